import { sql } from 'kysely';
import { appliedMigrations } from '../../app/platform/db/migrate.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'status',
  summary: 'Shows which database is open, its version and how much is in it.',
  usage: '',
  options: {},
  async run({ connection, services, json, print }) {
    const migrations = await appliedMigrations(connection.db);
    const { rows } = await sql<{
      version: string;
      size: string;
    }>`select split_part(version(), ' on ', 1) as version, pg_size_pretty(pg_database_size(current_database())) as size`.execute(
      connection.db,
    );
    const status = {
      database: connection.kind,
      version: rows[0]?.version ?? '',
      size: rows[0]?.size ?? '',
      migration: migrations.at(-1) ?? '',
      mail: services.mailer.delivery,
      now: services.clock.now().toISOString(),
    };
    if (json) print(JSON.stringify(status));
    else for (const [key, value] of Object.entries(status)) print(`${key.padEnd(10)} ${value}`);
  },
});
