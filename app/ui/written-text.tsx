import { micromark } from 'micromark';
import styles from './written-text.module.css';

interface Props {
  /** Markdown, as an editor wrote it. */
  readonly text: string;
  /** Headings in the text begin under this one, so that the order of headings on the page is right. */
  readonly under?: 1 | 2;
}

/**
 * Running text that people have written. HTML in it is shown as it was typed and never as HTML, and a link can only lead to
 * the web, to an e-mail address or to a place here: micromark leaves everything else out.
 */
export function WrittenText({ text, under = 1 }: Props) {
  const html = lowered(micromark(text, { extensions: [withoutImages] }), under);
  // oxlint-disable-next-line react/no-danger -- made by micromark from text, with all HTML in it escaped
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A picture from somewhere else would tell them who reads the page. What is written as one becomes a link. */
const withoutImages = { disable: { null: ['labelStartImage'] } };

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
