import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { officesOn, successorOffices } from '#modules/organisations/domain/coverage.ts';
import type { Register } from '#modules/organisations/domain/register.ts';
import { today as dayOf } from '#platform/clock.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { dueReminder, type ReminderDay, type ResponseId } from '../domain/response.ts';
import { closingIsDue } from '../domain/survey.ts';
import {
  type Holding,
  holdings,
  type NotedObstacle,
  openRounds,
  type Reminding,
  remindingOn,
  untoldOfWithdrawal,
} from '../follow-up-store.ts';

/** What the schedule has to do now. Each thing is then done in a transaction of its own, that looks again. */
export interface DueWork {
  readonly takeOvers: readonly { readonly surveyId: SurveyId; readonly officeId: string }[];
  readonly obstacles: readonly {
    readonly responseId: ResponseId;
    readonly obstacle: NotedObstacle;
  }[];
  readonly reminders: readonly ResponseId[];
  readonly withdrawals: readonly ResponseId[];
  readonly closings: readonly SurveyId[];
}

/** Asks every minute, and mostly finds nothing, so it leaves no trace in the audit log. */
export const findDue = defineUseCase({
  name: 'survey.find-due',
  permission: 'survey:run-schedule',
  audit: 'none',
  input: z.object({}),
  subject: () => '',

  async handle({ tx, today }) {
    const gone = goneOffices(await loadRegister(tx), await holdings(tx), today);
    const reminding = await remindingOn(tx, today);
    const due = reminding.filter((candidate) => reminderFor(candidate, today) !== undefined);
    const work: DueWork = {
      takeOvers: takeOversIn(gone),
      obstacles: [
        ...gone
          .filter(({ successors, unclearNoted }) => successors.length !== 1 && !unclearNoted)
          .map(({ responseId }) => ({ responseId, obstacle: 'successor-unclear' as const })),
        ...due
          .filter(({ hasAddress, missingAddressNoted }) => !hasAddress && !missingAddressNoted)
          .map(({ response }) => ({ responseId: response.id, obstacle: 'no-address' as const })),
      ],
      reminders: due.filter(({ hasAddress }) => hasAddress).map(({ response }) => response.id),
      withdrawals: await untoldOfWithdrawal(tx),
      closings: (await openRounds(tx, today))
        .filter((round) => round.asked > 0 && closingIsDue(round.survey, round, today))
        .map(({ survey }) => survey.id),
    };
    return ok(work);
  },
});

export function reminderFor(
  { response, sent, askedAt, extendedAt }: Reminding,
  today: IsoDate,
): ReminderDay | undefined {
  const setAt = extendedAt ?? askedAt;
  return dueReminder(response, sent, dayOf({ now: () => setAt }), today);
}

export interface Gone extends Holding {
  /** The one office that has taken over; or several, or none that anybody knows of. */
  readonly successors: readonly string[];
}

/** Open answers whose office serves nobody any longer. An office the register has never had is left alone. */
export function goneOffices(
  register: Register,
  held: readonly Holding[],
  today: IsoDate,
): readonly Gone[] {
  if (held.length === 0) return [];
  const active = officesOn(register, today);
  return held
    .filter(({ officeId }) => register.offices.has(officeId) && !active.has(officeId))
    .map((holding) => ({
      ...holding,
      successors: successorOffices(register, holding.officeId, holding.since, today),
    }));
}

function takeOversIn(gone: readonly Gone[]): DueWork['takeOvers'] {
  const found = new Map<string, DueWork['takeOvers'][number]>();
  for (const { surveyId, successors } of gone) {
    const [officeId, another] = successors;
    if (officeId && !another) found.set(`${surveyId} ${officeId}`, { surveyId, officeId });
  }
  return [...found.values()];
}
