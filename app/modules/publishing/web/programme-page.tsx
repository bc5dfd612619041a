import { data, href } from 'react-router';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { overview } from '../programme/overview.ts';
import { programmePageNames, programmePages } from '../programme/pages.ts';
import { texts } from '../programme/texts.ts';
import { readProgramme } from '../usecases/read-programme.ts';
import type { Route } from './+types/programme-page';
import { Answer, Changes } from './programme-parts.tsx';
import styles from './programme.module.css';
import { WayItems } from './programme-links.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  const { page, law } = await show(context, readProgramme, { page: params.page });
  if (!page) throw data(null, { status: 404 });
  return { page, law };
}

/** One matter of the programme, as questions and answers. */
export default function ProgrammePage({ loaderData: { page, law } }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language];
  const { title, lead, sections } = programmePages[page];
  return (
    <PageLayout
      title={title[language]}
      lead={lead[language]}
      breadcrumbs={[
        { href: href('/:language', { language }), label: t.front },
        { href: href('/:language/programmet', { language }), label: overview.title[language] },
      ]}
    >
      {sections.map((section) => (
        <Answer key={section.id} section={section} law={law} />
      ))}
      <Changes sections={sections} law={law} />
      <Section title={t.more}>
        <ul className={styles.more}>
          {programmePageNames
            .filter((other) => other !== page)
            .map((other) => (
              <li key={other}>
                <a
                  href={href('/:language/programmet/:page', {
                    language,
                    page: programmePages[other].address,
                  })}
                >
                  {programmePages[other].title[language]}
                </a>
              </li>
            ))}
          <WayItems />
        </ul>
        <p className={styles.note}>{t.binding}</p>
      </Section>
    </PageLayout>
  );
}
