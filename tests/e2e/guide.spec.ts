import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, test, weigh } from './page.ts';

const fitting = {
  residence: 'resident',
  work: 'none',
  barrier: 'yes',
  money: 'assistance',
  waiting: 'no',
  introduction: 'no',
  help: 'yes',
};

async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, value] of Object.entries(answers))
    await page.locator(`input[name="${question}"][value="${value}"]`).check();
}

/** The page as it stands now; axe is a script, so without JavaScript the same HTML has been checked with it. */
async function check(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  if (javaScriptEnabled === false) return;
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
}

for (const { language, front, show, likely, no, reasons } of [
  {
    language: 'nn',
    front: 'Er programmet noko for meg?',
    show: 'Vis svaret',
    likely: 'Programmet kan godt passe for deg',
    no: 'Truleg ikkje no, men du kan søkje',
    reasons: 'Kvifor ikkje?',
  },
  {
    language: 'nb',
    front: 'Er programmet noe for meg?',
    show: 'Vis svaret',
    likely: 'Programmet kan godt passe for deg',
    no: 'Trolig ikke nå, men du kan søke',
    reasons: 'Hvorfor ikke?',
  },
  {
    language: 'en',
    front: 'Is the programme for me?',
    show: 'Show the answer',
    likely: 'The programme may well be right for you',
    no: 'Probably not now, but you can apply',
    reasons: 'Why not?',
  },
])
  test(`from the front page to an answer and an office, in ${language}`, async ({
    open,
    javaScriptEnabled,
  }) => {
    const page = await open(`/${language}`);
    await page.getByRole('link', { name: front }).click();
    await check(page, javaScriptEnabled);
    await answer(page, fitting);
    await page.locator('#birthYear').fill('1990');
    await page.locator('#municipality').selectOption('0301');
    await page.getByRole('button', { name: show }).click();
    await expect(page.getByRole('heading', { level: 1, name: likely })).toBeVisible();
    await expect(page.getByRole('table')).toContainText('Grünerløkka');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.context().cookies()).toEqual([]);
    await check(page, javaScriptEnabled);

    await page.locator('button[value="edit"]').click();
    await expect(page.locator('#birthYear')).toHaveValue('1990');
    await answer(page, { residence: 'asylum' });
    await page.getByRole('button', { name: show }).click();
    await expect(page.getByRole('heading', { level: 1, name: no })).toBeVisible();
    await expect(page.getByRole('heading', { name: reasons })).toBeVisible();
    await check(page, javaScriptEnabled);
  });

test('what is missing is told, and what is answered is kept', async ({
  open,
  javaScriptEnabled,
}) => {
  const page = await open('/nn/rettleiing');
  await answer(page, { work: 'some', money: 'none' });
  await page.locator('#birthYear').fill('1890');
  await page.getByRole('button', { name: 'Vis svaret' }).click();
  await expect(page.locator('.aksel-error-summary')).toBeFocused();
  await expect(page.locator('#birthYear-error')).toBeVisible();
  await expect(page.locator('#help-error')).toBeVisible();
  await expect(page.locator('#work-error')).toHaveCount(0);
  await expect(page.locator('input[name="work"][value="some"]')).toBeChecked();
  await expect(page.locator('#birthYear')).toHaveValue('1890');
  await check(page, javaScriptEnabled);
});

test('by keyboard alone, saying nothing', async ({ open }) => {
  const page = await open('/nn/rettleiing');
  await page.locator('#birthYear').focus();
  for (let question = 0; question < 7; question += 1) {
    await page.keyboard.press('Tab');
    // Up from the first is the last: «Veit ikkje eller vil ikkje seie».
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Snakk med Nav-kontoret' }),
  ).toBeVisible();
});

test('only the office, with no question answered', async ({ open, javaScriptEnabled }) => {
  const page = await open('/nb/rettleiing');
  await page.locator('#municipality').selectOption({ label: 'Voss' });
  await page.getByRole('button', { name: 'Bare finn Nav-kontoret' }).click();
  await expect(page.getByRole('heading', { name: 'Nav-kontoret for Voss' })).toBeVisible();
  await check(page, javaScriptEnabled);
});

test('the page is light', async ({ page }) => {
  const weight = await weigh(page, '/nn/rettleiing');
  expect(weight.page).toBeLessThanOrEqual(60_000);
  expect(weight.framework).toBe(false);
});
