import { Checkbox, CheckboxGroup } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { type CodeBook, themesOf } from '../domain/coding-book.ts';
import { texts } from '../texts/coding.ts';
import styles from './coding.module.css';

interface Props {
  readonly book: CodeBook;
  readonly submissionId: string;
  /** What the boxes are of, for those who hear them without seeing what they stand beside. */
  readonly legend: string;
  /** Values of the boxes: `SUBMISSION:CODE`. */
  readonly ticked: readonly string[];
  readonly error: string | undefined;
  readonly disabled?: boolean;
}

/** A box for each code, under its theme, and one for «none of them»: which is an answer, and not the same as none ticked. */
export function CodeBoxes({ book, submissionId, legend, ticked, error, disabled }: Props) {
  const language = useStaffLanguage();
  const value = (code: string) => `${submissionId}:${code}`;
  const id = `codes-${submissionId}`;
  return (
    <fieldset className={styles.themes} disabled={disabled}>
      <legend className="sr-only">{legend}</legend>
      {themesOf(book).map(({ name, codes }, index) => (
        <CheckboxGroup
          key={name.nn}
          id={index === 0 ? id : `${id}-t${index}`}
          name="codes"
          label={name[language]}
          choices={codes.map((code) => ({ value: value(code.id), label: code.name[language] }))}
          defaultValues={ticked}
          error={index === 0 ? error : undefined}
        />
      ))}
      <Checkbox
        id={`${id}-none`}
        name="codes"
        value={value('none')}
        label={texts[language].none}
        defaultChecked={ticked.includes(value('none'))}
      />
    </fieldset>
  );
}

/** The boxes that are ticked for what has been set; none for what has not been coded. */
export function boxesOf(submissionId: string, codes: readonly string[] | null): readonly string[] {
  if (codes === null) return [];
  return (codes.length === 0 ? ['none'] : codes).map((code) => `${submissionId}:${code}`);
}
