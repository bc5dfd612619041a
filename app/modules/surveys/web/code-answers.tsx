import { data, href, redirect } from 'react-router';
import { run, show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredList } from '#ui/entered.ts';
import { formatCount, formatList } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Progress } from '#ui/progress.tsx';
import { liveCodes } from '../domain/coding-book.ts';
import { valueName } from '../domain/results.ts';
import { texts } from '../texts/coding.ts';
import { codeAnswers } from '../usecases/code-answers.ts';
import { finishCoding } from '../usecases/finish-coding.ts';
import { leaveCoding } from '../usecases/leave-coding.ts';
import { viewAnswersToCode } from '../usecases/view-answers-to-code.ts';
import type { Route } from './+types/code-answers';
import { boxesOf, CodeBoxes } from './code-boxes.tsx';
import { CodeList } from './code-list.tsx';
import styles from './coding.module.css';
import { codingCrumbs } from './coding-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const page = url.searchParams.get('side');
  return show(context, viewAnswersToCode, { ...params, page });
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const here = href('/kartleggingar/:surveyId/koding/:questionId', params);
  if (url.searchParams.has('ferdig')) {
    const finished = await submit(context, finishCoding, request, params);
    return finished.ok ? redirect(here) : finished.response;
  }
  if (url.searchParams.has('slutt')) {
    const left = await submit(context, leaveCoding, request, params);
    return left.ok ? redirect(href('/kartleggingar/:surveyId/koding', params)) : left.response;
  }
  const coded = await submit(context, codeAnswers, request, params);
  if (!coded.ok) return coded.response;
  const input = viewAnswersToCode.input.safeParse({
    ...params,
    page: url.searchParams.get('side'),
  });
  if (!input.success) throw data(null, { status: 404 });
  const now = await run(context, viewAnswersToCode, input.data);
  const isLast = !now.ok || now.value.page >= now.value.pages;
  return redirect(isLast || !now.ok ? here : `${here}?side=${now.value.page + 1}`);
}

export default function CodeAnswers({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, book, state, own, others, answers, total, coded } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id, questionId: question.id };
  const address = href('/kartleggingar/:surveyId/koding/:questionId', to);
  const agreement = href('/kartleggingar/:surveyId/koding/:questionId/samsvar', to);
  const layout = {
    title: t.codeAnswers(question.code),
    lead: question.text[language],
    breadcrumbs: codingCrumbs(language, survey),
  };
  const stop = stopOf(loaderData);
  if (stop)
    return (
      <PageLayout {...layout}>
        <Stop why={stop} names={others.map(({ name }) => name)} to={to} />
      </PageLayout>
    );
  const ticked = enteredList(actionData?.entered);
  const isDone = own?.doneAt !== null && own !== null;
  const isAllCoded = coded >= total;
  return (
    <PageLayout {...layout}>
      <Progress
        done={coded}
        total={total}
        label={t.codedSoFar(formatCount(coded, total, language))}
      />
      {isDone ? (
        <Message tone="success">
          <p>{t.youAreDone}</p>
          {state === 'reconciling' && (
            <p>
              <a href={agreement}>{t.seeAgreement}</a>
            </p>
          )}
        </Message>
      ) : (
        <Message tone="info">
          {others.length === 0 ? (
            <p>{t.blindAlone}</p>
          ) : (
            others.map(({ name, isDone: otherIsDone }) => (
              <p key={name}>
                {t.blind(name)} {otherIsDone && t.otherIsDone(name)}
              </p>
            ))
          )}
        </Message>
      )}
      {isAllCoded && !isDone && own && (
        <Section title={t.finishTitle}>
          <p>{t.finishLead}</p>
          <div>
            <Confirm
              id="ferdig"
              trigger={t.finish}
              title={t.finishQuestion}
              confirm={t.finish}
              action={`${address}?ferdig`}
            >
              {t.finishWarning}
            </Confirm>
          </div>
        </Section>
      )}
      <details>
        <summary>{t.codesMean}</summary>
        <CodeList book={book} />
        <p>
          <a href={href('/kartleggingar/:surveyId/koding/:questionId/kodebok', to)}>{t.book}</a>
        </p>
      </details>
      <form method="post" id="form" noValidate action={`?side=${loaderData.page}`}>
        <ProblemSummary problems={list} />
        {answers.map((answer) => (
          <article key={answer.submissionId} className={styles.answer}>
            <input type="hidden" name="shown" value={answer.submissionId} />
            <div>
              <h2 className="aksel-heading aksel-heading--small">
                {t.answerOf(
                  answer.officeName,
                  formatList(
                    answer.choices.map((choice) => valueName(question, choice, language)),
                    language,
                  ),
                )}
              </h2>
              {[answer.text, answer.comment].filter(Boolean).map((text) => (
                <p key={text} lang={answer.language} className={styles.text}>
                  {text}
                </p>
              ))}
              {answer.bookVersion !== null && answer.bookVersion < book.version && !isDone && (
                <p className={styles.subtle}>{t.codedBefore}</p>
              )}
            </div>
            <CodeBoxes
              book={book}
              submissionId={answer.submissionId}
              legend={answer.officeName}
              ticked={ticked('codes', boxesOf(answer.submissionId, answer.codes))}
              error={of[`codes-${answer.submissionId}`]}
              disabled={isDone && answer.codes !== null}
            />
          </article>
        ))}
        {(!isDone || !isAllCoded) && (
          <div className={styles.stack}>
            <p className={styles.subtle}>{t.skipHelp}</p>
            <div>
              <SubmitButton>{t.saveAndNext}</SubmitButton>
            </div>
          </div>
        )}
      </form>
      <Pagination
        page={loaderData.page}
        pageCount={loaderData.pages}
        hrefOf={(page) => `${address}?side=${page}`}
      />
      {own && !isDone && (
        <div>
          <Confirm
            id="slutt"
            trigger={t.leave}
            tone="danger"
            title={t.leaveQuestion}
            confirm={t.leave}
            action={`${address}?slutt`}
          >
            {t.leaveWarning}
          </Confirm>
        </div>
      )}
    </PageLayout>
  );
}

type Why = 'frozen' | 'nothing-written' | 'two-others' | 'no-codes';

/** Why there is nothing here for this reader to code. */
function stopOf({ state, total, own, others, book }: Route.ComponentProps['loaderData']) {
  const why: Why | null =
    state === 'frozen'
      ? 'frozen'
      : total === 0
        ? 'nothing-written'
        : own === null && others.length === 2
          ? 'two-others'
          : liveCodes(book).length === 0
            ? 'no-codes'
            : null;
  return why;
}

function Stop({
  why,
  names,
  to,
}: {
  readonly why: Why;
  readonly names: readonly string[];
  readonly to: { readonly surveyId: string; readonly questionId: string };
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  switch (why) {
    case 'frozen':
      return (
        <EmptyState
          title={t.frozenTitle}
          action={
            <ButtonLink href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', to)}>
              {t.seeResults}
            </ButtonLink>
          }
        >
          {t.frozenNext}
        </EmptyState>
      );
    case 'nothing-written':
      return <EmptyState title={t.nothingWrittenTitle} />;
    case 'two-others':
      return (
        <EmptyState title={t.twoOthersTitle}>{t.twoOthers(formatList(names, language))}</EmptyState>
      );
    case 'no-codes':
      return (
        <EmptyState
          title={t.makeBookFirst}
          action={
            <ButtonLink
              variant="primary"
              href={href('/kartleggingar/:surveyId/koding/:questionId/kodebok', to)}
            >
              {t.next['make-book']}
            </ButtonLink>
          }
        >
          {t.makeBookFirstNext}
        </EmptyState>
      );
  }
}
