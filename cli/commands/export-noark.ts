import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readDate } from '../../app/kernel/date.ts';
import { giveUpExtract, makeExtract } from '../../app/modules/cases/noark5/make-extract.ts';
import { beginExtract } from '../../app/modules/cases/usecases/order-extract.ts';
import { readPackage } from '../../app/modules/cases/usecases/read-extract.ts';
import { systemActor } from '../../app/platform/access.ts';
import { execute } from '../../app/platform/use-case.ts';
import { CommandFailed, defineCommand, UsageError } from '../command.ts';

const refusals = {
  'wrong-order': 'The last day is before the first.',
  'period-not-over': 'The period is not over: give a last day before today.',
  'nothing-to-deliver': 'No case of the period is closed with anything journaled in it.',
  'too-large': 'There is too much for one package: divide the period.',
  'already-running': 'An extract of this governor is being made now.',
} as const;

export const command = defineCommand({
  name: 'export noark',
  summary: "Writes a county governor's closed cases of a period as a Noark 5 package in a folder.",
  usage: 'FOLDER --governor FMVL --from 2025-01-01 --to 2025-12-31',
  options: {
    governor: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  async run({ services, folder, json, print, tell }, { values, positionals }) {
    const [into, ...more] = positionals;
    if (!into || more.length > 0) throw new UsageError('Give one folder');
    const governorId = String(values.governor ?? '');
    if (governorId === '') throw new UsageError('Give --governor');
    const actor = systemActor(governorId);
    const period = { from: dayIn('from', values.from), to: dayIn('to', values.to) };

    const target = resolve(folder, into);
    // A package is whole, and nothing else lies among its files.
    if ((await readdir(target).catch(() => [])).length > 0)
      throw new CommandFailed(`${target} is not empty`);
    const begun = await execute(services, actor, beginExtract, period);
    if (!begun.ok) throw new CommandFailed(refusals[begun.refusal.code]);
    const wanted = begun.value;
    tell('Reading the cases and writing the files …');
    try {
      await makeExtract(services, wanted);
    } catch (error) {
      await giveUpExtract(services, wanted);
      throw error;
    }
    const read = await execute(services, actor, readPackage, { extractId: wanted.extractId });
    if (!read.ok) throw new Error('A reading use case cannot refuse');
    const { extract, files } = read.value;
    for (const { name, sha256 } of files) {
      const path = resolve(target, name);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(services.files.pieces(sha256), createWriteStream(path, { flags: 'wx' }));
    }
    const { cases, entries, documents, leftOpen } = extract;
    if (json)
      print(
        JSON.stringify({
          folder: target,
          cases,
          entries,
          documents,
          leftOpen,
          files: files.length,
        }),
      );
    else
      print(
        `${target}: ${cases} cases, ${entries} journal entries and ${documents} documents in ${files.length} files`,
      );
    if (leftOpen > 0)
      tell(`Cases of the period that are open, and not in the package: ${leftOpen}.`);
  },
});

function dayIn(option: string, entered: string | boolean | undefined) {
  const day = readDate(String(entered ?? ''));
  if (!day) throw new UsageError(`Give --${option} as a date: 2025-12-31`);
  return day;
}
