const elements = new Set(
  `a abbr address article b blockquote br caption cite col colgroup dd div dl dt em figcaption figure footer h1 h2 h3
  h4 h5 h6 header hr i li ol p q s section small span strong sub sup table tbody td tfoot th thead time tr u ul wbr`.split(
    /\s+/,
  ),
);
const attributes = new Set(
  'class colspan datetime dir href id lang rowspan scope start title type value'.split(' '),
);
const address = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

/**
 * Whether HTML is no more than a letter: text with structure, as our templates write it. Nothing that runs, loads
 * or posts gets through, and neither does anything a browser could read otherwise than this does: every `<` must
 * begin a plain tag with quoted attributes, so what was written by hand and is not quite right is no letter either.
 */
export function isLetterHtml(html: string): boolean {
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*) ?(\/?)>/g,
    (tag, _end, name: string, written: string) => {
      if (!elements.has(name)) return tag;
      for (const [, attribute = '', value = ''] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (!attributes.has(attribute) && !attribute.startsWith('aria-')) return tag;
        if (attribute === 'href' && !address.test(value)) return tag;
      }
      return '';
    },
  );
  return !rest.includes('<') && !rest.includes('\0');
}
