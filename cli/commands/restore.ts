import { restoreBackup } from '../../app/platform/db/backup.ts';
import { pageCache } from '../../app/platform/web/page-cache.ts';
import { asOwner, fileOf } from '../as-owner.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'restore',
  summary: 'Puts a backup back into an empty database; --force replaces what is there.',
  usage: 'FILE [--force]',
  options: { force: { type: 'boolean' } },
  async run(context, { positionals, values }) {
    const path = fileOf(context, positionals);
    const { services, json, print } = context;
    const summary = await asOwner(context, ({ db }) =>
      restoreBackup(db, services, path, { replace: values.force === true }),
    );
    pageCache.empty();
    if (json) print(JSON.stringify({ file: path, ...summary }));
    else print(`Restored ${summary.rows} rows and ${summary.files} files, as of ${summary.at}`);
  },
});
