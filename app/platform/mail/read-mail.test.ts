import { expect, test } from 'vitest';
import { mailLimits, partOf } from './mailbox.ts';
import { readFetched, readMail } from './read-mail.ts';

const read = (lines: readonly string[]) =>
  readMail(partOf(new TextEncoder().encode(lines.join('\r\n'))));

const heading = [
  'From: Ola Demo <Ola@Demovik.example>',
  'To: postmottak@demofylket.example, "Kari, Demo" <kari@demofylket.example>',
  'Subject: =?utf-8?Q?Svar_p=C3=A5_2026/14?=',
  'Date: Mon, 02 Nov 2026 09:15:00 +0100',
  'Message-ID: <ei@demovik.example>',
  'In-Reply-To: <to@medverk.example>',
  'References: <tre@medverk.example> <to@medverk.example>',
];

test('a mail is read: who, when, what it answers, and the text', async () => {
  const mail = await read([
    ...heading,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hei på dykk ',
    '',
  ]);
  expect(mail).toEqual({
    messageId: 'ei@demovik.example',
    threadIds: ['to@medverk.example', 'tre@medverk.example'],
    sender: { name: 'Ola Demo', address: 'ola@demovik.example' },
    recipients: ['postmottak@demofylket.example', 'kari@demofylket.example'],
    sentAt: new Date('2026-11-02T08:15:00Z'),
    subject: 'Svar på 2026/14',
    text: 'Hei på dykk',
    attachments: [],
    automatic: null,
    report: null,
    fault: null,
  });
});

test('of a mail that is only a page, the words are read and nothing else', async () => {
  const html =
    '<style>p { color: red }</style><p>Hei &amp; h&#229; <b>du</b><br>Ny linje</p><img src="https://spor.example/x.png"><script>alert(1)</script>';
  const { text } = await read([...heading, 'Content-Type: text/html; charset=utf-8', '', html]);
  expect(text).toBe('Hei & hå du\nNy linje');
});

test('an attachment is what its name says among what we know, and never a page', async () => {
  const part = (name: string, type: string) => [
    '--d',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    'x',
  ];
  const { attachments } = await read([
    ...heading,
    'Content-Type: multipart/mixed; boundary=d',
    '',
    ...part('../../svar.pdf', 'text/html'),
    ...part('side.html', 'text/html'),
    ...part('brev.docx', 'application/msword'),
    '--d--',
  ]);
  expect(attachments.map(({ name, mediaType }) => [name.includes('/'), mediaType])).toEqual([
    [false, 'application/pdf'],
    [false, 'application/octet-stream'],
    [false, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ]);
});

test.each([
  ['a holiday notice', ['Auto-Submitted: auto-replied'], 'auto-reply'],
  ['an Exchange out-of-office', ['X-Auto-Response-Suppress: All'], 'auto-reply'],
  ['a bounce without a sender', ['Return-Path: <>'], 'bounce'],
  [
    'a report of delivery',
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
    'bounce',
  ],
  ['a person', ['Auto-Submitted: no'], null],
] as const)('%s is told apart', async (_, headers, automatic) => {
  const mail = await read([...headers, ...heading, '', 'Hei']);
  expect(mail.automatic).toBe(automatic);
});

test('a mailer-daemon is no person', async () => {
  const mail = await read(['From: MAILER-DAEMON@post.example', 'Date: x', '', 'Undelivered']);
  expect(mail).toMatchObject({ automatic: 'bounce', sentAt: null });
});

test('too large a mail is read by its heading alone', async () => {
  const large = new Uint8Array(mailLimits.bytes + 1).fill(65);
  large.set(new TextEncoder().encode(`${heading.join('\r\n')}\r\n\r\n`));
  const mail = await readMail(partOf(large));
  expect(mail).toMatchObject({ fault: 'too-large', subject: 'Svar på 2026/14', text: '' });
});

test('too many parts, parts in parts, and what is no mail at all are said, and stop nobody', async () => {
  const part = ['--d', 'Content-Disposition: attachment; filename=a.txt', '', 'x'];
  const many = await read([
    ...heading,
    'Content-Type: multipart/mixed; boundary=d',
    '',
    ...Array.from({ length: mailLimits.attachments + 1 }, () => part).flat(),
    '--d--',
  ]);
  expect(many).toMatchObject({ fault: 'too-many-parts', attachments: [] });

  const nested = Array.from({ length: 500 }, (_, depth) => [
    `Content-Type: multipart/mixed; boundary=d${depth}`,
    '',
    `--d${depth}`,
  ]).flat();
  expect(await read([...heading, ...nested])).toMatchObject({ fault: 'unreadable' });

  expect(await readMail(partOf(new Uint8Array([0, 255, 13, 10, 0])))).toMatchObject({
    fault: 'unreadable',
    messageId: '',
  });
});

test('what cannot be stored is left out', async () => {
  const { subject, text } = await read([
    'From: a@b.example',
    'Subject: a\u0000b\u202Ec',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'x\u0000y',
  ]);
  expect([subject, text]).toEqual(['ab c', 'xy']);
});

test('a large one is read in a thread of its own, to the same', async () => {
  const text = 'Ei lang linje med tekst.\r\n'.repeat(20_000);
  const mail = await readFetched(
    partOf(new TextEncoder().encode([...heading, '', text].join('\r\n'))),
  );
  expect(mail).toMatchObject({ subject: 'Svar på 2026/14', fault: null });
  expect(mail.text).toHaveLength(mailLimits.textCharacters);
});
