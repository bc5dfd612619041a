import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { missingForApproval } from './domain/survey.ts';
import { roundsAtWork, roundsUnderWay } from './follow-up-store.ts';

/** Something about a round that waits for somebody at the county governor, for the start page. */
export interface WaitingForGovernor {
  /**
   * `approve`: whole, for the section leader. `send`: approved, for the adviser. The others are about offices:
   * `merger` nobody knows who answers, `late` past the deadline, `address` cannot be notified, `undelivered` did not get a notice, `arrived` have
   * answered since yesterday. `forms`: answers in Word or letters that nobody has looked through.
   */
  readonly kind:
    | 'approve'
    | 'send'
    | 'merger'
    | 'forms'
    | 'late'
    | 'address'
    | 'undelivered'
    | 'arrived';
  readonly title: Bilingual;
  readonly deadline: IsoDate | null;
  /** How many offices; 0 for a round as a whole. */
  readonly count: number;
  readonly href: string;
}

/** What waits at the county governor that acts, the most pressing first. */
export async function waitingForGovernor(
  tx: Tx,
  today: IsoDate,
): Promise<readonly WaitingForGovernor[]> {
  const underWay = (await roundsUnderWay(tx)).flatMap((survey): WaitingForGovernor[] => {
    const { id, title, deadline, state } = survey;
    const round = { title, deadline, count: 0 };
    if (state === 'approved')
      return [{ kind: 'send', ...round, href: `/kartleggingar/${id}/send` }];
    return missingForApproval(survey).length === 0
      ? [{ kind: 'approve', ...round, href: `/kartleggingar/${id}/godkjenn` }]
      : [];
  });
  const out = (await roundsAtWork(tx, today)).flatMap((round): WaitingForGovernor[] => {
    const { surveyId, title, deadline } = round;
    const list = `/kartleggingar/${surveyId}/status`;
    const waiting = [
      { kind: 'merger', count: round.successorUnclear, href: `${list}?manglar=successor-unclear` },
      { kind: 'forms', count: round.formsWaiting, href: `/kartleggingar/${surveyId}/word` },
      { kind: 'late', count: round.late, href: `${list}?status=late` },
      { kind: 'address', count: round.withoutAddress, href: `${list}?manglar=no-address` },
      { kind: 'undelivered', count: round.undelivered, href: `${list}?manglar=undelivered` },
      { kind: 'arrived', count: round.arrived, href: `${list}?status=submitted` },
    ] as const;
    return waiting.filter(({ count }) => count > 0).map((item) => ({ ...item, title, deadline }));
  });
  return [...underWay, ...out];
}
