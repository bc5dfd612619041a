import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { measures } from '../domain/report.ts';
import { reportWords } from '../domain/report-words.ts';
import { texts } from '../texts/reports.ts';
import { decideFollowUp } from '../usecases/decide-follow-up.ts';
import { viewFollowUps } from '../usecases/view-follow-ups.ts';
import type { Route } from './+types/report-offices';
import styles from './report.module.css';
import { reportCrumbs } from './report-crumbs.ts';

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, viewFollowUps, {
    ...params,
    measure: url.searchParams.get('oppfolging') ?? '',
    page: url.searchParams.get('side') ?? '1',
  });

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const saved = await submit(context, decideFollowUp, request, params);
  return saved.ok
    ? redirect(`${href('/kartleggingar/:surveyId/rapport/kontor', params)}${url.search}`)
    : saved.response;
}

export default function ReportOffices({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, offices, measure, page, pages, mayWrite } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const words = reportWords[language].measures;
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const here = href('/kartleggingar/:surveyId/rapport/kontor', { surveyId: survey.id });
  const entered = actionData?.entered;
  return (
    <PageLayout title={t.offices} lead={t.officesLead} breadcrumbs={reportCrumbs(language, survey)}>
      <ProblemSummary problems={list} />
      <form method="get" className={styles.filter}>
        <Select
          name="oppfolging"
          label={t.measure}
          defaultValue={measure}
          choices={[
            { value: '', label: t.anyMeasure },
            ...measures.map((value) => ({ value, label: words[value] })),
          ]}
        />
        <SubmitButton variant="secondary">{t.showMeasure}</SubmitButton>
      </form>
      {offices.length === 0 ? (
        <EmptyState title={t.noOffices}>{t.noOfficesNext}</EmptyState>
      ) : (
        <ul className={styles.offices}>
          {offices.map((office) => {
            const typed =
              entered?.responseId === office.responseId
                ? (entered as Record<string, string>)
                : null;
            return (
              <li key={office.responseId}>
                <h2 className="aksel-heading aksel-heading--small">
                  <a
                    href={href('/kartleggingar/:surveyId/status/:responseId', {
                      surveyId: survey.id,
                      responseId: office.responseId,
                    })}
                  >
                    {office.officeName}
                  </a>
                </h2>
                <span className={styles.subtle}>
                  {[
                    office.answered ? t.answered : t.notAnswered,
                    office.writerName && t.decidedBy(office.writerName),
                  ]
                    .filter(Boolean)
                    .join('. ')}
                </span>
                {mayWrite ? (
                  <form method="post" className={styles.decision} noValidate>
                    <input type="hidden" name="responseId" value={office.responseId} />
                    <Select
                      id={`measure-${office.responseId}`}
                      name="measure"
                      label={t.measure}
                      defaultValue={typed?.measure ?? office.measure}
                      choices={measures.map((value) => ({ value, label: words[value] }))}
                    />
                    <TextField
                      id={`note-${office.responseId}`}
                      name="note"
                      label={t.note}
                      optional
                      defaultValue={typed?.note ?? office.note}
                      {...(typed && of.note && { error: of.note })}
                    />
                    <SubmitButton variant="secondary" aria-label={t.saveFor(office.officeName)}>
                      {t.saveFollowUp}
                    </SubmitButton>
                  </form>
                ) : (
                  <p>
                    {words[office.measure]}
                    {office.note && `: ${office.note}`}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(each) =>
          `${here}?${new URLSearchParams({ oppfolging: measure, side: String(each) })}`
        }
      />
    </PageLayout>
  );
}
