import type { ReactNode } from 'react';
import { useStaffLanguage } from '#ui/language.ts';
import { type Code, type CodeBook, themesOf } from '../domain/coding-book.ts';
import { texts } from '../texts/coding.ts';
import styles from './coding.module.css';

interface Props {
  readonly book: CodeBook;
  /** What can be done with a code. */
  readonly tools?: (code: Code) => ReactNode;
}

/** The codes in use under their themes, with what they mean. */
export function CodeList({ book, tools }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  return themesOf(book).map(({ name, codes }) => (
    <section key={name.nn}>
      <h3 className="aksel-heading aksel-heading--small">{name[language]}</h3>
      <dl className={styles.codes}>
        {codes.map((code) => (
          <div key={code.id} id={`k-${code.id}`}>
            <dt>{code.name[language]}</dt>
            {code.description[language] && <dd>{code.description[language]}</dd>}
            {code.example && (
              <dd className={styles.example}>
                {t.example}: «{code.example}»
              </dd>
            )}
            {tools && <dd>{tools(code)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  ));
}
