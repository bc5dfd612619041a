import { diffWords } from 'diff';
import styles from './text-diff.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** The old text, with the words that are gone struck out. */
export function TextBefore({ before, after }: Props) {
  return diffWords(before, after)
    .filter(({ added }) => !added)
    .map(({ value, removed }, index) =>
      removed ? (
        <del key={`${index}-${value}`} className={styles.gone}>
          {value}
        </del>
      ) : (
        value
      ),
    );
}

/** The new text, with the words that came underlined. */
export function TextAfter({ before, after }: Props) {
  return diffWords(before, after)
    .filter(({ removed }) => !removed)
    .map(({ value, added }, index) =>
      added ? (
        <ins key={`${index}-${value}`} className={styles.came}>
          {value}
        </ins>
      ) : (
        value
      ),
    );
}
