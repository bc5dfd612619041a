import { writtenFigure } from '#kernel/written-number.ts';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Table } from '#ui/table.tsx';
import type { Figures, GroupResult } from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { type Counties, groupKey, groupName } from './results-words.ts';

interface Props {
  readonly groups: readonly GroupResult[];
  readonly counties: Counties;
  readonly caption: string;
  /** The numbers are percents. */
  readonly percent: boolean;
}

const order = ['mean', 'median', 'lowerQuartile', 'upperQuartile', 'lowest', 'highest'] as const;

/** Mean, median, quartiles and ends, for one group or several. */
export function FiguresTable({ groups, counties, caption, percent }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const written = (figures: Figures | null, name: (typeof order)[number]) =>
    figures ? `${writtenFigure(figures[name], language)}${percent ? '\u00a0%' : ''}` : '–';
  return (
    <Table
      caption={caption}
      captionHidden
      size="small"
      rows={groups}
      rowKey={({ group }) => groupKey(group)}
      columns={[
        {
          key: 'group',
          header: t.group,
          cell: ({ group }) => groupName(group, counties, language),
        },
        {
          key: 'answered',
          header: t.answered,
          align: 'right',
          cell: ({ answered }) => formatNumber(answered, language),
        },
        ...order.map((name) => ({
          key: name,
          header: t[name],
          align: 'right' as const,
          cell: ({ figures }: GroupResult) => written(figures, name),
        })),
      ]}
    />
  );
}
