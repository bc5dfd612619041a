import { Table as AkselTable, Link, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { LanguageContext } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';

/*
 * The list page in two ways: as Medverk has it, and as React applications usually have it, with Aksel's own
 * table and the data once more for the browser to make the page alive with. Same rows, same frame.
 */
interface Row {
  readonly id: string;
  readonly office: string;
  readonly municipalities: string;
  readonly state: string;
  readonly deadline: string;
  readonly last: string;
}

export const rows: readonly Row[] = Array.from({ length: 50 }, (_, index) => ({
  id: `r${index}`,
  office: `Nav Måling ${index + 1}`,
  municipalities: 'Demovik, Eksempeldal',
  state: index % 2 ? 'Levert' : 'Påbegynt',
  deadline: '15.12.2026',
  last: 'Opna 12.11.2026',
}));

const headers = ['Kontor', 'Kommunar', 'Status', 'Frist', 'Sist'];

export function ourPage(): string {
  const keys = ['office', 'municipalities', 'state', 'deadline', 'last'] as const;
  return page(
    <Table<Row>
      caption="Kontor"
      rows={rows}
      rowKey={({ id }) => id}
      columns={keys.map((key, index) => ({
        key,
        header: headers[index] ?? '',
        cell: (row) =>
          key === 'office' ? (
            <a href={`/svar/${row.id}`}>{row.office}</a>
          ) : key === 'state' ? (
            <StatusTag>{row.state}</StatusTag>
          ) : (
            row[key]
          ),
      }))}
    />,
    '',
  );
}

export function hydratedPage(): string {
  return page(
    <AkselTable>
      <AkselTable.Header>
        <AkselTable.Row>
          {headers.map((header) => (
            <AkselTable.ColumnHeader key={header} sortKey={header} sortable scope="col">
              {header}
            </AkselTable.ColumnHeader>
          ))}
        </AkselTable.Row>
      </AkselTable.Header>
      <AkselTable.Body>
        {rows.map((row) => (
          <AkselTable.Row key={row.id}>
            <AkselTable.HeaderCell scope="row">
              <Link href={`/svar/${row.id}`}>{row.office}</Link>
            </AkselTable.HeaderCell>
            <AkselTable.DataCell>{row.municipalities}</AkselTable.DataCell>
            <AkselTable.DataCell>
              <Tag variant="neutral" size="small">
                {row.state}
              </Tag>
            </AkselTable.DataCell>
            <AkselTable.DataCell>{row.deadline}</AkselTable.DataCell>
            <AkselTable.DataCell>{row.last}</AkselTable.DataCell>
          </AkselTable.Row>
        ))}
      </AkselTable.Body>
    </AkselTable>,
    `<script>window.__data=${JSON.stringify(rows)}</script><script type="module" src="/assets/entry.client.js"></script>`,
  );
}

function page(content: ReactNode, scripts: string): string {
  const html = renderToString(
    <LanguageContext value="nn">
      <Shell
        navigation={[]}
        returnTo="/"
        languages={['nb', 'nn']}
        notices={{ embeddedDatabase: false }}
      >
        <PageLayout title="Svar">{content}</PageLayout>
      </Shell>
    </LanguageContext>,
  );
  return `<!DOCTYPE html><html lang="nn"><head><title>Svar</title></head><body>${html}${scripts}</body></html>`;
}
