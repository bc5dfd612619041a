/** Writes app/platform/db/schema.ts from the migrations, or with `--check` says whether it is up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { connect } from '../app/platform/db/database.ts';
import { migrate } from '../app/platform/db/migrate.ts';

const file = 'app/platform/db/schema.ts';

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'Date',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float8: 'number',
  numeric: 'string',
  int8: 'string',
  jsonb: 'unknown',
  bytea: 'Uint8Array',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
  tsvector: 'string',
};

interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  nullable: boolean;
  generated: boolean;
}

const connection = await connect(undefined);
await migrate(connection.db);
const { rows } = await sql<Column>`
  select c.relname as table_name, a.attname as column_name, t.typname as udt_name, not a.attnotnull as nullable,
    (a.atthasdef or a.attidentity <> '' or a.attgenerated <> '') as generated
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'kvp'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'v') and not c.relispartition
  order by c.relname, a.attnum`.execute(connection.db);
await connection.close();

const written = write(rows);
if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== written) {
    console.error(`${file} does not fit the migrations: run npm run db:types`);
    process.exit(1);
  }
} else {
  await writeFile(file, written);
}

function write(columns: readonly Column[]): string {
  const lines: string[] = [];
  for (const [table, ofTable] of Map.groupBy(columns, ({ table_name }) => table_name)) {
    lines.push(`  ${table}: {`);
    for (const column of ofTable) lines.push(`    ${column.column_name}: ${columnType(column)};`);
    lines.push('  };');
  }
  const body = `export interface Database {\n${lines.join('\n')}\n}\n`;
  const kysely = body.includes('Generated<')
    ? "import type { Generated } from 'kysely';\n\n"
    : '\n';
  return `// Generated from db/migrations by \`npm run db:types\`. Do not edit.\n${kysely}${body}`;
}

function columnType({ table_name, column_name, udt_name, nullable, generated }: Column): string {
  const type = typeOf[udt_name];
  if (!type) throw new Error(`No type for ${udt_name} in ${table_name}.${column_name}`);
  const withNull = nullable && type !== 'unknown' ? `${type} | null` : type;
  return generated ? `Generated<${withNull}>` : withNull;
}
