import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './link-cards.module.css';

export interface Card {
  readonly title: string;
  readonly icon: IconName;
  readonly text?: ReactNode;
  /** Where the card leads; without it the card only tells. */
  readonly href?: string;
  /** The form of Norwegian the title is in, where the page is in another language. */
  readonly lang?: string;
}

/** A few ways on, or a few things to know, for those who would rather look than read. Never the only way to a task. */
export function LinkCards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <ul className={styles.cards}>
      {cards.map(({ title, icon, text, href, lang }) => (
        <li key={href ?? title} className={`${styles.card} ${href ? styles.linked : ''}`}>
          <span className={styles.icon}>
            <Icon name={icon} />
          </span>
          <div className={styles.words}>
            <p className={styles.title} lang={lang}>
              {href ? <a href={href}>{title}</a> : title}
            </p>
            {text && <p className={styles.text}>{text}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
