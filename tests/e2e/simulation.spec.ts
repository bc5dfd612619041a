import { readFile } from 'node:fs/promises';
import { expect, test } from './page.ts';

test('the directorate simulates a higher factor for an invented country', async ({
  open,
  signedInAs,
}) => {
  const signedIn = await signedInAs(/Direktorat/);
  // Another test may have chosen the other language for the same person.
  await signedIn.request.post('/sprak', { form: { language: 'nb', returnTo: '/' } });
  const page = await open('/simulering');
  await page.getByLabel('Faktor').fill('25');
  await page.getByRole('button', { name: 'Regn ut' }).click();
  await expect(page.getByRole('link', { name: 'Skriv et tall fra 0 til 20.' })).toBeVisible();
  await page.getByLabel('Faktor').fill('2,2');
  await page.getByRole('button', { name: 'Regn ut' }).click();
  // On a busy machine it is still under way, and one looks again.
  const done = page.getByRole('heading', { name: 'Resultat av simuleringen' });
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Se om den er ferdig' });
    if (await again.isVisible()) await again.click();
    await expect(done).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText('Befolkningen er oppdiktet')).toBeVisible();
  await expect(page.getByText(/Endringen koster/)).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned tallene (CSV)' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^simulering-.*-oppdikta[.]csv$/);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^total,all,\d+,/m);
});
