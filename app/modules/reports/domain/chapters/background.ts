import { type Composer, heading } from '../composer.ts';
import { writtenBlocks } from '../composer.ts';
import type { ReportBlock } from '../report-document.ts';

/** Bakgrunn: why the governor asked, with what right, and what the answers are for. As the offices were told. */
export function background(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, language } = composer;
  const { purpose, legalBasis, use } = content.findings.round;
  return [
    ...composer.written('background'),
    heading(2, 'formal', t.purpose),
    ...writtenBlocks(purpose[language]),
    heading(2, 'heimel', t.legalBasis),
    ...writtenBlocks(legalBasis[language]),
    heading(2, 'bruk', t.use),
    ...writtenBlocks(use[language]),
  ];
}
