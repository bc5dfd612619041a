import { parentPort } from 'node:worker_threads';
import { lookThrough } from './look-through.ts';
import type { ReceivedAttachment } from './received-mail.ts';

parentPort?.on('message', (files: readonly ReceivedAttachment[]) => {
  void lookThrough(files).then((kinds) => parentPort?.postMessage(kinds));
});
