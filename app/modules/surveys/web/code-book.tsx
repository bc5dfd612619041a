import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { codeById, liveCodes } from '../domain/coding-book.ts';
import { texts } from '../texts/coding.ts';
import { reuseCodeBook } from '../usecases/reuse-code-book.ts';
import { viewCodeBook } from '../usecases/view-code-book.ts';
import type { Route } from './+types/code-book';
import { CodeList } from './code-list.tsx';
import { codingCrumbs } from './coding-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewCodeBook, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const reused = await submit(context, reuseCodeBook, request, params);
  return reused.ok
    ? redirect(href('/kartleggingar/:surveyId/koding/:questionId/kodebok', params))
    : reused.response;
}

export default function CodeBookPage({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, book, frozen, begun, mayCode, reusable } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id, questionId: question.id };
  const mayChange = mayCode && frozen === null;
  const retired = book.codes.filter((code) => code.retired !== null);
  return (
    <PageLayout
      title={t.bookOf(question.code)}
      lead={`${question.text[language]} ${t.bookLead}`}
      meta={book.version > 0 && t.bookVersion(book.version)}
      breadcrumbs={codingCrumbs(language, survey)}
      actions={
        mayChange && (
          <ButtonLink
            variant="primary"
            href={href('/kartleggingar/:surveyId/koding/:questionId/kodebok/:codeId', {
              ...to,
              codeId: 'ny',
            })}
          >
            {t.addCode}
          </ButtonLink>
        )
      }
    >
      {list.length > 0 && (
        <div id="form">
          <ProblemSummary problems={list} />
        </div>
      )}
      {frozen && <Message tone="info">{t.bookFrozen}</Message>}
      {begun && mayChange && <Message tone="warning">{t.bookBegun}</Message>}
      {mayChange && reusable && reusable.codes.length > 0 && (
        <Section title={t.reuseTitle(reusable.year)}>
          <p>{t.reuseLead(reusable.codes.length)}</p>
          <p>{reusable.codes.map(({ name }) => name[language]).join(', ')}</p>
          <form method="post">
            <input type="hidden" name="version" value={book.version} />
            <SubmitButton variant="secondary">{t.reuse(reusable.year)}</SubmitButton>
          </form>
        </Section>
      )}
      {liveCodes(book).length === 0 ? (
        <EmptyState title={t.noCodesTitle}>{t.noCodesNext}</EmptyState>
      ) : (
        <Section title={t.codesMean}>
          <CodeList
            book={book}
            tools={
              mayChange
                ? ({ id, name }) => (
                    <a
                      href={href('/kartleggingar/:surveyId/koding/:questionId/kodebok/:codeId', {
                        ...to,
                        codeId: id,
                      })}
                      aria-label={t.editCode(name[language])}
                    >
                      {t.edit}
                    </a>
                  )
                : undefined
            }
          />
        </Section>
      )}
      {retired.length > 0 && (
        <Section title={t.retiredCodes}>
          <ul>
            {retired.map(({ id, name, retired: out }) => {
              const instead = out?.replacedBy && codeById(book, out.replacedBy)?.name[language];
              return (
                <li key={id}>
                  {instead ? t.retiredAs(name[language], instead) : t.retiredAlone(name[language])}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </PageLayout>
  );
}
