import { useStaffLanguage } from '#ui/language.ts';
import { WrittenText } from '#ui/written-text.tsx';
import { texts } from '../content-texts.ts';
import type { Edition } from '../domain/content.ts';
import styles from './content-editor.module.css';

/** The text as it is drawn for readers, in the language it is written in. */
export function ContentPreview({ edition }: { readonly edition: Edition }) {
  const own = useStaffLanguage();
  const t = texts[edition.language === 'en' ? own : edition.language];
  const { title, lead, body, contacts, documents, secureForm } = edition;
  return (
    <div className={styles.preview} lang={edition.language}>
      <h3 className="aksel-heading aksel-heading--large">{title}</h3>
      {lead && <p className={styles.lead}>{lead}</p>}
      <WrittenText text={body} under={2} />
      {contacts.length > 0 && (
        <ul>
          {contacts.map(({ name, role, phone, deputy }) => (
            <li key={`${name} ${phone}`}>
              {[name, role, phone].filter(Boolean).join(', ')}
              {deputy && ` (${t.deputy.toLowerCase()}: ${deputy})`}
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <ul>
          {documents.map(({ name, url }) => (
            <li key={`${name} ${url}`}>
              <a href={url}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {secureForm && (
        <p>
          <a href={secureForm.url}>{secureForm.name || t.secureForm}</a>
        </p>
      )}
    </div>
  );
}
