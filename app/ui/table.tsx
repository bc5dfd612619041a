import type { Key, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.ts';
import styles from './table.module.css';
import { texts } from './texts.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, so that digits stand under digits. */
  readonly align?: 'right';
  /** Which of the two ways this column is sorted now, and the address that sorts by it or turns it around. */
  readonly sort?: { readonly direction?: 'ascending' | 'descending'; readonly href: string };
}

interface Props<Row> {
  /** What the table shows. Read first by those who listen; hidden to the eye where a heading says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly size?: 'medium' | 'small';
  /** A sum, under the rows. */
  readonly footer?: readonly ReactNode[];
}

/**
 * A table of plain elements with Aksel's class names: for long tables, Aksel's React components are most of
 * what a page costs. The first column names the row. On a phone each row becomes a card, with the column's
 * name before each value.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  size = 'medium',
  footer,
}: Props<Row>) {
  const t = texts[useLanguage()];
  return (
    <table className={`aksel-table aksel-table--${size} ${styles.table}`}>
      <caption className={captionHidden ? 'sr-only' : styles.caption}>{caption}</caption>
      <thead className="aksel-table__header">
        <tr className="aksel-table__row">
          {columns.map(({ key, header, align, sort }) => (
            <th
              key={key}
              scope="col"
              className={cellClass('header', align)}
              aria-sort={sort && (sort.direction ?? 'none')}
            >
              {sort ? (
                <a href={sort.href} className="aksel-table__sort-button">
                  <span className="sr-only">{t.sortBy(header)}</span>
                  <span aria-hidden="true">{header}</span>
                  <Icon name={sort.direction ?? 'sortable'} />
                </a>
              ) : (
                header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="aksel-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="aksel-table__row aksel-table__row--shade-on-hover">
            {columns.map(({ key, header, align, cell }, index) =>
              index === 0 ? (
                <th key={key} scope="row" className={cellClass('header', align)}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={cellClass('data', align)} data-header={header}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot>
          <tr className="aksel-table__row">
            {columns.map(({ key, header, align }, index) =>
              index === 0 ? (
                <th key={key} scope="row" className={cellClass('header', align)}>
                  {footer[index]}
                </th>
              ) : (
                <td key={key} className={cellClass('data', align)} data-header={header}>
                  {footer[index]}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function cellClass(kind: 'header' | 'data', align?: 'right'): string {
  const looks = kind === 'header' ? 'aksel-label' : 'aksel-body-short aksel-body-short--medium';
  const aligned = align ? ` aksel-table__${kind}-cell--align-${align}` : '';
  return `aksel-table__${kind}-cell${aligned} ${looks}`;
}
