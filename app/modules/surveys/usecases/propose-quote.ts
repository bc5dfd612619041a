import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { namesOf } from '#modules/organisations/domain/register.ts';
import type { Tx } from '#platform/db/database.ts';
import { text } from '#platform/input.ts';
import { guard } from '#platform/personal-data/guard.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { nameIn, passageFrom, quoteKinds, takesQuotes } from '../domain/quote.ts';
import type { SurveyResponse } from '../domain/response.ts';
import { notify } from '../notice.ts';
import { insertQuote, quotesAsked } from '../quote-store.ts';
import { quoteNotice } from '../texts/quote-mail.ts';
import { answerInput, loadQuotable } from './view-answer-to-quote.ts';

/**
 * Asks an office to let a passage of its answer be used. The passage has to stand in the answer; it holds no identity
 * number, and what says something of a person somebody has looked over. The office gets one e-mail for all that waits.
 */
export const proposeQuote = defineUseCase({
  name: 'survey.propose-quote',
  permission: 'survey:quote',
  audit: 'change',
  input: z.strictObject({
    ...answerInput,
    passage: text(1_000),
    kind: z.enum(quoteKinds, 'required'),
    /** Somebody has looked over what the guard warns about. */
    lookedOver: z.literal('ja').optional(),
  }),
  subject: ({ responseId, questionId }) => `${responseId} ${questionId}`,

  async handle(scope, { passage, kind, lookedOver, ...asked }) {
    const { tx, actor, now, newId } = scope;
    const { survey, response, question, answer } = await loadQuotable(tx, asked);
    if (!takesQuotes(survey.state)) return refuse('report-approved');
    const field = 'passage';
    const found = passageFrom(passage, [answer.text, answer.comment]);
    if (!found.ok) return refuse('not-in-answer', { field });
    const { outcome, reasons } = guard('quote', found.value);
    if (outcome === 'stop') return refuse('identity-number', { field });
    const name = nameIn(found.value, await placeNames(tx, response));
    if (name !== undefined && kind === 'quote') return refuse('names-office', { field, name });
    if (outcome === 'warn' && lookedOver === undefined)
      return refuse('look-over', {
        field: 'lookedOver',
        words: reasons.flatMap(({ shown }) => shown).join(', '),
      });
    const isFirst = (await quotesAsked(tx, response.id)).waiting === 0;
    const isNew = await insertQuote(tx, {
      id: newId(),
      survey,
      responseId: response.id,
      questionId: question.id,
      submissionId: answer.submissionId,
      kind,
      text: found.value,
      namesOffice: name !== undefined,
      asker: { id: actor.id, name: actor.name, at: now },
    });
    if (!isNew) return refuse('asked-before', { field });
    if (isFirst) await notify(scope, survey, response, quoteNotice);
    return ok(null);
  },
});

/** Whatever the office and its municipalities are or have been called, in every language. */
async function placeNames(tx: Tx, response: SurveyResponse): Promise<readonly string[]> {
  const register = await loadRegister(tx);
  const named = (kind: 'office' | 'municipality', id: string) =>
    namesOf(register, kind, id).map(({ name }) => name);
  return [
    response.officeName,
    ...named('office', response.askedOfficeId),
    ...named('office', response.officeId),
    ...response.municipalityIds.flatMap((id) => named('municipality', id)),
  ];
}
