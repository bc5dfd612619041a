import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField, Select, TextField } from '#ui/fields.tsx';
import { formatNumber, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { directions } from '../domain/case-content.ts';
import { formatDocumentNumber } from '../domain/case-number.ts';
import { type AskedJournal, directionAddresses, type JournalLine } from '../domain/journal.ts';
import { texts } from '../journal-texts.ts';
import { listJournal } from '../usecases/list-journal.ts';
import type { Route } from './+types/journal';
import styles from './cases.module.css';

const names = { direction: 'retning', from: 'fra', to: 'til', caseNumber: 'sak' } as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 20);
  return show(context, listJournal, {
    direction: asked(names.direction),
    from: asked(names.from),
    to: asked(names.to),
    caseNumber: asked(names.caseNumber),
    page: url.searchParams.get('side') ?? 1,
  });
}

export default function Journal({ loaderData }: Route.ComponentProps) {
  const { asked, lines, total, page, pages, mayDeliver, mayDispose } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const address = href('/journal');
  const isFiltered = Object.values(asked).some((value) => value !== '');
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      actions={
        (mayDeliver || mayDispose) && (
          <>
            {mayDeliver && <ButtonLink href={href('/arkiv/uttrekk')}>{t.toArchive}</ButtonLink>}
            {mayDispose && (
              <ButtonLink href={href('/arkiv/kassasjon')} variant="tertiary">
                {t.toDisposal}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <Filter loaded={loaderData} />
      {total > 0 && <p>{total === 1 ? t.foundOne : t.found(formatNumber(total, language))}</p>}
      {total === 0 ? (
        <EmptyState
          title={isFiltered ? t.nothing : t.empty}
          action={isFiltered && <ButtonLink href={address}>{t.showAll}</ButtonLink>}
        >
          {isFiltered ? t.nothingNext : t.emptyNext}
        </EmptyState>
      ) : (
        <Table
          caption={t.list}
          captionHidden
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              header: t.number,
              cell: ({ id, caseNumber, documentNumber }) => (
                <span className={styles.number}>
                  <a href={href('/journal/:entryId', { entryId: id })}>
                    {formatDocumentNumber({ ...caseNumber, document: documentNumber })}
                  </a>
                </span>
              ),
            },
            {
              key: 'dates',
              header: t.journaledShort,
              cell: ({ journaledOn, dated }) => (
                <div>
                  {formatShortDate(journaledOn)}
                  {dated !== journaledOn && (
                    <span className={styles.detail}>
                      {t.documentDate} {formatShortDate(dated)}
                    </span>
                  )}
                </div>
              ),
            },
            {
              key: 'direction',
              header: t.direction,
              cell: ({ direction }) => t.directions[direction],
            },
            {
              key: 'title',
              header: t.titleColumn,
              cell: ({ title, shieldedTitle, exemptUnder, isHidden }) => (
                <div className={styles.cell}>
                  {title}
                  {isHidden && <span className={styles.detail}>{t.shielded}</span>}
                  {shieldedTitle && !isHidden && (
                    <span className={styles.detail}>{t.publicTitle(shieldedTitle)}</span>
                  )}
                  {exemptUnder && <span className={styles.detail}>{exemptUnder}</span>}
                </div>
              ),
            },
            { key: 'parties', header: t.parties, cell: (line) => <Correspondents line={line} /> },
            {
              key: 'worker',
              header: t.caseWorkerShort,
              cell: ({ caseWorker }) => caseWorker,
            },
          ]}
        />
      )}
      <Pagination page={page} pageCount={pages} hrefOf={(side) => addressOf(asked, side)} />
    </PageLayout>
  );
}

function addressOf(asked: AskedJournal, page: number): string {
  const query = (Object.keys(names) as (keyof AskedJournal)[])
    .filter((field) => asked[field] !== '')
    .map((field) => [names[field], asked[field]]);
  return `${href('/journal')}?${new URLSearchParams([...query, ['side', String(page)]])}`;
}

function Filter({ loaded }: { readonly loaded: Route.ComponentProps['loaderData'] }) {
  const { asked, problems } = loaded;
  const t = texts[useStaffLanguage()];
  const errorOf = (field: keyof AskedJournal) => {
    const problem = problems[field];
    return problem && t.filterProblems[problem];
  };
  return (
    <search aria-label={t.filter}>
      <form action={href('/journal')} className={styles.filter} noValidate>
        <Select
          name={names.direction}
          label={t.direction}
          defaultValue={asked.direction}
          choices={[
            { value: '', label: t.every },
            ...directions.map((direction) => ({
              value: directionAddresses[direction],
              label: t.directions[direction],
            })),
          ]}
        />
        <DateField
          name={names.from}
          label={t.from}
          defaultValue={asked.from}
          error={errorOf('from')}
        />
        <DateField name={names.to} label={t.to} defaultValue={asked.to} error={errorOf('to')} />
        <TextField
          name={names.caseNumber}
          label={t.caseNumber}
          description={t.caseNumberHelp}
          characters={12}
          defaultValue={asked.caseNumber}
          error={errorOf('caseNumber')}
        />
        <p>
          <SubmitButton variant="secondary" icon="search">
            {t.show}
          </SubmitButton>
        </p>
      </form>
    </search>
  );
}

export function Correspondents({ line }: { readonly line: Pick<JournalLine, 'correspondents'> }) {
  const t = texts[useStaffLanguage()];
  if (line.correspondents.length === 0) return '–';
  return (
    <ul className={styles.plain}>
      {line.correspondents.map(({ role, name }, index) => (
        <li key={`${index} ${role} ${name}`} className={styles.cell}>
          {t.roles[role]}: {name || t.hiddenPerson}
        </li>
      ))}
    </ul>
  );
}
