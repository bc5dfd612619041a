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
