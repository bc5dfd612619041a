import { href } from 'react-router';
import type { IsoDate } from '#kernel/date.ts';
import type { Language, PublicLanguage } from '#kernel/text.ts';
import type { InputProblem } from '#platform/input.ts';
import { formatDate, formatList, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import { type ProblemMessages, problemMessages } from '#ui/problem-messages.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import { texts } from '../content-texts.ts';
import { type ContentHead, latestText, stateOf } from '../domain/content.ts';
import styles from './content-editor.module.css';

/** The languages in the order an editor meets them; the reader's own choice has its own order. */
export const writtenLanguages = ['nn', 'nb', 'en'] as const satisfies readonly PublicLanguage[];

/** `nynorsk`, as in the middle of a sentence. */
export function nameOf(written: PublicLanguage, language: Language): string {
  return texts[language].languages[written].toLowerCase();
}

export function titleOf(content: ContentHead, language: PublicLanguage): string {
  return latestText(content, language)?.title || content.slug;
}

/** The way down to a page about one topic page or article. */
export function contentCrumbs(language: Language, content?: ContentHead): readonly Crumb[] {
  const list = { href: href('/innhald'), label: texts[language].content };
  if (!content) return [list];
  const page = href('/innhald/:contentId', { contentId: content.id });
  return [list, { href: page, label: titleOf(content, language) }];
}

interface StateProps {
  readonly content: ContentHead;
  readonly now: Date;
  readonly today: IsoDate;
}

/** How a page stands, in words: never by colour alone. */
export function ContentStateTags({ content, now, today }: StateProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { archived, published, drafts, next, reviewDue } = stateOf(content, now, today);
  if (archived) return <StatusTag>{t.archived}</StatusTag>;
  const names = formatList(
    published.map((one) => nameOf(one, language)),
    language,
  );
  return (
    <span className={styles.tags}>
      {published.length > 0 && <StatusTag tone="success">{t.inLanguages(names)}</StatusTag>}
      {drafts.length > 0 && (
        <StatusTag tone="accent">{published.length > 0 ? t.changed : t.draft}</StatusTag>
      )}
      {next && (
        <StatusTag tone="info" icon="clock">
          {t.comes(formatShortDateTime(next, language))}
        </StatusTag>
      )}
      {reviewDue ? (
        <StatusTag tone="warning">{t.reviewDue}</StatusTag>
      ) : (
        <span className={styles.subtle}>{t.reviewBy(formatDate(content.reviewBy, language))}</span>
      )}
    </span>
  );
}

type Code = keyof (typeof texts)['nn']['problems'];

/** What was wrong, in the words of the field: an address that is none, an identity number, a time that is none. */
export function contentMessages(
  problems: Readonly<Record<string, Code | InputProblem>> | undefined,
  language: Language,
): ProblemMessages {
  const t = texts[language];
  const { list } = problemMessages(problems, t.problems, language);
  const messages = list.map(([field, message]) => {
    const problem = problems?.[field];
    if (field === 'kind' && problem === 'required')
      return [field, t.problems['choose-kind']] as const;
    if (problem !== 'invalid') return [field, message] as const;
    if (/^relatedUrl/.test(field)) return [field, t.badRelated] as const;
    if (field === 'registryEmail') return [field, t.badEmail] as const;
    if (/url/i.test(field)) return [field, t.badAddress] as const;
    if (field === 'time') return [field, t.badTime] as const;
    return [
      field,
      /^(title|lead|body|contact|postalAddress)/.test(field) ? t.identityNumber : message,
    ] as const;
  });
  return { list: messages, of: Object.fromEntries(messages) };
}
