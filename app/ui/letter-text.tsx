import styles from './letter-text.module.css';

interface Props {
  /** Only what `isLetterHtml` lets through, or `letterHtml` has made: text with structure, nothing that runs or loads. */
  readonly html: string;
  /** The language it is written in, whatever the page around it is in. */
  readonly language: string;
  readonly children?: React.ReactNode;
}

/** A letter on its sheet: read on a page as it looks on paper, and narrower where there is less room. */
export function LetterText({ html, language, children }: Props) {
  return (
    <article className={styles.letter} lang={language}>
      {children}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
