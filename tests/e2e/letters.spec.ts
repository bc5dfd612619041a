import { roundId } from '../../demo/timeline.ts';
import { expect, test } from './page.ts';

test('all the letters of a round are made, gathered for the printer, and lie in the case as PDF', async ({
  signedInAs,
  open,
}) => {
  await signedInAs(/Kari Demo/);
  const address = `/kartleggingar/${roundId(0)}/brev`;
  const page = await open(address);
  await page.getByRole('button', { name: /^Lag alle breva/ }).click();
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(/40 brev vart samla/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });

  const print = await page.request.get(`${address}/utskrift.pdf`);
  expect(print.headers()['content-disposition']).toMatch(
    /^attachment; filename="2026-\d+-brev\.pdf"$/,
  );
  expect((await print.body()).subarray(0, 8).toString()).toBe('%PDF-1.7');
  const parcel = await page.request.get(`${address}/alle.zip`);
  expect((await parcel.body()).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('link', { name: 'Sjå breva i saka' }).click();
  await page
    .getByRole('row', { name: /Nav Demovik/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kartlegging/);
  await expect(page.getByText('elektronisk godkjent')).toBeVisible();
  const file = await page.getByRole('link', { name: 'Last ned som PDF' }).getAttribute('href');
  const pdf = await page.request.get(file ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect(pdf.headers()['x-content-type-options']).toContain('nosniff');
});
