import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/reports.ts';
import { approveReport } from '../usecases/approve-report.ts';
import { publishReport, takeReportDown } from '../usecases/publish-report.ts';
import { reopenReport } from '../usecases/reopen-report.ts';
import { sendReport } from '../usecases/send-report.ts';
import { viewReport } from '../usecases/view-report.ts';
import type { Route } from './+types/report-finish';
import styles from './report.module.css';
import { reportCrumbs } from './report-crumbs.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const seen = await show(context, viewReport, params);
  if (!seen.report) throw data(null, { status: 404 });
  return { ...seen, report: seen.report };
}

const steps = {
  godkjenn: approveReport,
  opne: reopenReport,
  send: sendReport,
  publiser: publishReport,
  'ta-ned': takeReportDown,
} as const;

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const step = Object.keys(steps).find((each) => url.searchParams.has(each));
  const done = await submit(context, steps[(step ?? 'godkjenn') as 'godkjenn'], request, params);
  return done.ok
    ? redirect(href('/kartleggingar/:surveyId/rapport/ferdig', params))
    : done.response;
}

export default function FinishReport({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, report, can, gaps, finished } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id };
  const when = (at: Date) => formatDateTime(at, language);
  const version = <input type="hidden" name="version" value={report.version} />;
  return (
    <PageLayout title={t.finish} breadcrumbs={reportCrumbs(language, survey)} width="form">
      <ProblemSummary problems={list} />
      {report.approvedAt && finished.some(({ ready }) => !ready) && (
        <Message tone="info">{t.filesWait}</Message>
      )}
      <Section title={t.stepApprove}>
        {report.approvedAt && report.approvedBy ? (
          <Message tone="success">
            {t.approvedBy(report.approvedBy, when(report.approvedAt))}
          </Message>
        ) : gaps.length > 0 ? (
          <Message tone="warning">
            <a href={href('/kartleggingar/:surveyId/rapport', to)}>{t.problems.incomplete}</a>
          </Message>
        ) : can.approve ? (
          <form method="post" action="?godkjenn" id="form" className={styles.stack}>
            <p>{t.approveLead}</p>
            {version}
            <SubmitButton>{t.approve}</SubmitButton>
          </form>
        ) : (
          <Message tone="info">{t.waitsForLeader}</Message>
        )}
        {can.reopen && (
          <form method="post" action="?opne" className={styles.stack}>
            <p>{t.reopenLead}</p>
            {version}
            <SubmitButton variant="secondary">{t.reopen}</SubmitButton>
          </form>
        )}
      </Section>
      <Section title={t.stepSend}>
        {report.reportedAt && <Message tone="success">{t.sentOn(when(report.reportedAt))}</Message>}
        {can.send ? (
          <form method="post" action="?send" className={styles.stack} noValidate>
            <p>{t.sendLead}</p>
            {version}
            <RadioGroup
              name="language"
              label={t.sendLanguage}
              choices={(['nb', 'nn'] as const).map((value) => ({
                value,
                label: t.inLanguage[value],
              }))}
              error={of.language}
            />
            <SubmitButton variant="secondary">{t.send}</SubmitButton>
          </form>
        ) : (
          !report.reportedAt && (
            <p>{report.approvedAt ? t.adviserSends : t.problems['not-approved']}</p>
          )
        )}
      </Section>
      <Section title={t.stepPublish}>
        {report.publishedAt && (
          <Message tone="success">
            <p>{t.publishedOn(when(report.publishedAt))}</p>
            <p>
              <a href={href('/:language/rapportar/:surveyId', { ...to, language })}>
                {t.publicPage}
              </a>
            </p>
          </Message>
        )}
        {can.publish && (
          <form method="post" action="?publiser" className={styles.stack} noValidate>
            <p>{t.publishLead}</p>
            <p>
              <a href={`${href('/kartleggingar/:surveyId/rapport/les', to)}?utgave=public`}>
                {t.publishRead}
              </a>
            </p>
            {version}
            <CheckboxGroup
              name="checked"
              label={t.publish}
              choices={[{ value: 'yes', label: t.publishChecked }]}
              error={of.checked}
            />
            <SubmitButton variant="secondary">{t.publish}</SubmitButton>
          </form>
        )}
        {can.takeDown && (
          <form method="post" action="?ta-ned" className={styles.stack}>
            <p>{t.takeDownLead}</p>
            {version}
            <SubmitButton variant="secondary" tone="danger">
              {t.takeDown}
            </SubmitButton>
          </form>
        )}
        {!report.publishedAt && !can.publish && (
          <p>{report.approvedAt ? t.adviserPublishes : t.problems['not-approved']}</p>
        )}
      </Section>
    </PageLayout>
  );
}
