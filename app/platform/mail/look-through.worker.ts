import { parentPort, workerData } from 'node:worker_threads';
import { lookThrough } from './look-through.ts';
import type { ReceivedAttachment } from './received-mail.ts';

parentPort?.postMessage(await lookThrough(workerData as readonly ReceivedAttachment[]));
