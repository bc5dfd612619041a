import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/fields.tsx';
import { formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { MorePages } from '#ui/more-pages.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { ownArchive } from '../domain/case-folder.ts';
import { formatCaseNumber } from '../domain/case-number.ts';
import { texts } from '../texts.ts';
import { listCases } from '../usecases/list-cases.ts';
import type { Route } from './+types/list';
import styles from './cases.module.css';
import { CaseStatusTag } from './status.tsx';

export function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const typed = (asked.get('sok') ?? '').slice(0, 200);
  return show(context, listCases, { typed, after: asked.get('etter') ?? undefined });
}

export default function CaseList({ loaderData }: Route.ComponentProps) {
  const { cases, next, typed, after } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const address = href('/saker');
  const olderHref = `${address}?${new URLSearchParams({ ...(typed && { sok: typed }), etter: next ?? '' })}`;

  return (
    <PageLayout title={t.cases} lead={t.casesLead}>
      <search>
        <form action={address} className={styles.search}>
          <TextField
            name="sok"
            type="search"
            label={t.search}
            description={t.searchHelp}
            defaultValue={typed}
            maxLength={200}
          />
          <SubmitButton variant="secondary" icon="search">
            {t.searchButton}
          </SubmitButton>
        </form>
      </search>
      {cases.length === 0 ? (
        <EmptyState
          title={typed ? t.nothingFound(typed) : t.noCases}
          action={typed && <ButtonLink href={address}>{t.showAll}</ButtonLink>}
        >
          {typed ? t.nothingFoundNext : t.noCasesNext}
        </EmptyState>
      ) : (
        <Table
          caption={typed ? t.found(typed) : t.caseList}
          rows={cases}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              header: t.number,
              cell: ({ id, number }) => (
                <span className={styles.number}>
                  <a href={href('/saker/:caseId', { caseId: id })}>{formatCaseNumber(number)}</a>
                </span>
              ),
            },
            {
              key: 'title',
              header: t.title,
              cell: ({ title, archive }) => (
                <div className={styles.cell}>
                  {title[language]}
                  {archive !== ownArchive && (
                    <span className={styles.detail}>
                      {archive === 'external' ? t.external : t.fromArchive(archive)}
                    </span>
                  )}
                </div>
              ),
            },
            {
              key: 'opened',
              header: t.opened,
              cell: ({ openedOn }) => formatShortDate(openedOn),
            },
            {
              key: 'status',
              header: t.status,
              cell: ({ status }) => <CaseStatusTag status={status} />,
            },
          ]}
        />
      )}
      <MorePages
        label={t.pages}
        firstHref={after && (typed ? `${address}?${new URLSearchParams({ sok: typed })}` : address)}
        firstLabel={t.firstPage}
        nextHref={next && olderHref}
        nextLabel={t.nextPage}
      />
    </PageLayout>
  );
}
