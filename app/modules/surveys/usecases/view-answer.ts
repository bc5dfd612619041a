import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadAnswering, officeEvents, submissionsOf } from '../answer-store.ts';
import { progressOf } from '../domain/answer.ts';
import { hindrance } from '../domain/drafting.ts';
import type { ResponseId } from '../domain/response.ts';
import { hasFeedbackLetter } from '../feedback-store.ts';
import { quotesAsked } from '../quote-store.ts';
import { responseEvents } from '../store.ts';

/** What an office is asked and how far it has come: what it is about, who has written, and what happens next. */
export const viewAnswer = defineUseCase({
  name: 'survey.view-answer',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, today }, { responseId }) {
    const { survey, response, drafts, joined } = await loadAnswering(tx, responseId);
    const register = await loadRegister(tx);
    const progress = progressOf(survey.form, drafts);
    const events = await responseEvents(tx, responseId);
    const submissions = await submissionsOf(tx, responseId);
    return ok({
      today,
      survey: {
        title: survey.title,
        purpose: survey.purpose,
        legalBasis: survey.legalBasis,
        use: survey.use,
        contact: survey.contact,
        caseNumber: survey.caseNumber,
        state: survey.state,
        withdrawnReason: survey.withdrawnReason,
        askedBy: bilingualName(register, 'governor', survey.governorId, today),
      },
      response: {
        id: response.id,
        officeName: response.officeName,
        state: response.state,
        deadline: response.deadline,
        joinedTo: response.joinedTo,
        openedAt: response.openedAt,
        late: response.late,
      },
      hindrance: hindrance(response, survey),
      maySign: may(actor, 'survey:sign'),
      sections: survey.form.sections.map(({ title, questions }, index) => ({
        title,
        position: index + 1,
        questions: questions.length,
        asked: progress[index]?.asked ?? 0,
        answered: progress[index]?.answered ?? 0,
      })),
      writers: writersOf(drafts.values()),
      joined: joined.map(({ response: other, drafts: written }) => ({
        id: other.id,
        officeName: other.officeName,
        answered: [...written.values()].filter(({ entered }) => entered.length > 0).length,
      })),
      officeEvents: await officeEvents(tx, responseId),
      returned:
        response.state === 'returned'
          ? events.findLast(({ kind }) => kind === 'returned')
          : undefined,
      exempted: events.findLast(({ kind }) => kind === 'exempted'),
      submission: submissions.at(-1) ?? null,
      quotes: await quotesAsked(tx, responseId),
      hasFeedback: await hasFeedbackLetter(tx, responseId),
    });
  },
});

interface Writer {
  readonly name: string;
  readonly answers: number;
  readonly latest: Date;
}

/** Whoever wrote a draft last, the latest first. */
function writersOf(
  drafts: Iterable<{
    readonly writtenBy: string;
    readonly writerName: string;
    readonly writtenAt: Date;
  }>,
): readonly Writer[] {
  const writers = new Map<string, Writer>();
  for (const { writtenBy, writerName, writtenAt } of drafts) {
    const known = writers.get(writtenBy);
    writers.set(writtenBy, {
      name: writerName,
      answers: (known?.answers ?? 0) + 1,
      latest: known && known.latest > writtenAt ? known.latest : writtenAt,
    });
  }
  return [...writers.values()].sort((a, b) => b.latest.valueOf() - a.latest.valueOf());
}
