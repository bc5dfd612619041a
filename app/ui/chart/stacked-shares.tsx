import { scaleLinear } from 'd3-scale';
import { formatNumber, formatPercent } from '../format.ts';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { ChartLegend } from './bar-chart.tsx';
import { ChartFrame, Drawing, Lines } from './chart.tsx';
import { fillOf, Patterns } from './palette.tsx';
import { textWidth, wrap } from './wrap.ts';

export interface StackedRow {
  readonly key: string;
  readonly label: string;
  /** How many in each part, in the order of `parts`. */
  readonly counts: readonly number[];
}

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly note?: string;
  /** The answers that share each row between them. */
  readonly parts: readonly string[];
  /** The groups that are compared. */
  readonly rows: readonly StackedRow[];
  readonly rowHeader: string;
}

const fontSize = 16;
const barHeight = 30;

/** How each group is divided, every bar as long as the others. */
export function StackedShares({ title, summary, note, parts, rows, rowHeader }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const totalOf = ({ counts }: StackedRow) => counts.reduce((sum, count) => sum + count, 0);

  const draw = ({ id, narrow }: { readonly id: string; readonly narrow: boolean }) => {
    const width = narrow ? 320 : 720;
    const labelWidth = narrow ? width : 200;
    const left = narrow ? 0 : labelWidth + 16;
    const scale = scaleLinear()
      .domain([0, 1])
      .range([0, width - left]);
    let y = 0;
    const laidOut = rows.map((row) => {
      const lines = wrap(
        `${row.label} (${formatNumber(totalOf(row), language)})`,
        labelWidth,
        fontSize,
      );
      const labelHeight = lines.length * fontSize * 1.25;
      const place = { row, lines, top: y, barTop: narrow ? y + labelHeight + 4 : y };
      y += (narrow ? labelHeight + barHeight : Math.max(labelHeight, barHeight)) + 16;
      return place;
    });
    return (
      <Drawing id={id} title={title} summary={summary} width={width} height={Math.max(y - 12, 1)}>
        <Patterns id={id} count={parts.length} />
        {laidOut.map(({ row, lines, top, barTop }) => {
          const total = totalOf(row);
          let before = 0;
          return (
            <g key={row.key}>
              <Lines
                lines={lines}
                x={narrow ? 0 : labelWidth}
                y={top + fontSize + 3}
                anchor={narrow ? 'start' : 'end'}
              />
              {row.counts.map((count, index) => {
                const share = total === 0 ? 0 : count / total;
                const x = left + scale(before);
                before += share;
                const label = formatPercent(share, language);
                const room = scale(share);
                return (
                  <g key={parts[index] ?? index}>
                    <rect
                      x={x}
                      y={barTop}
                      width={Math.max(room - 2, 0)}
                      height={barHeight}
                      fill={fillOf(id, index)}
                    />
                    {room > textWidth(label, fontSize) + 16 && (
                      <>
                        <rect
                          x={x + 5}
                          y={barTop + 5}
                          width={textWidth(label, fontSize) + 8}
                          height={barHeight - 10}
                          rx="3"
                          fill="#fff"
                        />
                        <text x={x + 9} y={barTop + barHeight - 9.5} fontSize={fontSize}>
                          {label}
                        </text>
                      </>
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
      </Drawing>
    );
  };

  return (
    <ChartFrame
      title={title}
      summary={summary}
      note={note}
      draw={draw}
      rows={rows}
      rowKey={({ key }) => key}
      legend={<ChartLegend labels={parts} />}
      columns={[
        { key: 'label', header: rowHeader, cell: ({ label }) => label },
        ...parts.map((name, index) => ({
          key: name,
          header: name,
          align: 'right' as const,
          cell: (row: StackedRow) => {
            const count = row.counts[index] ?? 0;
            const total = totalOf(row);
            return `${formatNumber(count, language)} (${formatPercent(total === 0 ? 0 : count / total, language)})`;
          },
        })),
        {
          key: 'total',
          header: t.count,
          align: 'right' as const,
          cell: (row) => formatNumber(totalOf(row), language),
        },
      ]}
    />
  );
}
