import AxeBuilder from '@axe-core/playwright';
import type { ConsoleMessage, Page } from '@playwright/test';
import { responseId, roundId } from '../../demo/timeline.ts';
import { type Wall, walls } from './addresses.ts';
import { expect, expectNoSidewaysScrolling, test, weigh } from './page.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe is a script');
test.describe.configure({ timeout: 600_000 });

const answer = (officeId: string) => `/svar/${responseId(0, officeId)}`;
const round = `/kartleggingar/${roundId(0)}`;
const earlier = `/kartleggingar/${roundId(1)}`;

/** Who goes where: what is not named for anybody is for everybody. */
const walkers: readonly {
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
  /** What the table of addresses has no line for: the same pages in other states. */
  readonly also: readonly string[];
}[] = [
  {
    name: 'Kari Demo',
    roles: ['governor-adviser'],
    unit: 'governor:FMDEMO',
    also: [
      `${round}/status?side=2`,
      `${round}/status?status=not-opened`,
      `${round}/status/valde?alle`,
      `${earlier}/status`,
      `${earlier}/resultat/del/2`,
      `${earlier}/resultat/del/3`,
      `${round}/skjema/vis?mal=nb`,
      '/saker?q=finst-ikkje',
      '/organisasjonar?q=nav&dag=17.12.2019',
      '/organisasjonar?q=finst-ikkje',
      '/kontor/1443?dag=17.12.2019',
    ],
  },
  {
    name: 'Siri Demo',
    roles: ['section-leader'],
    unit: 'governor:FMDEMO',
    also: [`${round}/avslutt`],
  },
  { name: 'Redaktør Demo', roles: ['governor-editor'], unit: 'governor:FMDEMO', also: [] },
  {
    name: 'Liv Demo',
    roles: ['office-leader'],
    unit: 'office:9901',
    also: [`${answer('9901')}/del/2`, `${answer('9901')}/del/3`],
  },
  { name: 'Eva Demo', roles: ['office-leader'], unit: 'office:9902', also: [] },
  {
    name: 'Randi Demo',
    roles: ['caseworker'],
    unit: 'office:9903',
    also: ['/svar', answer('9903')],
  },
  { name: 'Turid Demo', roles: ['municipal-editor'], unit: 'municipality:9901', also: [] },
  { name: 'Direktør Demo', roles: ['municipal-director'], unit: 'municipality:9901', also: [] },
  {
    name: 'Direktorat Demo',
    roles: ['directorate-reader'],
    unit: 'directorate:avdir',
    also: ['/'],
  },
  { name: 'Fylke Demo', roles: ['county-nav-contact'], unit: 'county-nav:9900', also: [] },
  { name: 'Drift Demo', roles: ['operator'], unit: 'operations:operations', also: [] },
];

const isPage = ({ pattern, found = 200 }: Wall) =>
  (found === 200 || found === 401 || found === 400) &&
  !/eksport|[.](json|atom|xml|txt|docx|pdf|csv)$|[/]original$|lagre|fra-utferdar|:mailId|:caseId/.test(
    pattern,
  );

const openToAll = walls.filter((wall) => isPage(wall) && wall.who === 'everyone' && !wall.visitor);

/** One visit to each pattern in the table, by the first who may see something there. */
const visited = new Set<string>();

function firstVisits({ roles, unit }: (typeof walkers)[number]): readonly string[] {
  return walls.flatMap((wall) => {
    const { pattern, address, who } = wall;
    const mine = who !== 'everyone' && who.some((role) => roles.includes(role));
    const isHere = wall.unit === undefined || wall.unit === unit;
    if (!mine || !isHere || !isPage(wall) || visited.has(pattern)) return [];
    visited.add(pattern);
    return [address];
  });
}

test('pages for everybody', async ({ page }) => {
  await page.goto('/');
  await chooseLanguage(page, 'nn');
  for (const { address } of openToAll)
    await checkPage(page, address, /^[/](nb|en|se)(?![^/])/.exec(address)?.[1] ?? 'nn');
  const longWord = `/nb/sok?q=${'a'.repeat(60)}`;
  for (const path of ['/nb', '/en', '/nb/personvern', '/nn/tilgjenge', longWord])
    await checkPage(page, path, path.slice(1, 3));
});

for (const walker of walkers)
  test(`pages of ${walker.name}`, async ({ page, signedInAs }) => {
    await signedInAs(walker.name);
    const paths = [...new Set(['/', ...firstVisits(walker), ...walker.also])];
    for (const language of ['nn', 'nb'] as const) {
      await chooseLanguage(page, language);
      for (const path of paths) await checkPage(page, path, language);
    }
    await chooseLanguage(page, 'nn');
  });

async function chooseLanguage(page: Page, language: 'nn' | 'nb') {
  const body = new URLSearchParams({ language, returnTo: '/' }).toString();
  await page.request.post('/sprak', {
    data: body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

/**
 * One visit: on a wide screen in nynorsk and on a phone in bokmål against WCAG 2.2 AA, and in both that
 * nothing scrolls sideways at 320 px, nor at 200 % zoom of a wide screen.
 */
async function checkPage(page: Page, path: string, language: string): Promise<void> {
  const wide = language === 'nn';
  await page.setViewportSize(wide ? { width: 1280, height: 900 } : { width: 320, height: 800 });
  const faults: string[] = [];
  const complain = (error: Error | ConsoleMessage) =>
    'type' in error
      ? error.type() === 'error' && faults.push(`${path}: ${error.text()}`)
      : faults.push(`${path}: ${error.message}`);
  page.on('pageerror', complain);
  page.on('console', complain);
  const weight = await weigh(page, path);
  await expect.soft(page.locator('html'), path).toHaveAttribute('lang', new RegExp(language));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`);
  expect.soft(found).toEqual([]);
  for (const width of wide ? [640, 320] : [320])
    await expectNoSidewaysScrolling(page, width).catch((error: unknown) =>
      expect.soft(String(error), `${path} at ${width}`).toBe(''),
    );
  expect.soft(weight.page, path).toBeLessThanOrEqual(60_000);
  expect.soft(weight.fonts, path).toBeLessThanOrEqual(35_000);
  expect.soft(weight.framework, path).toBe(false);
  page.off('pageerror', complain);
  page.off('console', complain);
  // Such as a policy that stops something, or a page that was rendered otherwise in the browser.
  expect.soft(faults.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
  expect.soft(await page.locator('h1').count(), `${path} has one heading`).toBe(1);
}
