import {
  programmePageNames,
  programmePages,
} from '../../app/modules/publishing/programme/pages.ts';
import { expect, test, weigh } from './page.ts';

test('from the front page to what the programme is, what it pays, and the law behind it', async ({
  open,
}) => {
  const page = await open('/nn');
  await page.getByRole('link', { name: 'Les meir om programmet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Om kvalifiseringsprogrammet');
  await page.getByRole('link', { name: 'Kva pengar får du?' }).click();
  await expect(page.getByText(/^Full stønad er [\d,]+.G i året/)).toBeVisible();
  await page.getByRole('link', { name: 'Sosialtenestelova § 35' }).first().click();
  await expect(page).toHaveURL(/[/]nn[/]lova[/]sotjl-35$/);
});

test('a page is read in another language, and in Northern Sami', async ({ open }) => {
  const page = await open('/nn/programmet/soknad');
  await page.getByText('Språk: Nynorsk').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/[/]en[/]programmet[/]soknad$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you apply?');
  await page.goto('/en/programmet');
  await page.getByRole('link', { name: 'Kvalifiserenprográmma' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'se');
  await page.getByText('Davvisámegiella').click();
  await page.getByRole('link', { name: 'Nynorsk', exact: true }).click();
  await expect(page).toHaveURL(/[/]nn[/]programmet$/);
});

for (const language of ['nn', 'nb', 'en'])
  test(`every page about the programme is light and for everybody, in ${language}`, async ({
    open,
  }) => {
    for (const name of programmePageNames) {
      const address = `/${language}/programmet/${programmePages[name].address}`;
      const page = await open(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const { page: bytes, framework } = await weigh(page, address);
      expect(bytes, address).toBeLessThanOrEqual(60_000);
      expect(framework, address).toBe(false);
    }
  });
