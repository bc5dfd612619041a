import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import styles from './message.module.css';
import { texts } from './texts.ts';

interface Props {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  readonly children: ReactNode;
}

const icons = {
  info: 'information',
  success: 'check',
  warning: 'warning',
  danger: 'error',
} as const;

/** Something to know before going on. For what is wrong with a form, use ProblemSummary. */
export function Message({ tone, title, children }: Props) {
  const t = texts[useLanguage()];
  const prefix = {
    info: t.information,
    success: t.success,
    warning: t.warning,
    danger: t.errorPrefix,
  }[tone];
  return (
    <div className={styles.message} data-color={tone}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div>
        <span className="sr-only">{prefix} </span>
        {title && <p className={styles.title}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

/** Says that it went well, after a form was sent: shown once, and read aloud without taking the focus. */
export function SavedMessage({ children }: { readonly children: ReactNode }) {
  return (
    <output className={styles.saved}>
      <Message tone="success">{children}</Message>
    </output>
  );
}
