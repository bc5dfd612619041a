import { ok, type Result } from '#kernel/result.ts';
import { addDocument, type DocumentReference, journal } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import type { Scope } from '#platform/use-case.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { recordResponseEvent } from './store.ts';
import { wordPageTexts } from './texts/word-pages.ts';
import type { ReadAnswer } from './word-answers.ts';
import { insertReceivedForm, type ReceivedForm } from './word-form-store.ts';

/** A form or a letter with an office's answer, and how it came to the governor. */
export interface OfficeForm
  extends Pick<ReceivedForm, 'channel' | 'sender' | 'mailDocumentId' | 'receivedAt'> {
  readonly sha256: string;
  readonly mediaType: string;
  /** Empty for a letter that is to be keyed in. */
  readonly answers: readonly ReadAnswer[];
  readonly letterText: string;
  /** The original in the case, where it has been filed already. */
  readonly document: DocumentReference | null;
}

/** A round that has a case to keep originals in. */
export type RoundWithCase = Survey & { readonly caseId: string };

export interface KeptForm {
  readonly wordFormId: string;
  /** The original in the case. */
  readonly document: DocumentReference;
}

/** How much of a letter stands beside the fields; nobody writes a longer answer. */
const mostText = 100_000;

/**
 * Keeps an answer that came by e-mail or on paper until somebody has looked through it. The original is filed and
 * journalled at once, since it has come in.
 */
export async function keepOfficeForm(
  scope: Scope,
  survey: RoundWithCase,
  response: SurveyResponse,
  form: OfficeForm,
): Promise<Result<KeptForm, 'case-not-open'>> {
  const { tx, actor, now, newId } = scope;
  const filed = form.document
    ? ok(form.document)
    : await fileOriginal(scope, survey, response, form);
  if (!filed.ok) return filed;
  const document = filed.value;
  const { document: _, ...kept } = form;
  const wordFormId = newId();
  await insertReceivedForm(tx, response, {
    ...kept,
    id: wordFormId,
    receivedBy: 'governor',
    letterText: form.letterText.slice(0, mostText).toWellFormed(),
    uploadedBy: actor.id,
    uploaderName: actor.name,
    documentId: document.id,
  });
  await recordResponseEvent(tx, response.id, {
    id: newId(),
    at: now,
    kind: 'received',
    actorName: actor.name,
    note: document.number,
  });
  return ok({ wordFormId, document });
}

async function fileOriginal(
  scope: Scope,
  survey: RoundWithCase,
  { language, officeName, officeId }: SurveyResponse,
  { sha256, mediaType }: OfficeForm,
): Promise<Result<DocumentReference, 'case-not-open'>> {
  const { tx } = scope;
  const title = wordPageTexts[language].documentTitle(officeName, survey.title[language]);
  const content = { kind: 'file' as const, sha256, mediaType };
  const filed = await addDocument(tx, survey.caseId as CaseId, { title, language, content }, scope);
  if (!filed.ok) return filed;
  const sender = {
    role: 'sender' as const,
    kind: 'organisation' as const,
    name: officeName,
    organisationId: officeId,
  };
  const documentId = filed.value.id;
  await journal(tx, { documentId, direction: 'incoming', correspondents: [sender] }, scope);
  return filed;
}
