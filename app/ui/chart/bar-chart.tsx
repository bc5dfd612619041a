import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { formatNumber, formatPercent } from '../format.ts';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { ChartFrame, Drawing, Lines } from './chart.tsx';
import { fillOf, Legend, Patterns } from './palette.tsx';
import { textWidth, wrap } from './wrap.ts';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** One value per series; a share between 0 and 1, or a count. `undefined` where it must not be shown. */
  readonly values: readonly (number | undefined)[];
  /** How many, beside the share: shown in the table. */
  readonly counts?: readonly (number | undefined)[];
}

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly note?: string;
  readonly unit: 'share' | 'count';
  /** Names of the series, such as years or size classes. One series needs no legend. */
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
  /** What the rows are: `Svar`, `Fylke`. */
  readonly rowHeader?: string;
}

const fontSize = 16;
const barHeight = 22;

/** Lying bars, one or several for each answer, with the value at the end of each. */
export function BarChart({ title, summary, note, unit, series, rows, rowHeader }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const written = (value: number | undefined) =>
    value === undefined
      ? '–'
      : unit === 'share'
        ? formatPercent(value, language)
        : formatNumber(value, language);
  const highest = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);

  const draw = ({ id, narrow }: { readonly id: string; readonly narrow: boolean }) => {
    const width = narrow ? 320 : 720;
    const labelWidth = narrow ? width : 250;
    const left = narrow ? 0 : labelWidth + 16;
    const valueRoom = Math.max(
      ...rows.flatMap(({ values }) => values.map((value) => textWidth(written(value), fontSize))),
    );
    const scale = scaleLinear()
      .domain([0, unit === 'share' ? Math.max(highest, 0.5) : Math.max(highest, 1)])
      .range([0, width - left - valueRoom - 12]);
    let y = 0;
    const laidOut = rows.map((row) => {
      const lines = wrap(row.label, labelWidth, fontSize);
      const labelHeight = lines.length * fontSize * 1.25;
      const bars = row.values.length * (barHeight + 3);
      const place = { row, lines, top: y, barTop: narrow ? y + labelHeight + 4 : y };
      y += (narrow ? labelHeight + bars : Math.max(labelHeight, bars)) + 16;
      return place;
    });
    return (
      <Drawing id={id} title={title} summary={summary} width={width} height={Math.max(y - 8, 1)}>
        <Patterns id={id} count={series.length} />
        {laidOut.map(({ row, lines, top, barTop }) => (
          <g key={row.key}>
            <Lines
              lines={lines}
              x={narrow ? 0 : labelWidth}
              y={top + fontSize}
              anchor={narrow ? 'start' : 'end'}
            />
            {row.values.map((value, index) => {
              const barY = barTop + index * (barHeight + 3);
              const length = scale(value ?? 0);
              return (
                <g key={series[index] ?? index}>
                  {value !== undefined && (
                    <rect
                      x={left}
                      y={barY}
                      width={Math.max(length, 1)}
                      height={barHeight}
                      rx="3"
                      fill={fillOf(id, index)}
                    />
                  )}
                  <text x={left + length + 8} y={barY + barHeight - 6} fontSize={fontSize}>
                    {written(value)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
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
      columns={[
        { key: 'label', header: rowHeader ?? t.answer, cell: ({ label }) => label },
        ...series.flatMap((name, index) => [
          ...(rows.some(({ counts }) => counts)
            ? [
                {
                  key: `${name} n`,
                  header: series.length === 1 ? t.count : `${name}, ${t.count.toLowerCase()}`,
                  align: 'right' as const,
                  cell: ({ counts }: BarRow) => {
                    const count = counts?.[index];
                    return count === undefined ? '–' : formatNumber(count, language);
                  },
                },
              ]
            : []),
          {
            key: name,
            header: name,
            align: 'right' as const,
            cell: ({ values }: BarRow) => written(values[index]),
          },
        ]),
      ]}
      legend={series.length > 1 && <ChartLegend labels={series} />}
    />
  );
}

/** A legend with patterns of its own, since the ids of those in the drawing that is hidden cannot be used. */
export function ChartLegend({ labels }: { readonly labels: readonly string[] }) {
  const id = useId().replaceAll(/[^\w-]/g, '');
  return (
    <div>
      <svg aria-hidden="true" width="0" height="0" style={{ position: 'absolute' }}>
        <Patterns id={id} count={labels.length} />
      </svg>
      <Legend id={id} entries={labels.map((label, index) => ({ label, index }))} />
    </div>
  );
}
