import { dateInOslo, formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { contentAddress } from '../domain/publisher.ts';
import type { ContentSummary } from '../shown-store.ts';
import styles from './public-content.module.css';

/** Pages to read, each with its lead; news with the day it came. */
export function SummaryList({
  of,
  dated = false,
}: {
  readonly of: readonly ContentSummary[];
  readonly dated?: boolean;
}) {
  const language = useLanguage();
  return (
    <ul className={styles.news}>
      {of.map((summary) => (
        <li key={summary.id}>
          {dated && (
            <p className={styles.date}>{formatDate(dateInOslo(summary.publishedAt), language)}</p>
          )}
          <div lang={summary.language === language ? undefined : summary.language}>
            <a href={contentAddress(summary, language)}>{summary.title}</a>
            <p>{summary.lead}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
