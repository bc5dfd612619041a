import { rmSync } from 'node:fs';

/** The database of the run goes with it. */
export default function cleanUp(): void {
  const folder = process.env.E2E_DATA_DIR;
  if (folder && !process.env.E2E_URL) rmSync(folder, { recursive: true, force: true });
}
