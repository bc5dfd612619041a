import { href, redirect } from 'react-router';
import { run, show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDateTime, formatDateWithWeekday, formatList } from '#ui/format.ts';
import { History } from '#ui/history.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Progress } from '#ui/progress.tsx';
import { texts } from '../texts/answer.ts';
import { feedbackTexts } from '../texts/feedback.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { openAnswer } from '../usecases/open-answer.ts';
import { viewAnswer } from '../usecases/view-answer.ts';
import type { Route } from './+types/answer-overview';
import styles from './answer.module.css';
import { daysTo, HindranceMessage, OfficeStateTag, ReturnedMessage } from './answer-parts.tsx';

/** To see it the first time is to open it, which the governor is told: a receipt of reading, as for a letter. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const answer = await show(context, viewAnswer, params);
  if (answer.response.joinedTo)
    throw redirect(href('/svar/:responseId', { responseId: answer.response.joinedTo }));
  if (answer.response.state !== 'not-opened' || answer.hindrance) return answer;
  await run(context, openAnswer, { responseId: answer.response.id });
  return show(context, viewAnswer, params);
}

export default function AnswerOverview({ loaderData, params }: Route.ComponentProps) {
  const { survey, response, hindrance, sections, writers, joined, officeEvents } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const days = daysTo(response.deadline, loaderData.today);
  const answered = sections.reduce((sum, each) => sum + each.answered, 0);
  const asked = sections.reduce((sum, each) => sum + each.asked, 0);
  const latest = officeEvents.at(-1);
  // An answer by letter, or from before the office wrote here, has no drafts to count.
  const isDrafted = !hindrance || writers.length > 0;
  const copy = href('/svar/:responseId/kopi', params);
  const { contact } = survey;

  return (
    <PageLayout
      title={survey.title[language]}
      breadcrumbs={[{ href: href('/svar'), label: t.surveys }]}
      meta={
        <>
          <OfficeStateTag state={response.state} surveyState={survey.state} />
          {!hindrance || hindrance === 'awaiting-leader' ? (
            <span>
              {t.deadlineOn(formatDateWithWeekday(response.deadline, language))}, {t.daysLeft(days)}
            </span>
          ) : null}
          <span>{response.officeName}</span>
        </>
      }
      actions={<NextStep {...loaderData} answered={answered} asked={asked} />}
    >
      {loaderData.returned && !hindrance && <ReturnedMessage returned={loaderData.returned} />}
      {hindrance && (
        <HindranceMessage
          hindrance={hindrance}
          reason={
            hindrance === 'withdrawn'
              ? survey.withdrawnReason
              : hindrance === 'exempt'
                ? loaderData.exempted?.note
                : null
          }
        />
      )}
      {!hindrance && latest?.kind === 'sent-back' && (
        <Message tone="warning" title={t.sentBackTitle(latest.actorName)}>
          <p className={styles.written} dir="auto">
            {latest.message}
          </p>
        </Message>
      )}
      {hindrance === 'awaiting-leader' && latest?.kind === 'handed-over' && latest.message && (
        <Message tone="info" title={t.handedOverTitle(latest.actorName)}>
          <p className={styles.written} dir="auto">
            {latest.message}
          </p>
        </Message>
      )}
      {!hindrance && days < 0 && response.state !== 'returned' && (
        <Message tone="warning" title={t.lateTitle}>
          {t.lateText}
        </Message>
      )}
      {loaderData.quotes.waiting > 0 && (
        <Message tone="info" title={quoteTexts[language].office.waits(loaderData.quotes.waiting)}>
          <a href={href('/svar/:responseId/sitat', params)}>{quoteTexts[language].office.go}</a>
        </Message>
      )}
      {joined.length > 0 && (
        <Message tone="info" title={t.joinedTitle}>
          {t.joinedText(
            formatList(
              joined.map(({ officeName }) => officeName),
              language,
            ),
          )}
        </Message>
      )}

      <Section title={t.parts}>
        {isDrafted && <Progress done={answered} total={asked} />}
        <ol className={styles.plain}>
          {sections.map((section) => (
            <li key={section.position} className={styles.sectionLine}>
              {hindrance ? (
                <span>{t.part(section.position, section.title[language])}</span>
              ) : (
                <a
                  href={href('/svar/:responseId/del/:position', {
                    ...params,
                    position: String(section.position),
                  })}
                >
                  {t.part(section.position, section.title[language])}
                </a>
              )}
              {isDrafted && (
                <span>
                  {section.asked === 0 ? t.notAsked : t.answeredOf(section.answered, section.asked)}
                </span>
              )}
            </li>
          ))}
        </ol>
        <p>
          <a href={copy}>{t.seeCopy}</a>
        </p>
        {(survey.state === 'reported' || survey.state === 'published') && (
          <p>
            <a href={href('/svar/:responseId/lovnader', params)}>{t.seePromises}</a>
          </p>
        )}
        {loaderData.hasFeedback && (
          <p>
            <a href={href('/svar/:responseId/tilbakemelding', params)}>
              {feedbackTexts[language].see}
            </a>
          </p>
        )}
        {loaderData.quotes.asked > 0 && (
          <p>
            <a href={href('/svar/:responseId/sitat', params)}>{quoteTexts[language].office.see}</a>
          </p>
        )}
        {!hindrance && (
          <p>
            <a href={href('/svar/:responseId/word', params)}>{wordPageTexts[language].toWord}</a>
          </p>
        )}
      </Section>

      <Section title={t.about}>
        <DefinitionList
          items={[
            [t.askedBy, survey.askedBy[language]],
            [t.purpose, survey.purpose[language]],
            [t.legalBasis, survey.legalBasis[language]],
            [t.use, survey.use[language]],
            [t.caseNumber, survey.caseNumber],
            [
              t.contact,
              <>
                {contact.name}
                <br />
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
                {contact.phone && (
                  <>
                    <br />
                    {contact.phone}
                  </>
                )}
              </>,
            ],
          ]}
        />
      </Section>

      {!hindrance && (
        <Section title={t.next}>
          <ol className={styles.steps}>
            {t.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      )}

      {isDrafted && (
        <Section title={t.writers}>
          {writers.length === 0 ? (
            <p>{t.noWriters}</p>
          ) : (
            <DefinitionList
              items={writers.map(({ name, answers, latest: when }) => [
                name,
                `${t.wrote(answers)}. ${t.lastWrote(formatDateTime(when, language))}.`,
              ])}
            />
          )}
        </Section>
      )}

      {officeEvents.length > 0 && (
        <Section title={t.history}>
          <History
            label={t.history}
            events={officeEvents.map(({ at, kind, actorName, message }, index) => ({
              id: String(index),
              at: formatDateTime(at, language),
              dateTime: at.toISOString(),
              what: t.historyOf[kind],
              by: actorName,
              detail: message && (
                <p className={styles.written} dir="auto">
                  {t.messageIs(message)}
                </p>
              ),
            }))}
          />
        </Section>
      )}
    </PageLayout>
  );
}

type NextStepProps = Route.ComponentProps['loaderData'] & {
  readonly answered: number;
  readonly asked: number;
};

/** The one thing to do now. */
function NextStep({
  response,
  hindrance,
  sections,
  answered,
  asked,
  maySign,
  submission,
}: NextStepProps) {
  const t = texts[useStaffLanguage()];
  const params = { responseId: response.id };
  const check = href('/svar/:responseId/kontroll', params);
  if (hindrance === 'awaiting-leader')
    return (
      <ButtonLink href={check} variant={maySign ? 'primary' : 'secondary'}>
        {maySign ? t.readAndSign : t.seeAnswers}
      </ButtonLink>
    );
  if (hindrance === 'submitted' && submission)
    return (
      <ButtonLink href={href('/svar/:responseId/kvittering', params)} variant="primary">
        {t.seeReceipt}
      </ButtonLink>
    );
  if (hindrance) return null;
  const next = sections.find((section) => section.answered < section.asked);
  if (!next || (response.state === 'returned' && answered > 0))
    return (
      <ButtonLink href={check} variant="primary">
        {t.goToCheck}
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink
        href={href('/svar/:responseId/del/:position', {
          ...params,
          position: String(next.position),
        })}
        variant="primary"
      >
        {answered === 0 ? t.start : t.goOn}
      </ButtonLink>
      {answered > 0 && answered < asked && <ButtonLink href={check}>{t.goToCheck}</ButtonLink>}
    </>
  );
}
