import { connect, type NetConnectOpts } from 'node:net';

/** `none`: there is no scanner in this installation. `unknown`: it gave no answer, so nobody may open the file yet. */
export type Scanned = 'clean' | 'infected' | 'unknown' | 'none';

/** Viruskontroll: what is sent to us is looked through before anybody opens it. */
export interface VirusScan {
  readonly scan: (content: Uint8Array) => Promise<Scanned>;
}

export const noVirusScan: VirusScan = { scan: async () => 'none' };

/** Well below when the queue takes a job for dead, and as long as somebody waits for a page. */
const patience = 20_000;
/** One part of a file at a time, as clamd reads it. */
const chunkBytes = 64 * 1024;

/** clamd, by `host:port` or the path of its socket. */
export function clamd(address: string, milliseconds = patience): VirusScan {
  const target = targetOf(address);
  return { scan: (content) => askClamd(target, content, milliseconds).catch(() => 'unknown') };
}

function targetOf(address: string): NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const [, host = '', port = ''] = /^\[?(.+?)\]?:(\d+)$/.exec(address) ?? [];
  return { host, port: Number(port) };
}

/** Whether this names a scanner: `127.0.0.1:3310`, `[::1]:3310` or `/run/clamav/clamd.ctl`. */
export function isScannerAddress(address: string): boolean {
  const [, port] = /^(?:\[[\da-f:]+\]|[^:/[\]\s]+):(\d{1,5})$/i.exec(address) ?? [];
  return address.startsWith('/') || (Number(port) > 0 && Number(port) < 65_536);
}

/** The protocol of clamd(8), `INSTREAM`: parts with their length before them, and one of no length at the end. */
function askClamd(
  target: NetConnectOpts,
  content: Uint8Array,
  milliseconds: number,
): Promise<Scanned> {
  return new Promise((resolve, reject) => {
    const socket = connect(target);
    const timer = setTimeout(() => socket.destroy(new Error('clamd did not answer')), milliseconds);
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let from = 0; from < content.length; from += chunkBytes) {
        const part = content.subarray(from, from + chunkBytes);
        socket.write(lengthOf(part.length));
        socket.write(part);
      }
      socket.write(lengthOf(0));
    });
    socket.on('data', (text: string) => {
      // What is no clamd must not fill the memory.
      answer = (answer + text).slice(0, 1000);
      if (answer.includes('\0')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(meaningOf(answer.replace(/\0.*$/s, '').trim()));
    });
  });
}

function lengthOf(bytes: number): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes);
  return length;
}

/** Nothing is clean but what is said to be: an error, or half an answer, says nothing of the file. */
function meaningOf(answer: string): Scanned {
  if (answer === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'unknown';
}
