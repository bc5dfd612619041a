import type { InputProblem } from '#platform/input.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Textarea } from '#ui/fields.tsx';
import { useLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import type { NamedLink } from '../domain/content.ts';
import { texts } from '../reader-texts.ts';
import styles from './public-content.module.css';

interface Props {
  readonly entered: Parameters<typeof enteredText>[0];
  readonly problems:
    | Readonly<Record<string, InputProblem | keyof (typeof texts)['nn']['problems']>>
    | undefined;
  readonly secureForm: NamedLink | null;
}

/** «Fann du det du leitte etter?», at the foot of every page that is published. */
export function Feedback({ entered, problems, secureForm }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const typed = enteredText(entered);
  const { list, of } = problemMessages(problems, t.problems, language);
  return (
    <div data-not-printed="">
      <Section title={t.feedback} id="tilbakemelding">
        <ProblemSummary problems={list} />
        <form method="post" className={styles.feedback}>
          <RadioGroup
            name="found"
            label={t.answer}
            error={of.found}
            defaultValue={typed('found')}
            choices={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
          <Textarea
            name="note"
            label={t.feedbackNote}
            description={t.feedbackHelp}
            optional
            rows={3}
            limit={1000}
            error={of.note}
            defaultValue={typed('note')}
          />
          <SubmitButton variant="secondary">{t.send}</SubmitButton>
          {secureForm && (
            <p>
              {t.wantAnswer} <a href={secureForm.url}>{secureForm.name || t.secureForm}</a>
            </p>
          )}
        </form>
      </Section>
    </div>
  );
}
