import { resolve } from 'node:path';
import { importOrganisations } from '../../app/modules/organisations/usecases/import-organisations.ts';
import { execute } from '../../app/platform/use-case.ts';
import { CommandFailed, defineCommand, UsageError } from '../command.ts';
import { commandLineOperator } from '../operator.ts';

export const command = defineCommand({
  name: 'import organisations',
  summary: 'Reads in an edition of the organisation register: a folder like data/organisations.',
  usage: 'FOLDER',
  options: {},
  async run({ services, folder, json, print }, { positionals }) {
    const [edition, ...more] = positionals;
    if (!edition || more.length > 0) throw new UsageError('Name one folder.');

    const imported = await execute(services, commandLineOperator, importOrganisations, {
      folder: resolve(folder, edition),
    });
    if (!imported.ok) {
      const { file, row, field, problem } = imported.refusal.details ?? {};
      const place = [file, row, field].filter(Boolean).join(', ');
      throw new CommandFailed(`Nothing was imported. ${place}: ${String(problem)}`);
    }
    const { changed, files } = imported.value;
    if (json) {
      print(JSON.stringify({ changed, files }));
      return;
    }
    for (const { name, rows } of files)
      print(`${name.padEnd(28)} ${String(rows).padStart(6)} rows`);
    print(changed ? 'The register is now this edition.' : 'The register was this edition already.');
  },
});
