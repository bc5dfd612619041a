import { href, redirect } from 'react-router';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { dateInOslo, formatDate, formatDateWithWeekday, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { LetterText } from '#ui/letter-text.tsx';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/prepare.ts';
import { approveSurvey } from '../usecases/approve-survey.ts';
import { previewLetter } from '../usecases/preview-letter.ts';
import { viewRecipients } from '../usecases/view-recipients.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/survey-approve';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = async ({ context, params }: Route.LoaderArgs) => ({
  ...(await show(context, viewSurvey, params)),
  recipients: (await show(context, viewRecipients, params)).found,
  letters: await show(context, previewLetter, params),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const approved = await submit(context, approveSurvey, request, params);
  return approved.ok ? redirect(href('/kartleggingar/:surveyId', params)) : approved.response;
}

export default function ApproveSurvey({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, missing, recipients, letters } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const ready = survey.state === 'draft' && missing.length === 0;
  return (
    <PageLayout
      title={survey.approvedAt ? t.approval : t.approveTitle}
      lead={survey.approvedAt ? undefined : t.approveLead}
      breadcrumbs={surveyCrumbs(language, survey)}
    >
      <ProblemSummary problems={list} />
      {missing.length > 0 && (
        <Message tone="warning" title={t.missingTitle}>
          <ul>
            {missing.map((gap) => (
              <li key={gap}>{t.gaps[gap]}</li>
            ))}
          </ul>
        </Message>
      )}
      {survey.approvedBy && survey.approvedAt && (
        <Message tone="success">
          {t.approvedBy(survey.approvedBy, formatDate(dateInOslo(survey.approvedAt), language))}
        </Message>
      )}
      <p>
        {recipients &&
          t.foundOffices(
            formatNumber(recipients.offices.length, language),
            formatDate(survey.recipientsOn ?? loaderData.today, language),
          )}
        {recipients && '. '}
        {survey.deadline && `${t.deadline}: ${formatDateWithWeekday(survey.deadline, language)}.`}
      </p>
      <p>
        <a href={href('/kartleggingar/:surveyId/skjema/vis', { surveyId: survey.id })}>
          {t.preview}
        </a>
      </p>
      {(['nn', 'nb'] as const).map((form) => (
        <Section key={form} title={t.letterIn[form]}>
          <LetterText html={letterHtml(letters[form], 3)} language={form} />
        </Section>
      ))}
      {letters.maySetSender && (
        <p>
          <a href={href('/brev/avsendar')}>{t.senderInLetters}</a>
        </p>
      )}
      {ready &&
        (loaderData.mayApprove ? (
          <form method="post" id="form">
            <input type="hidden" name="version" value={survey.version} />
            <SubmitButton>{t.approveDo}</SubmitButton>
          </form>
        ) : (
          <Message tone="info">{t.approveWaits}</Message>
        ))}
    </PageLayout>
  );
}
