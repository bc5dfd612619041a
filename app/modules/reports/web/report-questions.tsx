import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredList, enteredText } from '#ui/entered.ts';
import { CheckboxGroup, Select } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/reports.ts';
import { beginReport } from '../usecases/begin-report.ts';
import { chooseQuestions } from '../usecases/choose-questions.ts';
import { viewReport } from '../usecases/view-report.ts';
import type { Route } from './+types/report-questions';
import styles from './report.module.css';
import { reportCrumbs } from './report-crumbs.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const seen = await show(context, viewReport, params);
  if (!seen.can.begin && !seen.can.write) throw data(null, { status: 403 });
  return seen;
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const saved = url.searchParams.has('ny')
    ? await submit(context, beginReport, request, params)
    : await submit(context, chooseQuestions, request, params);
  return saved.ok ? redirect(href('/kartleggingar/:surveyId/rapport', params)) : saved.response;
}

/** Guesses at the themes that forms have; the person sees the guess and decides. */
const challengeWords = /utfordr/i;
const wishWords = /ønsk/i;
const participantWords = /i program i dag|deltakarar/i;

export default function ReportQuestions({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, report, questions } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredList(actionData?.entered);
  const typedText = enteredText(actionData?.entered);
  const choices = questions.map(({ id, code, text }) => ({
    value: id,
    label: `${code} ${text[language]}`,
  }));
  const guessed = (words: RegExp) =>
    questions
      .filter(({ text, theme }) => words.test(`${theme} ${text.nn}`))
      .map(({ id }) => id as string);
  const challenges = report ? [...report.challenges] : guessed(challengeWords);
  const wishes = report ? [...report.wishes] : guessed(wishWords);
  return (
    <PageLayout
      title={report ? t.chooseQuestions : t.begin}
      lead={t.beginLead}
      width="form"
      breadcrumbs={reportCrumbs(language, survey)}
    >
      <form
        method="post"
        action={report ? '?' : '?ny'}
        id="form"
        noValidate
        className={styles.stack}
      >
        <ProblemSummary problems={list} />
        {report && <input type="hidden" name="version" value={report.version} />}
        <CheckboxGroup
          name="challenges"
          label={t.challengesLabel}
          choices={choices}
          defaultValues={typed('challenges', challenges)}
          error={of.challenges}
        />
        <CheckboxGroup
          name="wishes"
          label={t.wishesLabel}
          choices={choices}
          defaultValues={typed(
            'wishes',
            wishes.filter((id) => !challenges.includes(id as never)),
          )}
          error={of.wishes}
        />
        <Select
          name="participants"
          label={t.participantsLabel}
          description={t.participantsHelp}
          choices={[
            { value: '', label: t.noQuestion },
            ...questions
              .filter(({ type }) => type === 'number')
              .map(({ id, code, text }) => ({ value: id, label: `${code} ${text[language]}` })),
          ]}
          defaultValue={typedText(
            'participants',
            report ? report.participants : guessed(participantWords)[0],
          )}
          error={of.participants}
        />
        <SubmitButton>{report ? t.saveQuestions : t.begin}</SubmitButton>
      </form>
    </PageLayout>
  );
}
