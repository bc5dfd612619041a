import type { ProblemMessages } from '#ui/problem-messages.ts';
import type { IsoDate } from '#kernel/date.ts';
import { RadioGroup } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { isBlank, sameAnswer } from '../domain/answer.ts';
import type { Question } from '../domain/form.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import type { ReadAnswer } from '../word-answers.ts';
import { AnswerField, type SentBack } from './answer-field.tsx';
import { GivenAnswer } from './answer-parts.tsx';
import styles from './word.module.css';

interface Kept {
  readonly entered: readonly string[];
  readonly comment: string;
  readonly version: number;
  readonly writerName: string;
  readonly writtenAt: Date;
}

interface CheckedQuestion {
  readonly question: Question;
  readonly isAsked: boolean;
  readonly read: ReadAnswer | null;
  readonly holdsPersonalData: boolean;
}

interface Props {
  readonly item: CheckedQuestion;
  /** What is stored, and what it is called: a draft that can be written over, or an answer that was signed. */
  readonly stored: Kept | null;
  readonly storedTitle: string;
  /** Whether one of the two must be chosen where they differ. */
  readonly mustChoose: boolean;
  readonly sentBack: SentBack | undefined;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly today: IsoDate;
}

/** One question: what was read, to be corrected, what was unclear, and beside it what is stored. */
export function WordCheckQuestion(props: Props) {
  const { item, stored, storedTitle, mustChoose, sentBack, errors, today } = props;
  const { question, read, isAsked } = item;
  const language = useStaffLanguage();
  const t = wordPageTexts[language];
  const isRead = read !== null && !isBlank(read);
  const isStored = stored !== null && !isBlank(stored);
  const isTwo = isRead && isStored && !sameAnswer(read, stored);
  const answer = `a.${question.id}`;
  const comment = `c.${question.id}`;
  const shown = isRead || !mustChoose ? read : stored;
  const version = String(stored?.version ?? 0);
  const asRead: SentBack = {
    entered: {
      [answer]: shown?.entered ?? [],
      [comment]: shown?.comment ?? '',
      [`version.${answer}`]: version,
      [`version.${comment}`]: version,
    },
    problems: {},
    conflicts: undefined,
  };
  const keep = `keep.${question.id}`;
  const kept = sentBack?.entered[keep];

  return (
    <div className={styles.row} data-unclear={needsLook(item) ? '' : undefined}>
      <div className={styles.read}>
        <AnswerField
          item={{
            question,
            isAsked: true,
            follows: null,
            draft: undefined,
            warning: null,
            confirmedBy: null,
            others: [],
          }}
          sentBack={sentBack ?? asRead}
          errors={errors}
          today={today}
        />
      </div>
      <div className={styles.beside}>
        {read && needsLook(item) && (
          <ul className={styles.doubts}>
            {read.doubts.map((doubt) => (
              <li key={doubt}>{t.doubts[doubt]}</li>
            ))}
            {item.holdsPersonalData && <li>{t.personal}</li>}
          </ul>
        )}
        {read && !fits(read) && (
          <div className={styles.stored}>
            <p className={styles.label}>{t.written}</p>
            <p className={styles.written} dir="auto">
              {read.entered.join('\n')}
            </p>
          </div>
        )}
        {read?.outside && (
          <div className={styles.stored}>
            <p className={styles.label}>{t.outside}</p>
            <p className={styles.written} dir="auto">
              {read.outside}
            </p>
          </div>
        )}
        {!isRead && read && (
          <p className={styles.note}>
            {!isAsked ? t.notAsked : isStored && mustChoose ? t.storedStays : t.notInForm}
          </p>
        )}
        {isStored && (isTwo || !mustChoose) && (
          <div className={styles.stored}>
            <p className={styles.label}>{storedTitle}</p>
            <GivenAnswer question={question} entered={stored.entered} comment={stored.comment} />
          </div>
        )}
        {isStored && isRead && !isTwo && mustChoose && (
          <p className={styles.note}>
            {storedTitle}: {t.storedSame}
          </p>
        )}
        {isTwo && mustChoose && (
          <RadioGroup
            name={keep}
            label={t.which(question.code)}
            error={errors[keep]}
            choices={[
              { value: 'word', label: t.useWord },
              { value: 'stored', label: t.useStored },
            ]}
            {...(typeof kept === 'string' ? { defaultValue: kept } : {})}
          />
        )}
      </div>
    </div>
  );
}

/** Whether what was read has room in its field: a sentence in the field for a number has not. */
function fits({ doubts }: ReadAnswer): boolean {
  return !doubts.some((doubt) => doubt.startsWith('not-a-'));
}

/** The code of the question that a field is about; undefined for a field of the whole form. */
export function codeOfField(
  questions: readonly CheckedQuestion[],
  field: string,
): string | undefined {
  return questions.find(({ question }) => field.endsWith(question.id))?.question.code;
}

/** What is wrong, each with the code of its question before it. */
export function problemLines(
  list: ProblemMessages['list'],
  questions: readonly CheckedQuestion[],
  problemAt: (code: string, message: string) => string,
): ProblemMessages['list'] {
  return list.map(([field, message]) => {
    const code = codeOfField(questions, field);
    return [field, code ? problemAt(code, message) : message] as const;
  });
}

/** Whether a person has to look at it, besides reading it through. */
export function needsLook({ read, holdsPersonalData }: CheckedQuestion): boolean {
  return holdsPersonalData || (read !== null && (read.doubts.length > 0 || read.outside !== ''));
}

interface UnclearProps {
  readonly codes: readonly (readonly [id: string, code: string])[];
}

/** What to look at first, with the way there. */
export function Unclear({ codes }: UnclearProps) {
  const t = wordPageTexts[useStaffLanguage()];
  if (codes.length === 0) return <p>{t.nothingUnclear}</p>;
  return (
    <Message tone="warning" title={t.toLookAt(codes.length)}>
      <p>
        {codes.map(([id, code], index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={`#a.${id}`}>{code}</a>
          </span>
        ))}
      </p>
    </Message>
  );
}

/** The sentences, with the name of the round that a form belongs to where we may say it. */
export function problemsWith(
  t: (typeof wordPageTexts)['nb'],
  details: Readonly<Record<string, string | number>> | undefined,
  language: 'nb' | 'nn',
): (typeof wordPageTexts)['nb']['problems'] {
  const title = details?.[language];
  if (typeof title !== 'string') return t.problems;
  return { ...t.problems, 'other-round': t.otherRound(title) };
}
