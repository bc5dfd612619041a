import { ButtonLink, SubmitButton } from '../button.tsx';
import { BarChart } from '../chart/bar-chart.tsx';
import { ChangeChart } from '../chart/change-chart.tsx';
import { StackedShares } from '../chart/stacked-shares.tsx';
import { Confirm } from '../confirm.tsx';
import { DefinitionList, KeyFigures } from '../definition-list.tsx';
import { EmptyState } from '../empty-state.tsx';
import {
  AutoSave,
  FilterList,
  IdentityNumberWarning,
  UnsavedWarning,
} from '../enhance/enhance.tsx';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  RadioGroup,
  Select,
  Textarea,
  TextField,
} from '../fields.tsx';
import { formatNumber } from '../format.ts';
import { History } from '../history.tsx';
import { useStaffLanguage } from '../language.ts';
import { AreaMap } from '../map/area-map.tsx';
import type { MapShapes } from '../map/area-paths.server.ts';
import { Message, SavedMessage } from '../message.tsx';
import { Actions, PageLayout, Section } from '../page-layout.tsx';
import { Pagination } from '../pagination.tsx';
import { PrintButton } from '../print-button.tsx';
import { ProblemSummary } from '../problem-summary.tsx';
import { problemTexts } from '../problem-texts.ts';
import { Progress, Stepper } from '../progress.tsx';
import { StatusTag } from '../status-tag.tsx';
import { TabLinks } from '../tab-links.tsx';
import { type Column, Table } from '../table.tsx';
import { texts } from './texts.ts';

interface Office {
  readonly id: string;
  readonly name: string;
  readonly population: number;
  readonly answered: string;
  readonly done: boolean;
}

const offices: readonly Office[] = [
  { id: '1', name: 'Nav Demovik', population: 12_400, answered: '18.11.2026', done: true },
  { id: '2', name: 'Nav Prøvefjord og Øvingsdal', population: 4_870, answered: '', done: false },
  { id: '3', name: 'Nav Øvre Demodalen', population: 987, answered: '2.12.2026', done: true },
];

/** Every component, with invented content: for those who build pages, and for the eye that checks them. */
export function ComponentsPage({
  shapes,
  problems,
}: {
  readonly shapes: MapShapes;
  readonly problems: boolean;
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  const columns: readonly Column<Office>[] = [
    {
      key: 'name',
      header: t.office,
      cell: ({ name, id }) => <a href={`#kontor-${id}`}>{name}</a>,
      sort: { direction: 'ascending', href: '?sorter=namn' },
    },
    {
      key: 'status',
      header: t.status,
      cell: ({ done }) =>
        done ? (
          <StatusTag tone="success">{t.submitted}</StatusTag>
        ) : (
          <StatusTag tone="warning" icon="clock">
            {t.late}
          </StatusTag>
        ),
    },
    { key: 'answered', header: t.received, cell: ({ answered }) => answered },
    {
      key: 'population',
      header: t.population,
      align: 'right',
      cell: ({ population }) => formatNumber(population, language),
      sort: { href: '?sorter=folketal' },
    },
  ];
  const error = problems ? problemTexts[language].required : undefined;
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ href: '/', label: t.start }]}
      meta={
        <>
          <StatusTag tone="info" icon="sent">
            {t.open}
          </StatusTag>
          <span>{t.caseNumber}</span>
        </>
      }
      actions={
        <>
          <ButtonLink href="?feil" variant="primary">
            {t.showProblems}
          </ButtonLink>
          <ButtonLink href="#tabell">{t.toTable}</ButtonLink>
          <PrintButton />
        </>
      }
    >
      {problems && (
        <ProblemSummary
          problems={[
            ['name', problemTexts[language].required],
            ['deadline', problemTexts[language]['invalid-date']],
          ]}
        />
      )}
      <TabLinks
        label={t.sides}
        tabs={[
          { href: '?side=svar', label: t.answers, count: '12', current: true },
          { href: '?side=purring', label: t.reminders, count: '3', current: false },
          { href: '?side=resultat', label: t.results, current: false },
        ]}
      />
      <KeyFigures
        items={[
          { value: '61', label: t.figureSubmitted, detail: t.ofOffices, href: '#tabell' },
          { value: '3', label: t.figureLate, href: '#tabell' },
          { value: '2', label: t.figureExempt },
        ]}
      />

      <Section title={t.messages}>
        <SavedMessage>{t.saved}</SavedMessage>
        <Message tone="info">{t.info}</Message>
        <Message tone="warning" title={t.warningTitle}>
          {t.warning}
        </Message>
        <Message tone="danger">{t.danger}</Message>
        <Actions>
          <StatusTag>{t.notOpened}</StatusTag>
          <StatusTag tone="info" icon="eye">
            {t.opened}
          </StatusTag>
          <StatusTag tone="accent">{t.inProgress}</StatusTag>
          <StatusTag tone="success">{t.submitted}</StatusTag>
          <StatusTag tone="warning" icon="clock">
            {t.late}
          </StatusTag>
          <StatusTag tone="danger" icon="missing">
            {t.missing}
          </StatusTag>
        </Actions>
      </Section>

      <Section title={t.progress}>
        <Progress done={7} total={11} />
        <Stepper
          label={t.progress}
          steps={[
            { title: t.stepAnswer, state: 'done', href: '#svar' },
            { title: t.stepCheck, state: 'current' },
            { title: t.stepSign, state: 'not-started' },
          ]}
        />
      </Section>

      <Section title={t.form} id="svar">
        <form method="get" data-autosave="/demo/komponentar" style={formStyle}>
          <UnsavedWarning />
          <TextField name="name" label={t.name} error={error} autoComplete="name" />
          <TextField
            name="participants"
            label={t.participants}
            description={t.participantsHelp}
            inputMode="numeric"
            characters={6}
            defaultValue="12 000"
          />
          <DateField
            name="deadline"
            label={t.deadline}
            defaultValue="31.2.2026"
            error={problems ? problemTexts[language]['invalid-date'] : undefined}
          />
          <IdentityNumberWarning>
            <Textarea name="text" label={t.question} description={t.questionHelp} limit={2000} />
          </IdentityNumberWarning>
          <RadioGroup
            name="fixed"
            label={t.fixedContact}
            error={error}
            choices={[
              { value: 'yes', label: t.yes },
              { value: 'partly', label: t.partly, description: t.partlyHelp },
              { value: 'no', label: t.no },
            ]}
          />
          <CheckboxGroup
            name="measures"
            label={t.measures}
            optional
            defaultValues={['course']}
            choices={[
              { value: 'course', label: t.course },
              { value: 'practice', label: t.practice },
              { value: 'norwegian', label: t.norwegian },
            ]}
          />
          <Select
            name="size"
            label={t.size}
            choices={[
              { value: 's', label: t.small },
              { value: 'm', label: t.medium },
            ]}
          />
          <Checkbox name="consent" label={t.consent} description={t.consentHelp} />
          <AutoSave />
          <Actions>
            <SubmitButton>{t.save}</SubmitButton>
            <ButtonLink href="/" variant="tertiary">
              {t.cancel}
            </ButtonLink>
          </Actions>
        </form>
        <Confirm
          id="withdraw"
          trigger={t.withdraw}
          tone="danger"
          title={t.withdrawTitle}
          confirm={t.withdraw}
        >
          {t.withdrawText}
        </Confirm>
      </Section>

      <Section title={t.table} id="tabell">
        <FilterList>
          <Table
            caption={t.tableCaption}
            columns={columns}
            rows={offices}
            rowKey={({ id }) => id}
            footer={[t.sum, '', '', formatNumber(18_257, language)]}
          />
        </FilterList>
        <Pagination page={4} pageCount={12} hrefOf={(page) => `?side=${page}`} />
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href="#svar">{t.emptyAction}</ButtonLink>}
        >
          {t.emptyText}
        </EmptyState>
      </Section>

      <Section title={t.facts}>
        <DefinitionList
          items={[
            [t.office, 'Nav Demovik'],
            [t.deadline, '6. januar 2027'],
            [t.caseTerm, '2026/10203'],
          ]}
        />
        <History
          events={[
            {
              id: '1',
              at: '18. november 2026 kl. 14.05',
              what: t.eventSubmitted,
              by: 'Demo Leiarsen',
            },
            {
              id: '2',
              at: '12. november 2026 kl. 09.30',
              what: t.eventOpened,
              by: 'Test Rettleiar',
            },
            { id: '3', at: '2. november 2026', what: t.eventSent },
          ]}
        />
      </Section>

      <Section title={t.charts}>
        <BarChart
          title={t.chartQuestion}
          summary={t.chartSummary}
          note={t.chartNote}
          unit="share"
          series={[t.share]}
          rows={[
            { key: '1', label: t.yes, values: [0.62], counts: [38] },
            { key: '2', label: t.longAnswer, values: [0.28], counts: [17] },
            { key: '3', label: t.no, values: [0.1], counts: [6] },
          ]}
        />
        <BarChart
          title={t.bySize}
          summary={t.bySizeSummary}
          unit="share"
          series={[t.small, t.medium, t.large]}
          rows={[
            { key: '1', label: t.yes, values: [0.44, 0.67, 0.9] },
            { key: '2', label: t.longAnswer, values: [0.36, 0.25, 0.1] },
            { key: '3', label: t.no, values: [0.2, 0.08, undefined] },
          ]}
        />
        <StackedShares
          title={t.stacked}
          summary={t.stackedSummary}
          parts={[t.yes, t.partly, t.no]}
          rowHeader={t.size}
          rows={[
            { key: '1', label: t.small, counts: [11, 9, 5] },
            { key: '2', label: t.medium, counts: [16, 6, 2] },
            { key: '3', label: t.large, counts: [9, 1, 0] },
          ]}
        />
        <ChangeChart
          title={t.changeTitle}
          summary={t.changeSummary}
          times={['2025', '2026']}
          rows={[
            { key: '1', label: t.fixedContact, before: 0.41, now: 0.62 },
            { key: '2', label: t.longAnswer, before: 0.3, now: 0.28 },
          ]}
        />
      </Section>

      <Section title={t.map}>
        <AreaMap
          title={t.mapTitle}
          summary={t.mapSummary}
          width={shapes.width}
          height={shapes.height}
          boundaries={t.boundaries}
          categories={[
            { key: 'submitted', label: t.submitted },
            { key: 'in-progress', label: t.inProgress },
            { key: 'not-opened', label: t.notOpened },
          ]}
          areas={shapes.areas.map((area, index) => ({
            ...area,
            category: ['submitted', 'submitted', 'in-progress', 'not-opened', undefined][index % 5],
          }))}
        />
      </Section>
    </PageLayout>
  );
}

const formStyle = { display: 'grid', gap: '2rem', maxWidth: 'var(--form-width)' };
