import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { codeById, liveCodes } from '../domain/coding-book.ts';
import { texts } from '../texts/coding.ts';
import { takeCodeOut } from '../usecases/take-code-out.ts';
import { viewCodeBook } from '../usecases/view-code-book.ts';
import { writeCode } from '../usecases/write-code.ts';
import type { Route } from './+types/code-editor';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { codingCrumbs } from './coding-crumbs.ts';
import styles from './side-by-side.module.css';

export async function loader({ context, params }: Route.LoaderArgs) {
  const seen = await show(context, viewCodeBook, params);
  if (!seen.mayCode) throw data(null, { status: 403 });
  const code = codeById(seen.book, params.codeId);
  if (params.codeId !== 'ny' && code?.retired !== null) throw data(null, { status: 404 });
  return { ...seen, code };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const book = href('/kartleggingar/:surveyId/koding/:questionId/kodebok', params);
  if (url.searchParams.has('ut')) {
    const out = await submit(context, takeCodeOut, request, params);
    return out.ok ? redirect(book) : out.response;
  }
  const written = await submit(context, writeCode, request, params);
  return written.ok ? redirect(book) : written.response;
}

export default function CodeEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, book, code, begun, frozen } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(
    actionData && 'nameNn' in actionData.entered ? actionData.entered : undefined,
  );
  const both = { typed, errors: of };
  const others = liveCodes(book).filter(({ id }) => id !== code?.id);
  return (
    <PageLayout
      title={code ? t.editCode(code.name[language]) : t.addCode}
      lead={t.codeLead}
      breadcrumbs={[
        ...codingCrumbs(language, survey),
        {
          href: href('/kartleggingar/:surveyId/koding/:questionId/kodebok', {
            surveyId: survey.id,
            questionId: question.id,
          }),
          label: t.bookOf(question.code),
        },
      ]}
    >
      {frozen && <Message tone="info">{t.bookFrozen}</Message>}
      {begun && !frozen && <Message tone="warning">{t.bookBegun}</Message>}
      <form method="post" id="form" noValidate className={styles.stack} action="?">
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={book.version} />
        <BilingualField name="name" label={t.nameIn} stored={code?.name} {...both} />
        <BilingualField name="theme" label={t.themeIn} stored={code?.theme} {...both} />
        <BilingualField
          name="description"
          label={t.descriptionIn}
          stored={code?.description}
          rows={3}
          optional
          {...both}
        />
        <TextField
          name="example"
          label={t.exampleLabel}
          description={t.exampleHelp}
          optional
          defaultValue={typed('example', code?.example)}
          error={of.example}
        />
        <div>
          <SubmitButton>{t.saveCode}</SubmitButton>
        </div>
      </form>
      {code && !frozen && (
        <Section title={t.retireTitle}>
          <p>{t.retireLead}</p>
          <form method="post" noValidate className={styles.stack} action="?ut">
            <input type="hidden" name="version" value={book.version} />
            <Select
              name="replacedBy"
              label={t.replacedBy}
              choices={[
                { value: '', label: t.noReplacement },
                ...others.map(({ id, name }) => ({ value: id, label: name[language] })),
              ]}
              error={of.replacedBy}
            />
            <div>
              <SubmitButton variant="secondary" tone="danger">
                {t.retire}
              </SubmitButton>
            </div>
          </form>
        </Section>
      )}
    </PageLayout>
  );
}
