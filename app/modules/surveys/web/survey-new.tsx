import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/prepare.ts';
import { createSurvey } from '../usecases/create-survey.ts';
import { listSurveysUseCase } from '../usecases/list-surveys.ts';
import type { Route } from './+types/survey-new';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  const list = await show(context, listSurveysUseCase, { page: 1 });
  // Nobody should fill in a form that will be refused.
  if (!list.mayPrepare) throw data(null, { status: 403 });
  return { ...list, copyOf: url.searchParams.get('fra') ?? '' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const created = await submit(context, createSurvey, request, {});
  if (!created.ok) return created.response;
  return redirect(href('/kartleggingar/:surveyId', { surveyId: created.value.surveyId }));
}

export default function NewSurvey({ loaderData, actionData }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const earlier = loaderData.surveys.find(({ id }) => id === loaderData.copyOf);
  const choices = [
    { value: '', label: t.emptyForm },
    ...loaderData.surveys.map(({ id, year, title }) => ({
      value: id as string,
      label: `${year}: ${title[language]}`,
    })),
  ];
  return (
    <PageLayout
      title={t.newSurvey}
      lead={t.newSurveyLead}
      width="form"
      breadcrumbs={[{ href: href('/kartleggingar'), label: t.surveys }]}
    >
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <Select
          name="copyOf"
          label={t.copyOf}
          choices={choices}
          defaultValue={typed('copyOf', loaderData.copyOf)}
          error={of.copyOf}
        />
        <BilingualField
          name="title"
          label={t.titleIn}
          stored={earlier?.title}
          typed={typed}
          errors={of}
        />
        <TextField
          name="year"
          label={t.year}
          characters={4}
          inputMode="numeric"
          defaultValue={typed('year', loaderData.thisYear)}
          error={of.year}
        />
        <TextField
          name="caseNumber"
          label={t.ownCaseNumber}
          description={t.ownCaseNumberHelp}
          characters={12}
          optional
          defaultValue={typed('caseNumber')}
          error={of.caseNumber}
        />
        <div>
          <SubmitButton>{t.create}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}
