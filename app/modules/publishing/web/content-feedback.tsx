import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../content-texts.ts';
import { listOwnFeedback } from '../usecases/list-own-feedback.ts';
import type { Route } from './+types/content-feedback';
import styles from './content-editor.module.css';
import { contentCrumbs } from './content-parts.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const before = url.searchParams.get('eldre-enn') ?? undefined;
  return { ...(await show(context, listOwnFeedback, { before })), isFirst: before === undefined };
}

export default function ContentFeedback({ loaderData }: Route.ComponentProps) {
  const { feedback, next, isFirst } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const page = href('/innhald/tilbakemeldingar');
  return (
    <PageLayout title={t.feedback} lead={t.feedbackLead} breadcrumbs={contentCrumbs(language)}>
      {feedback.length === 0 ? (
        <EmptyState title={t.noFeedback}>{t.noFeedbackNext}</EmptyState>
      ) : (
        <Table
          caption={t.feedback}
          captionHidden
          rows={feedback}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'page',
              header: t.page,
              cell: ({ contentId, title, language: written }) => (
                <a href={href('/innhald/:contentId', { contentId })} lang={written}>
                  {title}
                </a>
              ),
            },
            {
              key: 'found',
              header: t.found,
              cell: ({ found }) => (
                <StatusTag tone={found ? 'success' : 'warning'}>
                  {found ? t.foundIt : t.notFound}
                </StatusTag>
              ),
            },
            {
              key: 'note',
              header: t.note,
              cell: ({ note, language: written }) =>
                note ? (
                  <span lang={written}>{note}</span>
                ) : (
                  <span className={styles.subtle}>{t.noNote}</span>
                ),
            },
            {
              key: 'when',
              header: t.when,
              cell: ({ givenAt }) => formatShortDateTime(givenAt, language),
            },
          ]}
        />
      )}
      <p className={styles.tags}>
        {!isFirst && <a href={page}>{t.newest}</a>}
        {next && <a href={`${page}?eldre-enn=${next}`}>{t.older}</a>}
      </p>
    </PageLayout>
  );
}
