import type { ReactNode } from 'react';
import { data, href } from 'react-router';
import type { PublicLanguage } from '#kernel/text.ts';
import { requestScope } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { today } from '#platform/clock.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, RadioGroup, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { type ProblemMessages, problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import {
  childField,
  childFields,
  fullTimeHours,
  programmeLengths,
} from '../domain/calculator-form.ts';
import { type CalculatorTexts, texts } from '../texts/calculator.ts';
import type { Route } from './+types/calculator';
import { CalculationResult } from './calculation-result.tsx';
import styles from './calculator.module.css';
import { readCalculation } from './read-calculation.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return { fullTime: fullTimeHours(today(context.get(requestScope).services.clock)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { entered, answer } = await readCalculation(context, request, publicLanguage(params));
  // What one person typed is nothing for a cache on the way.
  const headers = { 'Cache-Control': 'no-store' };
  if (entered.do === 'more') {
    const rows = shownRows(entered.rows, childFields.added);
    return data({ entered, rows, problems: undefined, calculation: undefined }, { headers });
  }
  const rows = shownRows(entered.rows);
  return answer.kind === 'problems'
    ? data(
        { entered, rows, problems: answer.problems, calculation: undefined },
        { status: 422, headers },
      )
    : data({ entered, rows, problems: undefined, calculation: answer.calculation }, { headers });
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

export default function Calculator({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language];
  const { entered, calculation, problems } = actionData ?? {};
  const said = t.problems(formatNumber(loaderData.fullTime, language, 1));
  const { list, of } = problemMessages(problems, said, language);
  const form = (
    <CalculatorForm
      language={language}
      entered={entered}
      errors={of}
      rows={actionData?.rows ?? childFields.atFirst}
      calculated={calculation !== undefined}
    />
  );
  if (!calculation)
    return (
      <PageLayout title={t.title} lead={t.lead}>
        <ProblemSummary
          problems={list.map(([field, message]) => [field, named(fieldLabel(field, t), message)])}
        />
        {form}
      </PageLayout>
    );
  return (
    <PageLayout
      title={t.resultTitle}
      breadcrumbs={[{ href: href('/:language/kalkulator', { language }), label: t.title }]}
    >
      <CalculationResult calculation={calculation} entered={entered ?? {}} />
      <div data-not-printed="">
        <Section title={t.change}>{form}</Section>
      </div>
    </PageLayout>
  );
}

interface FormProps {
  readonly language: PublicLanguage;
  readonly entered: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly errors: ProblemMessages['of'];
  readonly rows: number;
  readonly calculated: boolean;
}

function CalculatorForm({ language, entered, errors, rows, calculated }: FormProps) {
  const t = texts[language];
  const typed = enteredText(entered);
  const field = (name: string) => ({ name, defaultValue: typed(name), error: errors[name] });
  return (
    <form
      id="form"
      method="post"
      action={href('/:language/kalkulator', { language })}
      className={styles.form}
      noValidate
      tabIndex={-1}
    >
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      <Group title={t.you}>
        <DateField {...field('birthDate')} label={t.birthDate} description={t.birthDateHelp} />
      </Group>
      <Group title={t.children}>
        <p>{t.childrenHelp}</p>
        {Array.from({ length: rows }, (_, index) => (
          <DateField
            key={childField(index + 1)}
            {...field(childField(index + 1))}
            label={t.child(index + 1)}
            optional
          />
        ))}
        <input type="hidden" name="rows" value={rows} />
        {rows < childFields.atMost && (
          <div>
            <SubmitButton name="do" value="more" variant="secondary" size="small">
              {t.moreChildren}
            </SubmitButton>
          </div>
        )}
      </Group>
      <Group title={t.programme}>
        <DateField {...field('start')} label={t.start} description={t.startHelp} />
        <RadioGroup
          name="length"
          label={t.length}
          description={t.lengthHelp}
          error={errors.length}
          defaultValue={typed('length', 'one-year')}
          choices={programmeLengths.map((value) => ({ value, label: t.lengths[value] }))}
        />
        <DateField {...field('end')} label={t.end} description={t.endHelp} optional />
      </Group>
      <Group title={t.work}>
        <TextField
          {...field('hours')}
          label={t.hours}
          description={t.hoursHelp}
          inputMode="decimal"
          autoComplete="off"
          characters={6}
          optional
        />
      </Group>
      <div>
        <SubmitButton>{calculated ? t.calculateAgain : t.calculate}</SubmitButton>
      </div>
    </form>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className="aksel-heading aksel-heading--small">{title}</legend>
      {children}
    </fieldset>
  );
}

/** How many rows for children to show; what the form says is from outside, so never more than there is room for. */
function shownRows(typed: string | readonly string[] | undefined, added = 0): number {
  const rows = Number(typed);
  const { atFirst, atMost } = childFields;
  return Number.isInteger(rows) ? Math.min(Math.max(rows, atFirst) + added, atMost) : atFirst;
}

/** Which field it is, before what is wrong with it: «Fyll ut dette feltet» alone says nothing in a list. */
function named(label: string | undefined, message: string): string {
  if (!label) return message;
  return label.endsWith('?') ? `${label} ${message}` : `${label}: ${message}`;
}

function fieldLabel(field: string, t: CalculatorTexts): string | undefined {
  const child = /^child(\d+)$/.exec(field)?.[1];
  if (child) return t.child(Number(child)).replace(/:.*/, '');
  const labels: Readonly<Record<string, string>> = {
    birthDate: t.birthDate,
    start: t.start,
    length: t.length,
    end: t.end,
    hours: t.hours,
  };
  return labels[field];
}
