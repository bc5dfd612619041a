import { micromark } from 'micromark';
import { isIntricate } from '#kernel/intricate-text.ts';
import styles from './written-text.module.css';

interface Props {
  /** Markdown, as an editor wrote it. */
  readonly text: string;
  /** Headings in the text begin under this one, so that the order of headings on the page is right. */
  readonly under?: 1 | 2;
  /** What to draw for the address of an image; undefined for one that is not the text's own, which becomes a link. */
  readonly imageAt?: (address: string) => WrittenImage | undefined;
}

/** A picture of our own in running text. Its sizes and its shape, so that nothing on the page moves when it comes. */
export interface WrittenImage {
  readonly src: string;
  readonly srcSet: string;
  readonly sizes: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Running text that people have written. HTML in it is shown as it was typed and never as HTML, and a link can only lead to
 * the web, to an e-mail address or to a place here: micromark leaves everything else out. What would take long to read as
 * Markdown is shown as it was typed.
 */
export function WrittenText({ text, under = 1, imageAt }: Props) {
  if (isIntricate(text))
    return (
      <div className={styles.text}>
        <p className={styles.asTyped}>{text}</p>
      </div>
    );
  const html = imageAt
    ? withOwnImages(micromark(text), imageAt)
    : micromark(text, { extensions: [withoutImages] });
  // oxlint-disable-next-line react/no-danger -- made by micromark from text, with all HTML in it escaped
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: lowered(html, under) }} />;
}

/** A picture from somewhere else would tell them who reads the page. What is written as one becomes a link. */
const withoutImages = { disable: { null: ['labelStartImage'] } };

/** As micromark writes an image: it has escaped what is between the quotation marks, and given them to nothing else. */
const image = /<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? \/>/g;

const link = /<a href="[^"]*"[^>]*>.*?<\/a>/gs;

function withOwnImages(html: string, imageAt: NonNullable<Props['imageAt']>): string {
  // No link can lie in another, so what is no picture of ours there is only its words.
  const apart = html.replace(link, (whole) =>
    whole.replace(image, (drawn, address: string, alt: string) => (imageAt(address) ? drawn : alt)),
  );
  return apart.replace(image, (_, address: string, alt: string) => {
    const own = imageAt(address);
    if (!own) return `<a href="${address}">${alt}</a>`;
    const { src, srcSet, sizes, width, height } = own;
    return `<img src="${src}" srcset="${srcSet}" sizes="${sizes}" width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async" />`;
  });
}

/** Whatever levels a writer begins with and leaps between, the headings follow the page's own without a gap. */
function lowered(html: string, under: number): string {
  const heading = /<(\/?)h([1-6])>/g;
  const found = [...html.matchAll(heading)].map(([, , level]) => Number(level));
  const levels = [...new Set(found)].sort((a, b) => a - b);
  return html.replace(
    heading,
    (_, end: string, level: string) =>
      `<${end}h${Math.min(6, under + 1 + levels.indexOf(Number(level)))}>`,
  );
}
