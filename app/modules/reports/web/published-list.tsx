import { data, href } from 'react-router';
import { isPublicLanguage, norwegianFor } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { published } from '../texts/published.ts';
import { listPublishedReports } from '../usecases/read-published.ts';
import type { Route } from './+types/published-list';
import styles from './report.module.css';

export function loader({ context, params, url }: Route.LoaderArgs) {
  if (!isPublicLanguage(params.language)) throw data(null, { status: 404 });
  return show(context, listPublishedReports, {
    ...params,
    page: url.searchParams.get('side') ?? '1',
  });
}

export default function PublishedReports({ loaderData }: Route.ComponentProps) {
  const { reports, page, pages } = loaderData;
  const language = useLanguage();
  const t = published[language];
  const written = norwegianFor(language);
  return (
    <PageLayout title={t.reports} lead={t.lead} width="text">
      {reports.length === 0 ? (
        <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
      ) : (
        <ul className={styles.offices}>
          {reports.map(({ surveyId, title, sender, publishedAt }) => (
            <li key={surveyId}>
              <h2 className="aksel-heading aksel-heading--small" lang={written}>
                <a href={href('/:language/rapportar/:surveyId', { language, surveyId })}>{title}</a>
              </h2>
              <span className={styles.subtle}>
                <span lang={written}>{sender}</span>.{' '}
                {t.publishedOn(formatDate(dateInOslo(publishedAt), language))}.
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pageCount={pages} hrefOf={(each) => `?side=${each}`} />
    </PageLayout>
  );
}
