import type { ReactNode } from 'react';
import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { dateInOslo, formatDateTime, formatTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import { answerWords } from '../domain/answer-document.ts';
import type { Hindrance } from '../domain/drafting.ts';
import type { Question } from '../domain/form.ts';
import type { ResponseState } from '../domain/response.ts';
import type { SurveyState } from '../domain/survey.ts';
import type { TextWarning } from '../open-text.ts';
import { texts } from '../texts/answer.ts';
import styles from './answer.module.css';

const tones: Readonly<Record<ResponseState, Tone>> = {
  'not-opened': 'accent',
  opened: 'info',
  'in-progress': 'info',
  'awaiting-leader': 'warning',
  submitted: 'success',
  'submitted-by-letter': 'success',
  returned: 'danger',
  exempt: 'neutral',
  missing: 'danger',
};

interface StateProps {
  readonly state: ResponseState;
  readonly surveyState: SurveyState;
}

/** How the answer stands, as the office that gives it sees it. */
export function OfficeStateTag({ state, surveyState }: StateProps) {
  const t = texts[useStaffLanguage()];
  if (surveyState === 'withdrawn') return <StatusTag tone="neutral">{t.withdrawn}</StatusTag>;
  const isOver = !['sent', 'closed'].includes(surveyState);
  const isDone = ['submitted', 'submitted-by-letter', 'exempt'].includes(state);
  if (isOver && !isDone) return <StatusTag tone="neutral">{t.over}</StatusTag>;
  return <StatusTag tone={tones[state]}>{t.states[state]}</StatusTag>;
}

/** Whole days from one date to another; negative when it has passed. */
export function daysTo(deadline: IsoDate, today: IsoDate): number {
  return Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000);
}

/** `kl. 14.05` the same day, else with the date. */
export function formatWhen(at: Date, today: IsoDate, language: Language): string {
  return dateInOslo(at) === today
    ? texts[language].atTime(formatTime(at))
    : formatDateTime(at, language);
}

interface HindranceProps {
  readonly hindrance: Hindrance;
  readonly reason?: string | null;
}

/** Why nobody can write here now. */
export function HindranceMessage({ hindrance, reason }: HindranceProps) {
  const t = texts[useStaffLanguage()];
  const tone = ['submitted', 'submitted-by-letter'].includes(hindrance) ? 'success' : 'info';
  return (
    <Message tone={tone} title={t.hindranceTitles[hindrance]}>
      <p>{t.hindrances[hindrance]}</p>
      {reason && <p className={styles.written}>{t.reasonIs(reason)}</p>}
      {['withdrawn', 'analysed', 'exempt'].includes(hindrance) && <p>{t.kept}</p>}
    </Message>
  );
}

interface ReturnedProps {
  readonly returned: { readonly actorName: string; readonly at: Date; readonly note: string };
}

/** What the governor wants more of. */
export function ReturnedMessage({ returned: { actorName, at, note } }: ReturnedProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <Message tone="warning" title={t.returnedTitle}>
      <p className={styles.written} dir="auto">
        {note}
      </p>
      <p>{t.returnedBy(actorName, formatDateTime(at, language))}</p>
      <p>{t.returnedNext}</p>
    </Message>
  );
}

interface WarningProps {
  readonly warning: Pick<TextWarning, 'reasons'>;
  readonly children: ReactNode;
}

/** What in an answer somebody must look over, masked, and what can be done. */
export function TextWarningMessage({ warning, children }: WarningProps) {
  const t = texts[useStaffLanguage()];
  return (
    <Message tone="warning" title={t.warningTitle}>
      <ul className={styles.choices}>
        {warning.reasons.map(({ kind, shown }) => (
          <li key={kind}>{t.warned[kind](shown.map((each) => `«${each}»`).join(', '))}</li>
        ))}
      </ul>
      {children}
    </Message>
  );
}

interface GivenProps {
  readonly question: Question;
  readonly entered: readonly string[];
  readonly comment: string;
}

/** An answer to read, as it was written. */
export function GivenAnswer({ question, entered, comment }: GivenProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const given = answerWords(question, entered, language);
  return (
    <div className={styles.given}>
      {given.length === 0 && comment === '' && <p className={styles.empty}>{t.notAnswered}</p>}
      {given.length > 1 ? (
        <ul className={styles.choices}>
          {given.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        given.map((text) => (
          <p key={text} className={styles.written} dir="auto">
            {text}
          </p>
        ))
      )}
      {comment !== '' && (
        <p className={styles.written} dir="auto">
          <span className={styles.reason}>{t.reason}: </span>
          {comment}
        </p>
      )}
    </div>
  );
}
