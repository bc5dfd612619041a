import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, useCases } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import { askedPerPage } from '../answer-store.ts';
import { waitingForOffice } from '../api.ts';
import type { ResponseState } from '../domain/response.ts';
import {
  aForm,
  aQuestion,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '../testing/a-survey.ts';
import { elsewhere, sendFields } from '../testing/an-answer.ts';
import { listAskedSurveys } from './list-asked.ts';
import { openAnswer } from './open-answer.ts';
import { viewAnswer } from './view-answer.ts';
import { viewAnswerCheck } from './view-answer-check.ts';
import { viewAnswerCopy } from './view-answer-copy.ts';
import { viewAnswerSection } from './view-answer-section.ts';
import { viewReceipt } from './view-receipt.ts';

const names = [
  openAnswer.name,
  viewAnswer.name,
  viewAnswerCheck.name,
  viewAnswerCopy.name,
  viewAnswerSection.name,
  viewReceipt.name,
];
const viewing = useCases.filter(({ name }) => names.includes(name));

test.each(viewing.map((useCase) => [useCase.name, useCase] as const))(
  '%s is for the office that answers',
  async (_, useCase) => {
    const survey = await storedSurvey(services.db);
    const response = await storedResponse(services.db, survey);
    const input = useCase.input.parse({ responseId: response.id, position: '1' });

    const seen = await execute(services, atOffice(response, 'caseworker'), useCase, input);

    expect(seen).toMatchObject({ ok: true });
    await expect(execute(services, elsewhere('caseworker'), useCase, input)).rejects.toThrow(
      NotFound,
    );
    const adviser = atGovernor(survey, 'governor-adviser');
    await expect(execute(services, adviser, useCase, input)).rejects.toThrow(Forbidden);
  },
);

test('the overview says who has written, and how much', async () => {
  const [one, two] = [aQuestion({ code: 'K1' }), aQuestion({ code: 'K2' })];
  const survey = await storedSurvey(services.db, { form: aForm(one, two) });
  const response = await storedResponse(services.db, survey);
  const ola = atOffice(response, 'caseworker');
  await sendFields(services, ola, response.id, {
    [`a.${one.id}`]: 'Ein',
    [`a.${two.id}`]: 'To',
  });

  const overview = await execute(services, ola, viewAnswer, { responseId: response.id });

  expect(overview).toMatchObject({
    ok: true,
    value: {
      writers: [{ name: 'Ola Demo', answers: 2 }],
      sections: [{ asked: 2, answered: 2 }],
      hindrance: null,
    },
  });
});

test('a round that is withdrawn cannot be opened, and is not lost', async () => {
  const survey = await storedSurvey(services.db, { state: 'withdrawn', withdrawnReason: 'Feil' });
  const response = await storedResponse(services.db, survey);
  const ola = atOffice(response, 'caseworker');

  const opened = await execute(services, ola, openAnswer, { responseId: response.id });
  const overview = await execute(services, ola, viewAnswer, { responseId: response.id });

  expect(opened).toEqual({ ok: true, value: { opened: false } });
  expect(overview).toMatchObject({
    value: {
      hindrance: 'withdrawn',
      survey: { withdrawnReason: 'Feil' },
      response: { state: 'not-opened' },
    },
  });
});

test('the list is paged, and what is answered through another is not in it', async () => {
  const survey = await storedSurvey(services.db);
  const first = await storedResponse(services.db, survey);
  const { officeId } = first;
  await storedResponse(services.db, survey, { officeId, askedOfficeId: 'b', joinedTo: first.id });
  for (let round = 0; round < askedPerPage; round += 1) {
    const later = await storedSurvey(services.db, { deadline: isoDate('2026-12-24') });
    await storedResponse(services.db, later, { officeId });
  }
  const ola = atOffice(first, 'caseworker');

  const pages = await Promise.all(
    [1, 2].map((page) => execute(services, ola, listAskedSurveys, { page })),
  );

  const rows = pages.map((page) => (page.ok ? page.value.asked.map(({ id }) => id) : []));
  expect(rows.map(({ length }) => length)).toEqual([askedPerPage, 1]);
  expect(rows[0]?.[0]).toBe(first.id);
  expect(new Set(rows.flat()).size).toBe(askedPerPage + 1);
});

test('the start page learns what waits for the office, and what for the leader', async () => {
  const survey = await storedSurvey(services.db);
  const { officeId, ...first } = await storedResponse(services.db, survey, {
    deadline: isoDate('2026-11-01'),
    state: 'in-progress',
  });
  const others: [ResponseState, string][] = [
    ['awaiting-leader', '2026-12-01'],
    ['submitted', '2026-12-02'],
    ['exempt', '2026-12-03'],
  ];
  for (const [state, deadline] of others) {
    const round = await storedSurvey(services.db);
    await storedResponse(services.db, round, {
      officeId,
      state,
      deadline: isoDate(deadline),
      submittedAt: state === 'submitted' ? services.clock.now() : null,
    });
  }

  const waiting = await inScope(
    services.db,
    atOffice({ ...first, officeId }, 'office-leader'),
    (tx) => waitingForOffice(tx, isoDate('2026-11-02')),
  );

  expect(waiting).toMatchObject([
    { waitsFor: 'office', isLate: true, href: `/svar/${first.id}` },
    { waitsFor: 'leader', isLate: false, state: 'awaiting-leader' },
  ]);
});
