import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import styles from './history.module.css';
import { texts } from './texts.ts';

export interface HistoryEvent {
  readonly id: string;
  /** Date and time as a person reads them. */
  readonly at: string;
  /** Machine-readable time, when there is one. */
  readonly dateTime?: string;
  /** One sentence: what happened. */
  readonly what: ReactNode;
  readonly by?: string;
  readonly detail?: ReactNode;
}

interface Props {
  readonly label?: string;
  /** In the order they are to be read; newest first where people look for the last thing. */
  readonly events: readonly HistoryEvent[];
}

/** What has happened to something, in order. */
export function History({ label, events }: Props) {
  const t = texts[useLanguage()];
  return (
    <ol className={styles.history} aria-label={label ?? t.history}>
      {events.map(({ id, at, dateTime, what, by, detail }) => (
        <li key={id}>
          <p className={styles.what}>{what}</p>
          <p className={styles.when}>
            <time dateTime={dateTime}>{at}</time>
            {by && <span>{by}</span>}
          </p>
          {detail && <div>{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
