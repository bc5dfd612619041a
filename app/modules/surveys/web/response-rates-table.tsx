import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { type Column, Table } from '#ui/table.tsx';
import { openStandings, type ResponseRate } from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { type Counties, groupKey, groupName, standingName, worthShowing } from './results-words.ts';

interface Props {
  readonly rates: readonly ResponseRate[];
  readonly counties: Counties;
  readonly caption: string;
  /** Says where those that have not answered stand, in columns of their own. */
  readonly detailed?: boolean;
}

/** Svarprosent: how many were asked and have answered, in each group. */
export function ResponseRatesTable({ rates, counties, caption, detailed = false }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const count = (
    key: string,
    header: string,
    of: (rate: ResponseRate) => number,
  ): Column<ResponseRate> => ({
    key,
    header,
    align: 'right',
    cell: (rate) => formatNumber(of(rate), language),
  });
  const standing = openStandings.filter((state) => rates.some(({ open }) => open[state] > 0));
  return (
    <Table
      caption={caption}
      captionHidden
      rows={worthShowing(rates)}
      rowKey={({ group }) => groupKey(group)}
      columns={[
        {
          key: 'group',
          header: t.group,
          cell: ({ group }) => groupName(group, counties, language),
        },
        count('asked', t.asked, ({ asked }) => asked),
        count('answered', t.answered, ({ answered }) => answered),
        {
          key: 'percent',
          header: t.percent,
          align: 'right',
          cell: ({ percent }) => (percent === null ? '–' : `${percent}\u00a0%`),
        },
        ...(detailed
          ? standing.map((state) =>
              count(state, standingName(state, language), ({ open }) => open[state]),
            )
          : [count('not-answered', t.notAnswered, ({ asked, answered }) => asked - answered)]),
        count('exempt', t.exempt, ({ exempt }) => exempt),
      ]}
    />
  );
}
