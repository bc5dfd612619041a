import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { publisherInput } from '../content-input.ts';
import { reviewDue } from '../review-due.ts';

/** Whether a publisher has pages to look over that nobody is told of, and somebody to tell. */
export const findReviewDue = defineUseCase({
  name: 'publishing.find-review-due',
  permission: 'content:run-schedule',
  audit: 'none',
  input: publisherInput,
  subject: () => '',
  async handle(scope, publisher) {
    const { due, editors } = await reviewDue(scope, publisher);
    return ok({ due: due.length > 0 && editors.length > 0 });
  },
});
