import { href, redirect } from 'react-router';
import type { Bilingual } from '#kernel/text.ts';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Stepper } from '#ui/progress.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { reportWords } from '../domain/report-words.ts';
import type { ReportGap } from '../domain/report.ts';
import { texts } from '../texts/reports.ts';
import { freezeFigures } from '../usecases/freeze-figures.ts';
import { viewReport } from '../usecases/view-report.ts';
import type { Route } from './+types/report-overview';
import styles from './report.module.css';
import { roundCrumbs } from './report-crumbs.ts';
import { ReportFiles } from './report-files-links.tsx';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewReport, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const frozen = await submit(context, freezeFigures, request, params);
  return frozen.ok ? redirect(href('/kartleggingar/:surveyId/rapport', params)) : frozen.response;
}

export default function ReportOverview({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, report, can, chapters, gaps, questions } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const to = { surveyId: survey.id };
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const layout = {
    title: t.report,
    lead: t.lead,
    breadcrumbs: roundCrumbs(language, survey),
  };
  if (!report)
    return (
      <PageLayout {...layout}>
        {can.begin ? (
          <EmptyState
            title={t.notBegunTitle}
            action={
              <ButtonLink
                href={href('/kartleggingar/:surveyId/rapport/sporsmal', to)}
                variant="primary"
              >
                {t.begin}
              </ButtonLink>
            }
          >
            {t.beginLead}
          </EmptyState>
        ) : survey.state === 'analysed' ? (
          <EmptyState title={t.notBegunTitle}>{t.notBegun}</EmptyState>
        ) : (
          <EmptyState
            title={t.notAnalysedTitle}
            action={
              <ButtonLink href={href('/kartleggingar/:surveyId/avslutt', to)}>
                {t.finishRound}
              </ButtonLink>
            }
          >
            {t.notAnalysed}
          </EmptyState>
        )}
      </PageLayout>
    );
  const state = survey.state as keyof typeof t.states;
  return (
    <PageLayout
      {...layout}
      meta={
        <StatusTag tone={state === 'report-draft' ? 'neutral' : 'success'}>
          {t.states[state]}
        </StatusTag>
      }
      actions={
        <ButtonLink href={href('/kartleggingar/:surveyId/rapport/les', to)} variant="primary">
          {t.readAll}
        </ButtonLink>
      }
    >
      <ProblemSummary problems={list} />
      <Section title={t.steps}>
        <Stepper label={t.steps} steps={stepsOf(loaderData, t)} />
      </Section>
      <Section title={t.chapters}>
        <Table
          caption={t.chapters}
          captionHidden
          rows={chapters.map((chapter, index) => ({ ...chapter, number: index + 1 }))}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'chapter',
              header: t.chapter,
              cell: ({ id, title, number }) => (
                <a
                  href={href('/kartleggingar/:surveyId/rapport/kapittel/:chapter', {
                    ...to,
                    chapter: id,
                  })}
                >
                  {number} {reportWords[language].chapters[title]}
                </a>
              ),
            },
            {
              key: 'texts',
              header: t.textsHeader,
              cell: ({ places, written }) => t.writtenOf(written, places),
            },
          ]}
        />
        <Actions>
          <ButtonLink href={href('/kartleggingar/:surveyId/rapport/kontor', to)}>
            {t.offices}
          </ButtonLink>
          {can.write && (
            <ButtonLink href={href('/kartleggingar/:surveyId/rapport/sporsmal', to)}>
              {t.chooseQuestions}
            </ButtonLink>
          )}
        </Actions>
      </Section>
      <Section title={t.figuresTitle}>
        <p>
          {report.frozen
            ? t.figuresFrozen(formatDateTime(report.frozen.at, language), report.frozen.byName)
            : t.figuresFollow}
        </p>
        {can.write && (
          <form method="post" id="form">
            <input type="hidden" name="version" value={report.version} />
            <input type="hidden" name="freeze" value={report.frozen ? 'no' : 'yes'} />
            <SubmitButton variant="secondary">{report.frozen ? t.letGo : t.freeze}</SubmitButton>
          </form>
        )}
      </Section>
      {survey.state === 'report-draft' && (
        <Gaps gaps={gaps} questions={questions} mayApprove={can.approve} surveyId={survey.id} />
      )}
      <Section title={t.download}>
        {survey.state === 'report-draft' && <p>{t.draftNote}</p>}
        <ReportFiles surveyId={survey.id} />
      </Section>
      <Actions>
        <ButtonLink href={href('/kartleggingar/:surveyId/rapport/ferdig', to)}>
          {t.finish}
        </ButtonLink>
      </Actions>
    </PageLayout>
  );
}

function stepsOf(
  { survey, report, chapters, gaps }: Route.ComponentProps['loaderData'],
  t: (typeof texts)['nn'],
) {
  const isWritten =
    survey.state !== 'report-draft' ||
    (chapters.length > 0 && gaps.every(({ kind }) => kind === 'not-frozen'));
  const done = [
    isWritten,
    report?.frozen !== null,
    report?.approvedAt !== null,
    report?.reportedAt !== null,
    report?.publishedAt !== null,
  ];
  const current = done.indexOf(false);
  const titles = [t.stepWrite, t.stepFreeze, t.stepApprove, t.stepSend, t.stepPublish];
  return titles.map((title, index) => ({
    title,
    state: done[index]
      ? ('done' as const)
      : index === current
        ? ('current' as const)
        : ('not-started' as const),
  }));
}

function Gaps({
  gaps,
  questions,
  mayApprove,
  surveyId,
}: {
  readonly gaps: readonly ReportGap[];
  readonly questions: readonly { id: string; code: string; text: Bilingual }[];
  readonly mayApprove: boolean;
  readonly surveyId: string;
}) {
  const t = texts[useStaffLanguage()];
  if (gaps.length === 0)
    return (
      <Message tone="success">
        <p>{t.ready}</p>
        {mayApprove ? (
          <p>
            <a href={href('/kartleggingar/:surveyId/rapport/ferdig', { surveyId })}>{t.approve}</a>
          </p>
        ) : (
          <p>{t.waitsForLeader}</p>
        )}
      </Message>
    );
  const nameOf = (place: string) => {
    const question = questions.find(({ id }) => place === `question:${id}`);
    return question ? t.questionPlace(question.code) : t.places[place as keyof typeof t.places];
  };
  return (
    <Section title={t.missingTitle}>
      <ul className={styles.wide}>
        {gaps.map((gap) => (
          <li key={`${gap.kind} ${'place' in gap ? gap.place : ''}`}>
            {'place' in gap ? (
              <a
                href={href('/kartleggingar/:surveyId/rapport/tekst/:place', {
                  surveyId,
                  place: gap.place,
                })}
              >
                {t.gap(gap, nameOf(gap.place))}
              </a>
            ) : (
              t.gap(gap, '')
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
