import { type ReactNode, useId } from 'react';
import { useLanguage } from '../language.ts';
import { type Column, Table } from '../table.tsx';
import { texts } from '../texts.ts';
import styles from './chart.module.css';

interface FrameProps<Row> {
  /** What the chart shows, as a heading: `Har kontoret ein fast kontaktperson?`. */
  readonly title: string;
  /** What one should see in it, in a sentence; also what those who cannot see it are told first. */
  readonly summary: string;
  /** Who answered: `n = 61 av 66 kontor`. */
  readonly note?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly legend?: ReactNode;
  /** Draws at this width, with the labels beside or above the bars. */
  readonly draw: (frame: { readonly id: string; readonly narrow: boolean }) => ReactNode;
}

/**
 * A drawing and the figures it is drawn from. The drawing is made twice, for a wide and a narrow page, since an
 * SVG that only shrinks cannot be read on a phone; the one not in use is not displayed. The table holds the figures.
 */
export function ChartFrame<Row>({
  title,
  summary,
  note,
  columns,
  rows,
  rowKey,
  legend,
  draw,
}: FrameProps<Row>) {
  const t = texts[useLanguage()];
  const id = useId().replaceAll(/[^\w-]/g, '');
  if (rows.length === 0) return <p>{t.noAnswers}</p>;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <p className={styles.title}>{title}</p>
        <p>{summary}</p>
        {note && <p className={styles.note}>{note}</p>}
      </figcaption>
      {legend}
      <div className={styles.wide}>{draw({ id: `${id}w`, narrow: false })}</div>
      <div className={styles.narrow}>{draw({ id: `${id}n`, narrow: true })}</div>
      <details className={styles.table}>
        <summary>{t.figuresInTable}</summary>
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          size="small"
        />
      </details>
    </figure>
  );
}

interface DrawingProps {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** An image with a name and a description. */
export function Drawing({ id, title, summary, width, height, children }: DrawingProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot hold text that is searched, scaled and printed
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.drawing}
      style={{ maxWidth: width }}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {children}
    </svg>
  );
}

/** Lines of text under each other, the first with its foot on `y`. */
export function Lines({
  lines,
  x,
  y,
  anchor = 'start',
  fontSize = 16,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'end';
  readonly fontSize?: number;
}) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={fontSize}>
      {lines.map((line, index) => (
        <tspan key={`${index}${line}`} x={x} dy={index === 0 ? 0 : fontSize * 1.25}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
