import type { Brand } from '#kernel/brand.ts';
import { addMonths, type IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { hasSilentPicture, type LeadPicture } from './picture.ts';
import type { Publisher } from './publisher.ts';

export type ContentId = Brand<string, 'ContentId'>;

/** A topic page stays and gathers; an article is a piece of news on one. */
export const contentKinds = ['topic', 'article'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** Somebody to ask, and who answers when they are away. Of those who work there, never of a resident. */
export interface ContactPerson {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly deputy: string;
}

/** A document or a form to follow: a name and an address on the web. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** Where ordinary mail goes, so that it is answered also when the one who used to answer is away. */
export interface Registry {
  readonly email: string;
  readonly postalAddress: string;
}

/** Everything that is written in one language. Rolled back, it is back as a whole. */
export interface ContentText {
  readonly title: string;
  /** One or two sentences: what the page is about. */
  readonly lead: string;
  /** Markdown: headings, lists, links, emphasis. Never HTML. */
  readonly body: string;
  readonly contacts: readonly ContactPerson[];
  readonly documents: readonly NamedLink[];
  /** A secure form for what must not be sent by e-mail. */
  readonly secureForm: NamedLink | null;
  readonly registry: Registry | null;
  /** Pages that belong together with this one, here or elsewhere. */
  readonly related: readonly NamedLink[];
  readonly picture: LeadPicture | null;
}

/** One version of the text in one language. A draft has no `publishAt`; one that lies ahead comes by itself. */
export interface Edition extends ContentText {
  readonly id: string;
  readonly language: PublicLanguage;
  readonly number: number;
  readonly publishAt: Date | null;
  readonly writtenByName: string;
  readonly writtenAt: Date;
  /** Counts the savings of a draft, so that two writers do not overwrite each other. */
  readonly version: number;
}

/** What lists need to know of an edition: everything but the text itself. */
export type EditionHead = Pick<Edition, 'id' | 'language' | 'number' | 'title' | 'publishAt'>;

interface With<SomeEdition> {
  readonly editions: readonly SomeEdition[];
}

/** A page with the heads of its editions, as lists have it. */
export interface ContentHead<SomeEdition extends EditionHead = EditionHead>
  extends Publisher,
    With<SomeEdition> {
  readonly id: ContentId;
  readonly kind: ContentKind;
  readonly slug: string;
  readonly topicId: ContentId | null;
  readonly reviewBy: IsoDate;
  readonly reviewedOn: IsoDate | null;
  readonly archivedAt: Date | null;
}

export type Content = ContentHead<Edition>;

/** The edition that readers see in a language now: the latest that has come. */
export function shownEdition<Some extends EditionHead>(
  { editions }: With<Some>,
  language: PublicLanguage,
  now: Date,
): Some | undefined {
  return editions
    .filter((edition) => edition.language === language && hasCome(edition, now))
    .sort(byTime)
    .at(-1);
}

/** The edition in the language that is asked for, or else in another, Norwegian first. */
export function bestEdition<Some extends EditionHead>(
  content: With<Some>,
  language: PublicLanguage,
  now: Date,
): Some | undefined {
  const order: readonly PublicLanguage[] = [language, 'nn', 'nb', 'en'];
  return order.flatMap((one) => shownEdition(content, one, now) ?? []).at(0);
}

/** The languages that readers can choose between now. */
export function shownLanguages(content: With<EditionHead>, now: Date): readonly PublicLanguage[] {
  return publicLanguages.filter((language) => shownEdition(content, language, now));
}

export function draftOf<Some extends EditionHead>(
  { editions }: With<Some>,
  language: PublicLanguage,
): Some | undefined {
  return editions.find((edition) => edition.language === language && edition.publishAt === null);
}

/** What was last written, also what no reader has seen: in this language, or else in another, Norwegian first. */
export function latestText<Some extends EditionHead>(
  content: With<Some> | undefined,
  language: PublicLanguage,
): Some | undefined {
  const order: readonly PublicLanguage[] = [language, 'nn', 'nb', 'en'];
  const latest = (one: PublicLanguage) =>
    content?.editions
      .filter((edition) => edition.language === one)
      .sort(byNumber)
      .at(-1);
  return order.flatMap((one) => latest(one) ?? []).at(0);
}

/** How a page stands, for the one who edits it. */
export interface ContentState {
  readonly archived: boolean;
  readonly published: readonly PublicLanguage[];
  readonly drafts: readonly PublicLanguage[];
  readonly next: Date | null;
  readonly reviewDue: boolean;
}

export function stateOf(content: ContentHead, now: Date, today: IsoDate): ContentState {
  return {
    archived: content.archivedAt !== null,
    published: shownLanguages(content, now),
    drafts: publicLanguages.filter((language) => draftOf(content, language)),
    next: scheduledEditions(content, now)[0]?.publishAt ?? null,
    reviewDue: content.archivedAt === null && content.reviewBy <= today,
  };
}

/** What will come by itself, the first first. */
export function scheduledEditions<Some extends EditionHead>(
  { editions }: With<Some>,
  now: Date,
): readonly Some[] {
  return editions
    .filter(({ publishAt }) => publishAt !== null && publishAt > now)
    .sort((a, b) => Number(a.publishAt) - Number(b.publishAt));
}

function hasCome({ publishAt }: EditionHead, now: Date): boolean {
  return publishAt !== null && publishAt <= now;
}

/** A draft may have been begun before the edition that it comes after: the time decides, and not the number. */
function byTime(a: EditionHead, b: EditionHead): number {
  return Number(a.publishAt) - Number(b.publishAt) || byNumber(a, b);
}

function byNumber(a: EditionHead, b: EditionHead): number {
  return a.number - b.number;
}

/** When readers first saw it in this language, and when it was last changed. */
export function publishedDays(
  { editions }: With<EditionHead>,
  language: PublicLanguage,
  now: Date,
): { readonly first: Date; readonly last: Date } | undefined {
  const days = editions
    .filter((edition) => edition.language === language && hasCome(edition, now))
    .flatMap(({ publishAt }) => publishAt ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const [first] = days;
  const last = days.at(-1);
  return first && last ? { first, last } : undefined;
}

/** Readers are told when what they read is older than this and nobody has looked it over since. Months. */
const oldAfterMonths = 12;

/** Whether the page says that the content may be outdated: more than a year since it was changed or reviewed. */
export function isOld(lastChanged: IsoDate, reviewedOn: IsoDate | null, today: IsoDate): boolean {
  const last = reviewedOn && reviewedOn > lastChanged ? reviewedOn : lastChanged;
  return addMonths(last, oldAfterMonths) < today;
}

/**
 * An article seldom says whom to ask and where to write: then it is as on its topic page. What an article does say,
 * stands.
 */
export function withContactsOf<Text extends ContentText>(
  text: Text,
  topic: ContentText | undefined,
): Text {
  if (!topic || text.contacts.length > 0 || text.secureForm || text.registry) return text;
  const { contacts, secureForm, registry } = topic;
  return { ...text, contacts, secureForm, registry };
}

/** The address of a title: «Kven kan delta?» is `kven-kan-delta`. Empty where no letter is left. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}

/** What a text lacks before readers can have it. */
export type NotReady =
  | 'title-missing'
  | 'lead-missing'
  | 'body-missing'
  | 'alt-missing'
  | 'body-alt-missing';

/** Whether a text can be shown to readers. */
export function readyToPublish(text: ContentText): Result<ContentText, NotReady> {
  if (text.title.trim() === '') return refuse('title-missing', { field: 'title' });
  if (text.lead.trim() === '') return refuse('lead-missing', { field: 'lead' });
  if (text.body.trim() === '') return refuse('body-missing', { field: 'body' });
  if (text.picture?.alt.trim() === '') return refuse('alt-missing', { field: 'pictureAlt' });
  if (hasSilentPicture(text.body)) return refuse('body-alt-missing', { field: 'body' });
  return ok(text);
}

export const emptyText: ContentText = {
  title: '',
  lead: '',
  body: '',
  contacts: [],
  documents: [],
  secureForm: null,
  registry: null,
  related: [],
  picture: null,
};
