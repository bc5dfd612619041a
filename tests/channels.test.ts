import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openCase } from '#modules/cases/api.ts';
import { anEml } from '#modules/registry/testing/an-eml.ts';
import { keyAnswer } from '#modules/registry/usecases/key-answer.ts';
import { readForms } from '#modules/registry/usecases/read-forms.ts';
import { takeIn } from '#modules/registry/usecases/receive-mail.ts';
import { lineText } from '#modules/reports/domain/report-document.ts';
import { done } from '#modules/reports/testing/a-round.ts';
import { beginReport } from '#modules/reports/usecases/begin-report.ts';
import { readReport } from '#modules/reports/usecases/read-report.ts';
import { viewBasis } from '#modules/reports/usecases/view-basis.ts';
import type { SurveyResponse } from '#modules/surveys/domain/response.ts';
import {
  aForm,
  aQuestion,
  aSurvey,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '#modules/surveys/testing/a-survey.ts';
import { sendFields, signNow } from '#modules/surveys/testing/an-answer.ts';
import { roundOf } from '#modules/surveys/testing/follow-up.ts';
import { closeSurvey } from '#modules/surveys/usecases/close-survey.ts';
import { markAnalysed } from '#modules/surveys/usecases/mark-analysed.ts';
import { receiveOfficeForm } from '#modules/surveys/usecases/receive-office-form.ts';
import { registerOfficeForm } from '#modules/surveys/usecases/register-office-form.ts';
import { viewOfficeForms } from '#modules/surveys/usecases/view-office-form.ts';
import { viewResponse } from '#modules/surveys/usecases/view-response.ts';
import { wordForm } from '#modules/surveys/word-form.ts';
import { systemActor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { execute } from '#platform/use-case.ts';
import { openWord } from '#platform/word/open-word.ts';
import { anActor, newId, services } from './support/services.ts';

const { db } = services;
const run = promisify(execFile);

/**
 * The seed's job in every channel (Vestland, 17 December 2019): answers come on the web, as a Word form by e-mail, as a Word
 * form that has been through another program, and as a free letter. They count as much, and their originals are kept.
 */
test('four offices answer in four ways, and the report counts four answers', {
  timeout: 120_000,
}, async () => {
  const offer = aQuestion({ code: 'K2', type: 'yes-partly-no', required: true });
  const how = aQuestion({ code: 'K1' });
  const { governorId } = aSurvey();
  const system = systemActor(governorId);
  const filing = { actor: system, now: services.clock.now(), today: today(services.clock), newId };
  const { id: caseId } = await inScope(db, system, (tx) =>
    openCase(tx, { owner: { kind: 'governor', unitId: governorId }, title: 'KVP' }, filing),
  );
  const survey = await storedSurvey(db, { governorId, caseId, form: aForm(offer, how) });
  const adviser = atGovernor(survey, 'governor-adviser');
  const registrar = anActor('governor-registry', 'governor', governorId);
  const asked = { surveyId: survey.id };

  const offices: SurveyResponse[] = [];
  for (const [index, way] of ['Web', 'Mail', 'LibreOffice', 'Letter', 'Silent'].entries()) {
    const office = await storedResponse(db, survey, {
      officeName: `Nav Demo ${way}`,
      sizeClass: index % 2 === 0 ? 'small' : 'large',
      state: 'opened',
    });
    await roundOf(db, survey).reachable(office, `${way.toLowerCase()}@demovik.example`);
    offices.push(office);
  }
  const [web, byMail, changed, byLetter] = offices;
  if (!web || !byMail || !changed || !byLetter) throw new Error('Five offices were asked');

  // On the web: a caseworker writes and the leader signs.
  await sendFields(services, atOffice(web, 'caseworker'), web.id, {
    [`a.${offer.id}`]: 'yes',
    [`a.${how.id}`]: 'Vi spør alle.',
  });
  await done(signNow(services, atOffice(web, 'office-leader'), web.id));

  const formOf = (response: SurveyResponse, choice: string, text: string) =>
    wordForm({
      survey,
      response,
      answers: new Map([
        [offer.id, { entered: [choice], comment: '' }],
        [how.id, { entered: [text], comment: '' }],
      ]),
      askedBy: { nb: 'Statsforvalteren', nn: 'Statsforvaltaren' },
      language: 'nn',
      both: false,
      madeAt: services.clock.now(),
      signed: null,
    });
  const registered = async (wordFormId: string, choice: string, text: string) =>
    done(
      execute(
        services,
        adviser,
        registerOfficeForm,
        registerOfficeForm.input.parse({
          ...asked,
          wordFormId,
          signer: 'Liv Demo',
          receivedOn: '1.11.2026',
          [`a.${offer.id}`]: choice,
          [`a.${how.id}`]: text,
        }),
      ),
    );
  const waitingFor = async (office: SurveyResponse) => {
    const { waiting } = await done(execute(services, adviser, viewOfficeForms, asked));
    return waiting.find(({ officeName }) => officeName === office.officeName)?.id ?? '';
  };
  const arrives = async (mail: NonNullable<Parameters<typeof anEml>[0]>) => {
    const eml = anEml({ messageId: `${randomUUID()}@x`, ...mail });
    await takeIn(services, rememberedMailbox(governorId, [eml]).mailbox);
    await readForms(services, governorId);
  };

  // By e-mail: the form is read from the mail, and somebody looks through what was read.
  await arrives({
    from: 'Nav <mail@demovik.example>',
    subject: `Svar, sak ${survey.caseNumber}`,
    attachments: [{ name: 'Skjema.docx', content: formOf(byMail, 'partly', 'I møte.') }],
  });
  await registered(await waitingFor(byMail), 'partly', 'I møte.');

  // Through LibreOffice: what it saved has every answer, whoever brings it.
  const saved = await throughLibreOffice(formOf(changed, 'no', 'Med brev.\nOg telefon.'));
  const read = openWord(saved);
  await done(
    execute(services, adviser, receiveOfficeForm, {
      ...asked,
      responseId: '',
      file: saved,
      read,
      letterText: '',
    }),
  );
  await registered(await waitingFor(changed), 'no', 'Med brev.\nOg telefon.');

  // In a free letter: the adviser keys in what it says, with the letter beside the form.
  await arrives({
    from: 'Nav <letter@demovik.example>',
    subject: 'Svar',
    text: 'Ja, vi spør alle.',
  });
  const mails = await inScope(db, system, (tx) =>
    tx.selectFrom('incoming_mail').select('id').where('subject', '=', 'Svar').execute(),
  );
  const { wordFormId } = await done(
    execute(services, registrar, keyAnswer, {
      mailId: (mails[0]?.id ?? '') as never,
      source: 'text',
      responseId: byLetter.id,
      version: 1,
      letterText: 'Ja, vi spør alle.',
      shieldedTitle: '',
      exemptUnder: '',
    }),
  );
  await registered(wordFormId, 'yes', 'Vi spør alle.');

  // The adviser sees four answers of equal standing; three of them with an original in the case.
  for (const office of [web, byMail, changed, byLetter]) {
    const seen = await done(
      execute(services, adviser, viewResponse, { ...asked, responseId: office.id }),
    );
    expect(seen).toMatchObject({ response: { officeName: office.officeName } });
  }
  const originals = await inScope(db, system, (tx) =>
    tx
      .selectFrom('survey_submission')
      .select(['response_id', 'channel', 'document_id'])
      .where('survey_id', '=', survey.id)
      .execute(),
  );
  const kept = new Map(originals.map((row) => [row.response_id, row]));
  expect(kept.get(web.id)).toMatchObject({ channel: 'web', document_id: null });
  for (const office of [byMail, changed, byLetter])
    expect(kept.get(office.id)).toMatchObject({
      channel: 'letter',
      document_id: expect.any(String),
    });

  await done(execute(services, adviser, closeSurvey, asked));
  await done(execute(services, adviser, markAnalysed, asked));
  await done(
    execute(services, adviser, beginReport, {
      ...asked,
      challenges: [],
      wishes: [],
      participants: '',
    }),
  );
  const { document } = await done(
    execute(services, adviser, readReport, { ...asked, edition: 'full', language: 'nn' }),
  );
  const tables = document.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  const cells = (id: string) =>
    tables.find((table) => table.id === id)?.rows.map((row) => row.map(lineText));
  expect(cells('tabell-svarprosent')?.at(-1)).toEqual(['Alle', '5', '4', '80\u00a0%', '1', '0']);
  expect(cells('tabell-K2')).toEqual([
    ['Ja', '2', '50\u00a0%'],
    ['Delvis', '1', '25\u00a0%'],
    ['Nei', '1', '25\u00a0%'],
    ['Svara i alt', '4', ''],
  ]);
  const letters = await done(
    execute(services, adviser, viewBasis, { ...asked, query: 'kontor=by-letter', page: 1 }),
  );
  expect(letters.offices.map(({ officeName }) => officeName)).toEqual([
    'Nav Demo Letter',
    'Nav Demo LibreOffice',
    'Nav Demo Mail',
  ]);
});

/** The file as LibreOffice saves it, where the machine has it; elsewhere as it was. */
async function throughLibreOffice(file: Uint8Array): Promise<Uint8Array> {
  const isThere = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
  if (!isThere) return file;
  const folder = await mkdtemp(join(tmpdir(), 'medverk-channels-'));
  try {
    const out = join(folder, 'out');
    await writeFile(join(folder, 'skjema.docx'), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ['--convert-to', 'docx', '--outdir', out, join(folder, 'skjema.docx')];
    await run('soffice', [profile, '--headless', ...target]);
    return new Uint8Array(await readFile(join(out, 'skjema.docx')));
  } finally {
    await rm(folder, { recursive: true });
  }
}
