import { diffWords } from 'diff';
import styles from './text-diff.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** How many words may differ before the texts are just two texts. To compare longer ones takes seconds, in which nobody is served. */
const limit = 1000;

function changes(before: string, after: string) {
  const found = diffWords(before, after, { maxEditLength: limit });
  if (found) return found;
  return [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
}

/** The old text, with the words that are gone struck out. */
export function TextBefore({ before, after }: Props) {
  return changes(before, after)
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
  return changes(before, after)
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
