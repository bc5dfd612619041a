import { formatDate, formatDateTime, formatList, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import type { Language } from '#kernel/text.ts';
import type { AnswerValue } from '../domain/answer.ts';
import { choicesOf, type Form, type Question } from '../domain/form.ts';
import { texts } from '../texts/follow-up.ts';
import type { viewResponse } from '../usecases/view-response.ts';
import styles from './follow-up.module.css';

type Viewed = Extract<Awaited<ReturnType<(typeof viewResponse)['handle']>>, { ok: true }>['value'];
type Submission = NonNullable<Viewed['submissions']>[number];

/** What the office has signed: what counts now in full, what it corrected folded away. */
export function SignedAnswers({
  form,
  submissions,
}: {
  readonly form: Form;
  readonly submissions: readonly Submission[];
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <div className={styles.deeds}>
      {submissions.map((submission) => {
        const number = formatNumber(submission.number, language);
        return (
          <details key={submission.id} className={styles.deed} open={submission.current}>
            <summary>{submission.current ? t.signedCurrent(number) : t.signed(number)}</summary>
            <div className={styles.submission}>
              <p>{signedLine(submission, language)}</p>
              <Answers form={form} submission={submission} />
            </div>
          </details>
        );
      })}
    </div>
  );
}

function signedLine({ signerName, signedFor, signedAt }: Submission, language: Language): string {
  const t = texts[language];
  const when = formatDateTime(signedAt, language);
  return signedFor ? t.signedFor(signerName, signedFor, when) : t.signedBy(signerName, when);
}

function Answers({ form, submission }: { readonly form: Form; readonly submission: Submission }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const byQuestion = new Map(submission.answers.map((answer) => [answer.questionId, answer]));
  return form.sections.map((section) => (
    <section key={section.id} className={styles.answers}>
      <h3 className="aksel-heading aksel-heading--small">{section.title[language]}</h3>
      {section.questions.map((question) => {
        const answer = byQuestion.get(question.id);
        return (
          <div key={question.id}>
            <p className={styles.question}>
              {question.code} {question.text[language]}
            </p>
            <p>{answer?.value ? written(question, answer.value, language) : t.notAnswered}</p>
            {answer?.comment && (
              <p>
                {t.comment}: {answer.comment}
              </p>
            )}
          </div>
        );
      })}
    </section>
  ));
}

function written(question: Question, value: AnswerValue, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return `${formatNumber(value.number, language, decimalsOf(value.number))}${question.type === 'percent' ? ' %' : ''}`;
    case 'date':
      return formatDate(value.date, language);
    case 'choice': {
      const labels = new Map(choicesOf(question).map(({ code, text }) => [code, text[language]]));
      return formatList(
        value.choices.map((code) => labels.get(code) ?? code),
        language,
      );
    }
  }
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}
