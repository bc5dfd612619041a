import type { Bilingual } from '#kernel/text.ts';
import { Textarea, TextField } from './fields.tsx';
import styles from './bilingual-field.module.css';

interface Props {
  /** The fields are `NAMENn` and `NAMENb`. */
  readonly name: string;
  readonly label: Bilingual;
  readonly stored: Bilingual | undefined;
  /** What was typed before the form came back, or else what is stored; see `enteredText`. */
  readonly typed: (field: string, stored?: string) => string;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** One line unless given. */
  readonly rows?: number;
  /** How many characters it may have, where that is worth telling. */
  readonly limit?: number;
  readonly optional?: boolean;
  /** Makes the ids of two such fields on a page different. */
  readonly idSuffix?: string;
}

/** A text in both forms of Norwegian, nynorsk and bokmål side by side, so that nobody forgets one. */
export function BilingualField({
  name,
  label,
  stored,
  typed,
  errors,
  rows,
  limit,
  optional,
  idSuffix = '',
}: Props) {
  const field = (form: 'nn' | 'nb', fieldName: string) => ({
    id: `${fieldName}${idSuffix}`,
    name: fieldName,
    lang: form,
    label: label[form],
    defaultValue: typed(fieldName, stored?.[form]),
    error: errors[fieldName],
    optional,
  });
  const fields = [field('nn', `${name}Nn`), field('nb', `${name}Nb`)];
  return (
    <div className={styles.pair}>
      {fields.map((each) =>
        rows === undefined ? (
          <TextField key={each.name} {...each} />
        ) : (
          <Textarea key={each.name} rows={rows} {...(limit !== undefined && { limit })} {...each} />
        ),
      )}
    </div>
  );
}
