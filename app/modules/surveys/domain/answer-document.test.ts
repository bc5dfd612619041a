import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { isLetterHtml } from '#modules/cases/domain/letter-html.ts';
import { aForm, aQuestion, aSurvey } from '../testing/a-survey.ts';
import { type AnswerFacts, answerHtml, answerTitle, answerWords } from './answer-document.ts';

const question = aQuestion({ type: 'yes-partly-no', comment: 'required' });
const followUp = aQuestion({ code: 'K2', showIf: { questionId: question.id, oneOf: ['no'] } });

function someFacts(differences: Partial<AnswerFacts> = {}): AnswerFacts {
  return {
    survey: aSurvey({ form: aForm(question, followUp) }),
    officeName: 'Nav Demovik',
    answers: new Map([[question.id, { entered: ['partly'], comment: 'Vi manglar tiltak.' }]]),
    number: 1,
    signerName: 'Liv Demo',
    asDeputy: false,
    signedOn: isoDate('2026-11-02'),
    language: 'nn',
    ...differences,
  };
}

test('a document says who answered, what was asked and what was said', () => {
  const html = answerHtml(someFacts());

  expect(html).toContain('<h1>Svar frå Nav Demovik: Kartlegging av KVP</h1>');
  expect(html).toContain('Signert av: Liv Demo<br>');
  expect(html).toContain('<p>Delvis</p>');
  expect(html).toContain('<p>Grunngiving: Vi manglar tiltak.</p>');
  expect(html).not.toContain('K2');
});

test('a correction and a deputy are told', () => {
  const facts = someFacts({ number: 2, asDeputy: true, language: 'nb' });

  expect(answerTitle(facts)).toBe('Rettet svar fra Nav Demovik: Kartlegging av KVP');
  expect(answerHtml(facts)).toContain('Signert av: Liv Demo, som vikar for lederen<br>');
});

test('whatever an office writes is text in the document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      const answers = new Map([[question.id, { entered: ['no'], comment: `<script>${written}` }]]);
      const html = answerHtml(someFacts({ answers }));
      expect(isLetterHtml(html.replaceAll('\0', ''))).toBe(true);
    }),
  );
});

test('a share is read with its sign', () => {
  const share = aQuestion({ type: 'percent' });
  expect(answerWords(share, ['12,5'], 'nn')).toEqual(['12,5 %']);
  expect(answerWords(share, ['halvparten'], 'nn')).toEqual(['halvparten']);
});

test('a code that is no longer in the form stands as it is', () => {
  expect(answerWords(question, ['yes', 'gone'], 'nn')).toEqual(['Ja', 'gone']);
});
