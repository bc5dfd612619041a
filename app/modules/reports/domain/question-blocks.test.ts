import { expect, test } from 'vitest';
import { aQuestion } from '#modules/surveys/testing/a-survey.ts';
import type { FoundNumber, FoundQuestion } from '#modules/surveys/domain/findings.ts';
import { composer } from './composer.ts';
import { questionBlocks } from './question-blocks.ts';
import type { Edition } from './report.ts';
import type { ReportContent } from './report-content.ts';

const question = aQuestion({ code: 'T1', type: 'number' });

function figures(mean: number) {
  return { mean, median: mean, lowest: 0, highest: 9, lowerQuartile: 1, upperQuartile: 8 };
}

/** What offices have counted of people, now and the round before; only what the blocks are made from. */
function idsOf(edition: Edition, numbers: readonly Pick<FoundNumber, 'now' | 'earlier'>[]) {
  const earlier = numbers.filter((number) => number.earlier !== null).length;
  const total = {
    group: { kind: 'all' },
    asked: numbers.length,
    answered: numbers.length,
    commented: 0,
    shares: [],
    figures: figures(4),
  };
  const found = {
    result: { question, total, bySize: [], byCounty: [], cautions: [] },
    comparison: {
      earlier: { id: 'before', year: 2025 },
      change: {
        answeredNow: numbers.length,
        answeredEarlier: earlier,
        shares: [],
        now: figures(4),
        earlier: figures(7),
        few: false,
      },
    },
    coded: null,
    numbers: numbers.map((number, index) => ({ responseId: String(index), ...number })),
  } as unknown as FoundQuestion;
  const content = {
    findings: {
      round: { id: 'round', year: 2026 },
      counties: { '99': { nn: 'Demofylket', nb: 'Demofylket' } },
      sections: [{ questions: [found] }],
      offices: numbers.map((_, index) => ({
        responseId: String(index),
        sizeClass: 'small',
        countyId: '99',
        inhabitants: 2000,
      })),
    },
    texts: {},
    quotes: [],
    participants: question.id,
  } as unknown as ReportContent;
  return questionBlocks(composer(content, edition, 'nn'), found).flatMap((block) =>
    block.kind === 'table' ? [block.id] : [],
  );
}

const both = (offices: number) => Array.from({ length: offices }, () => ({ now: 4, earlier: 7 }));
const onlyNow = (offices: number) =>
  Array.from({ length: offices }, () => ({ now: 4, earlier: null }));

test.each([
  ['few answered the round before', [...both(2), ...onlyNow(6)]],
  ['few have answered now', both(4)],
])('the public is not told how a figure about people has moved where %s', (_, numbers) => {
  expect(idsOf('full', numbers)).toContain('tabell-T1-endring');
  expect(idsOf('public', numbers)).not.toContain('tabell-T1-endring');
  expect(idsOf('public', both(5))).toContain('tabell-T1-endring');
});

test('nor the growth, where the whole less those who answered twice is the number of one office', () => {
  const numbers = [...both(6), ...onlyNow(1)];
  expect(idsOf('full', numbers)).toContain('tabell-T1-vekst');
  expect(idsOf('public', numbers)).not.toContain('tabell-T1-vekst');
  expect(idsOf('public', both(6))).toContain('tabell-T1-vekst');
  expect(idsOf('public', [...both(6), ...onlyNow(5)])).toContain('tabell-T1-vekst');
});

/** The rows of the table of figures, and whether it is said that some are held back. */
function figuresOf(edition: Edition, type: 'number' | 'percent' | 'scale', counties: number[]) {
  const group = (answered: number, of: object = { kind: 'all' }) => ({
    group: of,
    asked: answered,
    answered,
    commented: 0,
    shares: [],
    figures: figures(4),
  });
  const found = {
    result: {
      question: aQuestion({ code: 'T1', type }),
      total: group(counties.reduce((all, each) => all + each, 0)),
      bySize: ['small', 'large'].map((sizeClass) => group(6, { kind: 'size', sizeClass })),
      byCounty: counties.map((each, index) =>
        group(each, { kind: 'county', countyId: `9${index}` }),
      ),
      cautions: [],
    },
    comparison: null,
    coded: null,
    numbers: null,
  } as unknown as FoundQuestion;
  const content = {
    findings: { round: { id: 'round', year: 2026 }, counties: {}, sections: [], offices: [] },
    texts: {},
    quotes: [],
    participants: null,
  } as unknown as ReportContent;
  const writer = composer(content, edition, 'nn');
  const blocks = questionBlocks(writer, found);
  const table = blocks.find((block) => block.kind === 'table' && block.id === 'tabell-T1-tal');
  return {
    rows: table?.kind === 'table' ? table.rows.length : 0,
    isTold: blocks.some((block) => block.kind === 'note' && block.text === writer.words.suppressed),
  };
}

test.each(['number', 'percent', 'scale'] as const)(
  'the public is shown no figures of a county of few offices in answers by %s, and is told so',
  (type) => {
    expect(figuresOf('full', type, [8, 4])).toEqual({ rows: 5, isTold: false });
    expect(figuresOf('public', type, [8, 5])).toEqual({ rows: 5, isTold: false });
    expect(figuresOf('public', type, [8, 4])).toEqual({ rows: 3, isTold: true });
  },
);
