import type { IsoDate } from '#kernel/date.ts';
import { formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import { isOverdue, type PromiseEntry, type PromiseState, writtenDue } from '../domain/promise.ts';
import { promiseTexts } from '../texts/promises.ts';
import styles from './promises.module.css';

const tones: Readonly<Record<PromiseState, Tone>> = {
  answered: 'neutral',
  open: 'info',
  done: 'success',
  dropped: 'warning',
};

interface Props {
  readonly promise: PromiseEntry;
  readonly today: IsoDate;
}

/** What is answered to a wish and what has come of it, in the form of the reader. */
export function PromiseText({ promise, today }: Props) {
  const language = useStaffLanguage();
  const t = promiseTexts[language];
  const { answer, reply, due, owner, state, outcome, settledOn } = promise;
  return (
    <>
      <div className={styles.tags}>
        <StatusTag tone={tones[state]}>{t.states[state]}</StatusTag>
        {isOverdue(promise, today) && <StatusTag tone="danger">{t.overdue}</StatusTag>}
      </div>
      <p>
        <strong>{t.answers[answer]}.</strong>
      </p>
      <p className={styles.text}>{reply[language]}</p>
      {due && (
        <p className={styles.subtle}>
          {t.due}: {writtenDue(due)[language]} · {t.owner}: {owner}
        </p>
      )}
      {settledOn && (
        <>
          <p>
            <strong>{state === 'done' ? t.done : t.dropped}.</strong>{' '}
            <span className={styles.subtle}>{formatDate(settledOn, language)}.</span>
          </p>
          <p className={styles.text}>{outcome[language]}</p>
        </>
      )}
    </>
  );
}
