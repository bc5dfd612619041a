import { expect, test } from 'vitest';
import { openCase } from '#modules/cases/api.ts';
import { Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { newId, services } from '#tests/support/services.ts';
import { loadSubmission } from '../answer-store.ts';
import {
  aForm,
  aQuestion,
  aSurvey,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '../testing/a-survey.ts';
import { sendFields, signNow } from '../testing/an-answer.ts';
import { journalAnswer } from './journal-answer.ts';

async function aSignedAnswer(withCase = true) {
  const question = aQuestion();
  const { governorId } = aSurvey();
  const system = systemActor(governorId);
  const filing = {
    actor: system,
    now: services.clock.now(),
    today: today(services.clock),
    newId,
  };
  const opened = await inScope(services.db, system, (tx) =>
    openCase(tx, { owner: { kind: 'governor', unitId: governorId }, title: 'KVP' }, filing),
  );
  const survey = await storedSurvey(services.db, {
    governorId,
    form: aForm(question),
    caseId: withCase ? opened.id : null,
  });
  const response = await storedResponse(services.db, survey);
  const liv = atOffice(response, 'office-leader');
  await sendFields(services, liv, response.id, { [`a.${question.id}`]: 'Vi <spør> alle & kvar' });
  const signed = await signNow(services, liv, response.id);
  if (!signed.ok) throw new Error(signed.refusal.code);
  const { submissionId } = signed.value;
  const journal = (actor = system) => execute(services, actor, journalAnswer, { submissionId });
  return { survey, liv, system, submissionId, journal, caseId: opened.id };
}

test('a signed answer is an incoming document in the case of the governor', async () => {
  const { system, submissionId, journal, caseId } = await aSignedAnswer();

  expect(await journal()).toEqual({ ok: true, value: { journaled: true } });

  const filed = await inScope(services.db, system, async (tx) => ({
    submission: await loadSubmission(tx, submissionId),
    entries: await tx
      .selectFrom('journal_entry')
      .select(['id', 'direction', 'title'])
      .where('case_id', '=', caseId)
      .execute(),
    documents: await tx
      .selectFrom('case_document')
      .select(['html', 'language'])
      .where('case_id', '=', caseId)
      .execute(),
  }));
  expect(filed.entries).toEqual([
    {
      id: filed.submission.journalId,
      direction: 'incoming',
      title: 'Svar frå Nav Demovik: Kartlegging av KVP',
    },
  ]);
  expect(filed.documents).toHaveLength(1);
  expect(filed.documents[0]?.html).toContain('<p>Vi &lt;spør&gt; alle &amp; kvar</p>');
});

test('a job that runs twice journals once', async () => {
  const { system, journal, caseId } = await aSignedAnswer();
  await journal();

  expect(await journal()).toEqual({ ok: true, value: { journaled: false } });

  const entries = await inScope(services.db, system, (tx) =>
    tx.selectFrom('journal_entry').select('id').where('case_id', '=', caseId).execute(),
  );
  expect(entries).toHaveLength(1);
});

test('a round without a case has nothing to journal in', async () => {
  const { journal } = await aSignedAnswer(false);
  expect(await journal()).toEqual({ ok: true, value: { journaled: false } });
});

test('only a job, and only for the governor that asked', async () => {
  const { survey, liv, journal } = await aSignedAnswer();
  await expect(journal(liv)).rejects.toThrow(Forbidden);
  await expect(journal(atGovernor(survey, 'governor-adviser'))).rejects.toThrow(Forbidden);
  await expect(journal(systemActor('governor-elsewhere'))).rejects.toThrow(NotFound);
});
