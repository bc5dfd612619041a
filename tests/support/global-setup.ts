import { createServerDatabase, saveTestDatabase } from './database.ts';

/** Once per run, before the workers: a database to work on. @returns what tidies up after the run. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    await saveTestDatabase();
    return undefined;
  }
  const database = await createServerDatabase(server);
  process.env.TEST_RUN_DATABASE_URL = database.url;
  return database.drop;
}
