import { createElement, Fragment } from 'react';
import { Table } from '#ui/table.tsx';
import type {
  ReportBlock,
  ReportChapter,
  ReportChart,
  ReportLine,
  ReportTable,
} from '../domain/report-document.ts';
import { runsOf } from '../domain/report-document.ts';
import { texts } from '../texts/reports.ts';
import type { Language } from '#kernel/text.ts';
import styles from './report.module.css';

interface Props {
  readonly chapter: ReportChapter;
  readonly language: Language;
  /** Where the title of the chapter stands among the headings of the page. */
  readonly level: 1 | 2;
  /** Whether figures lead to what they are counted from: not where anybody may read. */
  readonly linked: boolean;
}

/** A chapter as it is read on a page. */
export function ReportBlocks({ chapter, language, level, linked }: Props) {
  return (
    <div className={styles.blocks} lang={language}>
      {chapter.blocks.map((block, index) => (
        // The blocks of a chapter have no names of their own, and never change places while the page is read.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Block key={index} {...{ block, language, level, linked }} />
      ))}
    </div>
  );
}

function Block({
  block,
  language,
  level,
  linked,
}: Omit<Props, 'chapter'> & { readonly block: ReportBlock }) {
  const t = texts[language];
  switch (block.kind) {
    case 'heading':
      return createElement(
        `h${block.level + level - 1}`,
        {
          id: block.id,
          className: `aksel-heading aksel-heading--${block.level === 2 ? 'medium' : 'small'}`,
        },
        block.text,
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Line line={block.text} linked={linked} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
        <li key={index}>
          <Line line={item} linked={linked} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <ShownTable table={block} name={t.table} linked={linked} />;
    case 'chart':
      return <Bars chart={block} name={t.figure} linked={linked} />;
    case 'quotes':
      return (
        <div className={styles.quotes}>
          {block.items.map(({ text, language: written, source }) => (
            <figure key={text}>
              <blockquote lang={written}>
                <p>«{text}»</p>
              </blockquote>
              <figcaption>{source}</figcaption>
            </figure>
          ))}
        </div>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <Line line={block.text} linked={linked} />
        </p>
      );
  }
}

/** A line with its figures, and breaks where it has them. */
function Line({ line, linked }: { readonly line: ReportLine; readonly linked: boolean }) {
  return runsOf(line).map((run, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no names
    if (typeof run === 'string') return <Fragment key={index}>{run}</Fragment>;
    return linked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no names
      <a key={index} href={run.basis}>
        {run.text}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no names
      <Fragment key={index}>{run.text}</Fragment>
    );
  });
}

interface Row {
  readonly key: number;
  readonly cells: readonly ReportLine[];
}

function ShownTable({
  table,
  name,
  linked,
}: {
  readonly table: ReportTable;
  readonly name: string;
  readonly linked: boolean;
}) {
  const rows = table.rows.map((cells, key): Row => ({ key, cells }));
  const sum = table.hasSum ? rows.at(-1) : undefined;
  return (
    <div className={styles.table} id={table.id}>
      <Table
        caption={`${name} ${table.number}: ${table.caption}`}
        size="small"
        rows={sum ? rows.slice(0, -1) : rows}
        rowKey={({ key }) => key}
        columns={table.header.map((header, index) => ({
          key: `${index} ${header}`,
          header,
          ...(table.numeric.includes(index) && { align: 'right' as const }),
          // As one, or a phone would set each part of it on a line of its own.
          cell: ({ cells }: Row) => (
            <span>
              <Line line={cells[index] ?? ''} linked={linked} />
            </span>
          ),
        }))}
        {...(sum && {
          footer: sum.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one for each column
            <span key={index}>
              <Line line={cell} linked={linked} />
            </span>
          )),
        })}
      />
    </div>
  );
}

/** Each bar is drawn beside its words, so that what is read aloud is the words alone. */
function Bars({
  chart,
  name,
  linked,
}: {
  readonly chart: ReportChart;
  readonly name: string;
  readonly linked: boolean;
}) {
  return (
    <figure className={styles.chart} id={chart.id}>
      <figcaption>
        {name} {chart.number}: {chart.caption}
      </figcaption>
      <ul>
        {chart.bars.map(({ label, value, shown }) => (
          <li key={label}>
            <span>{label}</span>
            <span className={styles.bar}>
              <span
                aria-hidden="true"
                style={{ inlineSize: `${chart.full === 0 ? 0 : (80 * value) / chart.full}%` }}
              />
              <span className={styles.shown}>
                <Line line={shown} linked={linked} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
