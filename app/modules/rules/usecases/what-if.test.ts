import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { Forbidden, visitor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { assessEligibility } from './assess-eligibility.ts';
import { calculateBenefit } from './calculate-benefit.ts';
import { benefitInput, datesInput, eligibilityInput } from './case-input.ts';
import { tryBenefit, tryDates, tryEligibility, viewWhatIf } from './what-if.ts';

const caseworker = anActor('caseworker');

const september = benefitInput.parse({
  birthDate: '1989-03-14',
  payPeriod: { from: '2024-09-01', to: '2024-09-30' },
  programme: { start: '2024-03-04' },
});
const working = { ...september, paidWork: [{ date: september.payPeriod.from, hours: 0 }] };

test('the form has a title for everything that a person assesses', async () => {
  const form = await execute(services, caseworker, viewWhatIf, {});
  expect(form.ok && form.value.assessments.filter(({ id, title }) => title.nn === id)).toEqual([]);
});

test('two cases beside each other', async () => {
  const input = { tried: working, before: september };
  const tried = await execute(services, caseworker, tryBenefit, input);
  expect(tried).toMatchObject({
    ok: true,
    value: { now: { payable: 20446 }, before: { payable: 20446 }, backPayment: null },
  });
});

test('days paid before G was adopted are paid again with the new one', async () => {
  const may = benefitInput.parse({
    birthDate: '1989-03-14',
    payPeriod: { from: '2024-05-01', to: '2024-05-31' },
    programme: { start: '2024-03-04' },
  });
  const tried = await execute(services, caseworker, tryBenefit, { tried: may });
  if (!tried.ok) throw new Error('refused');
  expect(tried.value.backPayment?.from).toBe('2024-05-01');
  expect(tried.value.backPayment?.amount).toBeGreaterThan(0);
});

test('a child that is not born is refused by its field', async () => {
  const [born, unborn] = ['2020-01-01', '2026-11-03'].map((birthDate) => ({ birthDate }));
  const input = { ...september, children: [born, unborn] };
  const tried = await execute(services, caseworker, tryBenefit, {
    tried: benefitInput.parse(input),
  });
  const refused = {
    ok: false,
    refusal: { code: 'in-future', details: { field: 'children.1.birthDate' } },
  };
  expect(tried).toEqual(refused);
  expect(await execute(services, visitor, calculateBenefit, benefitInput.parse(input))).toEqual(
    refused,
  );
});

test('the conditions, and a birth date after today', async () => {
  const person = eligibilityInput.parse({ birthDate: '1990-01-01' });
  expect(await execute(services, caseworker, tryEligibility, person)).toMatchObject({
    ok: true,
    value: { conclusion: 'undetermined', decision: null, needsNamedPerson: true },
  });
  const unborn = eligibilityInput.parse({ birthDate: '2026-11-03' });
  for (const useCase of [tryEligibility, assessEligibility])
    expect(
      await execute(services, useCase === tryEligibility ? caseworker : visitor, useCase, unborn),
    ).toMatchObject({ ok: false, refusal: { code: 'in-future' } });
});

test('the dates of a programme', async () => {
  const input = datesInput.parse({ applicationReceived: '2026-01-15', start: '2026-08-03' });
  expect(await execute(services, caseworker, tryDates, input)).toMatchObject({
    ok: true,
    value: { latestStart: '2026-07-15', inTime: false, ordinary: { end: '2028-08-02' } },
  });
});

test('whoever has no business with cases may not try them', async () => {
  for (const role of ['governor-editor', 'municipal-director', 'resident'] as const)
    await expect(
      execute(services, anActor(role), tryBenefit, { tried: september }),
    ).rejects.toThrow(Forbidden);
});

test('a case that the rules refuse leaves no trace, and neither does one that they answer', async () => {
  const events = () =>
    sql<{ count: number }>`select count(*)::int as count from kvp.audit_event
      where use_case in ('rules.assess-eligibility', 'rules.calculate-benefit')`.execute(
      services.db,
    );
  const before = await events();
  const unborn = eligibilityInput.parse({ birthDate: '2090-01-01', assessments: {} });
  const refused = await execute(services, visitor, assessEligibility, unborn);
  await execute(services, visitor, calculateBenefit, september);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'in-future' } });
  expect((await events()).rows).toEqual(before.rows);
});
