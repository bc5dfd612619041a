import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { texts as answerTexts } from '../../app/modules/surveys/texts/answer.ts';
import { texts as followUpTexts } from '../../app/modules/surveys/texts/follow-up.ts';
import { texts as prepareTexts } from '../../app/modules/surveys/texts/prepare.ts';
import { texts as resultTexts } from '../../app/modules/surveys/texts/results.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './page.ts';

test.describe.configure({ timeout: 180_000 });

/** The whole of the main job: nynorsk with JavaScript, bokmål without. */
test('a round of 2019 goes out anew, is answered and signed, and read', async ({
  browser,
  baseURL,
  javaScriptEnabled: script,
}) => {
  const javaScriptEnabled = script !== false;
  const language = javaScriptEnabled ? 'nn' : 'nb';
  const prepare = prepareTexts[language];
  const answer = answerTexts[language];
  const follow = followUpTexts[language];
  const results = resultTexts[language];
  const title = `Prøverunde ${language} ${Date.now().toString(36)}`;
  const as = (persona: string) =>
    signedIn(browser, persona, { baseURL: baseURL ?? '', javaScriptEnabled, language });

  const adviser = await as('Vigdis Demo');
  await adviser.goto('/kartleggingar');
  await adviser
    .getByRole('link', { name: /Korleis jobbar|Hvordan jobber/ })
    .first()
    .click();
  await adviser.getByRole('link', { name: prepare.useQuestions }).click();
  await adviser.getByLabel(prepare.titleIn.nn).fill(title);
  await adviser.getByLabel(prepare.titleIn.nb).fill(title);
  await adviser.getByRole('button', { name: prepare.create }).click();
  await expect(adviser.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const round = new URL(adviser.url()).pathname;
  await check(adviser);

  await adviser.goto(`${round}/innstillingar`);
  for (const field of ['purpose', 'legalBasis', 'use'])
    for (const form of ['Nn', 'Nb']) {
      const box = adviser.locator(`[name="${field}${form}"]`);
      if ((await box.inputValue()) === '') await box.fill('Sosialtenestelova § 29');
    }
  await adviser.getByLabel(prepare.contactName).fill('Vigdis Demo');
  await adviser.getByLabel(prepare.contactEmail).fill('vigdis@demo.example');
  await adviser.getByLabel(prepare.deadline, { exact: true }).fill(inDays(35));
  await adviser.getByRole('button', { name: prepare.save, exact: true }).click();
  await expect(adviser.getByText(prepare.saved)).toBeVisible();

  await adviser.goto(`${round}/mottakarar`);
  await adviser.getByRole('button', { name: prepare.choose }).click();
  const recipients = adviser.getByRole('table', { name: prepare.recipients });
  await expect(recipients.getByRole('row', { name: /Nav Voss/ })).toBeVisible();
  const offices = (await recipients.getByRole('row').count()) - 1;
  expect(offices).toBeGreaterThan(30);
  const confirm = adviser.getByRole('button', { name: prepare.confirmGapsDo });
  if (await confirm.isVisible()) {
    await adviser.getByLabel(prepare.confirmGaps).check();
    await confirm.click();
    await expect(adviser.getByText(prepare.gapsConfirmed)).toBeVisible();
  }
  await check(adviser);
  await adviser.goto(`${round}/godkjenn`);
  await expect(adviser.getByText(prepare.approveWaits)).toBeVisible();

  const leader = await as('Sigurd Demo');
  await leader.goto(`${round}/godkjenn`);
  await leader.getByRole('button', { name: prepare.approveDo }).click();
  await expect(leader.getByText(/Sigurd Demo/).last()).toBeVisible();
  await leader.context().close();

  await adviser.goto(`${round}/send`);
  await adviser.getByRole('button', { name: prepare.sendDo }).dblclick();
  await expect(adviser.getByRole('link', { name: prepare.followUp })).toBeVisible();
  await adviser.goto(`${round}/status`);
  await expect(adviser.getByRole('heading', { level: 1 })).toContainText(follow.title);
  await check(adviser);

  const caseworker = await as('Voss-Ivar Demo');
  await expect(caseworker.getByRole('main').getByText(title).first()).toBeVisible();
  await caseworker.goto('/svar');
  await caseworker.getByRole('link', { name: title }).click();
  const asked = new URL(caseworker.url()).pathname;
  await caseworker.getByRole('link', { name: answer.start }).click();
  await expect(caseworker.locator('textarea[name^="a."]')).toHaveCount(7);
  // What is written before the script is there is saved with what comes next, and not at once.
  if (javaScriptEnabled) await expect(caseworker.getByRole('status')).toBeAttached();
  const written = `Vi møter alle søkjarar 👋 ${title} <b>§ 29</b>`;
  await caseworker.locator('textarea[name^="a."]').first().fill(written);
  if (javaScriptEnabled) {
    await caseworker.locator('textarea[name^="a."]').first().blur();
    await expect(caseworker.getByRole('status').getByText(/Lagr(a|et)/)).toBeVisible();
    await caseworker.reload();
    await expect(caseworker.locator('textarea[name^="a."]').first()).toHaveValue(written);
  }
  await check(caseworker);
  await caseworker.getByRole('button', { name: answer.saveAndNext }).click();
  await caseworker.locator('textarea[name^="a."]').first().fill('Gode erfaringar');
  await caseworker.getByRole('button', { name: answer.saveAndCheck }).click();
  await expect(caseworker.getByText(written)).toBeVisible();
  await check(caseworker);
  await caseworker.getByLabel(answer.messageToLeader).fill('Klar for deg');
  await caseworker.getByRole('button', { name: answer.handOver, exact: true }).click();
  await expect(
    caseworker.getByText(answer.hindranceTitles['awaiting-leader']).first(),
  ).toBeVisible();
  await caseworker.context().close();

  const head = await as('Voss-Anna Demo');
  await head.goto(`${asked}/kontroll`);
  await expect(head.getByText('Klar for deg')).toBeVisible();
  await head.getByRole('button', { name: answer.sign }).dblclick();
  await expect(head.getByRole('heading', { level: 1, name: answer.receipt })).toBeVisible();
  await expect(head.getByText('Voss-Anna Demo').last()).toBeVisible();
  await check(head);
  await head.context().close();

  await adviser.goto(`${round}/status?namn=Voss`);
  await adviser.getByRole('main').getByRole('link', { name: 'Nav Voss' }).first().click();
  await expect(adviser.getByText(written).first()).toBeVisible();
  await check(adviser);

  await adviser.goto(`${round}/avslutt`);
  await adviser.getByRole('button', { name: follow.closeDo }).first().click();
  await adviser.getByRole('dialog').getByRole('button', { name: follow.closeDo }).click();
  await expect(adviser.getByText(follow.done.lukka)).toBeVisible();

  await adviser.goto(`${round}/resultat`);
  await expect(adviser.getByText(results.answeredOf('1', String(offices))).first()).toBeVisible();
  await check(adviser);
  const csv = await readFile(await saved(adviser, results.csv), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain(written);
  expect(csv).toContain('Nav Voss');
  const rows = await readSheet(await saved(adviser, results.xlsx));
  expect(rows.flat()).toContain('Nav Voss');
  await adviser.context().close();
});

/** A browser of one's own for each, as people have. */
async function signedIn(
  browser: Browser,
  persona: string,
  options: { baseURL: string; javaScriptEnabled: boolean; language: 'nn' | 'nb' },
): Promise<Page> {
  const { language, ...context } = options;
  const page = await (await browser.newContext(context)).newPage();
  await page.goto('/logg-inn/start?som=tilsett');
  await page.getByRole('button', { name: persona }).first().click();
  await expect(page.getByRole('button', { name: /^Logg ut$/ })).toBeAttached();
  await page.request.post('/sprak', { form: { language, returnTo: '/' } });
  await page.goto('/');
  return page;
}

/** Without JavaScript the same HTML is shown, so it is checked with it. */
async function check(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
}

async function saved(page: Page, link: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const download: Download = await waiting;
  return download.path();
}

/** A day as people write it. */
function inDays(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`;
}
