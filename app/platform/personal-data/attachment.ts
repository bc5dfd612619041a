import { isPdf, textOf } from './document-text.ts';
import { guard, type Judgement } from './guard.ts';

export interface Attachment {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Reads the text of a PDF; undefined where there is none, as in a scanned letter, or it cannot be read. */
export type ReadPdf = (file: Uint8Array) => Promise<string | undefined>;

export interface AttachmentJudgement extends Judgement {
  /** False for what nothing could be read from: somebody has to look at it before it goes out. */
  readonly isRead: boolean;
}

/**
 * Looks through a file on its way out: what it is called, and what stands in it. PDF is read by what is given
 * (`readPdf`), in a thread of its own where a hostile file does no harm.
 */
export async function guardAttachment(
  { name, content }: Attachment,
  readPdf: ReadPdf,
): Promise<AttachmentJudgement> {
  const text = isPdf(content) ? await readPdf(content) : textOf(content);
  const ofName = guard('file-name', name);
  const ofText = guard('attachment', text ?? '');
  const outcomes = [ofName.outcome, ofText.outcome];
  const outcome = (['stop', 'warn'] as const).find((each) => outcomes.includes(each)) ?? 'pass';
  const isRead = text !== undefined;
  return {
    outcome: !isRead && outcome === 'pass' ? 'warn' : outcome,
    reasons: [...ofName.reasons, ...ofText.reasons],
    isRead,
  };
}
