import { useStaffLanguage } from '#ui/language.ts';
import { WrittenText } from '#ui/written-text.tsx';
import type { Edition } from '../domain/content.ts';
import type { Picture } from '../domain/picture.ts';
import { detailLines } from './content-details.ts';
import styles from './content-editor.module.css';
import { imageIn, ofEditor, Thumbnail } from './page-picture.tsx';

interface Props {
  readonly edition: Edition;
  readonly contentId: string;
  readonly pictures: readonly Picture[];
}

/** The words beside what one writes: of another language, or of the draft as it was last saved. */
export function ContentPreview({ edition, contentId, pictures }: Props) {
  const details = detailLines(edition, useStaffLanguage());
  const { title, lead, body, language } = edition;
  const own = pictures.map((picture) => ofEditor(contentId, picture));
  const picture = own.find(({ id }) => id === edition.picture?.id);
  return (
    <div className={styles.preview} lang={language}>
      <h3 className="aksel-heading aksel-heading--large">{title}</h3>
      {lead && <p className={styles.lead}>{lead}</p>}
      {picture && <Thumbnail picture={picture} alt={edition.picture?.alt} />}
      <WrittenText text={body} under={2} imageAt={imageIn(own)} />
      {details && <p className={styles.written}>{details}</p>}
    </div>
  );
}
