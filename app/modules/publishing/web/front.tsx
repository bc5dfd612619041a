import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { texts } from '../texts.ts';
import { listOpenNotices } from '../usecases/list-open-notices.ts';
import type { Route } from './+types/front';
import { publicLanguage } from './public-language.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, listOpenNotices, {});
}

export default function Front({ loaderData: notices }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language].front;
  const written = language === 'nn' ? 'nn' : 'nb';
  return (
    <PageLayout title={t.title} lead={t.lead} width="text">
      <Section title={t.whatTitle}>
        <p>{t.what}</p>
      </Section>
      <Section title={t.whoTitle}>
        <p>{t.who}</p>
      </Section>
      <Section title={t.governorTitle}>
        <ul>
          {t.governor.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.surveysTitle}>
        {notices.length === 0 ? (
          <p>{t.noSurveys}</p>
        ) : (
          <ul>
            {notices.map(({ id, title, deadline }) => (
              <li key={id} lang={written}>
                <a href={href('/:language/kartlegging/:surveyId', { language, surveyId: id })}>
                  {title[written]}
                </a>
                {deadline && `. ${t.due(formatDate(deadline, language))}`}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.signInTitle}>
        <p>{t.signIn}</p>
        <p>
          <ButtonLink href={href('/logg-inn')}>{t.signInDo}</ButtonLink>
        </p>
      </Section>
    </PageLayout>
  );
}
