import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadCodable, questionInput } from '../coding-question.ts';
import { codingOf, insertBook, loadBook } from '../coding-store.ts';
import { type CodeId, codeById, putCode } from '../domain/coding-book.ts';

/** Writes a code, new or old, in both forms of Norwegian: the report is written in both. */
export const writeCode = defineUseCase({
  name: 'survey.write-code',
  permission: 'survey:code',
  audit: 'change',
  input: z.strictObject({
    ...questionInput,
    version: z.coerce.number().int('invalid'),
    codeId: z.union([z.literal('ny'), z.uuid('invalid')]),
    nameNn: text(80),
    nameNb: text(80),
    descriptionNn: optionalText(1_000),
    descriptionNb: optionalText(1_000),
    themeNn: text(60),
    themeNb: text(60),
    example: optionalText(500),
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  async handle({ tx, actor, now, newId }, input) {
    const { survey, question } = await loadCodable(tx, input);
    if ((await codingOf(tx, input)).frozen) return refuse('frozen');
    const book = await loadBook(tx, input);
    if (book.version !== input.version) return refuse('changed-meanwhile');
    if (input.codeId !== 'ny' && !codeById(book, input.codeId)) return refuse('code-unknown');
    const changed = putCode(book, {
      id: (input.codeId === 'ny' ? newId() : input.codeId) as CodeId,
      name: { nn: input.nameNn, nb: input.nameNb },
      description: { nn: input.descriptionNn, nb: input.descriptionNb },
      theme: { nn: input.themeNn, nb: input.themeNb },
      example: input.example,
    });
    if (!changed.ok) return changed;
    const writer = { id: actor.id, name: actor.name, at: now };
    if (!(await insertBook(tx, survey, question.id, changed.value, writer)))
      return refuse('changed-meanwhile');
    return ok(null);
  },
});
