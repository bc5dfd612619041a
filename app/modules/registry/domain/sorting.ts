import { type CaseNumber, readCaseNumber } from '#modules/cases/domain/case-number.ts';

/** Why a mail seems to belong to a case. Shown to who decides. */
export type Reason =
  /** It answers something we sent, or a mail that was filed. */
  | { readonly kind: 'thread' }
  /** The number stands in the subject or the text. */
  | { readonly kind: 'number'; readonly place: 'subject' | 'text'; readonly written: string }
  /** It has the address of a round or an answer of ours in it. */
  | { readonly kind: 'round' }
  /** A form in it says which round it answers. */
  | { readonly kind: 'form' }
  /** It comes from an office that a round has been sent to, from its address or from its domain. */
  | { readonly kind: 'sender'; readonly office: string; readonly by: 'address' | 'domain' };

/** What a mail says of where it belongs, to be looked up. */
export interface Clues {
  readonly numbers: readonly {
    readonly number: CaseNumber;
    readonly written: string;
    readonly place: 'subject' | 'text';
  }[];
  /** Ids of mail that we sent: the part of a Message-ID of ours before the @. */
  readonly sentIds: readonly string[];
  readonly messageIds: readonly string[];
  /** Ids of rounds and of answers, from addresses of ours in the text. */
  readonly linkedIds: readonly string[];
  readonly sender: string;
  readonly senderDomain: string;
}

const most = { numbers: 10, ids: 20, textCharacters: 50_000 };
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

export function cluesIn(mail: {
  readonly subject: string;
  readonly text: string;
  readonly threadIds: readonly string[];
  readonly senderAddress: string;
}): Clues {
  const text = mail.text.slice(0, most.textCharacters);
  const numbers = new Map<string, Clues['numbers'][number]>();
  for (const [place, written] of [
    ['subject', mail.subject],
    ['text', text],
  ] as const)
    for (const clue of numbersIn(written))
      if (!numbers.has(clue.written) && numbers.size < most.numbers)
        numbers.set(clue.written, { ...clue, place });
  return {
    numbers: [...numbers.values()],
    sentIds: mail.threadIds
      .flatMap((id) => new RegExp(`^(${uuid})@`, 'i').exec(id)?.[1] ?? [])
      .slice(0, most.ids),
    messageIds: mail.threadIds.slice(0, most.ids),
    linkedIds: Array.from(
      text.matchAll(new RegExp(`/(?:svar|kartlegging|kartleggingar)/(${uuid})`, 'gi')),
      ([, id = '']) => id.toLowerCase(),
    ).slice(0, most.ids),
    ...senderOf(mail.senderAddress),
  };
}

/** Who an address is, to look it up by. */
export function senderOf(address: string): Pick<Clues, 'sender' | 'senderDomain'> {
  const sender = address.toLowerCase();
  return { sender, senderDomain: /@([^@\s]+)$/.exec(sender)?.[1] ?? '' };
}

/** Case numbers as `2026/1234`, also with the number of a document after them. A date (2026/11/02) is none. */
function numbersIn(text: string) {
  const found: { number: CaseNumber; written: string }[] = [];
  const pattern = /(?<![\d/])((?:19|20)\d{2}) ?\/ ?(\d{1,7})(?![\d/])(?! ?\/ ?\d)/g;
  for (const [, year, sequence] of text.matchAll(pattern)) {
    const written = `${year}/${sequence}`;
    const number = readCaseNumber(written);
    if (number && !isSchoolYear(number)) found.push({ number, written });
  }
  return found;
}

/** `2025/2026` and `2025/26` are winters. */
function isSchoolYear({ year, sequence }: CaseNumber): boolean {
  return sequence === year + 1 || sequence === (year + 1) % 100;
}

/** A case that is there, and what points to it. */
export interface Lead {
  readonly caseId: string;
  readonly reason: Reason;
}

export interface Sorted {
  /** The one that is put forward. Null when there is none, and when there is doubt. */
  readonly suggested: string | null;
  /** Every case that something points to, the strongest first, each with all its reasons. */
  readonly cases: readonly { readonly caseId: string; readonly reasons: readonly Reason[] }[];
}

const strength: Readonly<Record<Reason['kind'], number>> = {
  thread: 3,
  number: 3,
  round: 3,
  form: 3,
  sender: 1,
};

/**
 * Weighs what points to which case. One is put forward only where everything strong points the same way; an office writes
 * about other things too, so that who sent it counts only when nothing else does. Nothing is ever filed by this.
 */
export function sort(leads: readonly Lead[]): Sorted {
  const reasons = Map.groupBy(leads, ({ caseId }) => caseId);
  const cases = [...reasons]
    .map(([caseId, of]) => ({ caseId, reasons: of.map(({ reason }) => reason) }))
    .toSorted((one, other) => weight(other.reasons) - weight(one.reasons));
  const [first, second] = cases;
  const isAlone = first && (!second || weight(second.reasons) < weight(first.reasons));
  return { suggested: isAlone ? first.caseId : null, cases };
}

function weight(reasons: readonly Reason[]): number {
  return Math.max(...reasons.map(({ kind }) => strength[kind]));
}

/** An address that an office is written to at. */
export interface OfficeContact {
  readonly officeId: string;
  readonly email: string;
}

/** The office that a mail comes from: by its address, or by a domain that is only its own. */
export function officeOf(
  { sender, senderDomain }: Pick<Clues, 'sender' | 'senderDomain'>,
  contacts: readonly OfficeContact[],
): { readonly officeId: string; readonly by: 'address' | 'domain' } | undefined {
  const only = (ids: readonly string[]) => (new Set(ids).size === 1 ? ids[0] : undefined);
  const idsWhere = (fits: (email: string) => boolean) =>
    contacts.filter(({ email }) => fits(email.toLowerCase())).map(({ officeId }) => officeId);
  const byAddress = only(idsWhere((email) => email === sender));
  if (byAddress) return { officeId: byAddress, by: 'address' };
  const byDomain = only(idsWhere((email) => email.endsWith(`@${senderDomain}`)));
  return byDomain && senderDomain ? { officeId: byDomain, by: 'domain' } : undefined;
}
