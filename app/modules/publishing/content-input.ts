import { z } from 'zod';
import { publicLanguages } from '#kernel/text.ts';
import { findIdentityNumbers } from '#platform/personal-data/identity-numbers.ts';
import type { ContactPerson, ContentId, ContentText, NamedLink } from './domain/content.ts';

/** Fields of one language's text, as the form posts them. Rows that are left empty are not there. */
const line = (limit: number) => z.string().trim().max(limit, 'too-long').optional().default('');
const rows = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value): readonly string[] =>
    value === undefined ? [] : typeof value === 'string' ? [value] : value,
  );

export const languageInput = z.enum(publicLanguages);
export const contentIdInput = z.uuid().transform((id) => id as ContentId);

/** A web address that can be followed: https, or http for what is older than that. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
}

const fields = {
  title: line(150),
  lead: line(400),
  body: z.string().max(40_000, 'too-long').optional().default(''),
  contactName: rows,
  contactRole: rows,
  contactPhone: rows,
  contactDeputy: rows,
  documentName: rows,
  documentUrl: rows,
  secureFormName: line(120),
  secureFormUrl: line(500),
};

export const textInput = z.object(fields).transform((written, context): ContentText => {
  const contacts = written.contactName.map(
    (name, index): ContactPerson => ({
      name: cut(name),
      role: cut(written.contactRole[index]),
      phone: cut(written.contactPhone[index]),
      deputy: cut(written.contactDeputy[index]),
    }),
  );
  const documents = written.documentName.map(
    (name, index): NamedLink => ({ name: cut(name), url: cut(written.documentUrl[index]) }),
  );
  for (const [index, { name, url }] of documents.entries())
    if ((name !== '') !== (url !== '') || (url !== '' && !isWebAddress(url)))
      context.addIssue({ code: 'custom', path: [`documentUrl${index}`], message: 'invalid' });
  const { secureFormName, secureFormUrl } = written;
  if (secureFormUrl !== '' && !isWebAddress(secureFormUrl))
    context.addIssue({ code: 'custom', path: ['secureFormUrl'], message: 'invalid' });
  for (const field of ['title', 'lead', 'body'] as const)
    if (findIdentityNumbers(written[field]).length > 0)
      context.addIssue({ code: 'custom', path: [field], message: 'invalid' });
  return {
    title: written.title,
    lead: written.lead,
    body: written.body.trim(),
    contacts: contacts.filter(({ name }) => name !== ''),
    documents: documents.filter(({ url }) => url !== ''),
    secureForm: secureFormUrl === '' ? null : { name: secureFormName, url: secureFormUrl },
  };
});

function cut(text: string | undefined): string {
  return (text ?? '').trim().slice(0, 200);
}
