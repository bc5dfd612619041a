import { href } from 'react-router';
import { publicLanguages } from '#kernel/text.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { sami } from '../programme/sami.ts';
import styles from './programme.module.css';

/** The whole page is in Northern Sami; the frame around it says for itself that it is not. */
export const handle = { language: 'se' };

/** A short introduction in Northern Sami, and the ways on to the rest in Norwegian and English. */
export default function ProgrammeSami() {
  return (
    <div lang="se">
      <PageLayout title={sami.title} lead={sami.lead} width="text">
        {sami.sections.map(({ title, says }, index) => (
          <Section key={title} title={title}>
            <div className={styles.said}>
              {says.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {index === sami.sections.length - 1 && (
                <p className={styles.sources}>
                  <a href={sami.act.url} hrefLang="nb">
                    {sami.act.says}
                  </a>
                </p>
              )}
            </div>
          </Section>
        ))}
        <Section title={sami.more}>
          <ul className={styles.more}>
            {publicLanguages.map((language) => (
              <li key={language}>
                <a href={href('/:language/programmet', { language })} hrefLang={language}>
                  {sami.versions[language]}
                </a>
              </li>
            ))}
          </ul>
          <div lang="nb" className={styles.said}>
            {sami.norwegian.map((sentence) => (
              <p key={sentence} className={styles.note}>
                {sentence}
              </p>
            ))}
          </div>
        </Section>
      </PageLayout>
    </div>
  );
}
