import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { answersToCode, codingOf, finishCoder } from '../coding-store.ts';
import { coderAtWork } from '../domain/coding.ts';

/** «Eg er ferdig»: from here on a coder changes nothing, and sees what the other has set when that one is done too. */
export const finishCoding = defineUseCase({
  name: 'survey.finish-coding',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject(questionInput),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now }, asked) {
    await loadCodable(tx, asked);
    const coding = await codingOf(tx, asked);
    const own = coderAtWork(coding, actor.id);
    if (!own.ok) return own;
    const { total, coded } = await answersToCode(tx, asked, actor.id, 1);
    if (coded < total) return refuse('answers-left', { left: total - coded });
    await finishCoder(tx, asked, actor.id, now);
    return ok({
      bothDone:
        coding.coders.length === 2 &&
        coding.coders.every((each) => each === own.value || each.doneAt),
    });
  },
});
