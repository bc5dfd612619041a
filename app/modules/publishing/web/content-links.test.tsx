import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Language } from '#kernel/text.ts';
import { rememberedProbe } from '#platform/links/link-probe.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import { linkCheck } from '../jobs.ts';
import { aPublishedPage, anEditor, daysLater } from '../testing/a-page.ts';
import LinksPage, { loader } from './content-links.tsx';

async function page(editor = anEditor(), language: Language = 'nn') {
  const loaderData = await loader(visit(services, editor, '/innhald/lenkjer', {}) as never);
  const Shown = LinksPage as unknown as (props: { loaderData: typeof loaderData }) => ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown loaderData={loaderData} />
    </LanguageContext>,
  );
}

test('without links the page says when there are some', async () => {
  expect(await page()).toContain('Ingen lenkjer på sidene dykkar');
});

test('what is broken stands first, with what is wrong and where to mend it', async () => {
  const editor = anEditor();
  const gone = `https://gone.example/${editor.capacity.unitId}`;
  const body = `[Borte](${gone}) [skrivefeil](/nn/lovaa) [lova](/nn/lova) [ny](https://ny.example/)`;
  const contentId = await aPublishedPage(editor, { title: 'Programmet', text: { body } });
  for (const day of [0, 1]) {
    const linkProbe = rememberedProbe({ [gone]: { state: 'fails', failure: 'no-answer' } });
    await linkCheck.run({ ...daysLater(day), linkProbe }, {}, { last: false });
  }
  const html = await page(editor);
  expect(html).toContain('2 lenkjer verkar ikkje.');
  expect(html).toContain('Nettstaden svarar ikkje. Sist prøvd 3. november 2026.');
  expect(html).toContain('Sida finst ikkje');
  expect(html).toContain(`<a href="${gone}">`);
  expect(html).toContain(`/innhald/${contentId}/skriv/nn`);
  expect(html).toContain('Vis lenkja');
  expect(await page(editor, 'nb')).toContain('2 lenker virker ikke.');
});

test('what is typed as a link is never more than text and an address on the web', async () => {
  const editor = anEditor();
  const body = '[<img src=x onerror=alert(1)>](/nn/lovaa) [x](javascript:alert(1))';
  await aPublishedPage(editor, { title: '<script>alert(1)</script>', text: { body } });
  const html = await page(editor);
  expect(html).toContain('Éi lenkje verkar ikkje.');
  expect(html).not.toMatch(/<img|<script|javascript:/);
});
