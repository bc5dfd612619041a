import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/fields.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { type Quote, quoteStates } from '../domain/quote.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { takeQuoteBack } from '../usecases/take-quote-back.ts';
import { viewQuotes } from '../usecases/view-quotes.ts';
import type { Route } from './+types/quotes';
import { QuoteFigure } from './quote-figure.tsx';
import { quoteTones } from './quote-tones.ts';
import styles from './quotes.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewQuotes, {
      ...params,
      state: url.searchParams.get('tilstand') ?? '',
      page: url.searchParams.get('side') ?? '1',
    })),
    done: url.searchParams.get('gjort') ?? '',
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const taken = await submit(context, takeQuoteBack, request, params);
  return taken.ok
    ? redirect(`${href('/kartleggingar/:surveyId/sitat', params)}?gjort=trekt`)
    : taken.response;
}

export default function Quotes({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, quotes, counts, total, page, pages, state, mayQuote, done } = loaderData;
  const language = useStaffLanguage();
  const t = quoteTexts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const here = href('/kartleggingar/:surveyId/sitat', { surveyId: survey.id });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      breadcrumbs={surveyCrumbs(language, survey)}
      actions={
        <ButtonLink
          variant={mayQuote ? 'primary' : 'secondary'}
          href={href('/kartleggingar/:surveyId/resultat', { surveyId: survey.id })}
        >
          {t.toResults}
        </ButtonLink>
      }
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {list.length === 0 && done === 'trekt' && <SavedMessage>{t.tookBack}</SavedMessage>}
      {list.length === 0 && done === 'spurt' && <SavedMessage>{t.asked}</SavedMessage>}
      {all === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <>
          <search>
            <form method="get" action={here} className={styles.filter}>
              <Select
                name="tilstand"
                label={t.filter}
                defaultValue={state}
                choices={[
                  { value: '', label: t.all(all) },
                  ...quoteStates.map((each) => ({
                    value: each,
                    label: `${t.states[each]} (${counts[each] ?? 0})`,
                  })),
                ]}
              />
              <SubmitButton variant="secondary">{t.show}</SubmitButton>
            </form>
          </search>
          {total === 0 && <p>{t.emptyOfState}</p>}
          <ul className={styles.quotes}>
            {quotes.map((quote) => (
              <li key={quote.id} className={styles.item}>
                <QuoteLine quote={quote} loaded={loaderData} />
              </li>
            ))}
          </ul>
          <Pagination
            page={page}
            pageCount={pages}
            hrefOf={(to) => `${here}?${new URLSearchParams({ tilstand: state, side: String(to) })}`}
          />
        </>
      )}
    </PageLayout>
  );
}

function QuoteLine({
  quote,
  loaded: { survey, questions, mayQuote },
}: {
  readonly quote: Quote;
  readonly loaded: Route.ComponentProps['loaderData'];
}) {
  const language = useStaffLanguage();
  const t = quoteTexts[language];
  const question = questions.find(({ id }) => id === quote.questionId);
  return (
    <>
      <StatusTag tone={quoteTones[quote.state]}>{t.states[quote.state]}</StatusTag>
      <QuoteFigure
        quote={quote}
        officeName={quote.state === 'consented-named' ? quote.officeName : null}
      />
      {question && (
        <p>
          <a
            href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
              surveyId: survey.id,
              questionId: question.id,
            })}
          >
            {question.code} {question.text[language]}
          </a>
        </p>
      )}
      <p className={styles.about}>
        {quote.officeName} · {t.kinds[quote.kind]}
        <br />
        {t.askedBy(quote.askerName, formatDate(dateInOslo(quote.askedAt), language))}{' '}
        {quote.settledAt &&
          t.settledBy(quote.settlerName ?? '', formatDate(dateInOslo(quote.settledAt), language))}
      </p>
      {!quote.isCurrent && <Message tone="warning">{t.corrected}</Message>}
      {mayQuote && quote.state === 'proposed' && (
        <Confirm
          id={`trekk-${quote.id}`}
          trigger={t.takeBack}
          title={t.takeBackTitle}
          confirm={t.takeBack}
          name="quoteId"
          value={quote.id}
        >
          {t.takeBackText}
        </Confirm>
      )}
    </>
  );
}
