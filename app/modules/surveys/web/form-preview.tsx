import { href } from 'react-router';
import { isLanguage } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { CheckboxGroup, DateField, RadioGroup, Textarea, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { TabLinks } from '#ui/tab-links.tsx';
import { choicesOf, type Question } from '../domain/form.ts';
import { texts as answerTexts } from '../texts/answer.ts';
import { texts } from '../texts/prepare.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/form-preview';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => {
  const asked = url.searchParams.get('form');
  return { ...(await show(context, viewSurvey, params)), shown: isLanguage(asked) ? asked : 'nn' };
};

export default function FormPreview({ loaderData: { survey, shown } }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const address = href('/kartleggingar/:surveyId/skjema/vis', { surveyId: survey.id });
  return (
    <PageLayout
      title={t.previewTitle}
      lead={t.previewLead}
      width="form"
      breadcrumbs={[
        ...surveyCrumbs(language, survey),
        { href: href('/kartleggingar/:surveyId/skjema', { surveyId: survey.id }), label: t.form },
      ]}
    >
      <TabLinks
        label={t.letterLanguage}
        tabs={(['nn', 'nb'] as const).map((form) => ({
          href: `${address}?form=${form}`,
          label: t.languages[form],
          current: form === shown,
        }))}
      />
      <p>
        <a
          href={`${href('/kartleggingar/:surveyId/skjema.docx', { surveyId: survey.id })}?form=${shown}`}
        >
          {wordPageTexts[language].preview}
        </a>
      </p>
      <div lang={shown}>
        {survey.form.sections.map((section) => (
          <Section key={section.id} title={section.title[shown]}>
            {section.intro[shown] && <p>{section.intro[shown]}</p>}
            <div className={styles.stack}>
              {section.questions.map((question) => (
                <AskedQuestion key={question.id} question={question} shown={shown} />
              ))}
            </div>
          </Section>
        ))}
      </div>
    </PageLayout>
  );
}

function AskedQuestion({ question, shown }: { question: Question; shown: 'nb' | 'nn' }) {
  const field = {
    name: question.id,
    label: `${question.code} ${question.text[shown]}`,
    description: question.help[shown] || undefined,
    optional: !question.required,
  };
  return (
    <>
      <Answer question={question} shown={shown} field={field} />
      {question.comment !== 'none' && (
        <Textarea
          name={`${question.id}-comment`}
          label={answerTexts[shown].comment[question.comment]}
          optional={question.comment === 'optional'}
          rows={3}
        />
      )}
    </>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly shown: 'nb' | 'nn';
  readonly field: {
    name: string;
    label: string;
    description: string | undefined;
    optional: boolean;
  };
}

function Answer({ question, shown, field }: AnswerProps) {
  const choices = choicesOf(question).map(({ code, text }) => ({
    value: code,
    label: text[shown],
  }));
  switch (question.type) {
    case 'text':
      return <Textarea {...field} />;
    case 'number':
    case 'percent':
      return <TextField {...field} inputMode="decimal" characters={12} />;
    case 'date':
      return <DateField {...field} />;
    case 'multiple':
      return <CheckboxGroup {...field} choices={choices} />;
    case 'single':
    case 'scale':
    case 'yes-partly-no':
      return <RadioGroup {...field} choices={choices} />;
  }
}
