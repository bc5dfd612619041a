import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the folder. Two would each lose what the other wrote. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;
  constructor(pid: number) {
    super(`The data folder is in use by process ${pid}`);
    this.pid = pid;
  }
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  /** A process id is used again; together with its start time it is not. */
  readonly started: string;
}

/**
 * Takes the data folder for this process. A lock whose process is gone (`kill -9`, power cut) is taken over.
 * @returns what gives it back.
 * @throws {FolderInUse} when a living process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const mine: Holder = {
    token: randomUUID(),
    pid: process.pid,
    started: startTime(process.pid) ?? '',
  };
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      // A link to a finished file: the lock is never there half written, and only one can make it.
      if (await linked(draft, path)) return () => release(path, mine);
      const holder = await readHolder(path);
      if (!holder) continue;
      if (isAlive(holder)) throw new FolderInUse(holder.pid);
      if (await succeed(holder, draft, path)) return () => release(path, mine);
    }
    throw new Error(`Could not take the lock ${path}`);
  } finally {
    await rm(draft, { force: true });
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when there is no lock. One that cannot be read was left by nobody who lives. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return unreadable;
  }
}

const unreadable: Holder = { token: 'unreadable', pid: 0, started: 'never' };

/**
 * Puts our lock in the place of a dead one. Only one can be the successor of a token, and it looks once more before
 * it acts: when others have been faster, the lock is no longer the one it is to replace. A successor that died on
 * the way has a successor of its own.
 */
async function succeed(dead: Holder, draft: string, path: string): Promise<boolean> {
  const claims: string[] = [];
  for (let { token } = dead; ; ) {
    const claim = `${path}.after-${token}`;
    claims.push(claim);
    if (await linked(draft, claim)) break;
    const other = await readHolder(claim);
    if (!other) return false;
    if (isAlive(other)) throw new FolderInUse(other.pid);
    token = other.token;
  }
  const isStillDead = (await readHolder(path))?.token === dead.token;
  if (isStillDead) await rename(draft, path);
  // Only now: a claim may go when the lock it was about has gone.
  for (const claim of isStillDead ? claims : claims.slice(-1)) await rm(claim, { force: true });
  return isStillDead;
}

async function release(path: string, mine: Holder): Promise<void> {
  if ((await readHolder(path))?.token === mine.token) await rm(path, { force: true });
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === unreadable.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startTime(pid);
  return now === undefined || started === '' || now === started;
}

/** When the process began, in whatever form the system gives it; undefined where it cannot be asked. */
function startTime(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name of the program stands in parentheses and may itself hold any character.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return 'ended';
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${fields[19]}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
