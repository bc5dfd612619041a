import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScrolling, test, weigh } from './page.ts';

const words = {
  nn: {
    calculate: 'Rekn ut',
    more: 'Legg til fleire barn',
    two: 'To år',
    result: 'Så mykje kan du få',
  },
  nb: {
    calculate: 'Regn ut',
    more: 'Legg til flere barn',
    two: 'To år',
    result: 'Så mye kan du få',
  },
  en: {
    calculate: 'Calculate',
    more: 'Add more children',
    two: 'Two years',
    result: 'This is what you can get',
  },
} as const;

async function fillIn(page: Page, two: string): Promise<void> {
  const year = new Date().getFullYear();
  await page.locator('#birthDate').fill(`12.4.${year - 24}`);
  await page.locator('#child1').fill(`3.6.${year - 17}`);
  await page.locator('#start').fill(`1.12.${year}`);
  await page.getByLabel(two).check();
  await page.locator('#hours').fill('7,5');
}

for (const [language, t] of Object.entries(words)) {
  test(`the money ahead, from form to calendar file, in ${language}`, async ({ open, page }) => {
    await open(`/${language}/kalkulator`);

    await page.locator('#birthDate').fill('12.4.1890');
    await page.locator('#hours').fill('125');
    await page.getByRole('button', { name: t.calculate }).click();
    await expect(page.locator('#birthDate')).toHaveValue('12.4.1890');
    await expect(page.locator('#birthDate-error')).toBeVisible();
    await expect(page.locator('#hours-error')).toContainText(/37[.,]5/);
    await expectNoSidewaysScrolling(page);

    await page.getByRole('button', { name: t.more }).click();
    await expect(page.locator('#child5')).toBeVisible();
    await fillIn(page, t.two);
    await page.getByRole('button', { name: t.calculate }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.result })).toBeVisible();
    await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(24);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.context().cookies()).toEqual([]);

    const download = page.waitForEvent('download');
    await page.locator('form[action$="kalender.ics"] button').click();
    expect((await download).suggestedFilename()).toBe('kvalifiseringsprogram.ics');
  });
}

test('the result weighs less than 60 kB', async ({ page }) => {
  // The styles are those of the form, which is weighed with nothing kept from before.
  const empty = await weigh(page, '/nn/kalkulator');
  await fillIn(page, words.nn.two);
  const posted = page.waitForEvent(
    'requestfinished',
    (request) => request.method() === 'POST' && request.resourceType() === 'document',
  );
  await page.getByRole('button', { name: words.nn.calculate }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.nn.result })).toBeVisible();
  const result = await (await posted).sizes();
  expect(result.responseBodySize).toBeGreaterThan(3_000);
  expect(empty.page + result.responseBodySize).toBeLessThan(60_000);
});
