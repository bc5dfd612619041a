import { spawnSync } from 'node:child_process';
import type { LettersCompared } from './compare.ts';

/** The title, the headings and the rows of the letters' table in the report. */
export function lettersTable(quick: boolean) {
  const sizes = quick ? ['5', '1', '20'] : ['100', '5', '10000'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/letters/compare.ts', ...sizes],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The letters could not be measured: ${stderr}`);
  const { ours, pdfkit, many, peakMegabytes, printed } = JSON.parse(stdout) as LettersCompared;
  return [
    'A letter as tagged PDF/A, one file each, against pdfkit',
    ['', 'Milliseconds', 'Ratio'],
    [
      ['pdfkit, the same fonts and tags', pdfkit.toFixed(1), '1.00'],
      ['Ours', ours.toFixed(1), (ours / pdfkit).toFixed(2)],
      [
        `${printed.letters} in one file, each`,
        ((printed.seconds * 1000) / printed.letters).toFixed(1),
        ((printed.seconds * 1000) / printed.letters / pdfkit).toFixed(2),
      ],
      [`Peak MB after ${many} of ours`, peakMegabytes.toFixed(0), '–'],
    ],
  ] as const;
}
