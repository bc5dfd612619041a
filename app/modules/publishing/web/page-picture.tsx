import { href } from 'react-router';
import type { WrittenImage } from '#ui/written-text.tsx';
import {
  type LeadPicture as PictureText,
  type Picture,
  pictureNumberOf,
  type ShownPicture,
  shownPicture,
} from '../domain/picture.ts';
import styles from './pictures.module.css';

/** What an image element says of a picture: its sizes, and its shape so that nothing on the page moves when it comes. */
export function imageOf({ width, height, sources }: ShownPicture) {
  const middle = sources.findLast((source) => source.width <= 960) ?? sources[0];
  return {
    src: middle?.url ?? '',
    srcSet: sources.map((source) => `${source.url} ${source.width}w`).join(', '),
    width,
    height,
  };
}

/** A picture at the addresses where its editors see it, published or not. */
export function ofEditor(contentId: string, picture: Picture): ShownPicture {
  return shownPicture(picture, href('/innhald/:contentId/bilete', { contentId }));
}

/** How wide a picture in the text is drawn; see `.columns` in public-content.module.css. */
export const inColumn = '(min-width: 80rem) 47rem, (min-width: 64rem) 60vw, 100vw';

/** Draws in running text the pictures of its page that it refers to by number, and no others. */
export function imageIn(pictures: readonly ShownPicture[]) {
  return (address: string): WrittenImage | undefined => {
    const number = pictureNumberOf(address);
    const picture = pictures.find((one) => one.number === number);
    return picture && { ...imageOf(picture), sizes: inColumn };
  };
}

interface LeadPictureProps {
  readonly text: PictureText | null;
  readonly pictures: readonly ShownPicture[];
  /** The language of what is said about it, where it is not the page's. */
  readonly lang?: string | undefined;
}

/** The picture above a text, with what it shows and who made it. */
export function LeadPicture({ text, pictures, lang }: LeadPictureProps) {
  const picture = pictures.find(({ id }) => id === text?.id);
  if (!text || !picture) return null;
  const { alt, caption, credit } = text;
  return (
    <figure className={styles.lead} lang={lang}>
      <img {...imageOf(picture)} sizes={inColumn} alt={alt} decoding="async" />
      {(caption || credit) && (
        <figcaption>
          {caption && <span>{caption}</span>} {credit && <span>{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

interface ThumbnailProps {
  readonly picture: ShownPicture;
  /** Left out where the words beside it say the same. */
  readonly alt?: string;
}

/** A small picture in a list, fetched when it comes into sight. */
export function Thumbnail({ picture, alt = '' }: ThumbnailProps) {
  const { width, height, sources } = picture;
  return (
    <img
      className={styles.thumbnail}
      src={sources[0]?.url}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  );
}
