import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PublicLanguage } from '#kernel/text.ts';
import { LanguageContext } from './language.ts';
import { type HeadFacts, PublicHead, type PublicSite, PublicSiteContext } from './public-head.tsx';

const site: PublicSite = {
  address: 'https://medverk.example',
  path: '/nn/lova',
  alternates: { nb: '/nb/lova', nn: '/nn/lova', en: '/en/lova' },
  hidden: false,
};

function head(
  facts: HeadFacts = {},
  { on = site, language = 'nn' }: { on?: PublicSite | undefined; language?: PublicLanguage } = {},
) {
  return renderToStaticMarkup(
    <PublicSiteContext value={on}>
      <LanguageContext value={language}>
        <PublicHead title="Lova" lead={<span lang="nn">Kva «lova» seier</span>} facts={facts} />
      </LanguageContext>
    </PublicSiteContext>,
  );
}

describe('a public page says', () => {
  test('where it is found in each language it is written in', () => {
    const html = head();
    expect(html).toContain('<link rel="canonical" href="https://medverk.example/nn/lova"/>');
    for (const language of ['nb', 'nn', 'en'])
      expect(html).toContain(
        `<link rel="alternate" hrefLang="${language}" href="https://medverk.example/${language}/lova"/>`,
      );
    expect(html).toContain('hrefLang="x-default" href="https://medverk.example/nn/lova"');
  });

  test('only the languages it has, and where the text is, when it is shown in another', () => {
    const html = head({ languages: ['nb'], written: 'nb' });
    expect(html).toContain('rel="canonical" href="https://medverk.example/nb/lova"');
    expect(html).toContain('hrefLang="x-default" href="https://medverk.example/nb/lova"');
    expect(html).toContain('content="nb_NO"');
    expect(html).not.toContain('hrefLang="nn"');
  });

  test('that there is a Northern Sami introduction, where there is one', () => {
    const on = { ...site, alternates: { ...site.alternates, se: '/se' } };
    expect(head({}, { on })).toContain('hrefLang="se" href="https://medverk.example/se"');
    expect(head()).not.toContain('hrefLang="se"');
    expect(head({}, { on: { ...on, path: '/se' } })).toContain('content="se_NO"');
  });

  test('its lead and a picture to those who share it', () => {
    const html = head();
    expect(html).toContain('<meta name="description" content="Kva «lova» seier"/>');
    expect(html).toContain('property="og:description" content="Kva «lova» seier"');
    expect(html).toContain('property="og:image" content="https://medverk.example/deling.png"');
    const own = head({ type: 'article', picture: { address: '/bilete/1.webp', alt: 'Ein fjord' } });
    expect(own).toContain('property="og:image" content="https://medverk.example/bilete/1.webp"');
    expect(own).toContain('property="og:image:alt" content="Ein fjord"');
    expect(own).toContain('property="og:type" content="article"');
    expect(own).not.toContain('og:image:width');
  });

  test('that it is not to be found, where everything is invented', () => {
    const noindex = '<meta name="robots" content="noindex"/>';
    expect(head({}, { on: { ...site, hidden: true } })).toContain(noindex);
    expect(head()).not.toContain(noindex);
  });
});

test('a page behind sign-in says nothing', () => {
  const html = renderToStaticMarkup(<PublicHead title="Saker" lead="Alle sakene" />);
  expect(html).toBe('');
});
