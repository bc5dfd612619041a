import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addDocument, journal } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { letterPrint } from '#modules/letters/api.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { systemActor } from '#platform/access.ts';
import { storeFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase, execute, type Scope, type Services } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { surveyLetter, surveyNotice } from '../domain/letter.ts';
import type { ResponseId, SurveyResponse } from '../domain/response.ts';
import { letterWriter } from '../letter-writer.ts';
import { keepLetter, officeEmails, responsesWithoutLetter } from '../prepare-store.ts';
import { loadSurvey, recordResponseEvent } from '../store.ts';
import { findLetters, lettersAtATime } from './find-letters.ts';

/**
 * Files letters that have been set on paper: in the case, journaled as outgoing, and a notice by mail where the office
 * has an address. An office that has its letter is passed over, and so is one whose letter would say something else
 * now: what is read and what is archived are the same letter.
 */
export const fileLetters = defineUseCase({
  name: 'survey.write-letters',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    made: z.array(
      z.object({
        responseId: idInput<ResponseId>(),
        letter: z.custom<Letter>(),
        pdf: z.instanceof(Uint8Array),
      }),
    ),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId, made }) {
    const { tx, now, newId } = scope;
    const survey = await loadSurvey(tx, surveyId);
    if (survey.state !== 'sent' || survey.caseId === null) return ok({ filed: 0 });
    const wanted = new Map(made.map((one) => [one.responseId, one]));
    const { responses } = await responsesWithoutLetter(tx, surveyId, lettersAtATime, [
      ...wanted.keys(),
    ]);
    const emails = await officeEmails(
      tx,
      responses.map(({ officeId }) => officeId),
    );
    const write = await letterWriter(scope, survey);
    let filed = 0;
    for (const response of responses) {
      const facts = write(response);
      const letter = surveyLetter(facts);
      const one = wanted.get(response.id);
      if (!one || JSON.stringify(one.letter) !== JSON.stringify(letter)) continue;
      const number = await fileLetter(scope, survey.caseId as CaseId, response, letter, one.pdf);
      const event = { id: newId(), at: now, actorName: 'Medverk' };
      await recordResponseEvent(tx, response.id, { ...event, kind: 'sent', note: number });
      const to = emails.get(response.officeId);
      if (to)
        await sendMail(scope, {
          to,
          ...surveyNotice(facts),
          caseId: survey.caseId,
          recipientId: response.id,
        });
      else
        await recordResponseEvent(tx, response.id, {
          ...event,
          id: newId(),
          kind: 'no-address',
          note: '',
        });
      filed += 1;
    }
    return ok({ filed });
  },
});

/**
 * Writes every letter of a round that is not written yet, a few at a time: what they say is read in one transaction,
 * they are set on paper outside any, and filed in another. It can stop anywhere and be asked again, by several at
 * once; no office gets two.
 */
export async function writeLetters(
  services: Services,
  governorId: string,
  surveyId: SurveyId,
): Promise<void> {
  const actor = systemActor(governorId);
  let inVain = 0;
  // Nothing is filed where somebody else was first, or midnight came in between; not time after time.
  while (inVain < 5) {
    const drafted = await execute(services, actor, findLetters, { surveyId });
    if (!drafted.ok || drafted.value.letters.length === 0) return;
    const made = [];
    for (const { responseId, letter } of drafted.value.letters)
      made.push({ responseId, letter, pdf: await services.typesetter.pdf(letterPrint([letter])) });
    const filed = await execute(services, actor, fileLetters, { surveyId, made });
    inVain = filed.ok && filed.value.filed > 0 ? 0 : inVain + 1;
  }
  throw new Error(`The letters of survey ${surveyId} are never the same twice`);
}

async function fileLetter(
  scope: Scope,
  caseId: CaseId,
  response: SurveyResponse,
  letter: Letter,
  pdf: Uint8Array,
): Promise<string> {
  const { tx } = scope;
  const pdfSha256 = await storeFile(scope, pdf);
  const { subject: title, language } = letter;
  const content = { kind: 'letter', letter, pdfSha256 } as const;
  const filed = await addDocument(tx, caseId, { title, language, content }, scope);
  if (!filed.ok) throw new Error(`The case of survey ${response.surveyId} takes no documents`);
  const receiver = {
    role: 'receiver',
    kind: 'organisation',
    name: response.officeName,
    organisationId: response.officeId,
  } as const;
  await journal(
    tx,
    { documentId: filed.value.id, direction: 'outgoing', correspondents: [receiver] },
    scope,
  );
  await keepLetter(tx, response.id, filed.value.id);
  return filed.value.number;
}
