import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup, Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import {
  choicesOf,
  commentRules,
  questionById,
  questionsOf,
  questionTypes,
} from '../domain/form.ts';
import { texts } from '../texts/prepare.ts';
import { addQuestionToBank } from '../usecases/add-to-bank.ts';
import { putQuestion } from '../usecases/put-question.ts';
import { viewFormEditor } from '../usecases/view-form-editor.ts';
import type { Route } from './+types/question-editor';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { enteredList, enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const editor = await show(context, viewFormEditor, params);
  if (!editor.mayPrepare) throw data(null, { status: 403 });
  const question = questionById(editor.survey.form, params.questionId);
  if (!question && params.questionId !== 'ny') throw data(null, { status: 404 });
  return { ...editor, question, sectionId: url.searchParams.get('del') ?? '' };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const form = href('/kartleggingar/:surveyId/skjema', params);
  if (url.searchParams.has('bank')) {
    const kept = await submit(context, addQuestionToBank, request, params);
    return kept.ok ? redirect(href('/kartleggingar/:surveyId/skjema/bank', params)) : kept.response;
  }
  const put = await submit(context, putQuestion, request, params);
  return put.ok ? redirect(`${form}#${put.value.questionId}`) : put.response;
}

export default function QuestionEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, question, earlier } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const ticked = enteredList(actionData?.entered);
  const sections = survey.form.sections.map(({ id, title }, index) => ({
    value: id,
    label: t.section(index + 1, title[language]),
  }));
  const sectionId =
    survey.form.sections.find(({ questions }) => questions.some(({ id }) => id === question?.id))
      ?.id ??
    (loaderData.sectionId || (sections[0]?.value ?? ''));
  const lines = (form: 'nb' | 'nn') =>
    question?.options.map(({ text }) => text[form]).join('\n') ?? '';
  const both = { typed, errors: of };
  return (
    <PageLayout
      title={question ? t.editQuestionNamed(question.code) : t.addQuestion}
      lead={t.questionLead}
      breadcrumbs={[
        ...surveyCrumbs(language, survey),
        { href: href('/kartleggingar/:surveyId/skjema', { surveyId: survey.id }), label: t.form },
      ]}
    >
      {survey.state === 'approved' && <Message tone="warning">{t.approvedResets}</Message>}
      <form method="post" id="form" noValidate className={styles.stack} action="?">
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={survey.version} />
        <div className={styles.pair}>
          <TextField
            name="code"
            label={t.code}
            description={t.codeHelp}
            characters={8}
            defaultValue={typed('code', question?.code)}
            error={of.code}
          />
          <Select
            name="sectionId"
            label={t.inSection}
            choices={sections}
            defaultValue={typed('sectionId', sectionId)}
            error={of.sectionId}
          />
        </div>
        <BilingualField name="text" label={t.textIn} stored={question?.text} rows={3} {...both} />
        <BilingualField
          name="help"
          label={t.helpIn}
          stored={question?.help}
          rows={2}
          optional
          {...both}
        />
        <div className={styles.pair}>
          <Select
            name="type"
            label={t.type}
            choices={questionTypes.map((type) => ({ value: type, label: t.types[type] }))}
            defaultValue={typed('type', question?.type ?? 'text')}
            error={of.type}
          />
          <TextField
            name="theme"
            label={t.theme}
            optional
            defaultValue={typed('theme', question?.theme)}
            error={of.theme}
          />
        </div>
        <Checkbox
          name="required"
          label={t.required}
          defaultChecked={ticked('required', question?.required ? ['yes'] : []).includes('yes')}
        />
        <RadioGroup
          name="comment"
          label={t.comment}
          description={t.commentsHelp}
          choices={commentRules.map((rule) => ({ value: rule, label: t.comments[rule] }))}
          defaultValue={typed('comment', question?.comment ?? 'none')}
          error={of.comment}
        />
        <Section title={t.choices}>
          <p>{t.choicesHelp}</p>
          <BilingualField
            name="options"
            label={t.optionsIn}
            stored={{ nn: lines('nn'), nb: lines('nb') }}
            rows={5}
            optional
            {...both}
          />
        </Section>
        <Section title={t.scale}>
          <p>{t.scaleHelp}</p>
          <div className={styles.pair}>
            <TextField
              name="scaleFrom"
              inputMode="numeric"
              characters={4}
              optional
              label={t.scaleFrom}
              defaultValue={typed('scaleFrom', question?.scale?.from)}
              error={of.scaleFrom}
            />
            <TextField
              name="scaleTo"
              inputMode="numeric"
              characters={4}
              optional
              label={t.scaleTo}
              defaultValue={typed('scaleTo', question?.scale?.to)}
              error={of.scaleTo}
            />
          </div>
          <BilingualField
            name="lowest"
            label={t.lowestIn}
            stored={question?.scale?.lowest}
            optional
            {...both}
          />
          <BilingualField
            name="highest"
            label={t.highestIn}
            stored={question?.scale?.highest}
            optional
            {...both}
          />
        </Section>
        <ShowIf data={loaderData} ticked={ticked} error={of.showIf} />
        <Select
          name="sameAs"
          label={t.sameAs}
          description={t.sameAsHelp}
          choices={[
            { value: '', label: t.noSameAs },
            ...earlier.flatMap(({ id, year, form }) =>
              questionsOf(form).map((asked) => ({
                value: `${id}:${asked.id}`,
                label: `${year} · ${asked.code} · ${asked.text[language].slice(0, 80)}`,
              })),
            ),
          ]}
          defaultValue={typed(
            'sameAs',
            question?.sameAs ? `${question.sameAs.surveyId}:${question.sameAs.questionId}` : '',
          )}
          error={of.sameAs}
        />
        <div>
          <SubmitButton>{t.saveQuestion}</SubmitButton>
        </div>
      </form>
      {question && (
        <form method="post" action="?bank">
          <SubmitButton variant="tertiary">{t.toBank}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}

interface ShowIfProps {
  readonly data: Route.ComponentProps['loaderData'];
  readonly ticked: (field: string, stored?: readonly string[]) => readonly string[];
  readonly error: string | undefined;
}

/** The fixed answers of the questions that come before: those the question can depend on. */
function ShowIf({ data: { survey, question }, ticked, error }: ShowIfProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const all = questionsOf(survey.form);
  const place = all.findIndex(({ id }) => id === question?.id);
  const before = place < 0 ? all : all.slice(0, place);
  const choices = before.flatMap((asked) =>
    choicesOf(asked).map(({ code, text }) => ({
      value: `${asked.id}:${code}`,
      label: `${asked.code}: ${text[language]}`,
    })),
  );
  if (choices.length === 0) return null;
  const stored = question?.showIf?.oneOf.map((code) => `${question.showIf?.questionId}:${code}`);
  return (
    <CheckboxGroup
      name="showIf"
      label={t.showIf}
      description={t.showIfHelp}
      choices={choices}
      defaultValues={ticked('showIf', stored)}
      error={error}
    />
  );
}
