import { href, redirect } from 'react-router';
import type { Language } from '#kernel/text.ts';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { KeyFigures } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredList } from '#ui/entered.ts';
import { dateInOslo, formatDate, formatList, formatNumber, formatPercent } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import { levelOf } from '../domain/coding-agreement.ts';
import { type CodeBook, codeById } from '../domain/coding-book.ts';
import { texts } from '../texts/coding.ts';
import { freezeCoding } from '../usecases/freeze-coding.ts';
import { reconcileAnswer } from '../usecases/reconcile-answer.ts';
import { viewAgreement } from '../usecases/view-agreement.ts';
import type { Route } from './+types/coding-agreement';
import { boxesOf, CodeBoxes } from './code-boxes.tsx';
import styles from './coding.module.css';
import { codingCrumbs } from './coding-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const page = url.searchParams.get('side') ?? '1';
  return show(context, viewAgreement, { ...params, page });
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const here = href('/kartleggingar/:surveyId/koding/:questionId/samsvar', params);
  if (url.searchParams.has('las')) {
    const frozen = await submit(context, freezeCoding, request, params);
    return frozen.ok ? redirect(here) : frozen.response;
  }
  const settled = await submit(context, reconcileAnswer, request, params);
  return settled.ok ? redirect(`${here}#ulike`) : settled.response;
}

export default function CodingAgreement({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, book, coders, frozen, compared, mayReconcile } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id, questionId: question.id };
  const address = href('/kartleggingar/:surveyId/koding/:questionId/samsvar', to);
  const layout = {
    title: t.agreementOf(question.code),
    lead: question.text[language],
    breadcrumbs: codingCrumbs(language, survey),
  };
  const [one, other] = coders;
  if (!compared || !one || !other)
    return (
      <PageLayout {...layout}>
        <EmptyState title={t.notYetTitle}>{t.notYet}</EmptyState>
      </PageLayout>
    );
  const { overall, perCode } = compared.agreement;
  const names = (codes: readonly string[]) => codeNames(book, codes, language) || t.noneSet;
  const entered = actionData?.entered;
  return (
    <PageLayout {...layout}>
      {list.length > 0 && (
        <div id="form">
          <ProblemSummary problems={list} />
        </div>
      )}
      {frozen && (
        <Message tone="success">
          <p>{t.frozenBy(frozen.name, formatDate(dateInOslo(frozen.at), language))}</p>
          <p>
            <a href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', to)}>
              {t.seeResults}
            </a>
          </p>
        </Message>
      )}
      {compared.incomplete > 0 && !frozen && (
        <Message tone="warning">{t.incomplete(compared.incomplete)}</Message>
      )}
      <KeyFigures
        items={[
          {
            label: t.overallKappa,
            value: overall.kappa === null ? '–' : formatNumber(overall.kappa, language, 2),
            detail: overall.kappa === null ? t.noKappa : t.levels[levelOf(overall.kappa)],
          },
          {
            label: t.observed,
            value: overall.observed === null ? '–' : formatPercent(overall.observed, language),
            detail: t.observedDetail,
          },
          {
            label: t.undecided,
            value: formatNumber(compared.undecided, language),
            detail: t.ofAnswers(formatNumber(compared.answers, language)),
          },
        ]}
      />
      {mayReconcile && compared.canFreeze && (
        <div className={styles.stack}>
          <p>{t.freezeReady}</p>
          <div>
            <Confirm
              id="las"
              trigger={t.freeze}
              title={t.freezeQuestion}
              confirm={t.freeze}
              action={`${address}?las`}
            >
              {t.freezeWarning}
            </Confirm>
          </div>
        </div>
      )}
      <Section title={t.perCode}>
        <Table
          caption={t.perCode}
          captionHidden
          size="small"
          rows={perCode}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', header: t.code, cell: ({ code }) => names([code]) },
            {
              key: 'both',
              header: t.bothSet,
              align: 'right',
              cell: ({ crossing }) => formatNumber(crossing.both, language),
            },
            {
              key: 'one',
              header: t.onlyBy(one.name),
              align: 'right',
              cell: ({ crossing }) => formatNumber(crossing.onlyFirst, language),
            },
            {
              key: 'other',
              header: t.onlyBy(other.name),
              align: 'right',
              cell: ({ crossing }) => formatNumber(crossing.onlySecond, language),
            },
            {
              key: 'agreed',
              header: t.agreedShare,
              align: 'right',
              cell: ({ observed }) => (observed === null ? '–' : formatPercent(observed, language)),
            },
            {
              key: 'kappa',
              header: t.kappa,
              align: 'right',
              cell: ({ kappa }) => (kappa === null ? '–' : formatNumber(kappa, language, 2)),
            },
            {
              key: 'judged',
              header: t.judged,
              cell: ({ kappa }) => (kappa === null ? t.noKappa : t.levels[levelOf(kappa)]),
            },
          ]}
        />
        <p>{t.kappaNote}</p>
        {perCode.some(({ kappa }) => kappa === null) && <p>{t.noKappaNote}</p>}
      </Section>
      <Section title={t.differences} id="ulike">
        {compared.disagreements.length === 0 && <p>{t.noDifferences}</p>}
        {mayReconcile && compared.undecided > 0 && <p>{t.settleLead}</p>}
        {compared.disagreements.map((answer) => (
          <article key={answer.submissionId} className={styles.answer}>
            <div>
              <h3 className="aksel-heading aksel-heading--small">{answer.officeName}</h3>
              {[answer.text, answer.comment].filter(Boolean).map((text) => (
                <p key={text} lang={answer.language} className={styles.text}>
                  {text}
                </p>
              ))}
            </div>
            <div className={styles.stack}>
              <dl className={styles.set}>
                <div>
                  <dt>{t.setBy(one.name)}</dt>
                  <dd>{names(answer.first)}</dd>
                </div>
                <div>
                  <dt>{t.setBy(other.name)}</dt>
                  <dd>{names(answer.second)}</dd>
                </div>
                {answer.decided && (
                  <div>
                    <dt>{t.decidedAs}</dt>
                    <dd>{names(answer.decided)}</dd>
                  </div>
                )}
              </dl>
              {mayReconcile && (
                <form
                  method="post"
                  noValidate
                  className={styles.stack}
                  action={`${address}?side=${compared.page}`}
                >
                  <input type="hidden" name="submissionId" value={answer.submissionId} />
                  <CodeBoxes
                    book={book}
                    submissionId={answer.submissionId}
                    legend={`${t.settle}: ${answer.officeName}`}
                    ticked={enteredList(
                      entered?.submissionId === answer.submissionId ? entered : undefined,
                    )('codes', boxesOf(answer.submissionId, answer.decided ?? shared(answer)))}
                    error={of[`codes-${answer.submissionId}`]}
                  />
                  <div>
                    <SubmitButton variant="secondary" size="small">
                      {t.saveDecision}
                    </SubmitButton>
                  </div>
                </form>
              )}
            </div>
          </article>
        ))}
        <Pagination
          page={compared.page}
          pageCount={compared.pages}
          hrefOf={(page) => `${address}?side=${page}#ulike`}
        />
      </Section>
      <p>
        <ButtonLink href={href('/kartleggingar/:surveyId/koding', { surveyId: survey.id })}>
          {t.coding}
        </ButtonLink>
      </p>
    </PageLayout>
  );
}

/** What both have set is ticked beforehand; what they differ on is for them to say. */
function shared({
  first,
  second,
}: {
  readonly first: readonly string[];
  readonly second: readonly string[];
}): readonly string[] | null {
  const both = first.filter((code) => second.includes(code));
  return both.length > 0 ? both : null;
}

function codeNames(book: CodeBook, codes: readonly string[], language: Language): string {
  const names = codes.flatMap((code) => codeById(book, code)?.name[language] ?? []);
  return formatList(names, language);
}
