import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { closeCase, openCase } from '#modules/cases/api.ts';
import type { CaseId, DocumentId } from '#modules/cases/domain/case-folder.ts';
import { dispose } from '#modules/cases/usecases/dispose.ts';
import type { EnteredAnswers } from '#modules/surveys/domain/answer.ts';
import type { ResponseId, SurveyResponse } from '#modules/surveys/domain/response.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import {
  aForm,
  aQuestion,
  aSurvey,
  atGovernor,
  storedResponse,
  storedSurvey,
} from '#modules/surveys/testing/a-survey.ts';
import { putInState } from '#modules/surveys/testing/an-answer.ts';
import { roundOf } from '#modules/surveys/testing/follow-up.ts';
import { registerOfficeForm } from '#modules/surveys/usecases/register-office-form.ts';
import { viewOfficeForm, viewOfficeForms } from '#modules/surveys/usecases/view-office-form.ts';
import { viewQuestionResults } from '#modules/surveys/usecases/view-question-results.ts';
import { wordForm } from '#modules/surveys/word-form.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { execute } from '#platform/use-case.ts';
import { openWord } from '#platform/word/open-word.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { AttachmentId, MailId } from '../domain/incoming-mail.ts';
import { anEml } from '../testing/an-eml.ts';
import { keyAnswer, openSource, viewKeying } from './key-answer.ts';
import { acceptForm, beginForms, readForms, takeForms } from './read-forms.ts';
import { takeIn } from './receive-mail.ts';
import { viewMail } from './view-mail.ts';

const { db } = services;
const text = aQuestion({ code: 'K1' });
const choice = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'optional' });
const form = aForm(text, choice);
const answered: EnteredAnswers = new Map([
  [text.id as string, { entered: ['Vi spør alle.'], comment: '' }],
  [choice.id as string, { entered: ['partly'], comment: 'Fordi.' }],
]);

async function aRound(differences: Partial<Survey> = {}) {
  const { governorId } = aSurvey();
  const system = systemActor(governorId);
  const { clock } = services;
  const filing = { actor: system, now: clock.now(), today: today(clock), newId };
  const opened = await inScope(db, system, (tx) =>
    openCase(tx, { owner: { kind: 'governor', unitId: governorId }, title: 'KVP' }, filing),
  );
  const survey = await storedSurvey(db, { governorId, form, caseId: opened.id, ...differences });
  const response = await storedResponse(db, survey, { state: 'opened' });
  await roundOf(db, survey).reachable(response, 'post@demovik.example');
  return {
    survey,
    response,
    kari: atGovernor(survey, 'governor-adviser'),
    registrar: anActor('governor-registry', 'governor', governorId),
    documents: () =>
      inScope(db, system, (tx) =>
        tx
          .selectFrom('case_document')
          .select(['title', 'media_type'])
          .where('case_id', '=', opened.id)
          .orderBy('number')
          .execute(),
      ),
  };
}

function aFile(survey: Survey, response: SurveyResponse | null): Uint8Array {
  return wordForm({
    survey,
    response,
    answers: answered,
    askedBy: { nb: 'Statsforvalteren', nn: 'Statsforvaltaren' },
    language: 'nn',
    both: false,
    madeAt: services.clock.now(),
    signed: null,
  });
}

type Eml = NonNullable<Parameters<typeof anEml>[0]>;

/** Mail that has come, been taken in and been read. */
async function arrived({ survey }: { readonly survey: Survey }, ...mails: readonly Eml[]) {
  const all = mails.map((mail) =>
    anEml({ messageId: `${randomUUID()}@x`, from: 'Nav <post@demovik.example>', ...mail }),
  );
  const { mailbox } = rememberedMailbox(survey.governorId, all);
  expect((await takeIn(services, mailbox)).faults).toEqual([]);
  await readForms(services, survey.governorId);
}

function mailIds({ survey }: { readonly survey: Survey }): Promise<readonly MailId[]> {
  return inScope(db, systemActor(survey.governorId), async (tx) => {
    const rows = await tx.selectFrom('incoming_mail').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id as MailId);
  });
}

async function firstMail(round: { readonly survey: Survey; readonly registrar: Actor }) {
  const [mailId] = await mailIds(round);
  const seen = await execute(services, round.registrar, viewMail, { mailId: mailId as MailId });
  if (!seen.ok) throw new Error('A reading use case cannot refuse');
  return seen.value;
}

const docx = (content: Uint8Array, name = 'Skjema.docx') => ({ name, content });

async function waiting({ survey, kari }: { readonly survey: Survey; readonly kari: Actor }) {
  const seen = await execute(services, kari, viewOfficeForms, { surveyId: survey.id });
  return seen.ok ? seen.value.waiting : [];
}

test('a form by mail is an answer like the others when somebody has looked through it', async () => {
  const round = await aRound();
  const { survey, response, kari } = round;
  await arrived(round, {
    subject: 'Svar på kartlegginga',
    text: 'Her er svaret vårt.',
    attachments: [docx(aFile(survey, response))],
  });
  expect(await firstMail(round)).toMatchObject({
    mail: { state: 'filed', caseId: survey.caseId },
    forms: [{ state: 'taken', isWaiting: true, about: { officeName: 'Nav Demovik' } }],
  });
  expect(await round.documents()).toMatchObject([
    { title: expect.stringContaining('Svar i Word eller brev frå Nav Demovik') },
    { title: 'Svar på kartlegginga' },
    { title: 'Svar på kartlegginga (.eml)', media_type: 'message/rfc822' },
  ]);
  const [form0] = await waiting(round);
  const wordFormId = form0?.id ?? '';
  const seen = await execute(services, kari, viewOfficeForm, { surveyId: survey.id, wordFormId });
  expect(seen).toMatchObject({
    value: { form: { channel: 'mail', sender: 'Nav <post@demovik.example>', isRead: true } },
  });
  if (!seen.ok || seen.value.form.mailDocumentId === null) throw new Error('The mail is not shown');

  const registered = await execute(
    services,
    kari,
    registerOfficeForm,
    registerOfficeForm.input.parse({
      surveyId: survey.id,
      wordFormId,
      signer: 'Liv Demo',
      receivedOn: '1.11.2026',
      [`a.${text.id}`]: 'Vi spør alle.',
      [`a.${choice.id}`]: 'partly',
    }),
  );
  expect(registered).toMatchObject({ ok: true });
  const results = await execute(
    services,
    kari,
    viewQuestionResults,
    viewQuestionResults.input.parse({ surveyId: survey.id, questionId: text.id }),
  );
  expect(results).toMatchObject({
    value: { written: { total: 1, answers: [{ officeName: 'Nav Demovik' }] } },
  });
  expect((await firstMail(round)).forms).toMatchObject([{ isWaiting: false }]);
});

test('the public journal says no word of what the sender has called it, and forgets a private name', async () => {
  const round = await aRound();
  const { survey, response } = round;
  await arrived(round, {
    subject: 'Om Ola Prøve',
    from: 'Pia Prøve <pia@heime.example>',
    attachments: [
      docx(aFile(survey, response)),
      { name: 'Vedtak Ola Prøve.pdf', content: new TextEncoder().encode('%PDF-1.7 hei') },
    ],
  });
  expect(await firstMail(round)).toMatchObject({ mail: { state: 'filed' } });
  const publicOn = async (day: string) => {
    const { rows } = await sql<{ title: string; correspondents: { name: string | null }[] }>`
      select title, correspondents from kvp.public_journal(${survey.governorId}, '2026-01-01', '2026-12-31', ${day}::date, 100, 0)
      order by document_number`.execute(db);
    return rows;
  };
  const [, ...mail] = await publicOn('2026-11-03');
  expect(mail.map(({ title }) => title)).toEqual(['E-post med svar på kartlegging', 'Vedlegg 2']);
  const [, ...later] = await publicOn('2028-01-01');
  expect(later.flatMap(({ correspondents }) => correspondents)).toMatchObject([
    { name: null },
    { name: null },
  ]);
  // Those who work with it see what it is.
  expect((await round.documents()).map(({ title }) => title)).toContain('Vedtak Ola Prøve.pdf');
});

describe('once', () => {
  test('however often the mail comes, is read, or is sent', async () => {
    const round = await aRound();
    const { survey, response } = round;
    const mail = { messageId: 'ei@x', attachments: [docx(aFile(survey, response))] };
    await arrived(round, mail, { ...mail, headers: ['Received: ein annan veg'] });
    await arrived(round, mail);
    await arrived(round, { ...mail, messageId: 'ei anna@x', text: 'Ein gong til.' });
    expect(await waiting(round)).toHaveLength(1);
    const states = await inScope(db, systemActor(survey.governorId), (tx) =>
      tx.selectFrom('incoming_form').select('state').orderBy('read_at').orderBy('state').execute(),
    );
    expect(states.map(({ state }) => state).toSorted()).toEqual(['known', 'taken']);
  });

  test('when two read at the same time, and when the process dies before it has read', async () => {
    const round = await aRound();
    const { survey, response } = round;
    const file = aFile(survey, response);
    const { mailbox } = rememberedMailbox(survey.governorId, [
      anEml({ from: 'post@demovik.example', attachments: [docx(file)] }),
    ]);
    await takeIn(services, mailbox);
    const [mailId] = (await mailIds(round)) as [MailId];
    const system = systemActor(survey.governorId);
    const begun = await execute(services, system, beginForms, { mailId });
    const [found] = begun.ok ? begun.value : [];
    const files = [{ attachmentId: found?.attachmentId as AttachmentId, read: openWord(file) }];
    await execute(services, system, takeForms, { mailId, files });
    await execute(services, system, takeForms, { mailId, files });
    await readForms(services, survey.governorId);
    expect(await waiting(round)).toHaveLength(1);
  });

  test('and a file that ends the process is given up', async () => {
    const round = await aRound();
    const { survey, response } = round;
    const { mailbox } = rememberedMailbox(survey.governorId, [
      anEml({ attachments: [docx(aFile(survey, response))] }),
    ]);
    await takeIn(services, mailbox);
    const [mailId] = (await mailIds(round)) as [MailId];
    for (let death = 0; death < 3; death += 1)
      await execute(services, systemActor(survey.governorId), beginForms, { mailId });
    await readForms(services, survey.governorId);
    expect((await firstMail(round)).forms).toMatchObject([{ state: 'refused', reason: 'broken' }]);
  });
});

describe('it stays in the inbox, with the reason,', () => {
  test('when another office sent it; somebody who knows better takes it in', async () => {
    const round = await aRound();
    const { survey, response, registrar } = round;
    const other = await storedResponse(db, survey, { officeName: 'Nav Annan' });
    await roundOf(db, survey).reachable(other, 'post@annan.example');
    const file = aFile(survey, response);
    await arrived(round, { from: 'post@annan.example', attachments: [docx(file)] });
    const seen = await firstMail(round);
    expect(seen).toMatchObject({
      mail: { state: 'open' },
      forms: [{ state: 'doubt', reason: 'other-sender', about: { officeName: 'Nav Demovik' } }],
    });
    expect(await waiting(round)).toEqual([]);
    const accept = (actor: Actor) =>
      execute(services, actor, acceptForm, {
        mailId: seen.mail.id,
        attachmentId: seen.forms[0]?.attachmentId as AttachmentId,
        read: openWord(file),
      });
    await expect(accept(anActor('section-leader', 'governor', survey.governorId))).rejects.toThrow(
      Forbidden,
    );
    await expect(accept(anActor('governor-registry', 'governor'))).rejects.toThrow(NotFound);
    // An adviser who has not been given the mail does not know that it is there.
    await expect(accept(round.kari)).rejects.toThrow(NotFound);
    expect(await accept(registrar)).toMatchObject({ ok: true });
    expect(await accept(registrar)).toMatchObject({ refusal: { code: 'already-settled' } });
    expect(await waiting(round)).toHaveLength(1);
    expect(await firstMail(round)).toMatchObject({ mail: { state: 'filed' } });
  });

  test.each([
    ['not-word', new TextEncoder().encode('Dette er ikkje Word')],
    ['encrypted', encryptedFile()],
    ['broken', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ])('when the file is %s', async (reason, content) => {
    const round = await aRound();
    await arrived(round, { attachments: [docx(content)] });
    expect(await firstMail(round)).toMatchObject({
      mail: { state: 'open' },
      forms: [{ state: 'refused', reason }],
    });
  });

  test('when the round is over, or the office has answered', async () => {
    const over = await aRound({ state: 'analysed' });
    await arrived(over, { attachments: [docx(aFile(over.survey, over.response))] });
    expect((await firstMail(over)).forms).toMatchObject([{ reason: 'survey-not-open' }]);
    const round = await aRound();
    await putInState(db, round.response, 'submitted');
    await arrived(round, { attachments: [docx(aFile(round.survey, round.response))] });
    expect((await firstMail(round)).forms).toMatchObject([{ reason: 'not-open-for-answers' }]);
  });

  test('when it has personal data: the form is put forward, and a person shields the mail', async () => {
    const round = await aRound();
    const { survey, response } = round;
    await arrived(round, {
      text: 'Det gjeld 01010750160.',
      attachments: [docx(aFile(survey, response))],
    });
    expect(await waiting(round)).toHaveLength(1);
    expect(await firstMail(round)).toMatchObject({
      mail: { state: 'open' },
      suggestion: { suggested: { folder: { id: survey.caseId } } },
    });
  });
});

test('a blank form is the answer of the office that sent it', async () => {
  const round = await aRound();
  await arrived(round, { attachments: [docx(aFile(round.survey, null))] });
  expect(await waiting(round)).toMatchObject([{ officeName: 'Nav Demovik' }]);
});

test('another governor’s form is nobody’s here', async () => {
  const round = await aRound();
  const other = await aRound();
  await arrived(round, { attachments: [docx(aFile(other.survey, other.response))] });
  expect((await firstMail(round)).forms).toMatchObject([{ reason: 'other-office', about: null }]);
});

describe('a free letter', () => {
  const key = (
    actor: Actor,
    mailId: MailId,
    source: 'text' | AttachmentId,
    responseId: ResponseId,
    shielding = { shieldedTitle: '', exemptUnder: '' },
  ) =>
    execute(services, actor, keyAnswer, {
      mailId,
      source,
      responseId,
      version: 1,
      letterText: 'Vi spør alle.',
      ...shielding,
    });

  test.each(['text', 'svar.pdf', 'brev.odt'])(
    'in %s is keyed in with the original',
    async (from) => {
      const round = await aRound();
      const { survey, response, registrar, kari } = round;
      await arrived(round, {
        subject: 'Svar',
        text: 'Vi spør alle.',
        attachments: from === 'text' ? [] : [{ name: from, content: 'x' }],
      });
      const { mail, attachments } = await firstMail(round);
      const source = attachments[0]?.id ?? ('text' as const);
      const page = await execute(services, registrar, viewKeying, { mailId: mail.id });
      expect(page).toMatchObject({ value: { suggested: response.id } });
      expect(
        await execute(services, registrar, openSource, { mailId: mail.id, source }),
      ).toMatchObject({ ok: true });
      const keyed = await key(registrar, mail.id, source, response.id);
      if (!keyed.ok) throw new Error(keyed.refusal.code);
      const seen = await execute(services, kari, viewOfficeForm, keyed.value);
      expect(seen).toMatchObject({
        value: { form: { isRead: false, letterText: 'Vi spør alle.', channel: 'mail' } },
      });
      expect(await firstMail(round)).toMatchObject({ mail: { state: 'filed' } });
      const registered = await execute(
        services,
        kari,
        registerOfficeForm,
        registerOfficeForm.input.parse({
          surveyId: survey.id,
          wordFormId: keyed.value.wordFormId,
          signer: 'Liv Demo',
          receivedOn: '1.11.2026',
          [`a.${text.id}`]: 'Vi spør alle.',
        }),
      );
      expect(registered).toMatchObject({ ok: true });
      expect(await roundOf(db, survey).response(response.id)).toMatchObject({
        state: 'submitted-by-letter',
      });
      expect(await key(registrar, mail.id, source, response.id)).toMatchObject({
        refusal: { code: 'already-settled' },
      });
    },
  );

  test('keeps its original when the mail as it came is disposed of', async () => {
    const round = await aRound();
    const { survey, response, registrar } = round;
    await arrived(round, { subject: 'Svar', text: 'Vi spør alle.' });
    const { mail } = await firstMail(round);
    expect(await key(registrar, mail.id, 'text', response.id)).toMatchObject({ ok: true });
    const { rows } = await inScope(db, registrar, async (tx) => {
      const filing = { actor: registrar, now: services.clock.now(), newId };
      await closeCase(tx, survey.caseId as CaseId, { ...filing, today: isoDate('2021-01-01') });
      return sql<{ id: string; sum: string }>`select id, file_sha256 as sum from kvp.case_document
        where case_id = ${survey.caseId} and media_type = 'message/rfc822'`.execute(tx);
    });
    const [raw] = rows;
    expect(
      await execute(services, registrar, dispose, { documents: [raw?.id as DocumentId] }),
    ).toMatchObject({ value: { disposed: 1 } });
    const kept = await sql`select 1 from kvp.stored_file where sha256 = ${raw?.sum}`.execute(db);
    expect(kept.rows).toHaveLength(1);
  });

  test('is shielded when it has personal data, and refused where it cannot be an answer', async () => {
    const round = await aRound();
    const { response, registrar, survey } = round;
    await arrived(round, { text: 'Det gjeld 01010750160.' });
    const { mail } = await firstMail(round);
    expect(await key(registrar, mail.id, 'text', response.id)).toMatchObject({
      refusal: { code: 'must-be-shielded' },
    });
    const half = { shieldedTitle: 'E-post', exemptUnder: '' };
    expect(await key(registrar, mail.id, 'text', response.id, half)).toMatchObject({
      refusal: { code: 'basis-missing' },
    });
    const whole = { shieldedTitle: 'E-post', exemptUnder: 'offentleglova § 13' };
    const nowhere = newId() as AttachmentId;
    expect(await key(registrar, mail.id, nowhere, response.id, whole)).toMatchObject({
      refusal: { code: 'no-source' },
    });
    const source = { mailId: mail.id, source: nowhere };
    expect(await execute(services, registrar, openSource, source)).toMatchObject({
      refusal: { code: 'no-source' },
    });
    await putInState(db, response, 'submitted');
    expect(await key(registrar, mail.id, 'text', response.id, whole)).toMatchObject({
      refusal: { code: 'not-open-for-answers' },
    });
    await putInState(db, response, 'opened');
    const stranger = anActor('governor-registry', 'governor');
    await expect(key(stranger, mail.id, 'text', response.id, whole)).rejects.toThrow(NotFound);
    const leader = anActor('section-leader', 'governor', survey.governorId);
    await expect(key(leader, mail.id, 'text', response.id, whole)).rejects.toThrow(Forbidden);
    expect(await key(registrar, mail.id, 'text', response.id, whole)).toMatchObject({ ok: true });
    const { rows } = await inScope(db, systemActor(survey.governorId), (tx) =>
      sql`select body_text from kvp.incoming_mail`.execute(tx),
    );
    expect(rows).toEqual([{ body_text: '' }]);
  });
});

/** What Word makes of a document with a password. */
function encryptedFile(): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
}
