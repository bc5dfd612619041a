import { href, redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Textarea } from '#ui/fields.tsx';
import { formatDateWithWeekday } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/answer.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { confirmOpenText } from '../usecases/confirm-open-text.ts';
import { handOverAnswers } from '../usecases/hand-over.ts';
import { sendBackAnswers } from '../usecases/send-back.ts';
import { signAnswers } from '../usecases/sign-answers.ts';
import { viewAnswerCheck } from '../usecases/view-answer-check.ts';
import type { Route } from './+types/answer-check';
import styles from './answer.module.css';
import {
  daysTo,
  GivenAnswer,
  HindranceMessage,
  ReturnedMessage,
  TextWarningMessage,
} from './answer-parts.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const check = await show(context, viewAnswerCheck, params);
  if (check.response.joinedTo)
    throw redirect(href('/svar/:responseId', { responseId: check.response.joinedTo }));
  return { ...check, isFromWord: url.searchParams.has('word') };
}

/** What can be done with answers that are written: let a text stand, hand them over, send them back, or sign. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { entered } = await readForm(request.clone());
  if (entered.intent === 'sign') {
    const signed = await submit(context, signAnswers, request, params);
    return signed.ok ? redirect(href('/svar/:responseId/kvittering', params)) : signed.response;
  }
  if (entered.intent === 'confirm') {
    const confirmed = await submit(context, confirmOpenText, request, params);
    return confirmed.ok ? redirect(href('/svar/:responseId/kontroll', params)) : confirmed.response;
  }
  const done =
    entered.intent === 'send-back'
      ? await submit(context, sendBackAnswers, request, params)
      : await submit(context, handOverAnswers, request, params);
  return done.ok ? redirect(href('/svar/:responseId', params)) : done.response;
}

export default function AnswerCheck({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, response, hindrance, sections, problemCount, officeEvents } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const own = problemMessages(actionData?.problems, t.problems, language);
  const isWritable = !hindrance;
  const awaitsLeader = hindrance === 'awaiting-leader';
  const toField = (position: number, field: string) =>
    `${href('/svar/:responseId/del/:position', { ...params, position: String(position) })}#${field}`;
  const latest = officeEvents.at(-1);
  const linkText = (code: string, problem: string | null, isAnswered: boolean) => {
    if (!isAnswered) return t.answerLink(code);
    return problem ? t.mendLink(code) : t.changeLink(code);
  };
  const faults = sections.flatMap(({ position, questions }) =>
    questions.flatMap(({ question, problem }) =>
      problem ? [{ position, question, problem }] : [],
    ),
  );

  return (
    <PageLayout
      title={t.check}
      lead={t.checkLead(loaderData.answered, loaderData.asked)}
      breadcrumbs={[
        { href: href('/svar'), label: t.surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
      meta={
        isWritable || awaitsLeader ? (
          <span>
            {t.deadlineOn(formatDateWithWeekday(response.deadline, language))},{' '}
            {t.daysLeft(daysTo(response.deadline, loaderData.today))}
          </span>
        ) : undefined
      }
    >
      <ProblemSummary problems={own.list} />
      {loaderData.isFromWord && own.list.length === 0 && (
        <SavedMessage>{wordPageTexts[language].saved}</SavedMessage>
      )}
      {hindrance && !(awaitsLeader && loaderData.maySign) && (
        <HindranceMessage hindrance={hindrance} />
      )}
      {loaderData.returned && isWritable && <ReturnedMessage returned={loaderData.returned} />}
      {awaitsLeader && latest?.kind === 'handed-over' && latest.message && (
        <Message tone="info" title={t.handedOverTitle(latest.actorName)}>
          <p className={styles.written} dir="auto">
            {latest.message}
          </p>
        </Message>
      )}
      {(isWritable || awaitsLeader) &&
        (problemCount > 0 ? (
          <Message tone="warning" title={t.mend(problemCount)}>
            <ul className={styles.choices}>
              {faults.map(({ position, question, problem }) => (
                <li key={question.id}>
                  {isWritable ? (
                    <a href={toField(position, fieldOf(question.id, problem))}>
                      {t.problemLine(question.code, t.problems[problem])}
                    </a>
                  ) : (
                    t.problemLine(question.code, t.problems[problem])
                  )}
                </li>
              ))}
            </ul>
          </Message>
        ) : (
          <Message tone="success">{t.allGood}</Message>
        ))}

      {sections.map((section) => (
        <Section key={section.position} title={section.title[language]}>
          {section.questions.length === 0 && <p>{t.notAsked}</p>}
          {section.questions.map(({ question, entered, comment, writerName, problem, ...text }) => (
            <div key={question.id} className={styles.checked}>
              <h3 className="aksel-heading aksel-heading--xsmall">
                {question.code} {question.text[language]}
              </h3>
              <GivenAnswer question={question} entered={entered} comment={comment} />
              {problem && problem !== 'personal-data' && (
                <p className={styles.problem}>{t.problems[problem]}</p>
              )}
              {text.warning && (isWritable || awaitsLeader) && (
                <TextWarningMessage warning={text.warning}>
                  <p>{t.warningCheck}</p>
                  <form method="post">
                    <input type="hidden" name="questionId" value={question.id} />
                    {text.warning.found.map((found) => (
                      <input key={found} type="hidden" name="found" value={found} />
                    ))}
                    <SubmitButton name="intent" value="confirm" variant="secondary" size="small">
                      {t.letStand(question.code)}
                    </SubmitButton>
                  </form>
                </TextWarningMessage>
              )}
              {text.confirmedBy && <p className={styles.note}>{t.confirmedBy(text.confirmedBy)}</p>}
              <p className={styles.checkedFoot}>
                {isWritable && (
                  <a href={toField(section.position, fieldOf(question.id, problem))}>
                    {linkText(question.code, problem, entered.length > 0 || comment !== '')}
                  </a>
                )}
                {writerName && <span className={styles.note}>{t.writtenBy(writerName)}</span>}
              </p>
            </div>
          ))}
        </Section>
      ))}

      {isWritable && problemCount === 0 && !loaderData.maySign && (
        <form method="post" id="form" className={styles.decide} noValidate>
          <p>{t.handOverText}</p>
          <Textarea
            name="message"
            label={t.messageToLeader}
            description={t.officeOnly}
            defaultValue={textOf(actionData?.entered.message)}
            error={own.of.message}
            optional
            rows={3}
          />
          <div>
            <SubmitButton name="intent" value="hand-over">
              {t.handOver}
            </SubmitButton>
          </div>
        </form>
      )}
      {(isWritable || awaitsLeader) && problemCount === 0 && loaderData.maySign && (
        <form method="post" id="form" className={styles.decide}>
          <input type="hidden" name="edition" value={loaderData.edition} />
          <p>
            {response.hasSubmitted
              ? t.signAgainText(response.officeName)
              : t.signText(response.officeName)}
          </p>
          {loaderData.isDeputy && <p>{t.signAsDeputy}</p>}
          <div>
            <SubmitButton name="intent" value="sign">
              {t.sign}
            </SubmitButton>
          </div>
        </form>
      )}
      {awaitsLeader && loaderData.maySign && (
        <form method="post" className={styles.decide} noValidate>
          <p>{t.sendBackText}</p>
          <Textarea
            name="message"
            label={t.messageToWriters}
            description={t.officeOnly}
            defaultValue={textOf(actionData?.entered.message)}
            error={own.of.message}
            rows={3}
          />
          <div>
            <SubmitButton name="intent" value="send-back" variant="secondary">
              {t.sendBack}
            </SubmitButton>
          </div>
        </form>
      )}
      <p>
        <a href={href('/svar/:responseId', params)}>{t.backToOverview}</a>
      </p>
    </PageLayout>
  );
}

function fieldOf(questionId: string, problem: string | null): string {
  return problem === 'comment-required' ? `c.${questionId}` : `a.${questionId}`;
}

function textOf(entered: string | readonly string[] | undefined): string | undefined {
  return typeof entered === 'string' ? entered : entered?.[0];
}
