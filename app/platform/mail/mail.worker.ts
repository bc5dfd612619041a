import { parentPort, workerData } from 'node:worker_threads';
import type { FetchedMail } from './mailbox.ts';
import { readMail } from './read-mail.ts';

parentPort?.postMessage(await readMail(workerData as FetchedMail));
