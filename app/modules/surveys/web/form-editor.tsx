import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section as PageSection } from '#ui/page-layout.tsx';
import { type ProblemMessages, problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import type { FormFault, Question, Section } from '../domain/form.ts';
import type { Survey } from '../domain/survey.ts';
import { texts } from '../texts/prepare.ts';
import { changeFormUseCase } from '../usecases/change-form.ts';
import { viewFormEditor } from '../usecases/view-form-editor.ts';
import type { Route } from './+types/form-editor';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewFormEditor, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const changed = await submit(context, changeFormUseCase, request, params);
  if (!changed.ok) return changed.response;
  return redirect(href('/kartleggingar/:surveyId/skjema', params));
}

export default function FormEditor({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, mayPrepare, faults } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const messages = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const adding = typed('intent') === 'add-section';
  const isOpen = survey.state === 'draft' || survey.state === 'approved';
  const editable = isOpen && mayPrepare;
  const to = { surveyId: survey.id };
  return (
    <PageLayout
      title={t.form}
      lead={t.formLead}
      breadcrumbs={surveyCrumbs(language, survey)}
      actions={
        <Actions>
          <ButtonLink href={href('/kartleggingar/:surveyId/skjema/vis', to)} icon="eye">
            {t.preview}
          </ButtonLink>
        </Actions>
      }
    >
      <div id="form">
        <ProblemSummary problems={messages.list} />
      </div>
      {survey.state === 'approved' && editable && (
        <Message tone="warning">{t.approvedResets}</Message>
      )}
      {!editable && <Message tone="info">{isOpen ? t.onlyAdvisers : t.locked}</Message>}
      {editable && <Faults faults={faults} />}
      {survey.form.sections.length === 0 && (
        <EmptyState title={t.noSections}>{t.noSectionsNext}</EmptyState>
      )}
      {survey.form.sections.map((section, index) => (
        <SectionEditor
          key={section.id}
          survey={survey}
          section={section}
          number={index + 1}
          editable={editable}
        />
      ))}
      {editable && (
        <details open={adding || survey.form.sections.length === 0}>
          <summary>{t.addSection}</summary>
          <SectionFields
            survey={survey}
            intent="add-section"
            stored={undefined}
            typed={adding ? typed : () => ''}
            errors={adding ? messages.of : {}}
          />
        </details>
      )}
      <ul>
        {editable && (
          <li>
            <a href={href('/kartleggingar/:surveyId/skjema/bank', to)}>{t.takeFromBank}</a>
          </li>
        )}
        {editable && (
          <li>
            <a href={href('/kartleggingar/:surveyId/skjema/hent', to)}>{t.importForm}</a>
          </li>
        )}
        <li>
          <a href={href('/kartleggingar/:surveyId/skjema.json', to)} download>
            {t.exportForm}
          </a>
        </li>
      </ul>
    </PageLayout>
  );
}

function Faults({ faults }: { faults: readonly FormFault[] }) {
  const t = texts[useStaffLanguage()];
  if (faults.length === 0) return null;
  return (
    <Message tone="warning" title={t.faultsTitle}>
      <ul>
        {faults.map(({ code, place }) => (
          <li key={`${code}${place}`}>{place ? `${place} ${t.faults[code]}` : t.faults[code]}</li>
        ))}
      </ul>
    </Message>
  );
}

interface SectionProps {
  readonly survey: Survey;
  readonly section: Section;
  readonly number: number;
  readonly editable: boolean;
}

function SectionEditor({ survey, section, number, editable }: SectionProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const title = t.section(number, section.title[language] || section.title.nn || section.title.nb);
  return (
    <PageSection title={title} id={section.id}>
      <div className={styles.pair}>
        <Words form="nn" text={section.title.nn} />
        <Words form="nb" text={section.title.nb} />
      </div>
      {section.questions.map((question) => (
        <QuestionRow key={question.id} survey={survey} question={question} editable={editable} />
      ))}
      {editable && (
        <div className={styles.tools}>
          <ButtonLink
            href={`${href('/kartleggingar/:surveyId/skjema/sporsmal/:questionId', { surveyId: survey.id, questionId: 'ny' })}?del=${section.id}`}
            size="small"
          >
            {t.addQuestion}
          </ButtonLink>
          <Step
            survey={survey}
            intent="section-up"
            field="sectionId"
            id={section.id}
            label={t.up}
            full={t.moveUp(title)}
          />
          <Step
            survey={survey}
            intent="section-down"
            field="sectionId"
            id={section.id}
            label={t.down}
            full={t.moveDown(title)}
          />
          {section.questions.length === 0 && (
            <Step
              survey={survey}
              intent="remove-section"
              field="sectionId"
              id={section.id}
              label={t.removeShort}
              full={t.remove(title)}
            />
          )}
          <details>
            <summary>{t.editSection}</summary>
            <SectionFields
              survey={survey}
              intent="edit-section"
              stored={section}
              typed={(_field, stored) => String(stored ?? '')}
              errors={{}}
            />
          </details>
        </div>
      )}
    </PageSection>
  );
}

function QuestionRow({
  survey,
  question,
  editable,
}: {
  survey: Survey;
  question: Question;
  editable: boolean;
}) {
  const t = texts[useStaffLanguage()];
  const to = { surveyId: survey.id, questionId: question.id };
  return (
    <div className={styles.question} id={question.id}>
      <p>
        <strong>{question.code}</strong> · {t.types[question.type]}
        {question.required && ` · ${t.required}`}
      </p>
      <div className={styles.pair}>
        <Words form="nn" text={question.text.nn} />
        <Words form="nb" text={question.text.nb} />
      </div>
      {editable && (
        <div className={styles.tools}>
          <ButtonLink
            href={href('/kartleggingar/:surveyId/skjema/sporsmal/:questionId', to)}
            size="small"
          >
            {t.editQuestionNamed(question.code)}
          </ButtonLink>
          <Step
            survey={survey}
            intent="question-up"
            field="questionId"
            id={question.id}
            label={t.up}
            full={t.moveUp(question.code)}
          />
          <Step
            survey={survey}
            intent="question-down"
            field="questionId"
            id={question.id}
            label={t.down}
            full={t.moveDown(question.code)}
          />
          <Step
            survey={survey}
            intent="remove-question"
            field="questionId"
            id={question.id}
            label={t.removeShort}
            full={t.remove(question.code)}
          />
        </div>
      )}
    </div>
  );
}

/** A text in one of the forms, or in words that it is missing. */
function Words({ form, text }: { form: 'nb' | 'nn'; text: string }) {
  const t = texts[useStaffLanguage()];
  if (text.trim()) return <p lang={form}>{text}</p>;
  return <p className={styles.missing}>{form === 'nb' ? t.missingNb : t.missingNn}</p>;
}

interface StepProps {
  readonly survey: Survey;
  readonly intent: string;
  readonly field: 'sectionId' | 'questionId';
  readonly id: string;
  readonly label: string;
  /** What the button does, for those who hear it without seeing what it stands beside. */
  readonly full: string;
}

function Step({ survey, intent, field, id, label, full }: StepProps) {
  return (
    <form method="post">
      <input type="hidden" name="version" value={survey.version} />
      <input type="hidden" name={field} value={id} />
      <SubmitButton name="intent" value={intent} variant="tertiary" size="small" aria-label={full}>
        {label}
      </SubmitButton>
    </form>
  );
}

interface SectionFieldsProps {
  readonly survey: Survey;
  readonly intent: 'add-section' | 'edit-section';
  readonly stored: Section | undefined;
  readonly typed: (field: string, stored?: string) => string;
  readonly errors: ProblemMessages['of'];
}

function SectionFields({ survey, intent, stored, typed, errors }: SectionFieldsProps) {
  const t = texts[useStaffLanguage()];
  const both = { typed, errors, idSuffix: stored ? `-${stored.id}` : '' };
  return (
    <form method="post" noValidate className={styles.stack}>
      <input type="hidden" name="version" value={survey.version} />
      {stored && <input type="hidden" name="sectionId" value={stored.id} />}
      <BilingualField name="title" label={t.titleIn} stored={stored?.title} {...both} />
      <BilingualField
        name="intro"
        label={t.introIn}
        stored={stored?.intro}
        rows={2}
        optional
        {...both}
      />
      <div>
        <SubmitButton name="intent" value={intent} variant="secondary">
          {intent === 'add-section' ? t.addSection : t.save}
        </SubmitButton>
      </div>
    </form>
  );
}
