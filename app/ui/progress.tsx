import { formatCount } from './format.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import styles from './progress.module.css';
import { texts } from './texts.ts';

interface Props {
  readonly done: number;
  readonly total: number;
  /** What is counted, when it is not questions answered: `12 av 66 kontor har svara`. */
  readonly label?: string;
}

/** How far one has come, in words; the bar is for the eye. */
export function Progress({ done, total, label }: Props) {
  const language = useLanguage();
  const share = total === 0 ? 0 : (100 * done) / total;
  return (
    <div className={styles.progress}>
      <p>{label ?? texts[language].progress(formatCount(done, total, language))}</p>
      <svg aria-hidden="true" focusable="false" width="100%" height="8" preserveAspectRatio="none">
        <rect width="100%" height="8" rx="4" className={styles.track} />
        <rect width={`${share}%`} height="8" rx="4" className={styles.bar} />
      </svg>
    </div>
  );
}

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'current' | 'not-started';
  /** Said instead of the state, where one can say more: `3 av 7 svar`. */
  readonly note?: string;
  /** A step that one can go back to. */
  readonly href?: string;
}

/** The way through something with several pages: where one is, in words, and what is left. */
export function Stepper({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
}) {
  const t = texts[useLanguage()];
  const states = { done: t.done, current: t.now, 'not-started': t.notStarted };
  return (
    <nav aria-label={label} className={styles.stepper}>
      <ol>
        {steps.map(({ title, state, note, href }, index) => (
          <li
            key={title}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span className={styles.step}>
              {href && state !== 'current' ? <a href={href}>{title}</a> : <span>{title}</span>}
              <span className={styles.state}>{note ?? states[state]}</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
