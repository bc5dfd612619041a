import { expectAccessible, expectNoSidewaysScrolling, expect, test } from './page.ts';

/** One thread for each run, so that two do not meet. */
const subject = (project: string) => `Svar på søknaden min (${project})`;

test('a resident writes with a file, is answered in the same thread, and sees when it was opened', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}, { project }) => {
  const looked = async () => {
    if (javaScriptEnabled === false) return;
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  };
  await page.goto('/logg-inn/start?som=innbyggjar');
  await page.getByRole('button', { name: /Dina Demo/ }).click();
  await page.goto('/meldingar');
  await looked();
  await page.getByRole('link', { name: 'Skriv ny melding' }).click();
  await looked();

  // What is wrong stands beside the field, and what was typed stays.
  await page.getByLabel('Meldinga').fill('Hei! Eg søkte i august, og har ikkje fått svar.');
  await page.getByRole('button', { name: 'Send meldinga' }).click();
  await expect(page.getByRole('link', { name: 'Emne: Fyll ut dette feltet.' })).toBeVisible();
  await expect(page.getByLabel('Meldinga')).toHaveValue(/Eg søkte i august/);
  await looked();

  await page.getByLabel('Kommunen du bur i').selectOption({ label: 'Demovik' });
  await page.getByLabel('Namnet ditt').fill('Dina Demo');
  await page.getByLabel('Emne').fill(subject(project.name));
  await page
    .getByLabel(/^Vedlegg/)
    .setInputFiles([
      { name: 'program.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
    ]);
  await page.getByRole('button', { name: 'Send meldinga' }).click();
  await expect(
    page.getByRole('link', { name: /Vi kan ikkje ta imot «program.exe»/ }),
  ).toBeVisible();
  await page
    .getByLabel(/^Vedlegg/)
    .setInputFiles([
      { name: 'søknad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 søknad') },
    ]);
  await page.getByRole('button', { name: 'Send meldinga' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldinga er komen fram');
  await expect(page.getByText(/^\d{4}\/\d+$/)).toBeVisible();
  await expect(page.getByText('søknad.pdf')).toBeVisible();
  await looked();
  await page.getByRole('link', { name: 'Sjå meldinga' }).click();
  await expect(page.getByText('Ikkje opna enno')).toBeVisible();
  const thread = page.url();
  await looked();

  // The registry, in a browser of its own.
  const other = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled });
  const registry = await other.newPage();
  await registry.goto('/logg-inn/start?som=tilsett');
  await registry
    .getByRole('button', { name: /Postmottak Demo/ })
    .first()
    .click();
  await registry.goto('/postmottak');
  await registry.getByRole('link', { name: subject(project.name) }).click();
  const file = await registry.getByRole('link', { name: 'søknad.pdf' }).getAttribute('href');
  const saved = await registry.request.get(file ?? '');
  expect(saved.headers()['content-disposition']).toMatch(/^attachment/);
  await registry.getByLabel('Svaret').fill('Vi har bede kontoret svare deg innan ei veke.');
  await registry.getByRole('button', { name: 'Send svaret' }).click();
  await expect(registry.getByText('Svaret er sendt.')).toBeVisible();
  await expect(registry.getByText('Ikkje opna enno')).toBeVisible();
  if (javaScriptEnabled !== false) {
    await expectAccessible(registry);
    await expectNoSidewaysScrolling(registry);
  }

  await page.goto('/meldingar');
  await expect(
    page.getByRole('row', { name: subject(project.name) }).getByText('Eitt nytt svar'),
  ).toBeVisible();
  await looked();
  await page.goto(thread);
  await expect(page.getByText('Vi har bede kontoret svare deg innan ei veke.')).toBeVisible();
  await expect(page.getByText(/^Opna /)).toHaveCount(2);
  await registry.reload();
  await expect(registry.getByText('Ikkje opna enno')).toHaveCount(0);

  await page.getByLabel('Meldinga').fill('Takk!');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Meldinga er komen fram.')).toBeVisible();

  // Nobody else finds it.
  const stranger = await browser.newContext({ baseURL: baseURL ?? '' });
  const strangers = await stranger.newPage();
  await strangers.goto('/logg-inn/start?som=innbyggjar');
  await strangers.getByRole('button', { name: /Fiktiv Figur/ }).click();
  expect((await strangers.goto(thread))?.status()).toBe(404);
  await stranger.close();
  await other.close();
});

test('anybody asks a general question, and is told where to write about persons', async ({
  open,
}) => {
  const page = await open('/nn/meld-fra');
  await page.getByLabel('Kommunen det gjeld').selectOption({ label: 'Demovik' });
  await page.getByLabel('Emne').fill('Lengda på programmet');
  await page.getByLabel('Spørsmålet eller tipset').fill('Det gjeld 15899012302.');
  await page.getByRole('button', { name: 'Sjå over før du sender' }).click();
  await expect(page.getByRole('link', { name: /fødselsnummer/ })).toBeVisible();
  await page.getByLabel('Spørsmålet eller tipset').fill('Kan det vare i meir enn to år?');
  await page.getByRole('button', { name: 'Sjå over før du sender' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sjå over meldinga');
  await page.getByRole('button', { name: 'Endre' }).click();
  await expect(page.getByLabel('Spørsmålet eller tipset')).toHaveValue(/meir enn to år/);
  await page.getByRole('button', { name: 'Sjå over før du sender' }).click();
  // A person takes some seconds to look.
  await page.waitForTimeout(3_200);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Takk, vi har fått meldinga');
  await expect(page.getByText(/^\w{4}-\w{4}-\w{4}$/)).toBeVisible();
});
