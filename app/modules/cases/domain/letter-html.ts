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

/** What a letter says, before it is HTML: who writes to whom about what, the text, and who stands behind it. */
export interface Letter {
  readonly sender: string;
  /** Receiver, date, case number: a label and what it is. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
}

/** A letter as HTML that `isLetterHtml` lets through: everything that people wrote is text and nothing else. */
export function letterHtml({ sender, facts, title, paragraphs, closing }: Letter): string {
  const lines = (text: string) => text.split('\n').map(escaped).join('<br/>');
  const shown = facts.map(
    ([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
  );
  const written = paragraphs.filter((text) => text.trim()).map((text) => `<p>${lines(text)}</p>`);
  return [
    `<header><p>${escaped(sender)}</p><dl>${shown.join('')}</dl></header>`,
    `<h1>${escaped(title)}</h1>`,
    ...written,
    `<p>${closing.map(escaped).join('<br/>')}</p>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
