import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { CheckboxGroup, RadioGroup, Textarea } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { quoteKinds } from '../domain/quote.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { texts as resultTexts } from '../texts/results.ts';
import { proposeQuote } from '../usecases/propose-quote.ts';
import { viewAnswerToQuote } from '../usecases/view-answer-to-quote.ts';
import type { Route } from './+types/quote-choose';
import { QuoteFigure } from './quote-figure.tsx';
import { quoteTones } from './quote-tones.ts';
import styles from './quotes.module.css';
import { resultsCrumbs } from './results-crumbs.ts';

const passageLimit = 1_000;

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewAnswerToQuote, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = await submit(context, proposeQuote, request, params);
  return asked.ok
    ? redirect(`${href('/kartleggingar/:surveyId/sitat', params)}?gjort=spurt`)
    : asked.response;
}

/** Choosing a passage: what the office wrote, and a field to shorten it in. */
export default function QuoteChoose({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, response, written, asked } = loaderData;
  const language = useStaffLanguage();
  const t = quoteTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const words = String(actionData?.details['words'] ?? '');
  const [first = ''] = written;
  return (
    <PageLayout
      title={t.chooseTitle(response.officeName)}
      lead={t.chooseLead}
      breadcrumbs={[
        ...resultsCrumbs(language, survey),
        {
          href: `${href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
            surveyId: survey.id,
            questionId: question.id,
          })}#tekstar`,
          label: `${question.code} ${resultTexts[language].written}`,
        },
      ]}
    >
      <Section title={t.answer}>
        <p>
          {question.code} {question.text[language]}
        </p>
        {written.map((text) => (
          <p key={text} lang={response.language} dir="auto" className={styles.written}>
            {text}
          </p>
        ))}
      </Section>
      {loaderData.takesQuotes ? (
        <form method="post" id="form" noValidate className={styles.form}>
          <ProblemSummary problems={list} />
          <Textarea
            name="passage"
            label={t.passage}
            description={t.passageHelp}
            rows={6}
            lang={response.language}
            limit={passageLimit}
            defaultValue={typed('passage', first.length > passageLimit ? '' : first)}
            error={of['passage']}
          />
          <RadioGroup
            name="kind"
            label={t.kind}
            defaultValue={typed('kind')}
            choices={quoteKinds.map((kind) => ({
              value: kind,
              label: t.kinds[kind],
              description: t.kindHelp[kind],
            }))}
            error={of['kind']}
          />
          {words !== '' && (
            <>
              <Message tone="warning">{t.lookOver(words)}</Message>
              <CheckboxGroup
                name="lookedOver"
                label={t.lookOverTitle}
                choices={[{ value: 'ja', label: t.lookedOver }]}
                error={of['lookedOver']}
              />
            </>
          )}
          <div>
            <SubmitButton>{t.ask}</SubmitButton>
          </div>
        </form>
      ) : (
        <Message tone="info">{t.closed}</Message>
      )}
      {asked.length > 0 && (
        <Section title={t.askedHere}>
          <ul className={styles.quotes}>
            {asked.map((quote) => (
              <li key={quote.id} className={styles.item}>
                <StatusTag tone={quoteTones[quote.state]}>{t.states[quote.state]}</StatusTag>
                <QuoteFigure
                  quote={quote}
                  officeName={quote.state === 'consented-named' ? quote.officeName : null}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageLayout>
  );
}
