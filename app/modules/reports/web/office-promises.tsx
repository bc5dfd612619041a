import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { promiseTexts } from '../texts/promises.ts';
import { viewOfficePromises } from '../usecases/view-office-promises.ts';
import type { Route } from './+types/office-promises';
import { PromiseText } from './promise-parts.tsx';
import styles from './promises.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewOfficePromises, params);

/** What the offices that were asked can hold the governor to. */
export default function OfficePromises({ loaderData, params }: Route.ComponentProps) {
  const { survey, promises, isShown, today } = loaderData;
  const language = useStaffLanguage();
  const t = promiseTexts[language].office;
  return (
    <PageLayout
      title={t.title}
      lead={promises.length > 0 ? t.lead(survey.askedBy[language]) : undefined}
      width="text"
      breadcrumbs={[
        { href: href('/svar'), label: t.back },
        { href: href('/svar/:responseId', params), label: survey.title[language] },
      ]}
    >
      {promises.length === 0 &&
        (isShown ? (
          <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
        ) : (
          <EmptyState title={t.notShownTitle}>{t.notShown}</EmptyState>
        ))}
      <ul className={styles.wishes}>
        {promises.map((promise) => (
          <li key={promise.id} className={styles.wish}>
            <h2 className="aksel-heading aksel-heading--small">{promise.title[language]}</h2>
            <PromiseText promise={promise} today={today} />
          </li>
        ))}
      </ul>
    </PageLayout>
  );
}
