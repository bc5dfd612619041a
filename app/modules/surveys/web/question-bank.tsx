import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/prepare.ts';
import { takeFromBank } from '../usecases/take-from-bank.ts';
import { viewFormEditor } from '../usecases/view-form-editor.ts';
import type { Route } from './+types/question-bank';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const editor = await show(context, viewFormEditor, params);
  if (!editor.mayPrepare) throw data(null, { status: 403 });
  return editor;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const taken = await submit(context, takeFromBank, request, params);
  if (!taken.ok) return taken.response;
  return redirect(`${href('/kartleggingar/:surveyId/skjema', params)}#${taken.value.questionId}`);
}

export default function QuestionBank({
  loaderData: { survey, bank },
  actionData,
}: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const sections = survey.form.sections.map(({ id, title }, index) => ({
    value: id,
    label: t.section(index + 1, title[language]),
  }));
  return (
    <PageLayout
      title={t.bank}
      lead={t.bankLead}
      breadcrumbs={[
        ...surveyCrumbs(language, survey),
        { href: href('/kartleggingar/:surveyId/skjema', { surveyId: survey.id }), label: t.form },
      ]}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {bank.length === 0 && <EmptyState title={t.bankEmpty}>{t.bankEmptyNext}</EmptyState>}
      {bank.map(({ id, code, version, theme, question }) => (
        <section key={id} className={styles.question} aria-labelledby={`b-${id}`}>
          <h2 id={`b-${id}`} className="aksel-heading aksel-heading--small">
            {code}: {question.text[language]}
          </h2>
          <p>
            {t.types[question.type]} · {t.bankVersion(version)}
            {theme && ` · ${theme}`}
          </p>
          {sections.length > 0 && (
            <form method="post" className={styles.tools}>
              <input type="hidden" name="version" value={survey.version} />
              <input type="hidden" name="bankQuestionId" value={id} />
              <Select id={`s-${id}`} name="sectionId" label={t.inSection} choices={sections} />
              <SubmitButton variant="secondary" size="small" aria-label={`${t.take}: ${code}`}>
                {t.take}
              </SubmitButton>
            </form>
          )}
        </section>
      ))}
    </PageLayout>
  );
}
