import type { Language } from '#kernel/text.ts';
import { texts } from '../content-texts.ts';
import { pictureTexts } from '../picture-texts.ts';
import type { ContentText } from '../domain/content.ts';

/** Contacts, links and where to write, as lines of text, so that two editions can be compared word by word. */
export function detailLines(
  { contacts, documents, secureForm, registry, related, picture }: ContentText,
  language: Language,
): string {
  const t = texts[language];
  const { inText } = pictureTexts[language];
  return [
    ...(picture ? [inText(picture.alt), picture.caption, picture.credit].filter(Boolean) : []),
    ...contacts.map(({ name, role, phone, deputy }) =>
      [name, role, phone, deputy && `${t.deputy}: ${deputy}`].filter(Boolean).join(', '),
    ),
    ...documents.map(({ name, url }) => `${name}: ${url}`),
    ...related.map(({ name, url }) => `${name}: ${url}`),
    ...(registry ? [registry.email, registry.postalAddress].filter(Boolean) : []),
    ...(secureForm ? [`${secureForm.name || t.secureForm}: ${secureForm.url}`] : []),
  ].join('\n');
}
