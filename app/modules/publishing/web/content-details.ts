import type { Language } from '#kernel/text.ts';
import { texts } from '../content-texts.ts';
import type { ContentText } from '../domain/content.ts';

/** Contacts, documents and the secure form as lines of text, so that two editions can be compared word by word. */
export function detailLines(
  { contacts, documents, secureForm }: ContentText,
  language: Language,
): string {
  const t = texts[language];
  return [
    ...contacts.map(({ name, role, phone, deputy }) =>
      [name, role, phone, deputy && `${t.deputy}: ${deputy}`].filter(Boolean).join(', '),
    ),
    ...documents.map(({ name, url }) => `${name}: ${url}`),
    ...(secureForm ? [`${secureForm.name || t.secureForm}: ${secureForm.url}`] : []),
  ].join('\n');
}
