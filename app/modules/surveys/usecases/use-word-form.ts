import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isBlank, sameAnswer } from '../domain/answer.ts';
import type { ResponseId } from '../domain/response.ts';
import { draftAnswers, lockResponse } from '../store.ts';
import { fieldValue, keptIn, questionIn } from '../word-form-input.ts';
import { loadReceivedForm, moveForm } from '../word-form-store.ts';
import { saveAnswers } from './save-answers.ts';

/**
 * What somebody has looked through becomes the office's draft; the leader signs it as any other. Where the draft says
 * something else than the form, nothing is written over before it has been chosen which is to stand.
 */
export const useWordForm = defineUseCase({
  name: 'survey.use-word-form',
  permission: 'survey:answer',
  audit: 'change',
  input: z
    .object({ responseId: idInput<ResponseId>(), wordFormId: z.uuid() })
    .catchall(fieldValue)
    .transform(({ responseId, wordFormId, ...fields }) => ({ responseId, wordFormId, fields })),
  subject: ({ wordFormId }) => wordFormId,

  async handle(scope, { responseId, wordFormId, fields }) {
    const { tx, now } = scope;
    await lockResponse(tx, responseId);
    const form = await loadReceivedForm(tx, wordFormId, { responseId });
    if (form.state !== 'waiting' && form.state !== 'forwarded') return refuse('already-used');
    const kept = keptIn(fields);
    const drafts = await draftAnswers(tx, responseId);
    const unchosen = form.answers.flatMap((read) => {
      const draft = drafts.get(read.questionId);
      const isTwo = draft && !isBlank(draft) && !isBlank(read) && !sameAnswer(draft, read);
      const choice = kept.get(read.questionId);
      return isTwo && choice !== 'word' && choice !== 'stored'
        ? [[`keep.${read.questionId}`, 'choose-which'] as const]
        : [];
    });
    if (unchosen.length > 0) return refuse('choose-which', Object.fromEntries(unchosen));

    const chosen = Object.entries(fields).filter(([name]) => {
      const questionId = questionIn(name);
      return questionId !== undefined && kept.get(questionId) !== 'stored';
    });
    const saved = await saveAnswers.handle(
      scope,
      saveAnswers.input.parse({ ...Object.fromEntries(chosen), responseId }),
    );
    if (!saved.ok) return saved;
    const isDone = saved.value.conflicts.size === 0 && saved.value.problems.size === 0;
    // What could not be saved is still to be looked at; the rest is.
    if (isDone) await moveForm(tx, form, 'used', now);
    return ok({ ...saved.value, isDone });
  },
});

/** The office will not use it, such as when it was the wrong file. */
export const discardWordForm = defineUseCase({
  name: 'survey.discard-word-form',
  permission: 'survey:answer',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), wordFormId: z.uuid() }),
  subject: ({ wordFormId }) => wordFormId,

  async handle({ tx, now }, { responseId, wordFormId }) {
    const form = await loadReceivedForm(tx, wordFormId, { responseId });
    if (form.state !== 'waiting' && form.state !== 'forwarded') return refuse('already-used');
    await moveForm(tx, form, 'discarded', now);
    return ok(null);
  },
});
