import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDate, formatKroner, formatNumber, formatPercent } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Progress } from '#ui/progress.tsx';
import { Table } from '#ui/table.tsx';
import { pageFigures } from '../domain/simulation/page-limits.ts';
import { simulationView, type ViewedGroup, type ViewedRun } from '../simulation/result-view.ts';
import { waitForRun } from '../simulation/runs.ts';
import { texts } from '../texts/simulation.ts';
import { viewSimulation } from '../usecases/simulate-law.ts';
import type { Route } from './+types/simulation-result';
import styles from './simulation.module.css';

/** Most are done within this, and then nobody sees a page that only says to wait. */
const patience = 2500;

export async function loader({ context, params }: Route.LoaderArgs) {
  const run = await show(context, viewSimulation, params);
  if (run.state !== 'working') return simulationView(run);
  // Outside the use case, which would hold the database meanwhile.
  await waitForRun(run.simulationId, patience);
  return simulationView(await show(context, viewSimulation, params));
}

type Done = Extract<ViewedRun, { state: 'done' }>;
type Words = (typeof texts)['nn'];

export default function SimulationResult({ loaderData: run, params }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const crumbs = [{ href: href('/simulering'), label: t.title }];
  const again = <ButtonLink href={href('/simulering')}>{t.again}</ButtonLink>;
  switch (run.state) {
    case 'working': {
      const people = formatNumber(run.people, language);
      const label = run.total
        ? t.countedOf(people, formatNumber(run.total, language))
        : t.counted(people);
      return (
        <PageLayout title={t.workingTitle} lead={t.working} breadcrumbs={crumbs} width="text">
          <Progress done={run.people} total={run.total ?? 0} label={label} />
          <ButtonLink href={href('/simulering/:simulationId', params)} variant="primary">
            {t.lookAgain}
          </ButtonLink>
        </PageLayout>
      );
    }
    case 'bad-rows':
      return (
        <PageLayout title={t.badRowsTitle} lead={t.badRowsLead} breadcrumbs={crumbs}>
          <Table
            caption={t.badRowsTitle}
            captionHidden
            rows={run.problems}
            rowKey={({ line, column }) => `${line} ${column}`}
            columns={[
              { key: 'line', header: t.line, cell: ({ line }) => line },
              { key: 'column', header: t.column, cell: ({ column }) => column },
              {
                key: 'problem',
                header: t.problem,
                cell: ({ problem }) => t.rowProblems[problem],
              },
            ]}
          />
          {again}
        </PageLayout>
      );
    case 'unreadable':
      return (
        <PageLayout title={t.unreadableTitle} breadcrumbs={crumbs} width="text">
          <p>
            {t.unreadable[run.problem.problem]}{' '}
            {'column' in run.problem && run.problem.column && t.columnIs(run.problem.column)}
          </p>
          {again}
        </PageLayout>
      );
    case 'cannot':
      return (
        <PageLayout title={t.cannotTitle} breadcrumbs={crumbs} width="text">
          <p>{t.cannot}</p>
          {again}
        </PageLayout>
      );
    case 'done':
      return (
        <PageLayout
          title={t.resultTitle}
          lead={run.hasParticipants ? conclusion(run, t, language) : t.nobody}
          breadcrumbs={crumbs}
          actions={
            <>
              {again}
              <ButtonLink href={href('/simulering/:simulationId/resultat.csv', params)}>
                {t.download}
              </ButtonLink>
            </>
          }
        >
          <Result run={run} />
        </PageLayout>
      );
  }
}

/** What the change comes to, in one sentence. */
function conclusion({ total }: Done, t: Words, language: 'nn' | 'nb'): string {
  const { before, difference } = total;
  if (difference === 0) return t.costsNothing;
  const kroner = formatKroner(Math.abs(difference), language);
  const share = formatPercent(Math.abs(difference) / Math.max(before, 1), language, 1);
  return difference > 0 ? t.costs(kroner, share) : t.saves(kroner, share);
}

function Result({ run }: { readonly run: Done }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { from, to } = run.period;
  const names: Readonly<Record<string, string>> = t.figures;
  const changes = pageFigures.flatMap((name) => {
    const value = run.change[name];
    if (value === undefined) return [];
    const decimals = String(value).split('.')[1]?.length ?? 0;
    return [t.changed(names[name] ?? name, formatNumber(value, language, decimals))];
  });
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className={styles.result}>
      {run.synthetic && (
        <Message tone="warning" title={t.syntheticTitle}>
          {t.syntheticWarning}
        </Message>
      )}
      <DefinitionList
        items={[
          [t.period, t.periodIs(formatDate(from, language), formatDate(to, language))],
          [t.peopleIs, number(run.people)],
          [t.changeIs, changes.length > 0 ? changes.join(', ') : t.noChange],
        ]}
      />
      <Table
        caption={t.total}
        rows={[
          { key: 'participants', label: t.participants, ...run.total.participants },
          { key: 'days', label: t.benefitDays, ...run.total.benefitDays },
          { key: 'cost', label: t.cost, before: run.total.before, after: run.total.after },
        ]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', header: t.total, cell: ({ label }) => label },
          { key: 'before', header: t.before, align: 'right', cell: (row) => number(row.before) },
          { key: 'after', header: t.after, align: 'right', cell: (row) => number(row.after) },
          {
            key: 'difference',
            header: t.difference,
            align: 'right',
            cell: (row) => number(row.after - row.before),
          },
        ]}
      />
      {run.hasParticipants && (
        <>
          <Groups
            title={t.byAge}
            help={t.byAgeHelp}
            rows={run.byAge}
            label={(key) => t.ages[key as keyof typeof t.ages]}
          />
          <Groups
            title={t.byChildren}
            help={t.byChildrenHelp}
            rows={run.byChildren}
            label={(key) => t.children[key as keyof typeof t.children]}
          />
          <Groups
            title={t.byCounty}
            rows={run.byCounty}
            label={(key) => run.counties[key] ?? t.unknownCounty(key)}
          />
        </>
      )}
      <p>{t.kept}</p>
      <p>{t.notCounted}</p>
    </div>
  );
}

function Groups({
  title,
  help,
  rows,
  label,
}: {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly ViewedGroup[];
  readonly label: (key: string) => string;
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  const number = (value: number) => formatNumber(value, language);
  const scale = scaleOf(rows);
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{title}</h2>
      {help && <p>{help}</p>}
      <BarChart
        title={t.chart[scale]}
        summary={t.chartSummary}
        unit="count"
        rowHeader={title}
        series={[t.before, t.after]}
        rows={rows.map(({ key, before, after }) => ({
          key,
          label: label(key),
          values: [Math.round(before / scale), Math.round(after / scale)],
        }))}
      />
      <details>
        <summary>{t.exactFigures}</summary>
        <Table
          caption={title}
          captionHidden
          size="small"
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'key', header: title, cell: ({ key }) => label(key) },
            {
              key: 'participants',
              header: t.participantsBefore,
              align: 'right',
              cell: ({ participants }) => number(participants.before),
            },
            {
              key: 'participants-after',
              header: t.participantsAfter,
              align: 'right',
              cell: ({ participants }) => number(participants.after),
            },
            {
              key: 'before',
              header: t.costBefore,
              align: 'right',
              cell: ({ before }) => number(before),
            },
            {
              key: 'after',
              header: t.costAfter,
              align: 'right',
              cell: ({ after }) => number(after),
            },
            {
              key: 'difference',
              header: t.difference,
              align: 'right',
              cell: ({ difference }) => number(difference),
            },
          ]}
        />
      </details>
    </section>
  );
}

/** Few enough digits to read on a bar. */
function scaleOf(rows: readonly ViewedGroup[]): 1 | 1000 | 1_000_000 {
  const highest = Math.max(...rows.flatMap(({ before, after }) => [before, after]));
  return highest > 20_000_000 ? 1_000_000 : highest > 200_000 ? 1000 : 1;
}
