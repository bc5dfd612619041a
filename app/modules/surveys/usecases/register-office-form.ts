import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { dateInput, idInput, text } from '#platform/input.ts';
import { findIdentityNumbers } from '#platform/personal-data/identity-numbers.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { insertSubmission, joinedTo, submissionsOf } from '../answer-store.ts';
import { checkAnswers, draftOf, type EnteredAnswer } from '../domain/answer.ts';
import { type Form, type SurveyId, questionsOf } from '../domain/form.ts';
import {
  isOpen,
  registerLetter,
  type SurveyResponse,
  takesAnswers,
  may,
} from '../domain/response.ts';
import { notify } from '../notice.ts';
import { loadSurvey, lockResponse, recordResponseEvent, saveResponse } from '../store.ts';
import { forwardedNotice } from '../texts/follow-up-mail.ts';
import { type Fields, fieldValue } from '../word-form-input.ts';
import { loadReceivedForm, moveForm } from '../word-form-store.ts';

/**
 * Registrering: an answer that the office's leader has signed on paper or in another way counts as one that was signed
 * here, with the original in the case (oversight 1.3). The governor keys in what stands there, and answers nothing itself:
 * what the office left open stays open.
 */
export const registerOfficeForm = defineUseCase({
  name: 'survey.register-office-form',
  permission: 'survey:receive',
  audit: 'change',
  input: z
    .object({
      surveyId: idInput<SurveyId>(),
      wordFormId: z.uuid(),
      signer: text(),
      receivedOn: dateInput,
    })
    .catchall(fieldValue)
    .transform(({ surveyId, wordFormId, signer, receivedOn, ...fields }) => ({
      surveyId,
      wordFormId,
      signer,
      receivedOn,
      fields,
    })),
  subject: ({ wordFormId }) => wordFormId,

  async handle(scope, { surveyId, wordFormId, signer, receivedOn, fields }) {
    const { tx, actor, now, today, newId } = scope;
    if (receivedOn > today) return refuse('not-yet', { field: 'receivedOn' });
    const survey = await loadSurvey(tx, surveyId);
    const form = await loadReceivedForm(tx, wordFormId, { surveyId });
    const response = await lockResponse(tx, form.responseId);
    if (form.state !== 'waiting' || form.documentId === null) return refuse('already-used');
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    const registered = registerLetter(response, receivedOn, now);
    if (!registered.ok) return registered;

    const { answers, faults } = typedAnswers(survey.form, fields);
    if (Object.keys(faults).length > 0) return refuse('answers-incomplete', faults);
    if (answers.length === 0) return refuse('no-answers');
    const earlier = await submissionsOf(tx, response.id);
    // What a leader has signed here is corrected here.
    if (earlier.some(({ current, channel }) => current && channel === 'web'))
      return refuse('signed-on-web');
    await saveResponse(tx, registered.value);
    await insertSubmission(tx, response, {
      id: newId(),
      responseId: response.id,
      number: (earlier.at(-1)?.number ?? 0) + 1,
      signedBy: actor.id,
      signerName: signer,
      signedFor: null,
      signedAt: now,
      original: form.documentId,
      answers,
    });
    await moveForm(tx, form, 'registered', now);
    await record(scope, response, 'registered', signer);
    for (const other of await joinedTo(tx, response))
      if (isOpen(other)) {
        const late = other.deadline < receivedOn;
        await saveResponse(tx, { ...other, state: 'submitted-by-letter', submittedAt: now, late });
        await record(scope, other, 'registered', signer);
      }
    return ok({ responseId: response.id });
  },
});

/** Sends a form that is not signed to the office, which looks through it and has its leader sign on the web. */
export const forwardOfficeForm = defineUseCase({
  name: 'survey.forward-office-form',
  permission: 'survey:receive',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>(), wordFormId: z.uuid() }),
  subject: ({ wordFormId }) => wordFormId,

  async handle(scope, { surveyId, wordFormId }) {
    const { tx, now } = scope;
    const survey = await loadSurvey(tx, surveyId);
    const form = await loadReceivedForm(tx, wordFormId, { surveyId });
    const response = await lockResponse(tx, form.responseId);
    if (form.state !== 'waiting') return refuse('already-used');
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (form.answers.length === 0 || !may(response, 'write')) return refuse('not-open-for-answers');
    await moveForm(tx, form, 'forwarded', now);
    await record(scope, response, 'forwarded', '');
    const { email } = await notify(scope, survey, response, forwardedNotice);
    return ok({ responseId: response.id, isTold: email !== '' });
  },
});

function record(
  { tx, now, newId, actor }: Scope,
  { id }: SurveyResponse,
  kind: 'registered' | 'forwarded',
  note: string,
): Promise<void> {
  return recordResponseEvent(tx, id, { id: newId(), at: now, kind, actorName: actor.name, note });
}

/** What was keyed in, as answers that can be counted, and what must be mended first, by field. */
function typedAnswers(form: Form, fields: Fields) {
  const typed = new Map<string, EnteredAnswer>();
  const faults: Record<string, string> = {};
  const valuesOf = (name: string) => {
    const value = fields[name];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  for (const question of questionsOf(form)) {
    const entered = valuesOf(`a.${question.id}`);
    const [comment = ''] = valuesOf(`c.${question.id}`);
    const draft = draftOf(question, { entered, comment });
    if (typeof draft === 'string') faults[`a.${question.id}`] = draft;
    else typed.set(question.id, draft);
  }
  const { answers, problems } = checkAnswers(leavingOpen(form), typed, ({ entered, comment }) =>
    [...entered, comment].some((written) => findIdentityNumbers(written).length > 0),
  );
  for (const [id, problem] of problems) faults[`a.${id}`] = problem;
  return { answers, faults };
}

/** The form for somebody who only copies: nothing is required, and no question hides behind another. */
function leavingOpen(form: Form): Form {
  return {
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        required: false,
        comment: question.comment === 'required' ? ('optional' as const) : question.comment,
        showIf: null,
      })),
    })),
  };
}
