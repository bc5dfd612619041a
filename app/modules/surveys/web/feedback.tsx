import { href, redirect } from 'react-router';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import { show, submit } from '#platform/request.ts';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select } from '#ui/fields.tsx';
import { dateInOslo, formatDate, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { LetterText } from '#ui/letter-text.tsx';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Progress } from '#ui/progress.tsx';
import { feedbackTexts } from '../texts/feedback.ts';
import { sendFeedback, writeFeedbackText } from '../usecases/send-feedback.ts';
import { viewFeedback } from '../usecases/view-feedback.ts';
import type { Route } from './+types/feedback';
import styles from './feedback.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewFeedback, {
      ...params,
      response: url.searchParams.get('kontor') ?? '',
    })),
    isSaved: url.searchParams.has('lagra'),
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const here = href('/kartleggingar/:surveyId/tilbakemelding', params);
  if (url.searchParams.has('send')) {
    const sent = await submit(context, sendFeedback, request, params);
    return sent.ok ? redirect(here) : sent.response;
  }
  const written = await submit(context, writeFeedbackText, request, params);
  return written.ok ? redirect(`${here}?lagra#brevet`) : written.response;
}

type Loaded = Route.ComponentProps['loaderData'];

/** The feedback of a round: what the letters say, one of them as it will be, and the sending. */
export default function Feedback({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, isReady, feedback, counts, letter, maySend } = loaderData;
  const language = useStaffLanguage();
  const t = feedbackTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(
    actionData && 'nextNn' in actionData.entered ? actionData.entered : undefined,
  );
  const started = feedback?.started ?? null;
  return (
    <PageLayout title={t.title} lead={t.lead} breadcrumbs={surveyCrumbs(language, survey)}>
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {!isReady && (
        <>
          <Message tone="info">{t.notReady}</Message>
          <p>
            <a href={href('/kartleggingar/:surveyId/avslutt', { surveyId: survey.id })}>
              {t.toFinish}
            </a>
          </p>
        </>
      )}
      {isReady && counts.offices === 0 && <Message tone="info">{t.nobody}</Message>}
      {started && <Sending loaded={loaderData} started={started} />}
      {isReady && counts.offices > 0 && !started && (
        <>
          {!maySend && <Message tone="info">{t.onlyAdvisers}</Message>}
          {maySend && (
            <Section title={t.text}>
              <p>{t.textLead}</p>
              <form method="post" action="?" noValidate className={styles.form}>
                <input type="hidden" name="version" value={feedback?.version ?? 0} />
                <BilingualField
                  name="next"
                  label={t.nextIn}
                  stored={loaderData.next}
                  rows={6}
                  limit={3_000}
                  typed={typed}
                  errors={of}
                />
                <div>
                  <SubmitButton variant={feedback ? 'secondary' : 'primary'}>{t.save}</SubmitButton>
                </div>
              </form>
            </Section>
          )}
          {maySend && <Send loaded={loaderData} />}
        </>
      )}
      {letter && (
        <Section title={started ? t.previewSent : t.preview} id="brevet">
          {loaderData.isSaved && list.length === 0 && <SavedMessage>{t.saved}</SavedMessage>}
          <ChooseOffice loaded={loaderData} />
          <LetterText html={letterHtml(letter, 3)} language={letter.language} />
        </Section>
      )}
    </PageLayout>
  );
}

function Send({ loaded: { feedback, counts } }: { readonly loaded: Loaded }) {
  const language = useStaffLanguage();
  const t = feedbackTexts[language];
  const offices = formatNumber(counts.offices, language);
  return (
    <Section title={t.send}>
      <p>{t.sendLead(offices)}</p>
      {counts.withoutAddress > 0 && (
        <Message tone="warning">
          {t.withoutAddress(formatNumber(counts.withoutAddress, language))}
        </Message>
      )}
      {feedback ? (
        <Confirm
          id="send"
          trigger={t.send}
          title={t.sendTitle}
          confirm={t.send}
          action="?send"
          name="version"
          value={String(feedback.version)}
        >
          {t.sendText(offices)}
        </Confirm>
      ) : (
        <p>{t.saveFirst}</p>
      )}
    </Section>
  );
}

function Sending({
  loaded: { survey, counts, maySeeCase },
  started,
}: {
  readonly loaded: Loaded;
  readonly started: { readonly at: Date; readonly name: string };
}) {
  const language = useStaffLanguage();
  const t = feedbackTexts[language];
  const number = (count: number) => formatNumber(count, language);
  return (
    <>
      <p>{t.started(started.name, formatDate(dateInOslo(started.at), language))}</p>
      <Progress
        done={counts.written}
        total={counts.offices}
        label={t.progress(number(counts.written), number(counts.offices))}
      />
      {counts.written < counts.offices && (
        <>
          <Message tone="info">{t.writing}</Message>
          <p>
            <ButtonLink
              href={href('/kartleggingar/:surveyId/tilbakemelding', { surveyId: survey.id })}
            >
              {t.lookAgain}
            </ButtonLink>
          </p>
        </>
      )}
      {counts.unnotified > 0 && (
        <Message tone="warning">{t.unnotified(number(counts.unnotified))}</Message>
      )}
      {maySeeCase && survey.caseId !== null && counts.written > 0 && (
        <p>
          <a href={href('/saker/:caseId', { caseId: survey.caseId })}>{t.toCase}</a>
        </p>
      )}
    </>
  );
}

function ChooseOffice({ loaded: { survey, offices, shown } }: { readonly loaded: Loaded }) {
  const t = feedbackTexts[useStaffLanguage()];
  const here = href('/kartleggingar/:surveyId/tilbakemelding', { surveyId: survey.id });
  return (
    <form method="get" action={`${here}#brevet`} className={styles.filter}>
      <Select
        name="kontor"
        label={t.office}
        defaultValue={shown ?? ''}
        choices={offices.map(({ id, officeName }) => ({ value: id, label: officeName }))}
      />
      <SubmitButton variant="secondary">{t.showOffice}</SubmitButton>
    </form>
  );
}
