import { useLoaderData } from 'react-router';
import { RowCheckbox } from '#ui/fields.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { headers, rows } from './rows.ts';

export const loader = () => ({ rows });

/** The list as Medverk has it: HTML, and nothing for the browser to do. */
export default function Ours() {
  const loaded = useLoaderData<typeof loader>();
  const [office = '', municipalities = '', state = '', deadline = '', last = '', reminders = ''] =
    headers;
  return (
    <PageLayout title="Svar">
      <Table
        caption="Kontor"
        rows={loaded.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'office',
            header: office,
            cell: (row) => (
              <div>
                <RowCheckbox
                  id={`vel-${row.id}`}
                  name="id"
                  value={row.id}
                  label={`Vel ${row.office}`}
                />
                <a href={`/svar/${row.id}`}>{row.office}</a>
              </div>
            ),
          },
          { key: 'municipalities', header: municipalities, cell: (row) => row.municipalities },
          { key: 'state', header: state, cell: (row) => <StatusTag>{row.state}</StatusTag> },
          { key: 'deadline', header: deadline, cell: (row) => row.deadline },
          { key: 'last', header: last, cell: (row) => row.last },
          { key: 'reminders', header: reminders, align: 'right', cell: (row) => row.reminders },
        ]}
      />
    </PageLayout>
  );
}
