import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  /** What is not here. */
  readonly title: string;
  /** Why not, and what to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** An empty list is a moment to say what to do next. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
