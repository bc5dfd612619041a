import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import { paragraphs } from '#modules/letters/domain/letter.ts';
import { aForm, aQuestion, aSurvey } from '../testing/a-survey.ts';
import { type LetterFacts, surveyLetter, surveyNotice } from './letter.ts';

const facts: LetterFacts = {
  survey: aSurvey({ caseNumber: '2026/7', form: aForm(aQuestion(), aQuestion({ code: 'K2' })) }),
  sender: { name: 'Statsforvaltaren i Demofylket', postalAddress: [], visitingAddress: [] },
  office: { name: 'Nav Demovik', address: ['Storgata 2', '0000 Demovik'] },
  municipalityNames: ['Demovik'],
  deadline: isoDate('2026-12-01'),
  writtenOn: isoDate('2026-11-02'),
  answerUrl: 'https://medverk.example/svar/1',
  language: 'nn',
};

test('is written in the form of Norwegian the municipality has decided', () => {
  expect(surveyLetter(facts).blocks[0]).toEqual(
    paragraphs('Vi ber om at Nav Demovik svarar på 2 spørsmål innan tysdag 1. desember 2026.')[0],
  );
  expect(surveyLetter({ ...facts, language: 'nb' }).blocks[0]).toEqual(
    paragraphs('Vi ber om at Nav Demovik svarer på 2 spørsmål innen tirsdag 1. desember 2026.')[0],
  );
});

test('an office that serves several municipalities is told that it answers once', () => {
  const letter = surveyLetter({ ...facts, municipalityNames: ['Osen', 'Roan', 'Åfjord'] });
  expect(letterHtml(letter)).toContain('svarar éin gong, samla for Osen, Roan og Åfjord.');
  expect(letterHtml(surveyLetter(facts))).not.toContain('éin gong');
});

test('says whom to ask, who approved it and where to answer', () => {
  const letter = surveyLetter(facts);
  expect(letter).toMatchObject({
    ourReference: '2026/7',
    contact: { name: 'Kari Demo', email: 'kari@demo.example' },
    signers: [{ name: 'leader', title: 'Statsforvaltaren i Demofylket' }],
  });
  expect(letterHtml(letter)).toContain('<a href="https://medverk.example/svar/1">');
});

test('what people wrote is text and nothing else', () => {
  const survey = aSurvey({ title: { nb: '', nn: '<script>alert("1")</script> & co' } });
  const html = letterHtml(surveyLetter({ ...facts, survey }));
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co');
  expect(html).not.toContain('<script');
});

test('the notice says that something waits, and not what', () => {
  const { subject, text } = surveyNotice(facts);
  expect(subject).toBe('Kartlegging til svar, sak 2026/7');
  expect(text).toContain('https://medverk.example/svar/1');
  expect(text).not.toContain(facts.survey.title.nn);
});
