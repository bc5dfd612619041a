import { type Quote, quoteSource } from '../domain/quote.ts';
import styles from './quotes.module.css';

interface Props {
  readonly quote: Pick<Quote, 'text' | 'language'>;
  /** Null where the office is not named. */
  readonly officeName: string | null;
}

/** A passage as readers of the report see it: the words, and from whom. */
export function QuoteFigure({ quote, officeName }: Props) {
  return (
    <figure className={styles.quote}>
      <blockquote lang={quote.language} dir="auto">
        «{quote.text}»
      </blockquote>
      <figcaption>{quoteSource(officeName)}</figcaption>
    </figure>
  );
}
