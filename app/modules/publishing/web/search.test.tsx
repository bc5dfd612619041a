import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { visitor } from '#platform/access.ts';
import { LanguageContext } from '#ui/language.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { texts } from '../search-texts.ts';
import { indexPublicPages } from '../search-pages.ts';
import { default as Search, headers, loader } from './search.tsx';

beforeAll(async () => {
  await indexPublicPages(services);
});

async function ask(language: string, query: string) {
  const visited = visit(services, visitor, '/:language/sok', { language });
  const url = new URL(`${visited.url.href}${query}`);
  const { data, init } = await loader({ ...visited, url } as never);
  const html = renderToStaticMarkup(
    <LanguageContext value={language as PublicLanguage}>
      <Search {...({ loaderData: data } as unknown as ComponentProps<typeof Search>)} />
    </LanguageContext>,
  );
  return { html, kept: new Headers(init?.headers).get('Cache-Control') };
}

describe.each(publicLanguages)('in %s', (language) => {
  const t = texts[language];

  test('the page without a search has the field, and is the same for everybody', async () => {
    const { html, kept } = await ask(language, '');
    expect(html).toContain(`action="/${language}/sok"`);
    expect(html).toContain('method="get"');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(kept).toBeNull();
  });

  test('results have a title that leads there, what they are, and the words marked', async () => {
    const word = { nn: 'barnetillegg', nb: 'barnetillegg', en: 'supplement' }[language];
    const { html, kept } = await ask(language, `?q=${word}`);
    expect(html).toContain(`href="/${language}/lova/kvpf-3"`);
    expect(html).toContain(t.kinds.law);
    expect(html).toMatch(/<mark>[^<]*<\/mark>/);
    expect(html).toContain(`value="${word}"`);
    expect(kept).toBe('no-store');
  });

  test('a misspelling leads to what was meant', async () => {
    const [wrong, right] = {
      nn: ['barnetilegg', 'barnetillegg'],
      nb: ['barnetilegg', 'barnetillegg'],
      en: ['suplement', 'supplement'],
    }[language] as [string, string];
    const { html } = await ask(language, `?q=${wrong}`);
    expect(html).toContain(`${t.meant} <a href="/${language}/sok?q=${right}">${right}</a>?`);
  });

  test('where nothing is found it says so, and what to do', async () => {
    const { html } = await ask(language, '?q=xqzwvk');
    expect(html).toContain(t.none('xqzwvk'));
    expect(html).toContain(`href="/${language}/rettleiing"`);
    expect((await ask(language, '?q=%21')).html).toContain(t.noWords);
  });

  test('what was typed is shown as it was typed, and never as anything else', async () => {
    const { html } = await ask(language, `?q=${encodeURIComponent('"><script>x</script>')}`);
    expect(html).not.toContain('<script');
    expect((await ask(language, `?q=${'a'.repeat(5000)}`)).html).toContain(t.cut);
  });
});

test('there is no such page in another language', async () => {
  await expect(ask('se', '?q=a')).rejects.toMatchObject({ init: { status: 404 } });
});

test('the answer carries what the loader said about keeping it', () => {
  const loaderHeaders = new Headers({ 'Cache-Control': 'no-store' });
  expect(headers({ loaderHeaders } as never)).toBe(loaderHeaders);
});
