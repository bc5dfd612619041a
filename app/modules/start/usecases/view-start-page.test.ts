import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { aMail } from '#modules/registry/testing/a-mail.ts';
import {
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '#modules/surveys/testing/a-survey.ts';
import { type Actor, Forbidden } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { viewStartPage } from './view-start-page.ts';

async function pageOf(actor: Actor) {
  const page = await execute(services, actor, viewStartPage, {});
  if (!page.ok) throw new Error('The start page cannot refuse');
  return page.value;
}

test('an office sees what it is asked, and the leader what waits for a signature', async () => {
  const survey = await storedSurvey(services.db);
  const response = await storedResponse(services.db, survey, { state: 'awaiting-leader' });

  const page = await pageOf(atOffice(response, 'office-leader'));

  expect(page).toMatchObject({ maySign: true, governor: null, municipality: null });
  expect(page.office).toMatchObject([
    { waitsFor: 'leader', href: `/svar/${response.id}/kontroll` },
  ]);
});

test('a county governor sees who is late', async () => {
  const survey = await storedSurvey(services.db);
  await storedResponse(services.db, survey, { deadline: isoDate('2026-11-01') });

  const page = await pageOf(atGovernor(survey, 'governor-adviser'));

  expect(page.office).toBeNull();
  expect(page.governor).toContainEqual(expect.objectContaining({ kind: 'late', count: 1 }));
});

test('the registry sees what nobody has taken, and others only what they have been given', async () => {
  const registrar = anActor('governor-registry', 'governor');
  const adviser = anActor('governor-adviser', 'governor', registrar.capacity.unitId);
  await aMail(registrar);
  await aMail(registrar);

  expect((await pageOf(registrar)).governor).toContainEqual(
    expect.objectContaining({ kind: 'inbox', count: 2, href: '/postmottak?vis=utan-eigar' }),
  );
  expect((await pageOf(adviser)).governor).toEqual([]);
});

test('a municipal director sees whether the office has answered, in its own municipality only', async () => {
  const director = anActor('municipal-director', 'municipality');
  const survey = await storedSurvey(services.db);
  const municipalityIds = [director.capacity.unitId];
  await storedResponse(services.db, survey, { municipalityIds, state: 'in-progress' });
  await storedResponse(services.db, survey, { officeName: 'Nav Annanstad' });

  const page = await pageOf(director);

  expect(page.municipality).toMatchObject([{ officeName: 'Nav Demovik', state: 'in-progress' }]);
});

test('somebody else’s office sees nothing of it', async () => {
  const survey = await storedSurvey(services.db);
  await storedResponse(services.db, survey);
  expect((await pageOf(anActor('caseworker'))).office).toEqual([]);
});

test('a resident has no start page for staff', async () => {
  await expect(
    execute(services, anActor('resident', 'resident'), viewStartPage, {}),
  ).rejects.toThrow(Forbidden);
});
