import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { KeyFigures } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { RowCheckbox, Select, TextField } from '#ui/fields.tsx';
import {
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatPlural,
  formatShortDate,
} from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { followUpStates, sizeClasses } from '../domain/response.ts';
import { texts } from '../texts/follow-up.ts';
import { texts as stateTexts } from '../texts/states.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { followSurvey } from '../usecases/follow-survey.ts';
import type { Route } from './+types/follow-up-list';
import { eventInShort, FollowUpTag } from './follow-up-parts.tsx';
import styles from './follow-up.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';
import { SurveyStateTag } from './survey-state-tag.tsx';

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, followSurvey, { ...params, ...filterIn(url), page: url.searchParams.get('side') });

/** The filter as it stands in the address. */
export function filterIn(url: URL) {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  return {
    state: asked('status'),
    countyId: asked('fylke'),
    sizeClass: asked('storleik'),
    obstacle: asked('manglar'),
    search: asked('sok'),
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function FollowUpList({ loaderData }: Route.ComponentProps) {
  const { survey, counts, obstacles, allowed } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const to = { surveyId: survey.id };
  const list = href('/kartleggingar/:surveyId/status', to);
  if (survey.sentAt === null)
    return (
      <PageLayout title={t.title} breadcrumbs={surveyCrumbs(language, survey)}>
        <EmptyState
          title={t.notSentTitle}
          action={
            <ButtonLink href={href('/kartleggingar/:surveyId', to)}>{t.notSentNext}</ButtonLink>
          }
        >
          {t.notSent}
        </EmptyState>
      </PageLayout>
    );

  const asked = followUpStates.reduce((sum, state) => sum + counts[state], 0);
  const answered = formatCount(counts.submitted, asked - counts.exempt, language);
  const offices = (count: number) => formatPlural(count, t.offices, language);
  return (
    <PageLayout
      title={t.title}
      lead={
        survey.deadline
          ? t.lead(answered, formatDate(survey.deadline, language))
          : t.leadWithoutDeadline(answered)
      }
      meta={<SurveyStateTag state={survey.state} />}
      breadcrumbs={surveyCrumbs(language, survey)}
      actions={
        <>
          <ButtonLink href={href('/kartleggingar/:surveyId/status/kart', to)}>{t.map}</ButtonLink>
          {allowed.receive && (
            <ButtonLink href={href('/kartleggingar/:surveyId/word', to)} variant="tertiary">
              {wordPageTexts[language].toReceive}
            </ButtonLink>
          )}
          {(allowed.followUp || allowed.withdraw) && (
            <ButtonLink href={href('/kartleggingar/:surveyId/avslutt', to)} variant="tertiary">
              {t.finish}
            </ButtonLink>
          )}
        </>
      }
    >
      {survey.state === 'withdrawn' && <Message tone="warning">{t.withdrawn}</Message>}
      {obstacles['successor-unclear'] > 0 && (
        <Message tone="warning">
          <p>
            {t.successorUnclear(offices(obstacles['successor-unclear']))}{' '}
            <a href={`${list}?manglar=successor-unclear`}>{t.showThese}</a>
          </p>
        </Message>
      )}
      {obstacles['no-address'] > 0 && (
        <Message tone="info">
          <p>
            {t.noAddress(offices(obstacles['no-address']))}{' '}
            <a href={`${list}?manglar=no-address`}>{t.showThese}</a>
          </p>
        </Message>
      )}
      {obstacles.undelivered > 0 && (
        <Message tone="warning">
          <p>
            {t.undeliveredCount(offices(obstacles.undelivered))}{' '}
            <a href={`${list}?manglar=undelivered`}>{t.showThese}</a>
          </p>
        </Message>
      )}
      <Section title={t.states}>
        <KeyFigures
          items={followUpStates.map((state) => ({
            label: stateTexts[language].followUp[state],
            value: formatNumber(counts[state], language),
            ...(counts[state] > 0 ? { href: `${list}?status=${state}` } : {}),
          }))}
        />
      </Section>
      <Section title={t.list}>
        <Filter loaded={loaderData} list={list} />
        <p>{t.found(formatNumber(loaderData.found, language), formatNumber(asked, language))}</p>
        {loaderData.found === 0 ? (
          <EmptyState
            title={t.nothingFound}
            action={<ButtonLink href={list}>{t.showAll}</ButtonLink>}
          >
            {t.nothingFoundNext}
          </EmptyState>
        ) : (
          <Offices loaded={loaderData} />
        )}
        <Pagination
          page={loaderData.page}
          pageCount={loaderData.pages}
          hrefOf={(page) => `${list}?${query(loaderData.filter, { side: String(page) })}`}
        />
      </Section>
    </PageLayout>
  );
}

function query(filter: Loaded['filter'], more: Readonly<Record<string, string>>): string {
  const named = {
    status: filter.state,
    fylke: filter.countyId,
    storleik: filter.sizeClass,
    manglar: filter.obstacle,
    sok: filter.search,
    ...more,
  };
  const set = Object.entries(named).filter(([, value]) => value);
  return new URLSearchParams(set as [string, string][]).toString();
}

function Filter({ loaded, list }: { readonly loaded: Loaded; readonly list: string }) {
  const { filter, counties, obstacles } = loaded;
  const language = useStaffLanguage();
  const t = texts[language];
  const any = { value: '', label: t.any };
  return (
    <search>
      <form action={list} className={styles.filter}>
        <TextField name="sok" type="search" label={t.search} defaultValue={filter.search ?? ''} />
        <Select
          name="status"
          label={t.state}
          defaultValue={filter.state ?? ''}
          choices={[
            any,
            ...followUpStates.map((state) => ({
              value: state,
              label: stateTexts[language].followUp[state],
            })),
          ]}
        />
        {counties.length > 1 && (
          <Select
            name="fylke"
            label={t.county}
            defaultValue={filter.countyId ?? ''}
            choices={[any, ...counties.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Select
          name="storleik"
          label={t.size}
          defaultValue={filter.sizeClass ?? ''}
          choices={[any, ...sizeClasses.map((size) => ({ value: size, label: t.sizes[size] }))]}
        />
        {(filter.obstacle || Object.values(obstacles).some((count) => count > 0)) && (
          <Select
            name="manglar"
            label={t.obstacle}
            defaultValue={filter.obstacle ?? ''}
            choices={[
              any,
              ...Object.entries(t.obstacles).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
        <p>
          <SubmitButton variant="secondary" icon="search">
            {t.find}
          </SubmitButton>
          {Object.values(filter).some(Boolean) && <a href={list}>{t.clear}</a>}
        </p>
      </form>
    </search>
  );
}

type Row = Loaded['rows'][number];

function Offices({ loaded }: { readonly loaded: Loaded }) {
  const { survey, rows, filter, found, allowed } = loaded;
  const language = useStaffLanguage();
  const t = texts[language];
  const chosen = href('/kartleggingar/:surveyId/status/valde', { surveyId: survey.id });
  const mayChoose = allowed.followUp || allowed.exempt;
  const columns: readonly Column<Row>[] = [
    {
      key: 'office',
      header: t.office,
      cell: (row) => (
        <div className={styles.office}>
          {mayChoose && (
            <RowCheckbox
              id={`vel-${row.id}`}
              name="id"
              value={row.id}
              label={t.choose(row.officeName)}
            />
          )}
          <div>
            <a
              href={href('/kartleggingar/:surveyId/status/:responseId', {
                surveyId: survey.id,
                responseId: row.id,
              })}
            >
              {row.officeName}
            </a>
            <Notes row={row} />
          </div>
        </div>
      ),
    },
    {
      key: 'municipalities',
      header: t.municipalities,
      cell: ({ municipalities }) => formatList(municipalities, language),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, answeredLate }) => <FollowUpTag state={state} answeredLate={answeredLate} />,
    },
    {
      key: 'deadline',
      header: t.deadline,
      cell: ({ deadline, extended }) =>
        extended ? t.extendedDeadline(formatShortDate(deadline)) : formatShortDate(deadline),
    },
    {
      key: 'last',
      header: t.lastEvent,
      cell: ({ last }) => (last ? eventInShort(last, language) : t.none),
    },
    {
      key: 'reminders',
      header: t.reminders,
      align: 'right',
      cell: ({ reminders }) => formatNumber(reminders, language),
    },
  ];
  const table = (
    <Table
      caption={t.list}
      captionHidden
      size="small"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
  if (!mayChoose) return table;
  return (
    <form action={chosen} className={styles.choose}>
      {table}
      <div className={styles.buttons}>
        <SubmitButton variant="secondary">{t.chooseNext}</SubmitButton>
        <ButtonLink href={`${chosen}?${query(filter, { alle: 'ja' })}`} variant="tertiary">
          {t.chooseAll(formatNumber(found, language))}
        </ButtonLink>
      </div>
    </form>
  );
}

function Notes({ row }: { readonly row: Row }) {
  const t = texts[useStaffLanguage()];
  const open = !['submitted', 'exempt'].includes(row.state);
  const notes = [
    row.joinedTo
      ? t.answersWith(row.joinedTo.officeName)
      : row.answering && t.answersNow(row.answering),
    row.successorUnclear && t.unclear,
    open && !row.joinedTo && !row.hasAddress && t.missingAddress,
    row.isUndelivered && t.undeliveredNote,
  ].filter((note) => typeof note === 'string');
  return notes.map((note) => (
    <div key={note} className={styles.notes}>
      {note}
    </div>
  ));
}
