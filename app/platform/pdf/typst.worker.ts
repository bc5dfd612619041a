import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { characterSet } from './character-set.ts';
import { printable } from './printable.ts';
import type { Print, TypstSetup } from './print.ts';

const { workspace, fonts } = workerData as TypstSetup;
const known = new Set<number>();
for (const font of fonts) for (const code of characterSet(readFileSync(font))) known.add(code);
const compiler = NodeCompiler.create({
  workspace: resolve(workspace),
  fontArgs: [{ fontPaths: fonts.map((font) => resolve(font)) }],
});

parentPort?.on('message', (print: Print) => {
  const file = pdf(print);
  parentPort?.postMessage(file, [file.buffer]);
});

function pdf({ template, data, standard, madeAt }: Print): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({
    mainFilePath: resolve(workspace, template),
    inputs: { data: JSON.stringify(printable(data, known)) },
  });
  const document = compiled.result;
  if (!document) throw new Error(`Typst: ${told(compiled.takeDiagnostics())}`);
  const made = compiler.pdf(document, {
    pdfStandard: standard,
    creationTimestamp: Math.floor(madeAt.valueOf() / 1000),
  });
  // Without this every letter stays in the memo: half a megabyte each. The font and the template are used at
  // once again, and are kept.
  compiler.evictCache(2);
  return new Uint8Array(made);
}

/** What was wrong, by where in the template: never the text of a letter. */
function told(error: NodeError | null): string {
  const found = (error?.shortDiagnostics ?? []) as { message?: string; range?: unknown }[];
  return found.map(({ message = '' }) => message.slice(0, 200)).join('; ') || 'no document';
}
