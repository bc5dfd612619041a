import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

interface Props {
  readonly items: readonly (readonly [term: string, value: ReactNode])[];
}

/** Facts about one thing: what it is called, and what it is. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className={styles.list}>
      {items.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FiguresProps {
  /** The figure, and the words that make it mean something. */
  readonly items: readonly {
    readonly label: string;
    readonly value: string;
    readonly detail?: string;
    readonly href?: string;
  }[];
}

/** A few figures that say how things stand, before the details. */
export function KeyFigures({ items }: FiguresProps) {
  return (
    <dl className={styles.figures}>
      {items.map(({ label, value, detail, href }) => (
        <div key={label}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd className={styles.value}>{value}</dd>
          {detail && <dd className={styles.detail}>{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
