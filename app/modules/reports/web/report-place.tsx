import { href, redirect } from 'react-router';
import { norwegianFor } from '#kernel/text.ts';
import { requestScope, show, submit } from '#platform/request.ts';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { requiredPlaces } from '../domain/report.ts';
import { texts } from '../texts/reports.ts';
import { viewReportText } from '../usecases/view-report-text.ts';
import { writeReportText } from '../usecases/write-report-text.ts';
import type { Route } from './+types/report-place';
import styles from './report.module.css';
import { ReportBlocks } from './report-blocks.tsx';
import { reportCrumbs } from './report-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewReportText, {
    ...params,
    language: norwegianFor(context.get(requestScope).language),
  });

export async function action({ context, params, request }: Route.ActionArgs) {
  const { chapter } = await show(context, viewReportText, params);
  const written = await submit(context, writeReportText, request, params);
  return written.ok
    ? redirect(
        href('/kartleggingar/:surveyId/rapport/kapittel/:chapter', {
          surveyId: params.surveyId,
          chapter,
        }),
      )
    : written.response;
}

export default function WriteInReport({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, place, chapter, question, stored, mayWrite, shown } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const title = question
    ? t.questionPlace(question.code)
    : t.places[place as keyof typeof t.places];
  return (
    <PageLayout
      title={title}
      lead={question ? question.text[language] : t.placeHelp[place as keyof typeof t.placeHelp]}
      breadcrumbs={[
        ...reportCrumbs(language, survey),
        {
          href: href('/kartleggingar/:surveyId/rapport/kapittel/:chapter', {
            surveyId: survey.id,
            chapter,
          }),
          label: t.readChapter,
        },
      ]}
    >
      {question && <p>{t.questionHelp}</p>}
      {mayWrite ? (
        <form method="post" id="form" noValidate className={styles.stack}>
          <ProblemSummary problems={list} />
          <input type="hidden" name="version" value={stored?.version ?? 0} />
          <p>{t.paragraphsHelp}</p>
          <BilingualField
            name="text"
            label={{ nn: texts.nn.textIn.nn, nb: texts.nb.textIn.nb }}
            stored={stored?.text}
            typed={enteredText(actionData?.entered)}
            errors={of}
            rows={10}
            optional={!requiredPlaces.includes(place)}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </form>
      ) : (
        <Message tone="info">{t.cannotWrite}</Message>
      )}
      {shown && <ReportBlocks chapter={shown} language={language} level={1} linked />}
      {stored && (
        <p className={styles.subtle}>
          {t.lastWritten(stored.writerName, formatDateTime(stored.writtenAt, language))}
        </p>
      )}
    </PageLayout>
  );
}
