import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Textarea } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/prepare.ts';
import { importForm } from '../usecases/import-form.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/form-import';
import { enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const viewed = await show(context, viewSurvey, params);
  if (!viewed.mayPrepare) throw data(null, { status: 403 });
  return viewed;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const imported = await submit(context, importForm, request, params);
  if (!imported.ok) return imported.response;
  return redirect(href('/kartleggingar/:surveyId/skjema', params));
}

export default function FormImport({ loaderData: { survey }, actionData }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const place = actionData?.details.place;
  return (
    <PageLayout
      title={t.importForm}
      lead={t.importLead}
      breadcrumbs={surveyCrumbs(language, survey)}
    >
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={survey.version} />
        <Textarea
          name="json"
          label={t.importJson}
          rows={16}
          spellCheck={false}
          defaultValue={typed('json')}
          error={of.json && place ? `${of.json} (${place})` : of.json}
        />
        <div>
          <SubmitButton>{t.importDo}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}
