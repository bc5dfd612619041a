import { resolve } from 'node:path';
import { BackupProblem } from '../app/platform/db/backup.ts';
import { connect } from '../app/platform/db/database.ts';
import { type CommandContext, CommandFailed, UsageError } from './command.ts';

/** The one file a command is about. */
export function fileOf({ folder }: CommandContext, positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('Give one file name');
  return resolve(folder, file);
}

/** Works with the user that owns the tables: the application's own sees one unit at a time. */
export async function asOwner<T>(
  { connection, ownerUrl }: CommandContext,
  work: (owner: { readonly db: CommandContext['connection']['db'] }) => Promise<T>,
): Promise<T> {
  const owner = ownerUrl ? await connect(ownerUrl, { poolSize: 2 }) : connection;
  try {
    return await work(owner);
  } catch (error) {
    if (error instanceof BackupProblem) throw new CommandFailed(error.message);
    throw error;
  } finally {
    if (owner !== connection) await owner.close();
  }
}
