import { caseById, caseByNumber } from '#modules/cases/api.ts';
import type { CaseFolder, CaseId } from '#modules/cases/domain/case-folder.ts';
import { casesOfRounds, contactsIn, newestRoundOf } from '#modules/surveys/api.ts';
import type { Tx } from '#platform/db/database.ts';
import { cluesIn, type Lead, officeOf, type Reason, senderOf, sort } from './domain/sorting.ts';
import { formsOfMail } from './form-store.ts';
import { casesOfFiled, type StoredMail, sentMail } from './store.ts';

/** A case that a mail may belong to, and why. */
export interface SuggestedCase {
  readonly folder: CaseFolder;
  readonly reasons: readonly Reason[];
}

export interface Suggestion {
  /** The one to put forward; null in doubt. */
  readonly suggested: SuggestedCase | null;
  readonly cases: readonly SuggestedCase[];
}

/** Looks up what a mail says of where it belongs. Only cases that the actor may see are found. */
export async function suggestCase(
  tx: Tx,
  { governorId, mail, text, threadIds }: StoredMail,
): Promise<Suggestion> {
  const clues = cluesIn({
    subject: mail.subject,
    text,
    threadIds,
    senderAddress: mail.sender.address,
  });
  const leads: Lead[] = [];
  const folders = new Map<string, CaseFolder>();

  const sent = await sentMail(tx, governorId, clues.sentIds);
  const toldOf = sent.flatMap(({ recipientId }) => recipientId ?? []);
  const threadCases = [
    ...sent.flatMap(({ caseId }) => caseId ?? []),
    ...(await casesOfRounds(tx, governorId, toldOf)).map(({ caseId }) => caseId),
    ...(await casesOfFiled(tx, governorId, clues.messageIds)),
  ];
  for (const caseId of new Set(threadCases)) leads.push({ caseId, reason: { kind: 'thread' } });

  for (const { number, written, place } of clues.numbers) {
    const folder = await caseByNumber(tx, number);
    if (!folder) continue;
    folders.set(folder.id, folder);
    leads.push({ caseId: folder.id, reason: { kind: 'number', place, written } });
  }

  const linked = await casesOfRounds(tx, governorId, clues.linkedIds);
  for (const caseId of new Set(linked.map((round) => round.caseId)))
    leads.push({ caseId, reason: { kind: 'round' } });

  const forms = (await formsOfMail(tx, mail.id)).flatMap(({ responseId }) => responseId ?? []);
  for (const { caseId } of await casesOfRounds(tx, governorId, forms))
    leads.push({ caseId, reason: { kind: 'form' } });

  const office = await senderOffice(tx, governorId, mail.sender.address);
  const round = office && (await newestRoundOf(tx, governorId, office.officeId));
  if (office && round)
    leads.push({
      caseId: round.caseId,
      reason: { kind: 'sender', office: round.officeName, by: office.by },
    });

  const { suggested, cases } = sort(leads);
  const found: SuggestedCase[] = [];
  for (const { caseId, reasons } of cases)
    found.push({ folder: folders.get(caseId) ?? (await caseById(tx, caseId as CaseId)), reasons });
  return { suggested: found.find(({ folder }) => folder.id === suggested) ?? null, cases: found };
}

/** The office that an address is, as far as the addresses we notify offices at tell. */
export async function senderOffice(
  tx: Tx,
  governorId: string,
  address: string,
): Promise<ReturnType<typeof officeOf>> {
  const sender = senderOf(address);
  if (!sender.senderDomain) return undefined;
  return officeOf(sender, await contactsIn(tx, governorId, sender.senderDomain));
}
