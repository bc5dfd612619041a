import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connect } from './database.ts';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'the embedded database is in a folder that its owner alone can open',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'medverk-database-'));
    folders.push(folder);
    await chmod(folder, 0o755);
    // Nothing to open, so that nobody waits for a whole database to be made.
    await expect(connect(folder, { loadDataDir: new Blob(['none']) })).rejects.toThrow(
      'failed to initialize',
    );
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  },
);
