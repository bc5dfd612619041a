import { z } from 'zod';
import { readDate } from '#kernel/date.ts';
import { publicLanguages } from '#kernel/text.ts';
import { instantInNorway } from '#platform/clock.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import type { ContactPerson, ContentId, ContentText, NamedLink } from './domain/content.ts';
import { publisherKinds } from './domain/publisher.ts';
import type { PictureId } from './domain/picture.ts';

/** Fields of one language's text, as the form posts them. Rows that are left empty are not there. */
const line = (limit: number) => z.string().trim().max(limit, 'too-long').optional().default('');
const rows = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value): readonly string[] =>
    value === undefined ? [] : typeof value === 'string' ? [value] : value,
  );

export const languageInput = z.enum(publicLanguages);
/** Whose pages a job works with. */
export const publisherInput = z.object({
  publisherKind: z.enum(publisherKinds),
  publisherId: z.string().max(20),
});
export const contentIdInput = z.uuid().transform((id) => id as ContentId);
export const pictureIdInput = z.uuid().transform((id) => id as PictureId);

/** A web address that can be followed: https, or http for what is older than that. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
}

/** A page of our own: `/nn/programmet`. Two slashes would be another's. */
function isOwnPath(text: string): boolean {
  return /^\/(nn|nb|en)(\/[\w.~%-]+)*(#[\w-]+)?$/.test(text);
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
  relatedName: rows,
  relatedUrl: rows,
  registryEmail: line(120),
  postalAddress: line(200),
  secureFormName: line(120),
  secureFormUrl: line(500),
  picture: z
    .union([z.literal(''), z.uuid()], 'invalid')
    .optional()
    .transform((id) => (id ? (id as PictureId) : null)),
  pictureAlt: line(250),
  pictureCaption: line(300),
  pictureCredit: line(120),
};

export const textInput = z.object(fields).transform((written, context): ContentText => {
  const contacts = written.contactName.map(
    (name, index): ContactPerson => ({
      name: trimmed(name),
      role: trimmed(written.contactRole[index]),
      phone: trimmed(written.contactPhone[index]),
      deputy: trimmed(written.contactDeputy[index]),
    }),
  );
  const documents = linksIn(written.documentName, written.documentUrl);
  const related = linksIn(written.relatedName, written.relatedUrl);
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  for (const [index, contact] of contacts.entries()) {
    if (contact.name === '' && Object.values(contact).some((value) => value !== ''))
      wrong(`contactName${index}`, 'required');
    if (isStopped('published', Object.values(contact).join('\n\n')))
      wrong(`contactName${index}`, 'personal-data');
  }
  for (const [index, link] of documents.entries())
    checkLink(link, 'document', String(index), wrong);
  for (const [index, link] of related.entries()) checkLink(link, 'related', String(index), wrong);
  const { secureFormName, secureFormUrl, registryEmail, postalAddress } = written;
  checkLink({ name: secureFormName, url: secureFormUrl }, 'secureForm', '', wrong);
  for (const field of rowFields)
    for (const [index, value] of written[field].entries())
      if (value.trim().length > rowLimit) wrong(`${field}${index}`, 'too-long');
      else if (!field.startsWith('contact') && isStopped('published', value))
        wrong(`${field}${index}`, 'personal-data');
  if (registryEmail !== '' && !z.email().safeParse(registryEmail).success)
    wrong('registryEmail', 'invalid');
  for (const field of ownWords)
    if (isStopped('published', written[field])) wrong(field, 'personal-data');
  return {
    title: written.title,
    lead: written.lead,
    body: written.body.trim(),
    contacts: contacts.filter(({ name }) => name !== ''),
    documents: documents.filter(({ url }) => url !== ''),
    secureForm: secureFormUrl === '' ? null : { name: secureFormName, url: secureFormUrl },
    registry:
      registryEmail === '' && postalAddress === '' ? null : { email: registryEmail, postalAddress },
    related: related.filter(({ url }) => url !== ''),
    // What is said about a picture goes with it.
    picture: written.picture && {
      id: written.picture,
      alt: written.pictureAlt,
      caption: written.pictureCaption,
      credit: written.pictureCredit,
    },
  };
});

const ownWords = [
  'title',
  'lead',
  'body',
  'registryEmail',
  'postalAddress',
  'secureFormName',
  'secureFormUrl',
  'pictureAlt',
  'pictureCaption',
  'pictureCredit',
] as const;

const rowLimit = 200;
const rowFields = [
  'contactName',
  'contactRole',
  'contactPhone',
  'contactDeputy',
  'documentName',
  'documentUrl',
  'relatedName',
  'relatedUrl',
] as const;

/** Half a link would be gone without a word. */
function checkLink(
  { name, url }: NamedLink,
  field: string,
  row: string,
  wrong: (field: string, message: string) => void,
): void {
  if (name === '' && url === '') return;
  // A secure form without a name is called just that.
  if (name === '' && field !== 'secureForm') wrong(`${field}Name${row}`, 'required');
  if (isWebAddress(url) || (field === 'related' && isOwnPath(url))) return;
  wrong(`${field}Url${row}`, url === '' ? 'required' : 'invalid');
}

function linksIn(names: readonly string[], addresses: readonly string[]): readonly NamedLink[] {
  return names.map((name, index) => ({ name: trimmed(name), url: trimmed(addresses[index]) }));
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim();
}

/** A time of day as people write it: `8`, `8.30`, `08:30`, `kl. 8.30`. As `08:30`, or undefined. */
export function readTime(entered: string): string | undefined {
  const [, hour = '', minute = '00'] =
    /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(entered.trim()) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

/** When an edition comes: now, or a day and a time on the clock in Norway. */
export const publishInput = z
  .object({
    contentId: contentIdInput,
    language: languageInput,
    when: z.enum(['now', 'later']).optional().default('now'),
    day: z.string().optional().default(''),
    time: z.string().optional().default(''),
  })
  .transform(({ contentId, language, when, day, time }, context) => {
    const chosen: { contentId: ContentId; language: typeof language; at?: Date } = {
      contentId,
      language,
    };
    if (when === 'now') return chosen;
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const date = readDate(day);
    const clock = readTime(time);
    const at = date && clock ? instantInNorway(date, clock) : undefined;
    if (at) return { ...chosen, at };
    if (!date) wrong('day', day.trim() === '' ? 'required' : 'invalid-date');
    if (!clock || date) wrong('time', time.trim() === '' ? 'required' : 'invalid');
    return z.NEVER;
  });
