import type { PublicLanguage } from '#kernel/text.ts';
import { SubmitButton } from '#ui/button.tsx';
import { RadioGroup, Textarea, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import type { LeadPicture, Picture } from '../domain/picture.ts';
import { pictureTexts } from '../picture-texts.ts';
import { ofEditor, Thumbnail } from './page-picture.tsx';
import styles from './pictures.module.css';

interface Props {
  readonly contentId: string;
  readonly pictures: readonly Picture[];
  /** As it is stored, or just chosen. */
  readonly start: LeadPicture | null;
  readonly written: PublicLanguage;
  /** What was typed in a field before the form came back, or else what is stored. */
  readonly typed: (field: string, stored?: string) => string;
  readonly errors: Readonly<Partial<Record<string, string>>>;
}

/** The picture of a text, chosen among those on the page, and what is said about it in this language. */
export function PictureFields({ contentId, pictures, start, written, typed, errors }: Props) {
  const language = useStaffLanguage();
  const t = pictureTexts[language];
  return (
    <Section title={t.picture} id="picture-part">
      <div className={styles.fields}>
        {pictures.length > 0 && (
          <>
            <RadioGroup
              name="picture"
              label={t.choose}
              error={errors.picture}
              defaultValue={typed('picture', start?.id ?? '')}
              choices={[
                { value: '', label: t.noPicture },
                ...pictures.map((picture) => ({
                  value: picture.id,
                  label: (
                    <span className={styles.choice}>
                      <Thumbnail picture={ofEditor(contentId, picture)} />
                      {t.name(picture.number)}
                    </span>
                  ),
                  description: t.size(
                    formatNumber(picture.width, language),
                    formatNumber(picture.height, language),
                  ),
                })),
              ]}
            />
            <Textarea
              name="pictureAlt"
              label={t.alt}
              description={t.altHelp}
              limit={250}
              rows={2}
              lang={written}
              error={errors.pictureAlt}
              defaultValue={typed('pictureAlt', start?.alt)}
            />
            <TextField
              name="pictureCaption"
              label={t.caption}
              description={t.captionHelp}
              optional
              lang={written}
              error={errors.pictureCaption}
              defaultValue={typed('pictureCaption', start?.caption)}
            />
            <TextField
              name="pictureCredit"
              label={t.credit}
              description={t.creditHelp}
              optional
              lang={written}
              error={errors.pictureCredit}
              defaultValue={typed('pictureCredit', start?.credit)}
            />
          </>
        )}
        <div className={styles.send}>
          <p className={styles.subtle}>{t.uploadHelp}</p>
          <SubmitButton variant="secondary" size="small" formAction="?vidare=bilete">
            {t.upload}
          </SubmitButton>
        </div>
      </div>
    </Section>
  );
}
