import type { ReactNode } from 'react';
import type { IsoDate } from '#kernel/date.ts';
import { IdentityNumberWarning } from '#ui/enhance/enhance.tsx';
import type {} from '#ui/enhance/elements.ts';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  RadioGroup,
  Textarea,
  TextField,
} from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { answerWords } from '../domain/answer-document.ts';
import { choicesOf, hasChoices, type Question } from '../domain/form.ts';
import type { TextWarning } from '../open-text.ts';
import { texts } from '../texts/answer.ts';
import styles from './answer.module.css';
import { formatWhen, GivenAnswer, TextWarningMessage } from './answer-parts.tsx';

interface FieldItem {
  readonly question: Question;
  readonly isAsked: boolean;
  readonly follows: { readonly question: Question; readonly isHere: boolean } | null;
  readonly draft:
    | {
        readonly entered: readonly string[];
        readonly comment: string;
        readonly version: number;
        readonly writerName: string;
        readonly writtenAt: Date;
      }
    | undefined;
  readonly warning: Pick<TextWarning, 'reasons' | 'found'> | null;
  readonly confirmedBy: string | null;
  readonly others: readonly {
    readonly officeName: string;
    readonly entered: readonly string[];
    readonly comment: string;
  }[];
}

/** A form that came back, with what was typed. */
export interface SentBack {
  readonly entered: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: Readonly<Record<string, string>>;
  /** Missing when nothing at all was saved. */
  readonly conflicts:
    | Readonly<
        Record<
          string,
          {
            readonly theirs: readonly string[];
            readonly by: string;
            readonly at: Date;
            readonly version: number;
          }
        >
      >
    | undefined;
}

interface Props {
  readonly item: FieldItem;
  readonly sentBack: SentBack | undefined;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly today: IsoDate;
}

/** One question with its field, the reason for the answer, and what others have written. */
export function AnswerField({ item, sentBack, errors, today }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { question, follows, draft, others } = item;
  const answer = `a.${question.id}`;
  const comment = `c.${question.id}`;
  if (follows && !follows.isHere && !item.isAsked)
    return (
      <div className={styles.question}>
        <p>
          {question.code} {question.text[language]}
        </p>
        <p className={styles.note}>{t.notAskedHere}.</p>
      </div>
    );

  const isTold = item.warning !== null || item.confirmedBy !== null;
  const condition =
    follows &&
    t.onlyIf(
      follows.question.code,
      answerWords(follows.question, question.showIf?.oneOf ?? [], language)
        .map((text) => `«${text}»`)
        .join(` ${t.or} `),
    );
  const field = (
    <div className={styles.question}>
      {condition && <p className={styles.note}>{condition}</p>}
      <VersionField name={answer} {...{ draft, sentBack }} />
      <Hinted isTold={isTold}>
        <QuestionField
          question={question}
          values={valuesOf(answer, draft?.entered ?? [], sentBack)}
          error={errors[answer]}
          hasAnswer={(draft?.entered.length ?? 0) > 0}
        />
      </Hinted>
      <ConflictBox name={answer} question={question} {...{ sentBack, today }} />
      {question.comment !== 'none' && (
        <>
          <VersionField name={comment} {...{ draft, sentBack }} />
          <Hinted isTold={isTold}>
            <Textarea
              name={comment}
              label={t.comment[question.comment]}
              optional={question.comment === 'optional'}
              defaultValue={valuesOf(comment, [draft?.comment ?? ''], sentBack)[0]}
              error={errors[comment]}
              rows={3}
              dir="auto"
            />
          </Hinted>
          <ConflictBox name={comment} {...{ sentBack, today }} />
        </>
      )}
      {item.warning && (
        <TextWarningMessage warning={item.warning}>
          <p>{t.warningNext}</p>
          <Checkbox
            name="confirm"
            id={`confirm.${question.id}`}
            value={[question.id, ...item.warning.found].join('|')}
            label={t.confirmText(question.code)}
          />
        </TextWarningMessage>
      )}
      {item.confirmedBy && <p className={styles.note}>{t.confirmedBy(item.confirmedBy)}</p>}
      {draft && (
        <p className={styles.note}>
          {t.lastWrittenBy(draft.writerName, formatWhen(draft.writtenAt, today, language))}
        </p>
      )}
      {others.map(({ officeName, entered, comment: theirs }) => (
        <div key={officeName} className={styles.theirs}>
          <p className={styles.note}>{t.joinedWrote(officeName)}</p>
          <GivenAnswer question={question} entered={entered} comment={theirs} />
        </div>
      ))}
    </div>
  );
  return follows?.isHere && question.showIf ? (
    <show-if
      data-field={`a.${follows.question.id}`}
      data-one-of={JSON.stringify(question.showIf.oneOf)}
    >
      {field}
    </show-if>
  ) : (
    field
  );
}

interface HintedProps {
  readonly isTold: boolean;
  readonly children: ReactNode;
}

/** A field where the browser hints at a number while somebody writes, unless the server has told what it found. */
function Hinted({ isTold, children }: HintedProps) {
  return isTold ? children : <IdentityNumberWarning>{children}</IdentityNumberWarning>;
}

interface QuestionFieldProps {
  readonly question: Question;
  readonly values: readonly string[];
  readonly error: string | undefined;
  /** Whether there is something to take back: a radio button cannot be let go of. */
  readonly hasAnswer: boolean;
}

function QuestionField({ question, values, error, hasAnswer }: QuestionFieldProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const props = {
    name: `a.${question.id}`,
    label: `${question.code} ${question.text[language]}`,
    description: question.help[language] || undefined,
    error,
    optional: !question.required,
  };
  const choices = choicesOf(question).map(({ code, text }) => ({
    value: code,
    label: text[language],
  }));
  const [first = ''] = values;
  switch (question.type) {
    case 'text':
      return <Textarea {...props} defaultValue={first} dir="auto" />;
    case 'number':
      return <TextField {...props} defaultValue={first} characters={12} inputMode="decimal" />;
    case 'percent':
      return (
        <TextField
          {...props}
          description={[props.description, t.percentHelp].filter(Boolean).join(' ')}
          defaultValue={first}
          characters={6}
          inputMode="decimal"
        />
      );
    case 'date':
      return <DateField {...props} defaultValue={first} />;
    case 'multiple':
      return <CheckboxGroup {...props} choices={choices} defaultValues={values} />;
    case 'single':
    case 'scale':
    case 'yes-partly-no':
      return (
        <RadioGroup
          {...props}
          choices={
            hasAnswer && !question.required
              ? [...choices, { value: '', label: t.takeBack }]
              : choices
          }
          defaultValue={values.length > 0 ? first : undefined}
        />
      );
  }
}

interface VersionProps {
  readonly name: string;
  readonly draft: FieldItem['draft'];
  readonly sentBack: SentBack | undefined;
}

/** The version this page shows. Moved on after a conflict, since the writer has now seen the other text. */
function VersionField({ name, draft, sentBack }: VersionProps) {
  const conflict = sentBack?.conflicts?.[name];
  const sent =
    sentBack && isAsSent(name, sentBack) ? sentBack.entered[`version.${name}`] : undefined;
  const version = conflict?.version ?? (typeof sent === 'string' ? sent : (draft?.version ?? 0));
  return <input type="hidden" name={`version.${name}`} value={version} />;
}

/** Whether the field shows what was typed: nothing was saved, or this field was not. Else what is stored. */
function isAsSent(name: string, { conflicts, problems }: SentBack): boolean {
  return conflicts === undefined || Object.hasOwn(conflicts, name) || Object.hasOwn(problems, name);
}

function valuesOf(
  name: string,
  stored: readonly string[],
  sentBack: SentBack | undefined,
): readonly string[] {
  if (!sentBack || !isAsSent(name, sentBack)) return stored;
  const sent = sentBack.entered[name];
  if (sent === undefined) return sentBack.entered[`version.${name}`] === undefined ? stored : [];
  return typeof sent === 'string' ? [sent] : sent;
}

interface ConflictProps {
  readonly name: string;
  /** For the words of what was chosen; left out for a reason, which is text. */
  readonly question?: Question;
  readonly sentBack: SentBack | undefined;
  readonly today: IsoDate;
}

/** What another wrote in this field meanwhile, under one's own. */
function ConflictBox({ name, question, sentBack, today }: ConflictProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const conflict = sentBack?.conflicts?.[name];
  if (!conflict) return null;
  const { theirs, by, at } = conflict;
  const words = question && hasChoices(question) ? answerWords(question, theirs, language) : theirs;
  const written = words.filter(Boolean).join('\n') || t.emptyText;
  return (
    <section aria-label={t.conflictHeading} data-conflict-box="">
      <p>
        <strong>{t.conflictWrote(by, formatWhen(at, today, language))}</strong>
      </p>
      <blockquote dir="auto">{written}</blockquote>
      <p>{t.conflictNext}</p>
    </section>
  );
}
