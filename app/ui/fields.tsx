import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { formatNumber } from './format.ts';
import { useLanguage } from './language.ts';
import { texts } from './texts.ts';

/*
 * Fields with Aksel's class names on plain elements. Aksel's own Textarea sends every text twice and a counter
 * that stands still without script, and ids that change from page to page; here a field's id is its name.
 */

interface FieldProps {
  /** Also its id, unless one is given, so that a problem summary can lead to it. */
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong, and what to do about it. */
  readonly error?: string;
  /** Says «(valfritt)» after the label. Most fields are required, so those that are not are marked. */
  readonly optional?: boolean;
}

type Own = keyof FieldProps | 'className' | 'aria-describedby' | 'aria-invalid';

interface TextFieldProps
  extends FieldProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, Own | 'size'> {
  /** As wide as what is to be written: a year takes 4 characters, a name none in particular. */
  readonly characters?: number;
}

/** One line of text, or a number. Numbers are text with a number keyboard, so that `12 000` can be written. */
export function TextField({ characters, style, ...props }: TextFieldProps) {
  const { id, label, description, error, optional, ...input } = withId(props);
  return (
    <Field {...{ id, label, description, error, optional }}>
      <input
        type="text"
        {...input}
        {...described(id, description, error)}
        id={id}
        style={characters ? { ...style, width: `calc(${characters}ch + 2.5rem)` } : style}
        className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
      />
    </Field>
  );
}

/** A date as people write it: `2.11.2026`. No calendar to click through, and none that fails in nynorsk. */
export function DateField({ description, ...props }: Omit<TextFieldProps, 'characters' | 'type'>) {
  const t = texts[useLanguage()];
  return (
    <TextField
      autoComplete="off"
      {...props}
      characters={12}
      description={
        description ? (
          <>
            {description} {t.dateExample}
          </>
        ) : (
          t.dateExample
        )
      }
    />
  );
}

interface TextareaProps
  extends FieldProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own | 'maxLength'> {
  /**
   * How many characters there is room for. Told, and counted while writing; not enforced by the browser,
   * which would cut what is pasted without a word.
   */
  readonly limit?: number;
}

/** Several lines. Grows with the text where the browser can. */
export function Textarea({ limit, rows = 5, ...props }: TextareaProps) {
  const { id, label, description, error, optional, ...input } = withId(props);
  const language = useLanguage();
  const t = texts[language];
  const room = limit === undefined ? undefined : t.room(formatNumber(limit, language));
  const help = room ? (
    <>
      {description} {room}
    </>
  ) : (
    description
  );
  const area = (
    <textarea
      {...input}
      {...described(id, help, error)}
      id={id}
      rows={rows}
      style={
        { ...input.style, fieldSizing: 'content', minHeight: `${rows * 1.5 + 1}rem` } as object
      }
      className="aksel-textarea__input aksel-body-short aksel-body-short--medium"
    />
  );
  return (
    <Field {...{ id, label, description: help, error, optional }}>
      {limit === undefined ? (
        area
      ) : (
        <character-count
          data-limit={limit}
          data-left={t.left('{count}')}
          data-too-many={t.tooMany('{count}')}
        >
          {area}
        </character-count>
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
}

interface ChoiceGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly disabled?: boolean;
}

/** One of several. */
export function RadioGroup({
  choices,
  defaultValue,
  disabled,
  ...props
}: ChoiceGroupProps & { readonly defaultValue?: string }) {
  const field = withId(props);
  return (
    <Group {...field} kind="radio" disabled={disabled}>
      <div className="aksel-radio-buttons">
        {choices.map((choice, index) => (
          <div key={choice.value} className="aksel-radio aksel-radio--medium">
            <input
              type="radio"
              id={choiceId(field.id, index)}
              name={field.name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              aria-describedby={
                choice.description ? `${choiceId(field.id, index)}-help` : undefined
              }
              className="aksel-radio__input"
            />
            <ChoiceLabel kind="radio" id={choiceId(field.id, index)} choice={choice} />
          </div>
        ))}
      </div>
    </Group>
  );
}

/** Any number of several. */
export function CheckboxGroup({
  choices,
  defaultValues = [],
  disabled,
  ...props
}: ChoiceGroupProps & { readonly defaultValues?: readonly string[] }) {
  const field = withId(props);
  return (
    <Group {...field} kind="checkbox" disabled={disabled}>
      <div className="aksel-checkboxes">
        {choices.map((choice, index) => (
          <CheckboxLine
            key={choice.value}
            id={choiceId(field.id, index)}
            name={field.name}
            choice={choice}
            checked={defaultValues.includes(choice.value)}
          />
        ))}
      </div>
    </Group>
  );
}

interface CheckboxProps {
  readonly name: string;
  readonly id?: string;
  readonly value?: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly defaultChecked?: boolean;
}

/** One thing to say yes to. */
export function Checkbox({
  name,
  id = name,
  value = 'yes',
  label,
  description,
  defaultChecked = false,
}: CheckboxProps) {
  return (
    <CheckboxLine
      {...{ id, name }}
      choice={{ value, label, description }}
      checked={defaultChecked}
    />
  );
}

interface RowCheckboxProps {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  /** Which row is chosen, for those who hear it without seeing what it stands beside. */
  readonly label: string;
  readonly defaultChecked?: boolean;
}

/** Chooses a row of a list. The browser's own box in our colour: a list has fifty of them. */
export function RowCheckbox({ label, ...input }: RowCheckboxProps) {
  return <input type="checkbox" aria-label={label} {...input} className="row-checkbox" />;
}

interface SelectProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string;
}

/** One of many. For up to seven, RadioGroup shows them all at once. */
export function Select({ choices, defaultValue, ...props }: SelectProps) {
  const { id, name, label, description, error, optional } = withId(props);
  return (
    <Field {...{ id, label, description, error, optional }}>
      <div className="aksel-select__container">
        <select
          id={id}
          name={name}
          defaultValue={defaultValue}
          {...described(id, description, error)}
          className="aksel-select__input aksel-body-short aksel-body-short--medium"
        >
          {choices.map(({ value, label: text }) => (
            <option key={`${value} ${text}`} value={value}>
              {text}
            </option>
          ))}
        </select>
        <svg
          className="aksel-select__chevron"
          aria-hidden="true"
          width="1em"
          height="1em"
          viewBox="0 0 24 24"
        >
          <path d="m6 9.5 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </div>
    </Field>
  );
}

function Field({
  id,
  label,
  description,
  error,
  optional,
  children,
}: Omit<FieldProps, 'name'> & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div
      className={`aksel-form-field aksel-form-field--medium${error ? ' aksel-text-field--error aksel-textarea--error aksel-select--error' : ''}`}
    >
      <label htmlFor={id} className="aksel-form-field__label aksel-label">
        <LabelText label={label} optional={optional} />
      </label>
      {description && (
        <div
          id={`${id}-help`}
          className="aksel-form-field__description aksel-body-short aksel-body-short--medium"
        >
          {description}
        </div>
      )}
      {children}
      {error && (
        <div id={`${id}-error`} className="aksel-form-field__error">
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </div>
  );
}

function Group({
  id,
  kind,
  label,
  description,
  error,
  optional,
  disabled,
  children,
}: FieldProps & {
  readonly id: string;
  readonly kind: 'radio' | 'checkbox';
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      disabled={disabled}
      {...described(id, description, error)}
      aria-invalid={undefined}
      className={`aksel-${kind}-group aksel-${kind}-group--medium aksel-fieldset aksel-fieldset--medium${error ? ' aksel-fieldset--error' : ''}`}
    >
      <legend className="aksel-fieldset__legend aksel-label">
        {error && <span className="sr-only">{error} </span>}
        <LabelText label={label} optional={optional} />
      </legend>
      {description && (
        <div
          id={`${id}-help`}
          className="aksel-fieldset__description aksel-body-short aksel-body-short--medium"
        >
          {description}
        </div>
      )}
      {children}
      {error && (
        <div id={`${id}-error`} className="aksel-fieldset__error">
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </fieldset>
  );
}

function CheckboxLine({
  id,
  name,
  choice,
  checked,
}: {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
}) {
  return (
    <div className="aksel-checkbox aksel-checkbox--medium">
      <div className="aksel-checkbox__input-wrapper" data-standalone="false">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={checked}
          aria-describedby={choice.description ? `${id}-help` : undefined}
          className="aksel-checkbox__input"
        />
        <svg viewBox="0 0 13 10" fill="none" aria-hidden="true" className="aksel-checkbox__icon">
          <path
            d="m1.5 5.5 2.5 2.5 7.5-6.5"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
      <ChoiceLabel kind="checkbox" id={id} choice={choice} />
    </div>
  );
}

function ChoiceLabel({
  kind,
  id,
  choice,
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly id: string;
  readonly choice: Choice;
}) {
  return (
    <>
      <label
        htmlFor={id}
        className={`aksel-${kind}__label aksel-body-short aksel-body-short--medium`}
      >
        {choice.label}
      </label>
      {choice.description && (
        <p
          id={`${id}-help`}
          className={`aksel-form-field__subdescription aksel-${kind}__description aksel-body-short aksel-body-short--medium`}
        >
          {choice.description}
        </p>
      )}
    </>
  );
}

function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const t = texts[useLanguage()];
  return (
    <>
      {label}
      {optional && <span style={{ fontWeight: 400 }}> ({t.optional})</span>}
    </>
  );
}

function ErrorText({ children }: { readonly children: string }) {
  return (
    <p className="aksel-error-message aksel-label aksel-error-message--show-icon">
      <svg viewBox="0 0 17 16" fill="none" aria-hidden="true" focusable="false">
        <path d="M9 2.5 15 13H3Z" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M9 6v3.5M9 11v.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      {children}
    </p>
  );
}

function described(id: string, description: ReactNode, error: string | undefined) {
  const ids = [description ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  };
}

function withId<Props extends FieldProps>(props: Props): Props & { readonly id: string } {
  return { ...props, id: props.id ?? props.name };
}

/** The first choice has the field's own id plus 0, and so on: a summary leads to the group. */
function choiceId(id: string, index: number): string {
  return `${id}-${index}`;
}
