import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { Block } from '#modules/letters/domain/letter.ts';
import { aQuestion, aSurvey } from '../testing/a-survey.ts';
import type { AnswerValue } from './answer.ts';
import { comparisonFor, type FeedbackFacts, feedbackLetter, takesFeedback } from './feedback.ts';
import type { Question } from './form.ts';
import { type AnswerCount, type QuestionCount, questionResult } from './results.ts';
import { surveyStates } from './survey.ts';

type Size = 'small' | 'large';

const yesNo = aQuestion({ code: 'K2', type: 'yes-partly-no' });
const howMany = aQuestion({ code: 'T1', type: 'number' });

/** A question that so many small and large offices have answered, all of them the same. */
function answered(question: Question, small: number, large: number, value = 'yes') {
  const counts = (size: Size, offices: number): QuestionCount[] => [
    {
      questionId: question.id,
      sizeClass: size,
      countyId: '99',
      asked: offices,
      answered: offices,
      commented: 0,
    },
  ];
  const answers = (size: Size, offices: number): AnswerCount[] => [
    { questionId: question.id, sizeClass: size, countyId: '99', value, offices },
  ];
  return questionResult(
    question,
    [...counts('small', small), ...counts('large', large)],
    [...answers('small', small), ...answers('large', large)],
  );
}

describe('no other office can be recognised', () => {
  test.each([
    [4, 0, false, false],
    [5, 0, true, false],
    [3, 2, true, false],
    [5, 5, true, true],
    // The large ones alone are too few, and they are all minus small.
    [5, 4, true, false],
    [4, 9, true, false],
  ])('%i small and %i large', (small, large, showsAll, showsSame) => {
    const { all, same } = comparisonFor(answered(yesNo, small, large), 'small');
    expect([all !== null, same !== null]).toEqual([showsAll, showsSame]);
  });

  test('also where nobody of the size has answered', () => {
    expect(comparisonFor(answered(yesNo, 0, 9), 'small').same).toBeNull();
    expect(comparisonFor(answered(yesNo, 9, 9), 'medium').same).toBeNull();
  });
});

function facts(differences: Partial<FeedbackFacts> = {}): FeedbackFacts {
  return {
    survey: aSurvey({ caseNumber: '2026/7' }),
    sender: { name: 'Statsforvaltaren i Demofylket', postalAddress: [], visitingAddress: [] },
    signer: { name: 'Kari Demo' },
    officeName: 'Nav Demovik',
    address: [],
    sizeClass: 'small',
    language: 'nn',
    writtenOn: isoDate('2026-11-02'),
    answered: 12,
    asked: 14,
    answeredSame: 6,
    sections: [
      {
        title: { nn: 'Programmet', nb: 'Programmet' },
        questions: [
          { result: answered(yesNo, 6, 6), isCoded: false },
          { result: answered(howMany, 6, 6, '2.5'), isCoded: false },
        ],
      },
    ],
    own: new Map<string, AnswerValue>([
      [yesNo.id, { kind: 'choice', choices: ['partly'] }],
      [howMany.id, { kind: 'number', number: 3.25 }],
    ]),
    next: { nn: 'Vi skriv ein rapport.', nb: 'Vi skriver en rapport.' },
    answerUrl: 'https://medverk.example/svar/1/kopi',
    ...differences,
  };
}

const tablesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const textIn = (blocks: readonly Block[]) => JSON.stringify(blocks);

describe('the letter', () => {
  test("has the office's own answers beside those of the others", () => {
    const [choices, figures] = tablesIn(feedbackLetter(facts()).blocks);
    expect(choices?.header).toEqual(['Svar', 'De', 'Alle', 'Same storleik']);
    expect(choices?.rows).toEqual([
      ['Ja', '', '100\u00a0%', '100\u00a0%'],
      ['Delvis', 'X', '0\u00a0%', '0\u00a0%'],
      ['Nei', '', '0\u00a0%', '0\u00a0%'],
    ]);
    expect(figures?.rows).toEqual([['T1 Korleis arbeider de?', '3,3', '2,5', '2,5']]);
  });

  test('says how many answered a question that not all were asked', () => {
    const sections = [
      {
        title: { nn: 'Tal', nb: 'Tall' },
        questions: [{ result: answered(yesNo, 5, 6), isCoded: false }],
      },
    ];
    const [choices] = tablesIn(feedbackLetter(facts({ sections })).blocks);
    expect(choices?.rows.at(-1)).toEqual(['Kontor som har svara', '', '11', '5']);
  });

  test('is in the form of Norwegian of the office', () => {
    const letter = feedbackLetter(facts({ language: 'nb' }));
    expect(letter.subject).toBe('Tilbakemelding: Kartlegging av KVP');
    expect(textIn(letter.blocks)).toContain('12 av 14 kontor har svart, 6 av dem');
    expect(textIn(letter.blocks)).toContain('Vi skriver en rapport.');
    expect(tablesIn(letter.blocks)[0]?.header[1]).toBe('Dere');
  });

  test('has a dash where the others are too few, and says what was not answered', () => {
    const sections = [
      {
        title: { nn: 'Tal', nb: 'Tall' },
        questions: [
          { result: answered(yesNo, 2, 2), isCoded: false },
          { result: answered(howMany, 2, 2, '2'), isCoded: false },
        ],
      },
    ];
    const [choices, figures] = tablesIn(feedbackLetter(facts({ sections, own: new Map() })).blocks);
    expect(choices?.rows[0]).toEqual(['Ja', '', '–', '–']);
    expect(figures?.rows[0]?.slice(1)).toEqual(['Ikkje svara', '–', '–']);
  });

  test('leaves out a part where everything was answered in words, and tells of codes', () => {
    const words = aQuestion({ code: 'K8' });
    const coded = aQuestion({
      ...words,
      type: 'multiple',
      options: [{ code: 'kurs', text: { nn: 'Kurs', nb: 'Kurs' } }],
    });
    const section = (questions: FeedbackFacts['sections'][number]['questions']) => [
      { title: { nn: 'Ønske', nb: 'Ønsker' }, questions },
    ];
    expect(textIn(feedbackLetter(facts({ sections: section([]) })).blocks)).not.toContain('Ønske');
    const result = answered(coded, 6, 6, 'kurs');
    const own = new Map<string, AnswerValue>([[words.id, { kind: 'choice', choices: ['kurs'] }]]);
    const letter = feedbackLetter(facts({ own, sections: section([{ result, isCoded: true }]) }));
    expect(tablesIn(letter.blocks)[0]).toMatchObject({
      caption: 'K8 Korleis arbeider de? (slik vi har lese svara)',
      rows: [['Kurs', 'X', '100\u00a0%', '100\u00a0%']],
    });
  });

  test('is written when the round is analysed, or later', () => {
    expect(surveyStates.filter(takesFeedback)).toEqual([
      'analysed',
      'report-draft',
      'report-approved',
      'reported',
      'published',
    ]);
  });
});
