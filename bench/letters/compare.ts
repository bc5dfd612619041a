/**
 * Letters set as tagged PDF/A, one file each: ours in its thread as a job makes them, and pdfkit in this one. Then many
 * of ours, to see that the memory does not grow. A process of its own, so that its peak is its own. Prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { letterPrint } from '../../app/modules/letters/letter-print.ts';
import { typstTypesetter } from '../../app/platform/pdf/typesetter.ts';
import { aSurveyLetter } from './letters.ts';
import { pdfkitLetters } from './rivals/pdfkit.ts';

export interface LettersCompared {
  readonly letters: number;
  /** Milliseconds for one letter, the median of the runs. */
  readonly ours: number;
  readonly pdfkit: number;
  readonly many: number;
  /** Highest resident memory of the process after many of ours, in megabytes; before pdfkit is loaded. */
  readonly peakMegabytes: number;
  /** All the letters of a round in one file. */
  readonly printed: { readonly letters: number; readonly seconds: number };
}

const [count = '100', runs = '5', many = '10000'] = process.argv.slice(2);
const letters = Array.from({ length: Number(count) }, (_, index) => aSurveyLetter(index));
const typesetter = typstTypesetter();

const ours: number[] = [];
for (let run = 0; run <= Number(runs); run += 1) {
  const started = performance.now();
  for (const letter of letters) await typesetter.pdf(letterPrint([letter]));
  // The first run of each warms up.
  if (run > 0) ours.push((performance.now() - started) / letters.length);
}
for (let made = 0; made < Number(many); made += 1)
  await typesetter.pdf(letterPrint([aSurveyLetter(made)]));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;

const [first, ...rest] = Array.from({ length: 400 }, (_, index) => aSurveyLetter(index));
if (!first) throw new RangeError('No letters');
const began = performance.now();
await typesetter.pdf(letterPrint([first, ...rest]));
const seconds = (performance.now() - began) / 1000;
await typesetter.stop();

installRivals();
const byPdfkit = await pdfkitLetters();
const pdfkit: number[] = [];
for (let run = 0; run <= Number(runs); run += 1) {
  const started = performance.now();
  for (const letter of letters) await byPdfkit(letter);
  if (run > 0) pdfkit.push((performance.now() - started) / letters.length);
}

const compared: LettersCompared = {
  letters: letters.length,
  ours: median(ours),
  pdfkit: median(pdfkit),
  many: Number(many),
  peakMegabytes,
  printed: { letters: rest.length + 1, seconds },
};
console.log(JSON.stringify(compared));

function installRivals(): void {
  const folder = new URL('./rivals/', import.meta.url);
  if (existsSync(new URL('node_modules/', folder))) return;
  console.error('Installing the library to compare with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
