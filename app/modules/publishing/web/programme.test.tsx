import type { ComponentProps, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { lawBook } from '#modules/rules/law-book.ts';
import { visitor } from '#platform/access.ts';
import { LanguageContext } from '#ui/language.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { type ProgrammePageName, programmePageNames, programmePages } from '../programme/pages.ts';
import Overview, { loader as overviewLoader } from './programme-overview.tsx';
import Page, { loader as pageLoader } from './programme-page.tsx';
import ProgrammeSami from './programme-sami.tsx';

function at(day: string) {
  const now = new Date(`${day}T10:00:00Z`);
  return { ...services, clock: { now: () => now } };
}

const today = '2026-11-26';

const inLanguage = (language: PublicLanguage, page: ReactElement) =>
  renderToStaticMarkup(<LanguageContext value={language}>{page}</LanguageContext>).replaceAll(
    '\u00a0',
    ' ',
  );

async function render(
  language: PublicLanguage,
  name: ProgrammePageName,
  day = today,
): Promise<string> {
  const page = programmePages[name].address;
  const scope = visit(at(day), visitor, '/:language/programmet/:page', { language, page });
  const props = { loaderData: await pageLoader(scope as never) };
  return inLanguage(language, <Page {...(props as unknown as ComponentProps<typeof Page>)} />);
}

async function renderOverview(language: PublicLanguage, day = today): Promise<string> {
  const scope = visit(at(day), visitor, '/:language/programmet', { language });
  const props = { loaderData: await overviewLoader(scope as never) };
  return inLanguage(
    language,
    <Overview {...(props as unknown as ComponentProps<typeof Overview>)} />,
  );
}

describe.each(publicLanguages)('in %s', (language) => {
  test.each(programmePageNames)('the page %s answers its questions and leads on', async (page) => {
    const html = await render(language, page);
    const { title, sections } = programmePages[page];
    expect(html).toContain(title[language]);
    for (const { question } of sections) expect(html).toContain(question[language]);
    expect(html).not.toMatch(/[{}]|undefined|NaN/);
    expect(html).toContain(`href="/${language}/rettleiing"`);
    expect(html).toContain(`href="/${language}/kalkulator"`);
    for (const other of programmePageNames.filter((name) => name !== page))
      expect(html).toContain(`href="/${language}/programmet/${programmePages[other].address}"`);
  });

  test('the overview leads to every page, to the guide, the calculator and the Sami text', async () => {
    const html = await renderOverview(language);
    for (const page of [
      ...programmePageNames.map(
        (name) => `/${language}/programmet/${programmePages[name].address}`,
      ),
      `/${language}/rettleiing`,
      `/${language}/kalkulator`,
      '/se',
    ])
      expect(html).toContain(`href="${page}"`);
  });

  test('every link to the law leads to a section that is there', async () => {
    const keys = lawBook.map(({ key }) => key);
    for (const page of programmePageNames) {
      const html = await render(language, page);
      const linked = [...html.matchAll(/\/lova\/([\w-]+)"/g)].map(([, key = '']) => key);
      expect(linked.length).toBeGreaterThan(0);
      expect(linked.filter((key) => !keys.includes(key))).toEqual([]);
    }
  });
});

describe('the benefit on the day it was changed', () => {
  test('is 2 G the day before', async () => {
    const html = await render('nn', 'benefit', '2024-06-30');
    expect(html).toContain('Full stønad er 2 G i året');
    expect(html).toContain('248 056 kroner');
    expect(html).not.toContain('253 141');
  });

  test('is 2,041 G from the day itself, with its section, its date and what it was', async () => {
    const html = await render('nn', 'benefit', '2024-07-01');
    expect(html).toContain('Full stønad er 2,041 G i året');
    for (const amount of ['253 141 kroner', '168 761 kroner', '974 kroner'])
      expect(html).toContain(amount);
    expect(html).toContain('Sosialtenestelova § 35</a>, slik ho er frå 1. juli 2024');
    expect(html).toMatch(/2 G<\/td><td[^>]*>2,041 G<\/td><td[^>]*>1[.]7[.]2024/);
  });

  test('is the same in English, with a point', async () => {
    const html = await render('en', 'benefit', '2024-07-01');
    expect(html).toContain('2.041 G a year');
    expect(html).toContain('Social Services Act § 35</a>, as it has been since 1 July 2024');
  });

  test('is what the overview says too', async () => {
    expect(await renderOverview('nb', '2024-06-30')).toContain('248 056 kroner');
    expect(await renderOverview('nb', '2024-07-01')).toContain('253 141 kroner');
  });
});

test('a rule that came later is not told before its day', async () => {
  expect(await render('nb', 'activityDuty', '2020-12-31')).not.toContain('lite norsk');
  expect(await render('nb', 'activityDuty', '2021-01-01')).toContain('lite norsk');
});

test('who can take part without residence changed on 7 March 2025, and the old rule is shown', async () => {
  const html = await render('nn', 'whoCanTakePart', '2025-03-07');
  expect(html).toContain('Det kravet gjeld ikkje EØS-borgarar');
  expect(html).toContain('7.3.2025');
});

test.each(['finst-ikkje', 'constructor', ''])('the page «%s» is not found', async (page) => {
  const scope = visit(services, visitor, '/', {});
  const asked = pageLoader({ ...scope, params: { language: 'nn', page } } as never);
  await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
});

test('another language than the three is not found', async () => {
  const scope = visit(services, visitor, '/', {});
  const asked = pageLoader({ ...scope, params: { language: 'de', page: 'stonad' } } as never);
  await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
});

test('the Sami text says what language it is in, and leads to the others', () => {
  const html = inLanguage('nb', <ProgrammeSami />);
  expect(html).toContain('<div lang="se">');
  for (const language of publicLanguages)
    expect(html).toMatch(new RegExp(`href="/${language}/programmet" hrefLang="${language}"`, 'i'));
  expect(html).toContain('<div lang="nb"');
});
