import type { ReactNode } from 'react';
import { SubmitButton } from './button.tsx';
import styles from './confirm.module.css';
import { useLanguage } from './language.ts';
import { texts } from './texts.ts';

interface Props {
  /** Of the dialog on this page; no two may have the same. */
  readonly id: string;
  /** The button that asks: `Trekk tilbake undersøkinga`. */
  readonly trigger: string;
  readonly tone?: 'danger';
  readonly title: string;
  /** What will happen, and what cannot be undone. */
  readonly children: ReactNode;
  /** The button that does it, with the verb: `Trekk tilbake`. */
  readonly confirm: string;
  /** Where the form is sent, and what it says beyond its fields. */
  readonly action?: string;
  readonly name?: string;
  readonly value?: string;
}

/**
 * Asks once more before what cannot be undone. The browser opens and closes it by itself (`popover`), so it
 * needs no script; where one must also write something, such as a reason, give it a page of its own.
 */
export function Confirm({
  id,
  trigger,
  tone,
  title,
  children,
  confirm,
  action,
  name,
  value,
}: Props) {
  const t = texts[useLanguage()];
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="aksel-button aksel-button--medium"
        data-variant="secondary"
        data-color={tone}
      >
        <span className="aksel-label">{trigger}</span>
      </button>
      <dialog id={id} popover="auto" aria-labelledby={`${id}-title`} className={styles.dialog}>
        <h2 id={`${id}-title`} className="aksel-heading aksel-heading--small">
          {title}
        </h2>
        {typeof children === 'string' ? <p>{children}</p> : children}
        <form method="post" action={action} className={styles.buttons}>
          <SubmitButton tone={tone} name={name} value={value}>
            {confirm}
          </SubmitButton>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            className="aksel-button aksel-button--medium"
            data-variant="tertiary"
          >
            <span className="aksel-label">{t.cancel}</span>
          </button>
        </form>
      </dialog>
    </>
  );
}
