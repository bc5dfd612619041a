import { expect, test } from './page.ts';

const drawing = 'demo/pictures/road.png';

test('an editor puts a picture in a text, and readers see it when it is published', async ({
  open,
  signedInAs,
  javaScriptEnabled,
}) => {
  const title = `Med bilete ${javaScriptEnabled === false ? 'utan script' : 'med script'}`;
  await signedInAs(/Redaktør/);
  const page = await open('/innhald/ny?type=topic');
  await page.getByRole('radio', { name: 'Nynorsk' }).check();
  await page.getByLabel('Tittel').fill(title);
  await page.getByRole('button', { name: 'Lag sida' }).click();
  await page.getByLabel('Ingress').fill('Ein ingress');
  await page.getByLabel('Brødtekst').fill('Halvferdig tekst');

  await page.getByRole('button', { name: 'Last opp eit bilete' }).click();
  await page.getByLabel('Biletfil').setInputFiles({
    name: 'bilete.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
  });
  await page.getByRole('button', { name: 'Last opp' }).click();
  await expect(page.getByRole('link', { name: /Fila er ikkje eit bilete/ })).toBeVisible();
  await page.getByLabel('Biletfil').setInputFiles(drawing);
  await page.getByRole('button', { name: 'Last opp' }).click();

  await expect(page.getByRole('radio', { name: 'Bilete 1' })).toBeChecked();
  await expect(page.getByLabel('Brødtekst')).toHaveValue('Halvferdig tekst');
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();
  await expect(page.getByRole('link', { name: /Skriv kva biletet viser/ })).toBeVisible();

  await page.getByRole('link', { name: 'Rediger nynorsk' }).click();
  await page.getByLabel('Kva viser biletet?').fill('To som går på ein veg');
  await page.getByLabel(/^Bilettekst/).fill('Vegen vidare');
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  const unpublished = await page.getByAltText('To som går på ein veg').getAttribute('src');
  await page.getByRole('link', { name: 'Til oversikta' }).first().click();
  const asReader = unpublished?.replace(/^\/innhald\/[^/]+/, '') ?? '';
  expect((await page.request.get(asReader)).status()).toBe(404);
  await page.getByRole('button', { name: 'Publiser nynorsk no' }).click();
  await page.getByRole('link', { name: 'Sjå sida på nynorsk' }).click();
  const picture = page.getByAltText('To som går på ein veg');
  await expect(picture).toBeVisible();
  await expect(page.getByText('Vegen vidare')).toBeVisible();
  expect((await page.request.get(asReader)).headers()['content-type']).toBe('image/webp');
});
