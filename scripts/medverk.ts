/** `npm run -s medverk -- COMMAND`: the command line, on a program that is built. */
import { ensureBuilt } from './build.ts';

process.env.NODE_ENV = 'production';
ensureBuilt((line) => void process.stderr.write(`${line}\n`));
await import('../cli/medverk.ts');
