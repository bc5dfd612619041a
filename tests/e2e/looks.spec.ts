import { build } from 'vite';
import type * as Format from '../../app/ui/format.ts';
import { expect, test, weigh } from './page.ts';

const components = '/demo/komponentar';

test('every component is accessible, on a wide page and a narrow one', async ({ open }) => {
  const page = await open(components);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('what is wrong with a form is said first, and has the focus', async ({ open }) => {
  const page = await open(`${components}?feil`);
  const summary = page.getByRole('region', { name: /Rett dette/ });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').first().press('Enter');
  await expect(page.locator('#name')).toBeFocused();
});

test('one can skip to the content with the keyboard', async ({ open }) => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innhaldet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('on a phone the menu opens and closes without script', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(components);
  const signIn = page.getByRole('banner').getByRole('link', { name: 'Logg inn' });
  await expect(signIn).toBeHidden();
  await page.getByRole('button', { name: 'Meny' }).click();
  await expect(signIn).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(signIn).toBeHidden();
});

test('what cannot be undone is asked about once more, without script', async ({ page }) => {
  await page.goto(components);
  const dialog = page.getByRole('dialog', { name: 'Vil du trekkje tilbake undersøkinga?' });
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Trekk tilbake' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(dialog).toBeHidden();
});

test('an address that is not there says what to do next', async ({ page }) => {
  const response = await page.goto('/finst-ikkje');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Vi finn ikkje sida' })).toBeVisible();
});

test('a page weighs little, and brings no framework', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'weighed with its script');
  for (const path of ['/nn', '/logg-inn', '/organisasjonar', components]) {
    const weight = await weigh(page, path);
    expect(weight.page, path).toBeLessThanOrEqual(60_000);
    expect(weight.fonts, path).toBeLessThanOrEqual(35_000);
    expect(weight.framework, path).toBe(false);
  }
});

test('dates in Chromium are nynorsk, though it has no nynorsk itself', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'about what script writes');
  const source = await bundled('app/ui/format.ts');
  await page.route('**/format.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: source }),
  );
  await page.route('**/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  );
  await page.goto('/empty');
  const written = await page.evaluate(async () => {
    const address = '/format.js';
    const format = (await import(address)) as typeof Format;
    type Day = Parameters<typeof format.formatDateWithWeekday>[0];
    return [
      ...['2026-11-18', '2026-11-16', '2026-11-21'].map((day) =>
        format.formatDateWithWeekday(day as Day, 'nn'),
      ),
      format.formatDateTime(new Date('2026-11-18T13:05:00Z'), 'nn'),
      format.formatNumber(12_000, 'nn'),
    ];
  });
  expect(written).toEqual([
    'onsdag 18. november 2026',
    'måndag 16. november 2026',
    'laurdag 21. november 2026',
    '18. november 2026 kl. 14.05',
    '12\u00a0000',
  ]);
});

/** One file as a browser gets it. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  return chunk?.code ?? '';
}
