export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

/** A notice by e-mail, as the unit that sent it sees it. */
export interface OutgoingMailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly state: MailState;
  /** Went nowhere but to this page, since no mail server is set up. */
  readonly isShownOnly: boolean;
  readonly attempts: number;
  /** What the mail server answered when it would not have it. */
  readonly failure: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
}

export interface OutgoingMail extends OutgoingMailSummary {
  readonly text: string;
  readonly html: string | null;
}
