import { SubmitButton } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { useLanguage } from '#ui/language.ts';
import { longestSearch, searchAddress } from '../domain/search.ts';
import { texts } from '../search-texts.ts';
import styles from './search.module.css';

interface Props {
  readonly typed?: string;
  /** What to write, where there is room to say it. */
  readonly help?: boolean;
}

/** One field that leads to the results, for any open page. Works without script. */
export function SearchForm({ typed, help = false }: Props) {
  const language = useLanguage();
  const t = texts[language];
  return (
    <search aria-label={t.label}>
      <form method="get" action={searchAddress(language)} className={styles.form}>
        <TextField
          type="search"
          name="q"
          label={t.label}
          description={help ? t.help : undefined}
          defaultValue={typed}
          maxLength={longestSearch}
          autoComplete="off"
        />
        <SubmitButton variant="secondary" icon="search">
          {t.search}
        </SubmitButton>
      </form>
    </search>
  );
}
