import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Poppler, where the machine has it. What a file itself says is read without it. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** What Poppler tells of a file, or the text it finds in it, in reading order. */
export function poppler(program: 'pdfinfo' | 'pdffonts' | 'pdftotext', pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'medverk-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const args = program === 'pdftotext' ? [file, '-'] : [file];
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything that the file says outside pictures and fonts: its objects, unpacked where they are packed. */
export function objectsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const packed: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    try {
      packed.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not packed, and so already in the bytes; or the word was inside something else.
    }
  }
  return bytes.toString('latin1') + packed.join('\n');
}
