import { useStaffLanguage } from '#ui/language.ts';
import { WrittenText } from '#ui/written-text.tsx';
import type { Edition } from '../domain/content.ts';
import { detailLines } from './content-details.ts';
import styles from './content-editor.module.css';

/** The words beside what one writes: of another language, or of the draft as it was last saved. */
export function ContentPreview({ edition }: { readonly edition: Edition }) {
  const details = detailLines(edition, useStaffLanguage());
  const { title, lead, body, language } = edition;
  return (
    <div className={styles.preview} lang={language}>
      <h3 className="aksel-heading aksel-heading--large">{title}</h3>
      {lead && <p className={styles.lead}>{lead}</p>}
      <WrittenText text={body} under={2} />
      {details && <p className={styles.written}>{details}</p>}
    </div>
  );
}
