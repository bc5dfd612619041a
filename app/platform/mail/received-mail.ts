import type { DeliveryReport } from './delivery-report.ts';

/** What a mail that came in says, as plain values. Nothing in it is to be believed, and none of its HTML is shown. */
export interface ReceivedMail {
  /** Without the angle brackets; empty where there is none. */
  readonly messageId: string;
  /** What it says it answers, the nearest first: `In-Reply-To`, then `References` from the end. */
  readonly threadIds: readonly string[];
  readonly sender: { readonly name: string; readonly address: string };
  readonly recipients: readonly string[];
  /** When the sender says it was sent; null where that is no date. */
  readonly sentAt: Date | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly ReceivedAttachment[];
  /** Why nobody sat and wrote this, if nobody did. */
  readonly automatic: Automatic | null;
  /** What a server tells of something we sent. */
  readonly report: DeliveryReport | null;
  /** What could not be read of it; the whole of it is kept as it came. */
  readonly fault: MailFault | null;
}

export interface ReceivedAttachment {
  readonly name: string;
  /** Of the few types we know, and otherwise `application/octet-stream`, whatever the sender says. */
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** `bounce`: a server could not deliver something of ours. `auto-reply`: a holiday notice, a receipt, another system. */
export type Automatic = 'auto-reply' | 'bounce';

/** `too-large` and `too-many-parts`: of what was not read. `unreadable`: broken, or nested beyond reason. */
export type MailFault = 'unreadable' | 'too-large' | 'too-many-parts';
