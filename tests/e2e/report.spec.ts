import { roundId } from '../../demo/timeline.ts';
import { expect, test } from './page.ts';

const published = `/kartleggingar/${roundId(2)}`;
const toWrite = `/kartleggingar/${roundId(1)}/rapport`;

test('an adviser begins a report, writes in both forms, and freezes the figures', async ({
  open,
  signedInAs,
}) => {
  await signedInAs(/^Kari/);
  const page = await open(toWrite);
  const begin = page.getByRole('link', { name: /^(Start|Begynn) på rapporten/ });
  // Another run against the same server has been here.
  if (await begin.isVisible()) {
    await begin.click();
    await page.getByRole('button', { name: /^(Start|Begynn) på rapporten/ }).click();
  }
  await page.getByRole('link', { name: '1 Sam', exact: false }).click();
  await page.getByRole('link', { name: /Hov.*dfunn|Hovedfunn/ }).click();
  const said = `Kontora når folk ${String(Date.now())}`;
  await page.locator('[name="textNn"]').fill(`- ${said}`);
  await page.locator('[name="textNb"]').fill('- Kontorene når folk');
  await page.getByRole('button', { name: 'Lagre teksten' }).click();
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: said })).toBeVisible();

  await open(toWrite);
  const freeze = page.getByRole('button', { name: /^Lås tal/ });
  if (await freeze.isVisible()) await freeze.click();
  await expect(page.getByText(/Kari Demo låste tal/)).toBeVisible();
});

test('a figure leads to the offices behind it', async ({ open, signedInAs }) => {
  await signedInAs(/^Siri/);
  const page = await open(`${published}/rapport/kapittel/svar?sprak=nn`);
  const table = page.getByRole('table', { name: /^Tabell 2/ });
  await table
    .getByRole('row', { name: /^Alle/ })
    .getByRole('link', { name: '36', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Kontor som har svar(a|t)/);
  await expect(page.getByText(/36 av 39 kontor[.] 36 \/ 39 = 92/)).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(37);
});

test('anybody reads what is published, and nothing of what is internal', async ({ open }) => {
  const page = await open('/nn/rapportar');
  await page
    .getByRole('link', { name: /^Kartlegging av KVP/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '5 Resultat' })).toBeVisible();
  await expect(page.getByText('Oppfølging av kontora')).toBeHidden();
  const response = await page.request.get(
    (await page.getByRole('link', { name: 'Tal som JSON' }).getAttribute('href')) ?? '',
  );
  expect(await response.json()).toMatchObject({ licence: 'NLOD 2.0' });
});

test('the report comes as Word and PDF', async ({ signedInAs }) => {
  const page = await signedInAs(/^Kari/);
  for (const [file, begins] of [
    ['rapport.pdf', '%PDF'],
    ['rapport.docx', 'PK'],
  ] as const) {
    const response = await page.request.get(`${published}/rapport/${file}?sprak=nb`);
    expect(response.status()).toBe(200);
    expect((await response.body()).subarray(0, begins.length).toString()).toBe(begins);
  }
});
