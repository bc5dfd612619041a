import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { listWaiting } from './answer-store.ts';
import type { ResponseState } from './domain/response.ts';

export { type WaitingForGovernor, waitingForGovernor } from './governor-work.ts';
export { type MunicipalityAnswer, surveysInMunicipality } from './municipality-work.ts';
export { casesOfRounds, contactsIn, newestRoundOf } from './mail-leads.ts';
export {
  type AnswerChoice,
  answersByLetter,
  answerToKeyIn,
  findMailedForm,
  type FormSubject,
  keepMailedForm,
  keepMailedLetter,
  type MailedForm,
  type MailedFormFault,
  subjectsOfForms,
  waitingOfForms,
} from './mailed-forms.ts';
export { openNotices } from './prepare-store.ts';
export { type CountedCode, type FrozenCodes, frozenCodes } from './frozen-codes.ts';
export { roundAnswered } from './round-answered.ts';
export {
  type ConsentedQuote,
  quotesFor,
  quotesWaiting,
  type WaitingQuotes,
} from './quote-store.ts';
export { codesByOffice, remindedOffices, valuesByOffice } from './figure-basis.ts';
export { foundOffices, reportFindings } from './report-findings.ts';
export { loadSurvey, saveSurvey } from './store.ts';
export { setMailDocument } from './word-form-store.ts';

/** Something that waits for an office, for its start page. */
export interface WaitingForOffice {
  readonly title: Bilingual;
  readonly deadline: IsoDate;
  readonly isLate: boolean;
  readonly state: ResponseState;
  /** `leader` when the answers are written and wait for a signature. */
  readonly waitsFor: 'office' | 'leader';
  readonly href: string;
}

/** What the acting office is asked and has not sent in, the nearest deadline first; ten at most. */
export async function waitingForOffice(
  tx: Tx,
  today: IsoDate,
): Promise<readonly WaitingForOffice[]> {
  return (await listWaiting(tx)).map(({ id, title, deadline, state }) => {
    const waitsForLeader = state === 'awaiting-leader';
    return {
      title,
      deadline,
      isLate: deadline < today,
      state,
      waitsFor: waitsForLeader ? 'leader' : 'office',
      href: waitsForLeader ? `/svar/${id}/kontroll` : `/svar/${id}`,
    };
  });
}
