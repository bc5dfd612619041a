import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Checkbox, DateField, Select, TextField } from '#ui/fields.tsx';
import { formatDate, formatList, formatNumber, formatShortDate } from '#ui/format.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { searchedKinds } from '../domain/edition.ts';
import { type FoundUnit, searchOrganisations } from '../usecases/search-organisations.ts';
import type { Route } from './+types/search';
import { type AskedDay, askedDay } from './day.ts';
import { UnitLink, useTexts } from './parts.tsx';
import styles from './parts.module.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const day = askedDay(request);
  const asked = new URL(request.url).searchParams;
  const search = {
    q: (asked.get('q') ?? '').trim().slice(0, 100),
    kind: searchedKinds.find((kind) => kind === asked.get('type')),
    ended: asked.get('alle') === 'ja',
  };
  const page = Math.min(9999, Math.max(1, Math.floor(Number(asked.get('side')) || 1)));
  const result = await show(context, searchOrganisations, { ...search, on: day.on, page });
  return data({ search, day, ...result }, { status: day.invalid ? 422 : 200 });
}

export default function SearchOrganisations({ loaderData }: Route.ComponentProps) {
  const { search, day, on, total, page, pageCount, units } = loaderData;
  const { t, language } = useTexts();
  const count = formatNumber(total, language);
  const hits = day.on ? t.hitsThatDay(count, formatDate(on, language)) : t.hits(count);
  return (
    <PageLayout
      title={t.organisations}
      lead={t.organisationsLead}
      breadcrumbs={[{ href: '/', label: t.home }]}
    >
      <search>
        <form method="get" className={styles.search}>
          <TextField
            name="q"
            type="search"
            label={t.searchLabel}
            description={t.searchHelp}
            defaultValue={search.q}
            autoComplete="off"
          />
          <Select
            name="type"
            label={t.kindLabel}
            defaultValue={search.kind ?? ''}
            choices={[
              { value: '', label: t.allKinds },
              ...searchedKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
            ]}
          />
          <DateField
            name="dato"
            label={t.day}
            description={`${t.dayHelp} ${t.dayOptional}`}
            defaultValue={day.on ? formatShortDate(day.on) : day.entered}
            error={day.invalid ? t.invalidDay : undefined}
          />
          <Checkbox name="alle" value="ja" label={t.includeEnded} defaultChecked={search.ended} />
          <div>
            <SubmitButton icon="search">{t.search}</SubmitButton>
          </div>
        </form>
      </search>
      {units.length === 0 ? (
        <EmptyState title={t.noHits}>{t.noHitsHelp}</EmptyState>
      ) : (
        <>
          <p>{hits}</p>
          <Table<FoundUnit>
            caption={t.resultCaption}
            captionHidden
            rows={units}
            rowKey={({ kind, id }) => `${kind} ${id}`}
            columns={[
              { key: 'name', header: t.name, cell: (unit) => <Hit unit={unit} day={day} /> },
              { key: 'kind', header: t.what, cell: ({ kind }) => t.kind[kind] },
              {
                key: 'number',
                header: t.number,
                cell: ({ kind, id }) => (kind === 'governor' ? '–' : id),
              },
              {
                key: 'belongsTo',
                header: t.belongsTo,
                cell: ({ belongsTo, exists }) =>
                  exists
                    ? formatList(
                        belongsTo.map(({ name }) => name[language]),
                        language,
                      )
                    : t.notThatDay,
              },
            ]}
          />
          <Pagination
            page={page}
            pageCount={pageCount}
            hrefOf={(other) => address({ ...search, day, page: other })}
          />
        </>
      )}
    </PageLayout>
  );
}

function Hit({ unit, day }: { readonly unit: FoundUnit; readonly day: AskedDay }) {
  const { t } = useTexts();
  return (
    <>
      <UnitLink kind={unit.kind} unit={unit} day={day} />
      {unit.foundAs && <span className={styles.aside}>{t.foundAs(unit.foundAs)}</span>}
      {unit.invented && <span className={styles.aside}>{t.invented}</span>}
    </>
  );
}

interface Address {
  readonly q: string;
  readonly kind: string | undefined;
  readonly ended: boolean;
  readonly day: AskedDay;
  readonly page: number;
}

function address({ q, kind, ended, day, page }: Address): string {
  const asked = new URLSearchParams({
    ...(q && { q }),
    ...(kind && { type: kind }),
    ...(day.on && { dato: day.on }),
    ...(ended && { alle: 'ja' }),
    side: String(page),
  });
  return `?${asked}`;
}
