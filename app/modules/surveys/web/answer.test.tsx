import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { LanguageContext } from '#ui/language.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import type { Survey } from '../domain/survey.ts';
import {
  aForm,
  aQuestion,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '../testing/a-survey.ts';
import {
  elsewhere,
  putInState,
  sendFields,
  signNow,
  stored,
  syntheticNumber,
} from '../testing/an-answer.ts';
import { action as autosave } from './answer-autosave.ts';
import { action as checkAction, loader as checkLoader } from './answer-check.tsx';
import { loader as copyLoader } from './answer-copy.tsx';
import { loader as listLoader } from './answer-list.tsx';
import { loader as overviewLoader } from './answer-overview.tsx';
import { loader as receiptLoader } from './answer-receipt.tsx';
import AnswerSection, { action, loader } from './answer-section.tsx';

const first = aQuestion({ code: 'K1', required: true });
const second = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'required' });
const follow = aQuestion({ code: 'K3', showIf: { questionId: second.id, oneOf: ['no'] } });
const form = aForm(first, second, follow);
const section = '/svar/:responseId/del/:position';

async function anAnswer(round: Partial<Survey> = {}) {
  const survey = await storedSurvey(services.db, { form, ...round });
  const response = await storedResponse(services.db, survey);
  const ola = atOffice(response, 'caseworker');
  const params = { responseId: response.id, position: '1' };
  const post = (fields: Record<string, string> | [string, string][], actor: Actor = ola) =>
    action(visit(services, actor, section, params, fields) as never);
  const save = (fields: Record<string, string>, actor: Actor = ola) =>
    autosave(visit(services, actor, '/svar/:responseId/lagre', params, fields) as never);
  const check = (fields: Record<string, string>, actor: Actor = ola) =>
    checkAction(visit(services, actor, '/svar/:responseId/kontroll', params, fields) as never);
  return {
    survey,
    response,
    ola,
    liv: atOffice(response, 'office-leader'),
    params,
    post,
    save,
    check,
    drafts: async () => (await stored(services.db, ola, response.id)).drafts,
  };
}
type AnAnswer = Awaited<ReturnType<typeof anAnswer>>;

/** The section as the browser gets it, also after a post that came back. */
async function pageAfter({ ola, params }: AnAnswer, sentBack?: unknown): Promise<string> {
  const loaderData = await loader(visit(services, ola, section, params) as never);
  const props = { loaderData, actionData: sentBack, params };
  return renderToStaticMarkup(
    <LanguageContext value="nn">
      <AnswerSection {...(props as unknown as ComponentProps<typeof AnswerSection>)} />
    </LanguageContext>,
  );
}

function dataOf(response: unknown) {
  const { data, init } = response as { data: unknown; init: { status: number } };
  return { data, status: init.status };
}

describe('a section without script', () => {
  let it: AnAnswer;
  beforeEach(async () => {
    it = await anAnswer();
  });

  test.each([
    ['next', '/kontroll'],
    ['stay', '/del/1?lagra=1'],
    ['previous', ''],
  ])('saves and goes on: %s', async (intent, address) => {
    const response = await it.post({ intent, [`a.${first.id}`]: 'Vi spør alle.' });

    expect(response).toMatchObject({ status: 302 });
    expect((response as Response).headers.get('location')).toBe(
      `/svar/${it.response.id}${address}`,
    );
    expect((await it.drafts()).get(first.id)?.entered).toEqual(['Vi spør alle.']);
  });

  test('a conflict is 409, with both texts under the field and the rest saved', async () => {
    const kari = { ...it.ola, name: 'Kari Demo' };
    await it.post({ [`a.${first.id}`]: 'Frå Kari <3' }, kari);

    const response = await it.post({
      [`a.${first.id}`]: 'Frå Ola',
      [`version.a.${first.id}`]: '0',
      [`c.${second.id}`]: 'Lagra likevel',
      [`version.c.${second.id}`]: '0',
    });

    const { data, status } = dataOf(response);
    expect(status).toBe(409);
    const page = await pageAfter(it, data);
    expect(page).toContain('Kari Demo skreiv kl. 10.00:');
    expect(page).toContain('Frå Kari &lt;3</blockquote>');
    expect(page).toMatch(/<textarea[^>]*>Frå Ola<\/textarea>/);
    expect(page).toContain(`name="version.a.${first.id}" value="1"`);
    expect(page).toMatch(/>Lagra likevel<\/textarea>/);
    // Saving again with the version that came with the page is a choice, and goes through.
    const again = { [`a.${first.id}`]: 'Frå Ola', [`version.a.${first.id}`]: '1' };
    expect(await it.post(again)).toMatchObject({ status: 302 });
    expect((await it.drafts()).get(first.id)?.entered).toEqual(['Frå Ola']);
  });

  test('a text that is too long is given back as it was typed', async () => {
    const long = '🎈'.repeat(300_000);

    const { data, status } = dataOf(await it.post({ [`a.${first.id}`]: long }));

    expect(status).toBe(422);
    expect(data).toMatchObject({ problems: { [`a.${first.id}`]: 'answer-too-long' } });
    expect(await pageAfter(it, data)).toContain(long);
  });

  test('characters that cannot be stored are taken out, told and given back', async () => {
    const { data, status } = dataOf(await it.post({ [`a.${first.id}`]: 'før\0etter\ud800' }));

    expect(status).toBe(422);
    expect(data).toMatchObject({ problems: { [`a.${first.id}`]: 'unreadable' } });
    expect(await pageAfter(it, data)).toContain('føretter');
  });

  test('fields that do not exist are told, and the rest is saved', async () => {
    const { data, status } = dataOf(
      await it.post({ [`a.${first.id}`]: 'Står', 'a.forged': 'x', evil: 'y' }),
    );

    expect(status).toBe(422);
    expect(await pageAfter(it, data)).toContain('eit felt som ikkje er med i skjemaet');
    expect((await it.drafts()).get(first.id)?.entered).toEqual(['Står']);
  });

  test('an identity number is warned about where it stands', async () => {
    const response = await it.post({ intent: 'next', [`a.${first.id}`]: `Om ${syntheticNumber}` });

    expect((response as Response).headers.get('location')).toBe(
      `/svar/${it.response.id}/del/1?lagra=1#a.${first.id}`,
    );
    const page = await pageAfter(it);
    expect(page).toContain('Dette ser ut som eit fødselsnummer: «018245*****»');
    expect(page).toContain('Må det stå, kan du krysse av her og lagre likevel.');
  });

  test('who ticks that it must stand goes on, with everything saved', async () => {
    await it.post({ [`a.${first.id}`]: `Om ${syntheticNumber}` });
    const [, value = ''] = /name="confirm" value="([^"]*)"/.exec(await pageAfter(it)) ?? [];

    const response = await it.post({
      intent: 'next',
      confirm: value,
      [`a.${first.id}`]: `Om ${syntheticNumber}, endra`,
      [`version.a.${first.id}`]: '1',
    });

    expect((response as Response).headers.get('location')).toBe(`/svar/${it.response.id}/kontroll`);
    expect((await it.drafts()).get(first.id)?.entered).toEqual([`Om ${syntheticNumber}, endra`]);
    const page = await pageAfter(it);
    expect(page).toContain('Ola Demo har sett over teksten');
    expect(page).not.toContain('name="confirm"');
  });

  test('a tick that is tampered with confirms nothing', async () => {
    await it.post({ [`a.${first.id}`]: `Om ${syntheticNumber}` });
    await it.post({ confirm: `${first.id}|health depresjon` });
    expect(await pageAfter(it)).toContain('name="confirm"');
  });

  test.each([
    ['script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['from right to left', 'مرحبا', 'مرحبا'],
  ])('%s is text like any other', async (_, written, shown) => {
    await it.post({ [`a.${first.id}`]: written });
    expect(await pageAfter(it)).toContain(`>${shown}</textarea>`);
  });

  test('what cannot be saved any more stands in the page', async () => {
    await it.post({ [`a.${first.id}`]: 'Først' });
    await putInState(services.db, it.response, 'awaiting-leader');

    const { data, status } = dataOf(
      await it.post({ [`a.${first.id}`]: 'For seint', [`version.a.${first.id}`]: '1' }),
    );

    expect(status).toBe(422);
    const page = await pageAfter(it, data);
    expect(page).toContain('>For seint</textarea>');
    expect(page).toContain('Ventar på leiar');
    expect(page).not.toContain('value="next"');
  });

  test('a question that depends on another says when to answer', async () => {
    const page = await pageAfter(it);
    expect(page).toContain('Svar berre dersom de svara «Nei» på K2.');
    expect(page).toContain(`<show-if data-field="a.${second.id}"`);
  });
});

describe('autosave', () => {
  test('says nothing of what must be looked over, and confirms nothing', async () => {
    const it = await anAnswer();
    const saved = await it.save({
      [`a.${first.id}`]: `Om ${syntheticNumber}`,
      confirm: `${first.id}|identity-number 018245***** 1`,
      intent: 'autosave',
    });
    expect(saved.status).toBe(200);
    expect(JSON.stringify(await saved.json())).not.toContain('018245');
    expect((await it.drafts()).get(first.id)?.confirmed).toEqual([]);
  });

  test('tells when it was saved and which version each field has', async () => {
    const { save } = await anAnswer();

    const response = await save({ [`a.${first.id}`]: 'Undervegs', intent: 'autosave' });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      savedAt: '10.00',
      versions: { [`a.${first.id}`]: 1 },
    });
  });

  test('a conflict is 409 with what the other wrote, in words', async () => {
    const { save, ola } = await anAnswer();
    await save({ [`a.${second.id}`]: 'partly' }, { ...ola, name: 'Kari Demo' });

    const response = await save({
      [`a.${second.id}`]: 'no',
      [`version.a.${second.id}`]: '0',
      [`a.${first.id}`]: 'Lagra',
    });

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      versions: { [`a.${first.id}`]: 1 },
      conflicts: {
        [`a.${second.id}`]: {
          theirs: 'Delvis',
          values: ['partly'],
          by: 'Kari Demo',
          at: 'kl. 10.00',
          version: 1,
        },
      },
    });
  });

  test.each<[string, Record<string, string>]>([
    ['too long', { [`a.${first.id}`]: 'x'.repeat(20_001) }],
    ['unreadable', { [`a.${first.id}`]: 'a\0b' }],
    ['unknown', { 'a.unknown': 'x' }],
  ])('what is %s is 422', async (_, fields) => {
    const { save } = await anAnswer();
    expect((await save(fields)).status).toBe(422);
  });

  test('who is signed out gets 401, and nothing is saved', async () => {
    const { save, drafts } = await anAnswer();
    expect((await save({ [`a.${first.id}`]: 'x' }, visitor)).status).toBe(401);
    expect((await drafts()).size).toBe(0);
  });

  test.each([
    ['another office', 404, () => elsewhere('caseworker')],
    ['the governor', 403, (survey: Survey) => atGovernor(survey, 'governor-adviser')],
  ])('%s gets %d', async (_, status, actor) => {
    const { save, survey } = await anAnswer();
    await expect(save({ [`a.${first.id}`]: 'x' }, actor(survey))).rejects.toMatchObject({
      init: { status },
    });
  });
});

describe('from the first look to the receipt', () => {
  const open = (it: AnAnswer, actor: Actor = it.ola) =>
    overviewLoader(visit(services, actor, '/svar/:responseId', it.params) as never);

  test('to see it is to open it, once', async () => {
    const it = await anAnswer();
    expect(await open(it)).toMatchObject({ response: { state: 'opened' } });
    const second = await open(it);
    expect(second.officeEvents.map(({ kind }) => kind)).toEqual(['opened']);
  });

  test('hand over, sign twice, and get one receipt', async () => {
    const it = await anAnswer();
    await sendFields(services, it.ola, it.response.id, { [`a.${first.id}`]: 'Ja' });

    const handed = await it.check({ intent: 'hand-over', message: 'Klart' });
    expect((handed as Response).headers.get('location')).toBe(`/svar/${it.response.id}`);
    const { edition } = await checkLoader(
      visit(services, it.liv, '/svar/:responseId/kontroll', it.params) as never,
    );
    const signed = await Promise.all([
      it.check({ intent: 'sign', edition }, it.liv),
      it.check({ intent: 'sign', edition }, it.liv),
    ]);

    for (const each of signed)
      expect((each as Response).headers.get('location')).toBe(`/svar/${it.response.id}/kvittering`);
    const receipt = await receiptLoader(
      visit(services, it.ola, '/svar/:responseId/kvittering', it.params) as never,
    );
    expect(receipt).toMatchObject({ submission: { number: 1, signerName: 'Liv Demo' } });
    const copy = await copyLoader(
      visit(services, it.ola, '/svar/:responseId/kopi', it.params) as never,
    );
    expect(copy.submission).toMatchObject({ number: 1 });
    expect(copy.sections[0]?.questions[0]?.entered).toEqual(['Ja']);
  });

  test('a leader who sends back must say why', async () => {
    const it = await anAnswer();
    await putInState(services.db, it.response, 'awaiting-leader');

    const { data, status } = dataOf(await it.check({ intent: 'send-back', message: '' }, it.liv));

    expect(status).toBe(422);
    expect(data).toMatchObject({ problems: { message: 'required' } });
  });

  test('without a signature there is no receipt, and the copy is a draft', async () => {
    const it = await anAnswer();
    const receipt = receiptLoader(
      visit(services, it.ola, '/svar/:responseId/kvittering', it.params) as never,
    );
    await expect(receipt).rejects.toMatchObject({ status: 302 });
    const copy = await copyLoader(
      visit(services, it.ola, '/svar/:responseId/kopi', it.params) as never,
    );
    expect(copy.submission).toBeNull();
  });

  test('what was signed is kept beside the correction', async () => {
    const it = await anAnswer();
    await sendFields(services, it.ola, it.response.id, { [`a.${first.id}`]: 'Først' });
    await signNow(services, it.liv, it.response.id);
    await putInState(services.db, it.response, 'returned');
    await sendFields(services, it.ola, it.response.id, {
      [`a.${first.id}`]: 'Retta',
      [`version.a.${first.id}`]: '1',
    });

    const address = `/svar/:responseId/kopi`;
    const draft = await copyLoader(visit(services, it.ola, address, it.params) as never);
    const visited = visit(services, it.ola, address, it.params);
    visited.url.searchParams.set('innsending', '1');
    const signed = await copyLoader(visited as never);

    expect(draft.sections[0]?.questions[0]?.entered).toEqual(['Retta']);
    expect(signed.sections[0]?.questions[0]?.entered).toEqual(['Først']);
  });

  test('after a merger the answers lead to the one that is given, with what the other had written', async () => {
    const it = await anAnswer();
    const joined = await storedResponse(services.db, it.survey, {
      officeId: it.response.officeId,
      askedOfficeId: 'office-that-was',
      officeName: 'Nav Gamlevik',
    });
    await sendFields(services, it.ola, joined.id, { [`a.${first.id}`]: 'Slik gjorde vi' });
    await putJoined(joined.id, it);

    const asked = overviewLoader(
      visit(services, it.ola, '/svar/:responseId', { responseId: joined.id }) as never,
    );

    await expect(asked).rejects.toMatchObject({ status: 302 });
    const page = await pageAfter(it);
    expect(page).toContain('Nav Gamlevik hadde skrive:');
    expect(page).toContain('Slik gjorde vi');
  });

  test.each([
    ['an id that is none', 'forged', 404],
    ['an answer that does not exist', '0192f0c4-0000-7000-8000-000000000000', 404],
  ])('%s is not found', async (_, responseId, status) => {
    const it = await anAnswer();
    const visited = visit(services, it.ola, '/svar/:responseId', { responseId });
    await expect(overviewLoader(visited as never)).rejects.toMatchObject({ init: { status } });
  });

  test('a forged id is not found when posted to either', async () => {
    const it = await anAnswer();
    const params = { ...it.params, responseId: 'forged' };
    const posted = action(visit(services, it.ola, section, params, { intent: 'stay' }) as never);
    await expect(posted).rejects.toMatchObject({ init: { status: 404 } });
  });

  test.each(['0', '9', 'x'])('section %s is not found', async (position) => {
    const it = await anAnswer();
    const visited = visit(services, it.ola, section, { ...it.params, position });
    await expect(loader(visited as never)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('the list', () => {
  const list = (actor: Actor) => listLoader(visit(services, actor, '/svar', {}) as never);

  test('what waits comes first, the nearest deadline on top', async () => {
    const late = await anAnswer();
    const survey = await storedSurvey(services.db, { form });
    const done = await storedResponse(services.db, survey, {
      officeId: late.response.officeId,
      state: 'submitted',
      submittedAt: new Date('2026-10-30T10:00:00Z'),
    });

    const { asked } = await list(late.ola);

    expect(asked.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      [late.response.id, true],
      [done.id, false],
    ]);
    expect(asked[0]?.progress).toEqual({ asked: 2, answered: 0 });
  });

  test('an office that is not asked has an empty list', async () => {
    expect(await list(elsewhere('caseworker'))).toMatchObject({ asked: [], pages: 1 });
  });
});

async function putJoined(id: string, { response, survey }: AnAnswer): Promise<void> {
  await inScope(services.db, systemActor(survey.governorId), (tx) =>
    tx
      .updateTable('survey_response')
      .set({ joined_to: response.id })
      .where('id', '=', id)
      .execute(),
  );
}
