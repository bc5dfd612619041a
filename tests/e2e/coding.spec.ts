import type { Page } from '@playwright/test';
import { idOf } from '../../demo/random.ts';
import { roundId } from '../../demo/timeline.ts';
import { expect, test } from './page.ts';

const year = new Date().getFullYear();
/** What the offices wish for, in a round that is over: half-way coded. */
const half = `/kartleggingar/${roundId(1)}/koding/${idOf(`question ${year - 1} K8`)}`;
/** The same question in the open round: not begun. */
const begin = `/kartleggingar/${roundId(0)}/koding/${idOf(`question ${year} K8`)}`;

const none = /^Ingen av kod(ane passar|ene passer)$/;
const saveAndNext = /^Lagre og neste$/;

test('an adviser makes a code book of last year’s, and joins two codes', async ({
  open,
  signedInAs,
}) => {
  await signedInAs(/^Kari/);
  const page = await open(`${begin}/kodebok`);
  const reuse = page.getByRole('button', { name: /^Bruk kod(ane frå|ene fra)/ });
  // Another run against the same server has been here.
  if (await reuse.isVisible()) await reuse.click();
  await expect(page.getByText('Nettverk', { exact: true }).first()).toBeVisible();

  const name = `Samling ${String(await page.locator('dt').count())} ${String(Date.now())}`;
  await page.getByRole('link', { name: 'Ny kode' }).click();
  await page.getByRole('button', { name: 'Lagre koden' }).click();
  await expect(page.locator('[name="nameNn"]')).toHaveAttribute('aria-invalid', 'true');
  for (const field of ['nameNn', 'nameNb', 'themeNn', 'themeNb'])
    await page.locator(`[name="${field}"]`).fill(name);
  await page.getByRole('button', { name: 'Lagre koden' }).click();
  await page.getByRole('link', { name: `Endre «${name}»` }).click();
  await page.locator('[name="replacedBy"]').selectOption({ label: 'Nettverk' });
  await page.getByRole('button', { name: 'Ta ut av bruk' }).click();
  await expect(page.getByText(new RegExp(`${name}.*«Nettverk»`))).toBeVisible();
});

test('an adviser codes a few answers at a time, and sees nothing of what the other has set', async ({
  open,
  signedInAs,
}) => {
  await signedInAs(/^Kari/);
  const page = await open(half);
  await expect(page.getByText(/Ada Demo/).first()).toBeVisible();
  const [answer] = await page.getByRole('article').all();
  await answer?.getByLabel('Kurs', { exact: true }).check();
  await answer?.getByLabel(none).check();
  await page.getByRole('button', { name: saveAndNext }).click();
  await expect(page.getByRole('link', { name: /^V(el anten|elg enten) kod/ })).toBeVisible();

  await page.getByRole('article').first().getByLabel(none).uncheck();
  await page.getByRole('button', { name: saveAndNext }).click();
  await expect(page.getByRole('link', { name: /^V(el anten|elg enten) kod/ })).toBeHidden();
  await open(`${half}/samsvar`);
  await expect(page.getByText(/begge er ferdige/).first()).toBeVisible();
});

test('the two are compared, and what is frozen is counted', async ({ open, signedInAs }) => {
  await signedInAs(/^Siri/);
  const done = `/kartleggingar/${roundId(2)}`;
  const questionId = idOf(`question ${year - 2} K8`);
  const page = await open(`${done}/koding/${questionId}/samsvar`);
  await expect(page.getByText('0,85')).toBeVisible();
  await expectRow(page, 'Nettverk', '1,00');
  await open(`${done}/resultat/sporsmal/${questionId}`);
  await expect(page.getByText(/^n = 33 av 33/).first()).toBeVisible();
});

async function expectRow(page: Page, name: string, figure: string): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row.getByText(figure)).toBeVisible();
}
