interface Eml {
  readonly messageId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly text?: string;
  /** Lines of the heading beside the usual ones. */
  readonly headers?: readonly string[];
  readonly attachments?: readonly {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly type?: string;
  }[];
}

/** A mail as it comes over the wire. A test names only what it is about. */
export function anEml({
  messageId = 'ei@demovik.example',
  from = 'Ola Demo <ola@demovik.example>',
  to = 'postmottak@demofylket.example',
  subject = 'Spørsmål om kartlegginga',
  date = 'Mon, 02 Nov 2026 09:15:00 +0100',
  text = 'Hei!\n\nNår er fristen?\n\nHelsing Ola',
  headers = [],
  attachments = [],
}: Eml = {}): Uint8Array {
  const heading = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${base64(subject)}?=`,
    `Date: ${date}`,
    ...(messageId ? [`Message-ID: <${messageId}>`] : []),
    ...headers,
    'MIME-Version: 1.0',
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
  const written = [...body, '', base64(text)];
  if (attachments.length === 0) return bytes([...heading, ...written]);
  const parts = attachments.flatMap(({ name, content, type = 'application/pdf' }) => [
    '--del',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(content),
  ]);
  return bytes([
    ...heading,
    'Content-Type: multipart/mixed; boundary="del"',
    '',
    '--del',
    ...written,
    ...parts,
    '--del--',
  ]);
}

function base64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64');
}

function bytes(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}
