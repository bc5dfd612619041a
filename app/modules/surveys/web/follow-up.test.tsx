import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { Actor } from '#platform/access.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import type { Survey } from '../domain/survey.ts';
import { atGovernor, atOffice, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { roundOf } from '../testing/follow-up.ts';
import ChosenPage, { action as chosenAction, loader as chosenLoader } from './follow-up-chosen.tsx';
import FinishPage, { action as finishAction, loader as finishLoader } from './follow-up-finish.tsx';
import ListPage, { loader as listLoader } from './follow-up-list.tsx';
import MapPage, { loader as mapLoader } from './follow-up-map.tsx';
import OfficePage, { action as officeAction, loader as officeLoader } from './follow-up-office.tsx';

const { db } = services;
const list = '/kartleggingar/:surveyId/status';
const office = '/kartleggingar/:surveyId/status/:responseId';
const chosen = '/kartleggingar/:surveyId/status/valde';
const map = '/kartleggingar/:surveyId/status/kart';
const finish = '/kartleggingar/:surveyId/avslutt';

function at<Pattern extends string, Params extends Record<string, string>>(
  actor: Actor,
  pattern: Pattern,
  params: Params,
  query = '',
  form?: readonly (readonly [string, string])[],
) {
  const visited = visit(services, actor, pattern, params, form);
  return { ...visited, url: new URL(query, visited.url) };
}

function html(Page: unknown, loaderData: unknown, language: 'nb' | 'nn', actionData?: unknown) {
  const Shown = Page as (props: { loaderData: unknown; actionData: unknown }) => ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} actionData={actionData} />
    </LanguageContext>,
  );
}

async function aRound(differences: Partial<Survey> = {}) {
  const survey = await storedSurvey(db, differences);
  const late = await storedResponse(db, survey, {
    officeName: 'Nav Bø',
    deadline: isoDate('2026-10-30'),
  });
  const exempt = await storedResponse(db, survey, { officeName: 'Nav Dal', state: 'exempt' });
  const adviser = atGovernor(survey, 'governor-adviser');
  const leader = atGovernor(survey, 'section-leader');
  const params = { surveyId: survey.id };
  return { survey, late, exempt, adviser, leader, params, round: roundOf(db, survey) };
}

test('the list says every state in words, in both forms of Norwegian', async () => {
  const { adviser, params, late } = await aRound();
  const data = await listLoader(at(adviser, list, params));
  const nn = html(ListPage, data, 'nn');
  for (const word of ['Ikkje opna', 'Ventar på leiar', 'Over fristen', 'Manglar', 'Friteke'])
    expect(nn).toContain(word);
  expect(nn).toContain('0\u00a0av\u00a01 kontor har svara. Fristen er 1. desember 2026.');
  expect(nn).toContain(`href="/kartleggingar/${params.surveyId}/status/${late.id}"`);
  expect(nn).toContain('Vel Nav Bø');
  expect(html(ListPage, data, 'nb')).toContain('Venter på leder');
});

test('what cannot be understood in the address shows the whole list', async () => {
  const { adviser, params } = await aRound();
  const data = await listLoader(
    at(adviser, list, params, '?status=x&fylke=abc&side=-4&storleik=1'),
  );
  expect(data).toMatchObject({ found: 2, page: 1 });
});

test('a filter that nothing fits says what to do', async () => {
  const { adviser, params } = await aRound();
  const data = await listLoader(at(adviser, list, params, '?sok=finst-ikkje'));
  expect(html(ListPage, data, 'nn')).toContain('Ingen kontor passar med det du har valt');
});

test('somebody who only reads chooses nothing', async () => {
  const { survey, params } = await aRound();
  const registry = anActor('governor-registry', 'governor', survey.governorId);
  const page = html(ListPage, await listLoader(at(registry, list, params)), 'nn');
  expect(page).not.toContain('type="checkbox"');
  expect(page).not.toContain('Avslutt runden');
});

test('a round that is not sent has nothing to follow yet', async () => {
  const survey = await storedSurvey(db, { state: 'approved', sentAt: null });
  const data = await listLoader(
    at(atGovernor(survey, 'governor-adviser'), list, { surveyId: survey.id }),
  );
  expect(html(ListPage, data, 'nn')).toContain('Kartlegginga er ikkje send ut enno');
});

test('pages are not there for another county governor, and not for an office', async () => {
  const { late, params } = await aRound();
  const elsewhere = anActor('governor-adviser', 'governor');
  const atTheOffice = atOffice(late, 'office-leader');
  const one = { ...params, responseId: late.id };
  for (const [actor, status] of [
    [elsewhere, 404],
    [atTheOffice, 403],
  ] as const) {
    const visits = [
      listLoader(at(actor, list, params)),
      officeLoader(at(actor, office, one)),
      chosenLoader(at(actor, chosen, params)),
      mapLoader(at(actor, map, params)),
      finishLoader(at(actor, finish, params)),
    ];
    await Promise.all(
      visits.map((visit) => expect(visit).rejects.toMatchObject({ init: { status } })),
    );
  }
});

test('a date that is not one is given back beside the field, with the form open', async () => {
  const { adviser, late, survey } = await aRound();
  const params = { surveyId: survey.id, responseId: late.id };
  const visited = at(adviser, office, params, '?handling=utset', [['deadline', 'snart']]);
  const refused = await officeAction(visited);
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { entered: { deadline: 'snart' } },
  });
  const page = html(
    OfficePage,
    await officeLoader(visited),
    'nn',
    'data' in refused ? refused.data : undefined,
  );
  expect(page).toContain('value="snart"');
  expect(page).toMatch(/<details[^>]* open=""><summary>Utset fristen/);
});

test('more time leads back to the page, which says that a holiday moved it', async () => {
  const { adviser, late, survey } = await aRound();
  const params = { surveyId: survey.id, responseId: late.id };
  const moved = await officeAction(
    at(adviser, office, params, '?handling=utset', [['deadline', '25.12.2026']]),
  );
  const location = `/kartleggingar/${survey.id}/status/${late.id}?gjort=utsett-flytta`;
  expect((moved as Response).headers.get('Location')).toBe(location);
  const page = html(
    OfficePage,
    await officeLoader(at(adviser, office, params, '?gjort=utsett-flytta')),
    'nb',
  );
  expect(page).toContain('så fristen er neste arbeidsdag');
  expect(page).toContain('Ny frist: 28.12.2026');
});

test.each(['purr', 'returner', 'flytt', 'adresser', 'frita'])(
  'an unfinished form is refused and not lost: %s',
  async (handling) => {
    const { adviser, leader, late, survey } = await aRound();
    const params = { surveyId: survey.id, responseId: late.id };
    const actor = handling === 'frita' ? leader : adviser;
    expect(
      await officeAction(at(actor, office, params, `?handling=${handling}`, [])),
    ).toMatchObject({ init: { status: 422 } });
  },
);

test('what nobody offers is not there', async () => {
  const { adviser, late, params } = await aRound();
  const one = { ...params, responseId: late.id };
  const missing = { init: { status: 404 } };
  await expect(officeAction(at(adviser, office, one, '?handling=slett', []))).rejects.toMatchObject(
    missing,
  );
  await expect(chosenAction(at(adviser, chosen, params, '', []))).rejects.toMatchObject(missing);
  await expect(finishAction(at(adviser, finish, params, '', []))).rejects.toMatchObject(missing);
});

test('the same for many: what is refused for one is told by name, and stops no other', async () => {
  const { adviser, late, exempt, params, round } = await aRound();
  const query = `?id=${late.id}&id=${exempt.id}&handling=utset`;
  const visited = at(adviser, chosen, params, query, [
    ['id', late.id],
    ['id', exempt.id],
    ['deadline', '15.12.2026'],
  ]);
  const answer = await chosenAction(visited);
  expect(answer.data.outcome).toEqual({
    done: 1,
    refused: [{ id: exempt.id, code: 'not-open-for-answers' }],
  });
  expect(await round.response(late.id)).toMatchObject({ deadline: '2026-12-15' });
  const page = html(ChosenPage, await chosenLoader(visited), 'nn', answer.data);
  expect(page).toContain('Gjort for 1\u00a0kontor.');
  expect(page).toContain('Nav Dal: Kontoret har alt svara, eller er friteke.');
});

test('the same for many, with a date that is not one: nothing is done', async () => {
  const { adviser, late, params, round } = await aRound();
  const answer = await chosenAction(
    at(adviser, chosen, params, `?id=${late.id}&handling=utset`, [
      ['id', late.id],
      ['deadline', '31.2.2027'],
    ]),
  );
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { problems: { deadline: 'invalid-date' }, entered: { deadline: '31.2.2027' } },
  });
  expect(await round.events(late.id)).toEqual([]);
});

test('nobody chosen says what to do', async () => {
  const { adviser, params } = await aRound();
  const data = await chosenLoader(at(adviser, chosen, params));
  expect(html(ChosenPage, data, 'nn')).toContain('Du har ikkje valt noko kontor');
});

test('a round is closed, analysed and withdrawn from one page, each by who may', async () => {
  const { adviser, leader, params, round } = await aRound();
  const page = html(FinishPage, await finishLoader(at(adviser, finish, params)), 'nn');
  expect(page).toContain('Berre seksjonsleiaren kan trekkje ei kartlegging tilbake.');
  await finishAction(at(adviser, finish, params, '?handling=lukk', []));
  await finishAction(at(adviser, finish, params, '?handling=analyser', []));
  expect(await round.survey()).toMatchObject({ state: 'analysed' });
  const refused = await finishAction(
    at(leader, finish, params, '?handling=trekk', [['reason', 'Feil']]),
  );
  expect(refused).toMatchObject({ data: { problems: { form: 'not-open' } } });
});

test('municipalities without boundaries are in the table all the same', async () => {
  const { adviser, params } = await aRound();
  const page = html(MapPage, await mapLoader(at(adviser, map, params)), 'nn');
  expect(page).toContain('Vi har ikkje grenser for desse kommunane');
  expect(page).toContain('Nav Bø');
});
