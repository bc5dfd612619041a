import { createServer, type Socket } from 'node:net';

interface Message {
  readonly uid: number;
  readonly content: string;
}

/**
 * As much of an IMAP server (RFC 3501, UIDPLUS and MOVE) as a mailbox of ours asks for, with folders in memory: a server
 * from a registry would be tested with it, not we.
 */
export async function imapServer(mails: readonly string[]) {
  const folders = new Map<string, Message[]>([
    ['INBOX', mails.map((content, index) => ({ uid: index + 1, content }))],
  ]);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket, folders);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: new URL(`imap://post:hemmeleg@127.0.0.1:${port}/INBOX`),
    folders,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function serve(socket: Socket, folders: Map<string, Message[]>): void {
  let open = 'INBOX';
  let nextUid = 100;
  const write = (line: string) => socket.write(`${line}\r\n`, 'latin1');
  const inFolder = () => folders.get(open) ?? [];
  const answers: Readonly<Record<string, (rest: string) => string>> = {
    CAPABILITY: () => {
      write('* CAPABILITY IMAP4rev1 UIDPLUS MOVE');
      return 'OK';
    },
    NOOP: () => 'OK',
    ID: () => 'OK',
    LOGIN: (rest) => (/post"? "?hemmeleg/.test(rest) ? 'OK' : 'NO'),
    LIST: (rest) => {
      // What stands before every name: nothing.
      if (rest === '"" ""') write('* LIST (\\Noselect) "/" ""');
      else for (const name of folders.keys()) write(`* LIST () "/" ${name}`);
      return 'OK';
    },
    LSUB: () => 'OK',
    CREATE: (name) => {
      if (folders.has(name)) return 'NO [ALREADYEXISTS]';
      folders.set(name, []);
      return 'OK';
    },
    SELECT: (name) => {
      if (!folders.has(name)) return 'NO';
      open = name;
      write(`* ${inFolder().length} EXISTS`);
      write('* FLAGS (\\Seen \\Deleted)');
      write(`* OK [UIDVALIDITY 7] valid`);
      write(`* OK [UIDNEXT ${nextUid}] next`);
      return 'OK [READ-WRITE]';
    },
    'UID SEARCH': (query) => {
      const wanted = /HEADER message-id "?<?([^">\s]+)/i.exec(query)?.[1];
      const found = inFolder().filter(({ content }) => !wanted || content.includes(wanted));
      write(`* SEARCH ${found.map(({ uid }) => uid).join(' ')}`);
      return 'OK';
    },
    'UID FETCH': (rest) => {
      const uid = Number(/^\d+/.exec(rest)?.[0]);
      inFolder().forEach((message, index) => {
        if (message.uid !== uid) return;
        const body = /BODY/.test(rest)
          ? ` BODY[] {${message.content.length}}\r\n${message.content}`
          : '';
        write(`* ${index + 1} FETCH (UID ${uid} RFC822.SIZE ${message.content.length}${body})`);
      });
      return 'OK';
    },
    'UID MOVE': (rest) => {
      const [uid = '', name = ''] = rest.split(' ');
      const moved = inFolder().find((message) => message.uid === Number(uid));
      if (!moved) return 'OK';
      if (!folders.has(name)) return 'NO [TRYCREATE]';
      const index = inFolder().indexOf(moved);
      folders.set(
        open,
        inFolder().filter((message) => message !== moved),
      );
      nextUid += 1;
      folders.get(name)?.push({ uid: nextUid, content: moved.content });
      write(`* OK [COPYUID 9 ${uid} ${nextUid}] moved`);
      write(`* ${index + 1} EXPUNGE`);
      return 'OK';
    },
    'UID STORE': () => 'OK',
    'UID EXPUNGE': (uid) => {
      folders.set(
        open,
        inFolder().filter((message) => message.uid !== Number(uid)),
      );
      return 'OK';
    },
    LOGOUT: () => 'OK',
  };
  write('* OK ready');
  let read = '';
  socket.on('data', (data) => {
    read += data.toString('latin1');
    for (let end = read.indexOf('\r\n'); end >= 0; end = read.indexOf('\r\n')) {
      const [, tag = '', command = '', rest = ''] =
        /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(read.slice(0, end)) ?? [];
      read = read.slice(end + 2);
      const answer = answers[command.toUpperCase()];
      write(`${tag} ${answer ? answer(rest) : 'BAD'} done`);
      if (command.toUpperCase() === 'LOGOUT') socket.end();
    }
  });
}
