import { parentPort } from 'node:worker_threads';
import { openWord } from './open-word.ts';

parentPort?.on('message', (file: Uint8Array) => {
  parentPort?.postMessage(openWord(file));
});
