/** `npm run -s medverk -- COMMAND`: the command line, on a program that is built. */
import { ensureBuilt } from './build.ts';

process.env.NODE_ENV = 'production';
const tell = (line: string) => void process.stderr.write(`${line}\n`);
try {
  ensureBuilt(tell);
  await import('../cli/medverk.ts');
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
