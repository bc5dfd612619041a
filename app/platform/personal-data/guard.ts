import { type Finding, type FindingKind, findPersonalData } from './personal-data.ts';

/**
 * Where a text is on its way. `attachment`: a file that goes out. `received`: what somebody has sent us, which cannot be
 * refused; it is moved to the case, and the sender is told to use the secure form. `quote`: what others have written, to
 * be read in a report.
 */
export const channels = [
  'outgoing-mail',
  'attachment',
  'file-name',
  'published',
  'feedback',
  'message',
  'open-field',
  'received',
  'quote',
] as const;
export type Channel = (typeof channels)[number];

/** `warn`: a person looks and decides. `stop`: it goes no further like this. */
export type Outcome = 'pass' | 'warn' | 'stop';

export interface Reason {
  readonly outcome: Exclude<Outcome, 'pass'>;
  readonly kind: FindingKind;
  /** What may be shown to who wrote it, each once. Not for logs. */
  readonly shown: readonly string[];
}

export interface Judgement {
  readonly outcome: Outcome;
  /** The gravest first. */
  readonly reasons: readonly Reason[];
}

/** What becomes of a number and of a word near a name, channel by channel. */
const rules: Readonly<Record<Channel, { readonly number: Outcome; readonly word: Outcome }>> = {
  // Others than the receiver can read e-mail.
  'outgoing-mail': { number: 'stop', word: 'warn' },
  attachment: { number: 'stop', word: 'warn' },
  // A name of a file stands in lists, journals and addresses, where its content does not.
  'file-name': { number: 'stop', word: 'warn' },
  published: { number: 'stop', word: 'pass' },
  feedback: { number: 'stop', word: 'pass' },
  // Between colleagues about a case without persons.
  message: { number: 'stop', word: 'pass' },
  'open-field': { number: 'warn', word: 'warn' },
  received: { number: 'warn', word: 'warn' },
  quote: { number: 'stop', word: 'warn' },
};

/** What may happen to a text with these findings on its way through a channel, and why. */
export function judge(channel: Channel, findings: readonly Finding[]): Judgement {
  const { number, word } = rules[channel];
  const reasons = new Map<FindingKind, Reason & { readonly shown: string[] }>();
  for (const { kind, shown } of findings) {
    const outcome = kind === 'identity-number' ? number : word;
    if (outcome === 'pass') continue;
    const reason = reasons.get(kind) ?? { outcome, kind, shown: [] };
    if (!reason.shown.includes(shown)) reason.shown.push(shown);
    reasons.set(kind, reason);
  }
  const graveFirst = [...reasons.values()].sort(
    (one, other) => Number(other.outcome === 'stop') - Number(one.outcome === 'stop'),
  );
  return { outcome: graveFirst[0]?.outcome ?? 'pass', reasons: graveFirst };
}

/** Looks through a text on its way through a channel. */
export function guard(channel: Channel, text: string): Judgement {
  return judge(channel, findPersonalData(text));
}

/** Whether a text goes no further in this channel as it stands. */
export function isStopped(channel: Channel, text: string): boolean {
  return guard(channel, text).outcome === 'stop';
}
