import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './page.ts';

/** What the page has become after a form was sent: checked as an opened page is. */
async function check(page: Page, javaScriptEnabled: boolean | undefined) {
  if (javaScriptEnabled === false) return;
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
}

async function create(page: Page, kind: 'Temaside' | 'Artikkel', title: string, topic?: string) {
  await page.getByRole('radio', { name: kind }).check();
  if (topic) await page.getByLabel(/^Temaside artikkelen/).selectOption({ label: topic });
  await page.getByLabel('Tittel').fill(title);
  await page.getByRole('button', { name: 'Lag sida' }).click();
  await expect(page.getByText('Sida er laga.')).toBeVisible();
}

async function write(page: Page, lead: string, body: string) {
  await page.getByLabel('Ingress').fill(lead);
  await page.getByLabel('Brødtekst').fill(body);
  await page.getByRole('button', { name: 'Lagre utkast', exact: true }).click();
  await expect(page.getByText('Utkastet er lagra.')).toBeVisible();
}

test('the editor publishes news in nynorsk and bokmål, and takes back a text', async ({
  open,
  signedInAs,
  javaScriptEnabled,
}) => {
  const run = javaScriptEnabled === false ? 'utan script' : 'med script';
  const topic = `Kvalifisering ${run}`;
  await signedInAs(/Redaktør/);
  let page = await open('/innhald');
  page = await open('/innhald/ny?type=topic');
  await page.getByRole('radio', { name: 'Nynorsk' }).check();
  await create(page, 'Temaside', topic);
  await page.getByLabel('Namn').first().fill('Demo Kontakt');
  await page.getByLabel('Rolle').first().fill('rådgjevar');
  await page.getByRole('button', { name: 'Legg til kontaktperson' }).click();
  await expect(page.getByText('Vi har lagt til ei tom rad.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Kontaktperson 2' })).toBeVisible();
  await expect(page.getByLabel('Namn').first()).toHaveValue('Demo Kontakt');
  await check(page, javaScriptEnabled);
  await write(page, 'Om programmet.', '## Kven kan delta?\n\n- Du\n- Eg');
  await expect(page.getByRole('heading', { name: 'Kven kan delta?' })).toBeVisible();
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();
  await expect(page.getByText('Teksten er publisert.')).toBeVisible();

  await page.getByRole('link', { name: 'Ny artikkel' }).click();
  const title = `Nye satsar ${run}`;
  await page.getByRole('radio', { name: 'Nynorsk' }).check();
  await create(page, 'Artikkel', title, topic);
  await page.getByRole('button', { name: 'Lagre utkast', exact: true }).click();
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();
  await expect(page.getByRole('link', { name: /Teksten manglar ingress/ })).toBeVisible();
  await check(page, javaScriptEnabled);
  await page.getByRole('link', { name: 'Rediger nynorsk' }).click();
  await write(page, 'Satsane går opp.', 'Frå januar.');
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();

  await page.getByRole('link', { name: 'Skriv på bokmål' }).click();
  await page.getByLabel('Tittel').fill(`Nye satser ${run}`);
  await write(page, 'Satsene går opp.', 'Fra januar.');
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByText('Publiser seinare').click();
  await page.getByLabel('Dag').fill('32.12.2030');
  await page.getByLabel('Klokkeslett').fill('8.30');
  await page.getByRole('button', { name: 'Set tidspunkt' }).click();
  await expect(page.getByRole('link', { name: /Skriv datoen/ })).toBeVisible();
  await check(page, javaScriptEnabled);
  await page.getByLabel('Dag').fill('2.12.2030');
  await page.getByRole('button', { name: 'Set tidspunkt' }).click();
  await expect(page.getByText('Kjem 2.12.2030 kl. 08.30')).toBeVisible();
  await page.getByRole('button', { name: 'Ta tilbake' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta tilbake' }).click();
  await page.getByRole('button', { name: 'Publiser bokmål no' }).click();
  await expect(page.getByText('Publisert på bokmål og nynorsk')).toBeVisible();

  await page.getByRole('link', { name: 'Rediger nynorsk' }).click();
  await write(page, 'Satsane går opp.', 'Frå februar.');
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();
  await page.getByRole('link', { name: 'Historikk' }).click();
  await page.getByRole('link', { name: /Sjå kva som er endra – Utgåve 2/ }).click();
  await expect(page.locator('ins')).toHaveText('februar');
  await expect(page.locator('del')).toHaveText('januar');
  await check(page, javaScriptEnabled);
  await page.getByRole('button', { name: 'Gå tilbake til denne' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gå tilbake til denne' }).click();
  await expect(page.getByText('Den gamle teksten er publisert på nytt.')).toBeVisible();

  page = await open('/innhald');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});
