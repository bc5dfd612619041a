import { Checkbox, Link, Table, Tag } from '@navikt/ds-react';
import { useLoaderData } from 'react-router';
import { PageLayout } from '#ui/page-layout.tsx';
import { headers, rows } from './rows.ts';

export const handle = { interactive: true };

export const loader = () => ({ rows });

/** The same list as React applications usually have it: Aksel's own table, made alive in the browser. */
export default function Hydrated() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <PageLayout title="Svar">
      <Table>
        <Table.Header>
          <Table.Row>
            {headers.map((header) => (
              <Table.ColumnHeader key={header} sortKey={header} sortable scope="col">
                {header}
              </Table.ColumnHeader>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {loaded.rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <Checkbox name="id" value={row.id} hideLabel>
                  Vel {row.office}
                </Checkbox>
                <Link href={`/svar/${row.id}`}>{row.office}</Link>
              </Table.HeaderCell>
              <Table.DataCell>{row.municipalities}</Table.DataCell>
              <Table.DataCell>
                <Tag variant="neutral" size="small">
                  {row.state}
                </Tag>
              </Table.DataCell>
              <Table.DataCell>{row.deadline}</Table.DataCell>
              <Table.DataCell>{row.last}</Table.DataCell>
              <Table.DataCell align="right">{row.reminders}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </PageLayout>
  );
}
