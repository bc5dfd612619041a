import type { ReactNode } from 'react';
import { SubmitButton } from '#ui/button.tsx';
import { DateField, Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { TabLinks } from '#ui/tab-links.tsx';
import { caseProblems, type CaseProblem } from '../texts/case-problems.ts';
import { texts } from '../texts/what-if.ts';
import styles from './what-if.module.css';

/** What was typed, and what was wrong with it. */
export interface Form {
  readonly typed: (name: string) => string;
  readonly errorOf: (name: string) => string | undefined;
  /** How many rows a list of the form shows. */
  readonly rowsOf: (list: string) => number;
}

export interface Answered {
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: Readonly<Record<string, CaseProblem>>;
}

/** The form of a page from what came back with it. */
export function useForm(answered: Answered | undefined): Form {
  const language = useStaffLanguage();
  const typed = (name: string) => {
    const text = answered?.typed[name] ?? '';
    return typeof text === 'string' ? text : (text[0] ?? '');
  };
  return {
    typed,
    errorOf: (name) => {
      const code = answered?.problems[name];
      return code && caseProblems[language][code];
    },
    rowsOf: (list) => Math.min(400, Number(typed(`rows.${list}`)) || 0),
  };
}

interface LayoutProps {
  readonly current: 'payment' | 'eligibility' | 'dates';
  readonly answered: Answered | undefined;
  readonly answer: ReactNode;
  readonly submit: string;
  /** What stands beside the main button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One of the what-if pages: the answer first, when there is one, and the form under it. */
export function WhatIfPage({ current, answered, answer, submit, actions, children }: LayoutProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const tabs = [
    { key: 'payment', href: '/kva-om' },
    { key: 'eligibility', href: '/kva-om/vilkar' },
    { key: 'dates', href: '/kva-om/fristar' },
  ] as const;
  const { list } = problemMessages(answered?.problems, caseProblems[language], language);
  return (
    <PageLayout title={`${t.title} ${t[current]}`} lead={t.lead}>
      <TabLinks
        label={t.tabs}
        tabs={tabs.map(({ key, href }) => ({ href, label: t[key], current: key === current }))}
      />
      {answer}
      <form method="post" id="form" noValidate autoComplete="off" className={styles.form}>
        {/* The enter key presses the first button of a form, and that must not be one that adds a row. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
          {submit}
        </button>
        <ProblemSummary problems={list} />
        {children}
        <div className={styles.buttons}>
          <SubmitButton>{submit}</SubmitButton>
          {actions}
        </div>
      </form>
    </PageLayout>
  );
}

/** Fields that belong together, under a heading. */
export function Group({
  title,
  help,
  children,
}: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className="aksel-heading aksel-heading--small">{title}</legend>
      {help && <p>{help}</p>}
      {children}
    </fieldset>
  );
}

interface RowsProps {
  readonly form: Form;
  readonly list: string;
  readonly title: string;
  readonly row: string;
  readonly add: string;
  readonly children: (prefix: string) => ReactNode;
}

/** Any number of rows, one more for each press of a button: a post, so that it needs no script. */
export function Rows({ form, list, title, row, add, children }: RowsProps) {
  const t = texts[useStaffLanguage()];
  const count = form.rowsOf(list);
  const error = form.errorOf(list);
  return (
    <fieldset className={styles.group} id={list} tabIndex={-1}>
      <legend className="aksel-heading aksel-heading--small">{title}</legend>
      {error && <p className="aksel-error-message aksel-label">{error}</p>}
      <input type="hidden" name={`rows.${list}`} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={`${list} ${index + 1}`} className={styles.row}>
          <legend className="aksel-label">{t.row(row, index + 1)}</legend>
          {children(`${list}.${index}`)}
        </fieldset>
      ))}
      <div>
        <SubmitButton variant="secondary" size="small" name="add" value={list}>
          {add}
        </SubmitButton>
      </div>
    </fieldset>
  );
}

interface InputProps {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly optional?: boolean;
}

export function DateInput({ form, ...props }: InputProps) {
  return (
    <DateField {...props} defaultValue={form.typed(props.name)} error={form.errorOf(props.name)} />
  );
}

export function NumberInput({ form, ...props }: InputProps) {
  return (
    <TextField
      {...props}
      inputMode="decimal"
      characters={9}
      defaultValue={form.typed(props.name)}
      error={form.errorOf(props.name)}
    />
  );
}

/** One of several, and nothing until something is chosen. */
export function ChoiceInput({
  form,
  none,
  choices,
  ...props
}: InputProps & {
  readonly none: string;
  readonly choices: Readonly<Record<string, string>>;
}) {
  return (
    <Select
      {...props}
      defaultValue={form.typed(props.name)}
      error={form.errorOf(props.name)}
      choices={[
        { value: '', label: none },
        ...Object.entries(choices).map(([value, label]) => ({ value, label })),
      ]}
    />
  );
}

/** From a day to a day. */
export function PeriodInput({ form, prefix }: { readonly form: Form; readonly prefix: string }) {
  const t = texts[useStaffLanguage()];
  return (
    <div className={styles.fields}>
      <DateInput form={form} name={`${prefix}.from`} label={t.from} />
      <DateInput form={form} name={`${prefix}.to`} label={t.to} />
    </div>
  );
}
