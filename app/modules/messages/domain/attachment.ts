import type { Brand } from '#kernel/brand.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';

export type MessageAttachmentId = Brand<string, 'MessageAttachmentId'>;

/**
 * What the virus scan has said. `unscanned`: there is none in this installation. `waiting`: it does not answer, and nobody
 * opens the file until it has.
 */
export const scanStates = ['clean', 'unscanned', 'waiting', 'infected'] as const;
export type ScanState = (typeof scanStates)[number];

/** Vedlegg til ei melding. */
export interface MessageAttachment {
  readonly id: MessageAttachmentId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly documentId: string | null;
}

export const attachmentLimits = {
  count: 10,
  bytes: 10 * 1024 * 1024,
  bytesTogether: 20 * 1024 * 1024,
  nameLength: 150,
} as const;

/** What the file chooser of a browser offers. The content decides. */
export const accepted = '.pdf,.docx,.odt,.txt,.jpg,.jpeg,.png';

export type AttachmentProblem =
  | 'too-many-files'
  | 'file-too-large'
  | 'files-too-large'
  | 'file-empty'
  | 'file-type-unknown';

export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface CheckedFile extends SentFile {
  readonly mediaType: string;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
/** By the ending of the name: the type, and what the content begins with. A text begins with anything. */
const types: Readonly<Record<string, readonly [mediaType: string, begins: readonly number[]]>> = {
  pdf: ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip],
  odt: ['application/vnd.oasis.opendocument.text', zip],
  txt: ['text/plain', []],
  jpg: ['image/jpeg', [0xff, 0xd8, 0xff]],
  jpeg: ['image/jpeg', [0xff, 0xd8, 0xff]],
  png: ['image/png', [0x89, 0x50, 0x4e, 0x47]],
};

/** Whether these files may come with a message: how many, how large, and that each is what its name says. */
export function checkFiles(
  files: readonly SentFile[],
): Result<readonly CheckedFile[], AttachmentProblem> {
  if (files.length > attachmentLimits.count) return refuse('too-many-files');
  let together = 0;
  const checked: CheckedFile[] = [];
  for (const { name: sentName, content } of files) {
    const name = fileName(sentName);
    if (content.length === 0) return refuse('file-empty', { name });
    if (content.length > attachmentLimits.bytes) return refuse('file-too-large', { name });
    together += content.length;
    if (together > attachmentLimits.bytesTogether) return refuse('files-too-large');
    const mediaType = typeOf(name, content);
    if (!mediaType) return refuse('file-type-unknown', { name });
    checked.push({ name, content, mediaType });
  }
  return ok(checked);
}

function typeOf(name: string, content: Uint8Array): string | undefined {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  const [mediaType, begins = []] = types[ending.toLowerCase()] ?? [];
  if (begins.some((byte, index) => content[index] !== byte)) return undefined;
  // A text holds no such bytes, and a program nearly always does.
  if (mediaType === 'text/plain' && content.includes(0)) return undefined;
  return mediaType;
}

/** A name without the folders it lay in, and without what cannot be seen or stored. Its ending is kept. */
function fileName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const name = clean || 'fil';
  const { nameLength } = attachmentLimits;
  return name.length > nameLength ? `${name.slice(0, nameLength - 12)}…${name.slice(-11)}` : name;
}

/** Whether somebody may open it. */
export function isOpenable({ scan }: Pick<MessageAttachment, 'scan'>): boolean {
  return scan === 'clean' || scan === 'unscanned';
}
