import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  promiseAnswers,
  type PromiseId,
  readDue,
  takesReplies,
  written,
} from '../domain/promise.ts';
import { insertPromise, loadPromise, savePromise } from '../promise-store.ts';
import { seenVersion } from '../report-input.ts';
import { countedWish, promiseOrNew, wishInput } from './view-promise.ts';

/** Lovnad: answers a wish in both forms of Norwegian, and says who does it and when where something is promised. */
export const writePromise = defineUseCase({
  name: 'report.write-promise',
  permission: 'report:promise',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    promiseId: promiseOrNew,
    ...seenVersion,
    wish: wishInput.optional().default(null),
    // A wish that is counted is called what its code is called.
    titleNn: optionalText(120),
    titleNb: optionalText(120),
    answer: z.enum(promiseAnswers, 'required'),
    replyNn: text(2_000),
    replyNb: text(2_000),
    due: optionalText(40),
    owner: optionalText(120),
  }),
  subject: ({ surveyId, promiseId }) => `${surveyId} ${promiseId}`,

  async handle({ tx, actor, now, newId }, input) {
    const survey = await loadSurvey(tx, input.surveyId);
    if (!takesReplies(survey.state)) return refuse('report-approved');
    const before =
      input.promiseId === 'ny' ? null : await loadPromise(tx, input.surveyId, input.promiseId);
    if (before && before.version !== input.version) return refuse('changed-meanwhile');
    const wish = before ? before.wish : input.wish;
    const counted = wish && (await countedWish(tx, survey, wish));
    if (wish && !counted && !before) return refuse('wish-unknown');
    const title = wish
      ? (counted?.name ?? before?.title)
      : { nn: input.titleNn, nb: input.titleNb };
    if (!title?.nn) return refuse('title-missing', { field: 'titleNn' });
    if (!title.nb) return refuse('title-missing', { field: 'titleNb' });
    const due = readDue(input.due) ?? null;
    if (input.answer === 'will-do' && input.due !== '' && !due)
      return refuse('due-unreadable', { field: 'due' });
    const says = written(input.answer, { due, owner: input.owner }, before?.state);
    if (!says.ok) return says;
    // It is read by every office that was asked, and by all when the report is published.
    stopPersonalData('published', title.nn, title.nb, input.replyNn, input.replyNb, input.owner);
    const promise = { title, reply: { nn: input.replyNn, nb: input.replyNb }, ...says.value };
    const writer = { id: actor.id, name: actor.name, at: now };
    if (before) {
      const { id, version } = before;
      return (await savePromise(tx, { ...promise, id, version }, writer))
        ? ok(null)
        : refuse('changed-meanwhile');
    }
    const id = newId() as PromiseId;
    return (await insertPromise(tx, survey, { ...promise, id, wish }, writer))
      ? ok(null)
      : refuse('answered-already');
  },
});
