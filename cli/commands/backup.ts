import { writeBackup } from '../../app/platform/db/backup.ts';
import { asOwner, fileOf } from '../as-owner.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'backup',
  summary: 'Writes the database and the files to one file. The server may run meanwhile.',
  usage: 'FILE',
  options: {},
  async run(context, { positionals }) {
    const path = fileOf(context, positionals);
    const { services, json, print } = context;
    const summary = await asOwner(context, ({ db }) =>
      writeBackup(db, services.files, path, new Date()),
    );
    if (json) print(JSON.stringify({ file: path, ...summary }));
    else print(`${path}: ${summary.rows} rows and ${summary.files} files`);
  },
});
