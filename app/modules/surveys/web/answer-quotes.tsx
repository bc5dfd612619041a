import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { RadioGroup } from '#ui/fields.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { isConsented, type Quote, type QuoteAnswer, quoteAnswers } from '../domain/quote.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { decideQuote } from '../usecases/decide-quote.ts';
import { viewOfficeQuotes } from '../usecases/view-office-quotes.ts';
import type { Route } from './+types/answer-quotes';
import { QuoteFigure } from './quote-figure.tsx';
import { quoteTones } from './quote-tones.ts';
import styles from './quotes.module.css';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewOfficeQuotes, params)),
    isSaved: url.searchParams.has('lagra'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const decided = await submit(context, decideQuote, request, params);
  return decided.ok
    ? redirect(`${href('/svar/:responseId/sitat', params)}?lagra`)
    : decided.response;
}

type Loaded = Route.ComponentProps['loaderData'];

/** What an office is asked to let be used, each with its own yes or no. */
export default function AnswerQuotes({ loaderData, actionData, params }: Route.ComponentProps) {
  const { survey, quotes, isOpen, maySign, isSaved } = loaderData;
  const language = useStaffLanguage();
  const t = quoteTexts[language].office;
  const { list, of } = problemMessages(
    actionData?.problems,
    quoteTexts[language].officeProblems,
    language,
  );
  return (
    <PageLayout
      title={t.title}
      lead={quotes.length > 0 ? t.lead(survey.askedBy[language]) : undefined}
      width="text"
      breadcrumbs={[
        { href: href('/svar'), label: t.back },
        { href: href('/svar/:responseId', params), label: survey.title[language] },
      ]}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {isSaved && list.length === 0 && <SavedMessage>{t.saved}</SavedMessage>}
      {quotes.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <Message tone="info">
          <p>{isOpen ? t.untilPublished : t.published}</p>
          {isOpen && !maySign && <p>{t.onlyLeader}</p>}
        </Message>
      )}
      {quotes.map((quote) => (
        <AskedQuote
          key={quote.id}
          quote={quote}
          loaded={loaderData}
          error={of[`answer-${quote.id}`]}
        />
      ))}
    </PageLayout>
  );
}

function AskedQuote({
  quote,
  loaded: { response, questions, isOpen, maySign },
  error,
}: {
  readonly quote: Quote;
  readonly loaded: Loaded;
  readonly error: string | undefined;
}) {
  const language = useStaffLanguage();
  const { office: t, states, settledBy } = quoteTexts[language];
  const question = questions.find(({ id }) => id === quote.questionId);
  const { officeName } = response;
  const figure = (name: string | null) => <QuoteFigure quote={quote} officeName={name} />;
  return (
    <Section
      title={question ? `${question.code} ${question.text[language]}` : t.title}
      id={`sitat-${quote.id}`}
    >
      <div className={styles.form}>
        <div>
          <StatusTag tone={quoteTones[quote.state]}>{states[quote.state]}</StatusTag>{' '}
          {quote.settledAt &&
            settledBy(quote.settlerName ?? '', formatDate(dateInOslo(quote.settledAt), language))}
        </div>
        {!quote.isCurrent && <Message tone="warning">{t.corrected}</Message>}
        {isConsented(quote) ? (
          <div>
            <p>{t.shown}</p>
            {figure(quote.state === 'consented-named' ? officeName : null)}
          </div>
        ) : (
          <>
            <p>{quote.kind === 'practice-example' ? t.wantsNamed : t.wantsAnonymous}</p>
            {quote.namesOffice ? (
              <p>{t.namesOffice}</p>
            ) : (
              <div>
                <p>{t.shownAnonymous}</p>
                {figure(null)}
              </div>
            )}
            <div>
              <p>{t.shownNamed}</p>
              {figure(officeName)}
            </div>
          </>
        )}
        {isOpen && maySign && (
          <form method="post" noValidate className={styles.form}>
            <input type="hidden" name="quoteId" value={quote.id} />
            <RadioGroup
              id={`answer-${quote.id}`}
              name="answer"
              label={t.question}
              defaultValue={answerIn(quote)}
              choices={quoteAnswers
                .filter((answer) => answer !== 'anonymous' || !quote.namesOffice)
                .map((answer) => ({
                  value: answer,
                  label: answer === 'no' && isConsented(quote) ? t.takeBack : t.answers[answer],
                }))}
              error={error}
            />
            <div>
              <SubmitButton variant={quote.state === 'proposed' ? 'primary' : 'secondary'}>
                {t.save}
              </SubmitButton>
            </div>
          </form>
        )}
      </div>
    </Section>
  );
}

/** What the leader has said, to be seen and changed. */
function answerIn({ state }: Pick<Quote, 'state'>): QuoteAnswer | '' {
  switch (state) {
    case 'consented-anonymous':
      return 'anonymous';
    case 'consented-named':
      return 'named';
    case 'declined':
    case 'withdrawn':
      return 'no';
    case 'proposed':
      return '';
  }
}
