import type { Browser, Page } from '@playwright/test';
import { texts as answerTexts } from '../../app/modules/surveys/texts/answer.ts';
import { texts as identityTexts } from '../../app/modules/identity/texts.ts';
import { demoForm } from '../../demo/form.ts';
import { responseId, roundId } from '../../demo/timeline.ts';
import { Browser as Asker } from '../support/browser.ts';
import { demoQuestion } from './addresses.ts';
import { expect, test } from './page.ts';

const t = answerTexts.nn;
const answer = (officeId: string) => `/svar/${responseId(0, officeId)}`;
const K3 = demoQuestion;
const wish = demoForm(new Date().getFullYear(), null).sections[0]?.questions[7]?.id ?? '';
const field = (page: Page, questionId: string) => page.locator(`[name="a.${questionId}"]`);
/** No two runs write the same, so that one on a server that stands sees its own. */
const run = Date.now().toString(36);

test('two who write at once lose nothing, and see what the other wrote', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = `${answer('9901')}/del/1`;
  const ola = await signedIn(browser, 'Ola Demo', javaScriptEnabled);
  const pia = await signedIn(browser, 'Pia Demo', javaScriptEnabled);
  await ola.goto(page);
  await pia.goto(page);
  const mine = `Ola skriv ${run} ${javaScriptEnabled}`;
  const hers = `Pia skriv ${run} ${javaScriptEnabled}\nمرحبا 👩🏽‍🏫 <script>alert(1)</script>`;

  await field(ola, K3).fill(mine);
  await ola.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(ola.getByText(t.saved)).toBeVisible();

  await field(pia, K3).fill(hers);
  await field(pia, wish).fill(`Meir opplæring ${run}`);
  await pia.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(pia.getByText(mine).first()).toBeVisible();
  await expect(field(pia, K3)).toHaveValue(hers);

  await pia.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(pia.getByText(t.saved)).toBeVisible();
  await ola.goto(page);
  await expect(field(ola, K3)).toHaveValue(hers);
  await expect(field(ola, wish)).toHaveValue(`Meir opplæring ${run}`);
  await ola.context().close();
  await pia.context().close();
});

test('what is written after the session has ended is kept, and can be sent', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = await signedIn(browser, 'Randi Demo', javaScriptEnabled);
  await reopen('9903');
  await page.goto(`${answer('9903')}/del/1`);
  const written = `Skrive medan økta gjekk ut ${run} ${javaScriptEnabled}`;
  const cookies = await page.context().cookies();
  await page.request.post('/logg-ut');
  await page.context().clearCookies();
  await page.context().addCookies(cookies.filter(({ name }) => name.startsWith('medverk')));

  await field(page, K3).fill(written);
  await page.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  const words = identityTexts.nn;
  await expect(page.getByRole('heading', { name: words.sessionOver })).toBeVisible();
  await page.getByRole('link', { name: words.signInAgain }).click();
  await page.getByRole('link', { name: words.signInStaff }).click();
  await page.getByRole('button', { name: 'Randi Demo' }).click();
  await expect(page.getByText(written)).toBeVisible();
  await page.getByRole('button', { name: words.send, exact: true }).click();
  await page.goto(`${answer('9903')}/del/1`);
  await expect(field(page, K3)).toHaveValue(written);
  await page.context().close();
});

test('an identity number is warned about, and goes no further until somebody has looked it over', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = await signedIn(browser, 'Nils Demo', javaScriptEnabled);
  await page.goto(`${answer('9901')}/del/3`);
  const box = page.locator('textarea[name^="a."]').last();
  await box.fill('Gjeld 158990 12302');
  await page.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(page.getByText(t.warningTitle)).toBeVisible();
  await expect(page.getByText('158990*****')).toBeVisible();
  await page.goto(`${answer('9901')}/kontroll`);
  await expect(page.getByText(t.problems['personal-data']).first()).toBeVisible();
  await expect(page.getByRole('button', { name: t.handOver, exact: true })).toBeHidden();

  const posted = await page.request.post(`${answer('9901')}/kontroll`, {
    form: { intent: 'hand-over', message: '' },
  });
  expect(posted.status()).toBe(422);
  await page.goto(`${answer('9901')}/del/3`);
  await page.getByRole('checkbox', { name: /^Lagre likevel/ }).check();
  await page.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(page.getByText(t.confirmedBy('Nils Demo'))).toBeVisible();
  await expect(page.getByText(t.warningTitle)).toBeHidden();
  await expect(box).toHaveValue('Gjeld 158990 12302');

  await box.fill('Ingen ting');
  await page.getByRole('button', { name: t.saveAndStay, exact: true }).click();
  await expect(page.getByText(t.confirmedBy('Nils Demo'))).toBeHidden();
  await page.context().close();
});

test('from sign-in to a signed answer without a mouse', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'the keys are the same');
  await reopen('9903');
  await page.goto('/nn');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innhaldet' })).toBeFocused();
  await tabTo(page, /^Logg inn$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/logg-inn/);
  await tabTo(page, identityTexts.nn.signInStaff);
  await page.keyboard.press('Enter');
  await page.waitForURL(/logg-inn[/]demo/);
  await tabTo(page, /^Per Demo/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeAttached();
  await page.request.post('/sprak', { form: { language: 'nn', returnTo: '/' } });

  await page.goto(`${answer('9903')}/del/1`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, /^K3/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Skrive med tastaturet');
  await tabTo(page, t.saveAndStay);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.saved)).toBeVisible();

  await page.goto(`${answer('9903')}/kontroll`);
  await tabTo(page, t.sign, 200);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t.receipt })).toBeVisible();
});

test('whatever is sent gets a clear answer, and never a fault', async ({
  baseURL,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'one asks without a browser');
  const address = baseURL ?? '';
  const writer = new Asker(address);
  await writer.signIn('ola', 'office:9901');
  const adviser = new Asker(address);
  await adviser.signIn('kari', 'governor:FMDEMO');
  const operator = new Asker(address);
  await operator.signIn('drift', 'operations:operations');
  const section = `${answer('9901')}/del/1`;
  const text = (value: string) => ({ [`a.${K3}`]: value, [`version.a.${K3}`]: '0' });
  const round = `/kartleggingar/${roundId(0)}`;
  const million = 'Vi hjelper kvarandre, òg på sjøen. '.repeat(29_000);

  for (const { who = writer, path, form, status, says } of [
    { path: section, form: text(`ein${'\0'}to`), status: [422], says: 'einto' },
    { path: section, form: text('half \uD83D'), status: [302, 409, 422] },
    { path: section, form: text(million), status: [422], says: 'òg på sjøen. Vi' },
    { path: section, form: text('x'.repeat(3_000_000)), status: [413] },
    { path: section, form: { 'a.finst-ikkje': 'hei', ukjent: 'felt' }, status: [422, 302] },
    {
      path: section,
      form: { [`a.${K3}`]: 'hei', [`version.a.${K3}`]: 'tull' },
      status: [200, 302, 409, 422],
    },
    { path: section, form: { __proto__: 'x', constructor: 'y', intent: 'z' }, status: [302, 422] },
    { path: '/svar/1/del/1', form: text('hei'), status: [404] },
    { path: `${answer('9901')}/del/99`, form: text('hei'), status: [404, 302, 422, 409] },
    { path: `${answer('9901')}/kontroll`, form: { intent: 'sign', edition: 'x' }, status: [403] },
    {
      who: adviser,
      path: `${round}/status/${responseId(0, '9905')}?handling=utset`,
      form: { deadline: '31.2.2027' },
      status: [422],
      says: '31.2.2027',
    },
    {
      who: adviser,
      path: `${round}/status/${responseId(0, '9905')}?handling=utset`,
      form: { deadline: 'i morgon <script>' },
      status: [422],
      says: 'i morgon &lt;script&gt;',
    },
    {
      who: adviser,
      path: '/kartleggingar/ny',
      form: { titleNn: '<script>alert(1)</script>', titleNb: '', year: 'snart', copyOf: 'x' },
      status: [422],
      says: '&lt;script&gt;alert(1)&lt;/script&gt;',
    },
    {
      who: adviser,
      path: '/kartleggingar/ny',
      form: { titleNn: 'x', ukjent: 'felt' },
      status: [422],
    },
    {
      who: adviser,
      path: `${round}/skjema/hent`,
      form: { version: '1', json: '{' },
      status: [422],
    },
    {
      who: adviser,
      path: `${round}/mottakarar`,
      form: { version: '9'.repeat(400) },
      status: [422],
    },
    {
      who: operator,
      path: '/demo/klokke',
      form: { date: '32.13.2026', time: '25.00' },
      status: [422],
    },
    {
      who: operator,
      path: '/tilgang/ny',
      form: { email: 'ikkje ei adresse', role: 'konge' },
      status: [422],
    },
  ] as const) {
    const body = new URLSearchParams(form as Record<string, string>);
    const response = await who.send(path, { method: 'POST', body });
    const page = await response.text();
    expect.soft(status, `${path} ${JSON.stringify(form).slice(0, 60)}`).toContain(response.status);
    if (says) expect.soft(page, path).toContain(says);
    expect.soft(page).not.toContain('<script>alert(1)');
  }

  for (const path of [
    '/svar/%00',
    '/svar/%ff',
    '/kontor/9999999999999999999',
    "/kontor/' or 1=1 --",
    '/kommune/0000?dag=31.2.2026',
    '/organisasjonar?q=%F0%9F%91%A9&dag=tull&side=-1',
    `/organisasjonar?q=${'a'.repeat(5000)}`,
    '/saker?etter=tull&q=%00',
    '/utboks/tull',
    `${round}/status?side=99999999999999999999&status=tull`,
    `${round}/status/tull`,
    `${round}/resultat/sporsmal/tull`,
    `${round}/resultat/sporsmal/${K3}?q=%27%20%26%20(&side=-4`,
    `${round}/resultat/del/-1`,
    `${round}/skjema/vis?mal=tull`,
    '/nn/kartlegging/tull',
  ]) {
    const response = await adviser.send(path);
    await response.arrayBuffer();
    expect.soft([200, 302, 400, 403, 404, 414, 422], path).toContain(response.status);
  }
});

/** The governor sends an answer back, so that there is something to sign. Already sent back is as well. */
async function reopen(officeId: string): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  const adviser = new Asker(baseURL);
  await adviser.signIn('kari', 'governor:FMDEMO');
  await adviser.send(
    `/kartleggingar/${roundId(0)}/status/${responseId(0, officeId)}?handling=returner`,
    { method: 'POST', body: new URLSearchParams({ message: 'Sjå på tala ein gong til' }) },
  );
}

/** Tabs until what has this name has the focus, and one can see that it has. */
async function tabTo(page: Page, name: string | RegExp, atMost = 80): Promise<void> {
  for (let press = 0; press < atMost; press += 1) {
    await page.keyboard.press('Tab');
    const { label, isSeen } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const labels = focused instanceof HTMLTextAreaElement ? focused.labels : null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      return {
        label: (labels?.[0]?.textContent ?? focused.textContent ?? '').trim(),
        isSeen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    if (!(typeof name === 'string' ? label === name : name.test(label))) continue;
    expect(isSeen, `the focus on ${String(name)} can be seen`).toBe(true);
    return;
  }
  throw new Error(`${String(name)} cannot be reached with the keyboard at ${page.url()}`);
}

async function signedIn(
  browser: Browser,
  persona: string,
  javaScriptEnabled: boolean | undefined,
): Promise<Page> {
  const { baseURL = '' } = test.info().project.use;
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: javaScriptEnabled !== false,
  });
  const page = await context.newPage();
  await page.goto('/logg-inn/start?som=tilsett');
  await page.getByRole('button', { name: persona }).first().click();
  await expect(page.getByRole('button', { name: /^Logg ut$/ })).toBeAttached();
  await page.request.post('/sprak', { form: { language: 'nn', returnTo: '/' } });
  return page;
}
