import { expect, expectNoSidewaysScrolling, test } from './page.ts';

const topic = '/nn/statsforvaltar/FMDEMO/kvalifiseringsprogrammet-i-demofylket';

test('a topic page tells whom to ask, how to write safely, and what is new', async ({ open }) => {
  const page = await open(topic);
  await expect(page.getByRole('heading', { name: 'Kven er programmet for?' })).toBeVisible();
  await expect(page.getByText('Er vedkomande borte, svarar Siri Demo.')).toBeVisible();
  await expect(page.getByText(/Send ikkje fødselsnummer/)).toBeVisible();
  await page.getByRole('link', { name: 'Velkomen til samling i Demovik' }).click();
  await expect(page.getByText('Publisert 3. februar 2026')).toBeVisible();
});

test('an article from 17 December 2019 says that it is old, in the language of the reader', async ({
  open,
}) => {
  const address = 'statsforvaltar/FMVL/kartlegging-av-program-og-aktivitetsplikt';
  const nynorsk = await open(`/nn/${address}`);
  await expect(nynorsk.getByText('Dette innhaldet er meir enn eitt år gammalt.')).toBeVisible();
  const english = await open(`/en/${address}`);
  await expect(english.getByText('This content is more than a year old.')).toBeVisible();
  await expect(english.getByText('This text is in Norwegian Nynorsk.')).toBeVisible();
});

test('a reader answers whether they found it, and loses nothing when it cannot be sent', async ({
  open,
}) => {
  const page = await open(topic);
  await page.getByLabel('Kva leitte du etter?').fill('Skjemaet');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('link', { name: 'Vel ja eller nei.' })).toBeVisible();
  await expect(page.getByLabel('Kva leitte du etter?')).toHaveValue('Skjemaet');
  await page.getByLabel('Nei').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Takk!' })).toBeVisible();
});

test('from the front page to a governor, its topic page and more of its news', async ({ open }) => {
  const page = await open('/nn');
  await page.getByRole('link', { name: 'Finn statsforvaltaren din' }).click();
  await page.getByRole('link', { name: 'Statsforvaltaren i Nordland' }).click();
  await expect(page.getByText(/^Fylke: Nordland/)).toBeVisible();
  await page.getByRole('link', { name: 'Kvalifiseringsprogrammet i Nordland' }).click();
  await expect(page.getByText('Brev: Fylkesmannen i Nordland, 8002 Bodø')).toBeVisible();
  const older = page.getByRole('link', { name: 'Et hefte til inspirasjon' });
  await expect(older).toBeHidden();
  await page.getByText('Vis meir').click();
  await expect(older).toBeVisible();
  await page.getByRole('link', { name: 'Alle nyhende' }).click();
  await expect(page.getByRole('heading', { name: /^Nyhende frå/ })).toBeVisible();
});

test('a governor that has published nothing leads to what holds for the whole country', async ({
  open,
}) => {
  const page = await open('/nb/statsforvaltar/FMRO');
  await expect(page.getByText(/har ikke publisert noe her ennå/)).toBeVisible();
  await page.getByRole('link', { name: 'Hvordan søker du?' }).click();
  await expect(page.getByRole('heading', { name: 'Hvordan søker du?', level: 1 })).toBeVisible();
});

test('a municipality writes to its own inhabitants', async ({ open }) => {
  const page = await open('/en/kommune');
  await page.getByRole('link', { name: /Demovik/ }).click();
  await page.getByRole('link', { name: 'The Qualification Programme in Demovik' }).click();
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await expect(page.getByText('Liv Demo', { exact: true })).toBeVisible();
});

test('a word that is wider than a phone is broken, wherever an editor has written it', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'the words are put there by a script');
  for (const address of [topic, '/nn/statsforvaltar/FMDEMO', '/nn/sok?q=program']) {
    await page.goto(address);
    await page.evaluate(() => {
      const written =
        '[class*=breadcrumbs] li, h1, [class*=lead], main li a:not([class*=pagination]), main li strong, main li p';
      for (const element of document.querySelectorAll(written))
        element.textContent = 'arbeidsavklaringspengesaksbehandlaropplæring'.repeat(2);
    });
    await expectNoSidewaysScrolling(page);
  }
});
