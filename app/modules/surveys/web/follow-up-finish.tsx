import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { Textarea } from '#ui/fields.tsx';
import { formatPlural } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { followUpStates } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import { texts } from '../texts/follow-up.ts';
import { closeSurvey } from '../usecases/close-survey.ts';
import { followSurvey } from '../usecases/follow-survey.ts';
import { markAnalysed } from '../usecases/mark-analysed.ts';
import { withdrawSurvey } from '../usecases/withdraw-survey.ts';
import type { Route } from './+types/follow-up-finish';
import { enteredText } from '#ui/entered.ts';
import styles from './follow-up.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';
import { SurveyStateTag } from './survey-state-tag.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, followSurvey, { ...params, page: 1 })),
    done: url.searchParams.get('gjort') ?? '',
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const page = href('/kartleggingar/:surveyId/avslutt', params);
  const done = (what: string) => redirect(`${page}?gjort=${what}`);
  switch (url.searchParams.get('handling') ?? '') {
    case 'lukk': {
      const posted = await submit(context, closeSurvey, request, params);
      return posted.ok ? done('lukka') : posted.response;
    }
    case 'analyser': {
      const posted = await submit(context, markAnalysed, request, params);
      return posted.ok ? done('analysert') : posted.response;
    }
    case 'trekk': {
      const posted = await submit(context, withdrawSurvey, request, params);
      return posted.ok ? done('trekt') : posted.response;
    }
    default:
      throw data(null, { status: 404 });
  }
}

export default function FollowUpFinish({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, counts, allowed, done } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const list = href('/kartleggingar/:surveyId/status', { surveyId: survey.id });
  const { list: problems, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const unanswered = followUpStates
    .filter((state) => state !== 'submitted' && state !== 'exempt')
    .reduce((sum, state) => sum + counts[state], 0);
  const mayClose = allowed.followUp && may(survey, 'close');
  const mayAnalyse = allowed.followUp && may(survey, 'analyse');
  return (
    <PageLayout
      title={t.finishTitle}
      meta={<SurveyStateTag state={survey.state} />}
      breadcrumbs={[...surveyCrumbs(language, survey), { href: list, label: t.title }]}
      width="form"
    >
      <div id="form">
        <ProblemSummary problems={problems} />
      </div>
      {Object.hasOwn(t.done, done) && problems.length === 0 && (
        <SavedMessage>{t.done[done as keyof typeof t.done]}</SavedMessage>
      )}
      {!mayClose && !mayAnalyse && !allowed.withdraw && (
        <Message tone="info">{t.nothingToFinish}</Message>
      )}
      {mayClose && (
        <Section title={t.close}>
          <p>{t.closeLead(formatPlural(unanswered, t.offices, language))}</p>
          <p>{t.closeByItself}</p>
          <Confirm
            id="lukk"
            trigger={t.closeDo}
            title={t.close}
            confirm={t.closeDo}
            action="?handling=lukk"
          >
            {t.closeLead(formatPlural(unanswered, t.offices, language))}
          </Confirm>
        </Section>
      )}
      {mayAnalyse && (
        <Section title={t.analyse}>
          <p>{t.analyseLead}</p>
          <Confirm
            id="analyser"
            trigger={t.analyseDo}
            title={t.analyse}
            confirm={t.analyseDo}
            action="?handling=analyser"
          >
            {t.analyseLead}
          </Confirm>
        </Section>
      )}
      {allowed.withdraw && (
        <Section title={t.withdraw}>
          <form method="post" action="?handling=trekk" className={styles.form}>
            <p>{t.withdrawLead}</p>
            <Textarea
              name="reason"
              label={t.reason}
              rows={3}
              limit={1000}
              defaultValue={typed('reason')}
              {...(of.reason ? { error: of.reason } : {})}
            />
            <SubmitButton variant="secondary" tone="danger">
              {t.withdrawDo}
            </SubmitButton>
          </form>
        </Section>
      )}
      {may(survey, 'withdraw') && !allowed.withdraw && <p>{t.onlyLeader}</p>}
      <ButtonLink href={list}>{t.back}</ButtonLink>
    </PageLayout>
  );
}
