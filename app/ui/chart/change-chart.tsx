import { scaleLinear } from 'd3-scale';
import { formatChange, formatPercent } from '../format.ts';
import { useLanguage } from '../language.ts';
import { texts } from '../texts.ts';
import { ChartFrame, Drawing, Lines } from './chart.tsx';
import styles from './change-chart.module.css';
import { wrap } from './wrap.ts';

export interface ChangeRow {
  readonly key: string;
  readonly label: string;
  /** Shares between 0 and 1. */
  readonly before: number;
  readonly now: number;
}

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly note?: string;
  /** What the two times are called: `2019`, `2026`. */
  readonly times: readonly [before: string, now: string];
  readonly rows: readonly ChangeRow[];
  readonly rowHeader?: string;
}

const fontSize = 16;
const rowHeight = 52;

/** Where each share was, where it is, and the way between: an open ring then, a filled one now. */
export function ChangeChart({ title, summary, note, times, rows, rowHeader }: Props) {
  const language = useLanguage();
  const t = texts[language];

  const draw = ({ id, narrow }: { readonly id: string; readonly narrow: boolean }) => {
    const width = narrow ? 320 : 720;
    const labelWidth = narrow ? width : 250;
    const left = (narrow ? 0 : labelWidth + 16) + 26;
    const scale = scaleLinear()
      .domain([0, 1])
      .range([left, width - 30]);
    let y = 0;
    const laidOut = rows.map((row) => {
      const lines = wrap(row.label, labelWidth, fontSize);
      const labelHeight = lines.length * fontSize * 1.25;
      const top = y;
      y += (narrow ? labelHeight + rowHeight : Math.max(labelHeight, rowHeight)) + 8;
      return { row, lines, top, middle: (narrow ? top + labelHeight : top) + 34 };
    });
    return (
      <Drawing id={id} title={title} summary={summary} width={width} height={Math.max(y, 1)}>
        {laidOut.map(({ row, lines, top, middle }) => {
          const from = scale(row.before);
          const to = scale(row.now);
          const apart = Math.abs(to - from);
          // Two figures close to each other are written to the sides, so that they do not cover each other.
          const spread = apart < 44 ? (44 - apart) / 2 : 0;
          const side = to >= from ? 1 : -1;
          return (
            <g key={row.key}>
              <Lines
                lines={lines}
                x={narrow ? 0 : labelWidth}
                y={narrow ? top + fontSize : middle + 5}
                anchor={narrow ? 'start' : 'end'}
              />
              <path d={`M${left} ${middle}H${width - 30}`} className={styles.axis} />
              <path d={`M${from} ${middle}H${to}`} className={styles.way} />
              <circle cx={from} cy={middle} r="7" className={styles.before} />
              <circle cx={to} cy={middle} r="8" className={styles.now} />
              <text
                x={from - side * spread}
                y={middle - 14}
                textAnchor="middle"
                fontSize={fontSize - 1}
              >
                {formatPercent(row.before, language)}
              </text>
              <text
                x={to + side * spread}
                y={middle - 14}
                textAnchor="middle"
                fontSize={fontSize - 1}
                fontWeight="600"
              >
                {formatPercent(row.now, language)}
              </text>
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
      legend={
        <ul className={styles.legend}>
          <li>
            <svg aria-hidden="true" width="20" height="20">
              <circle cx="10" cy="10" r="7" className={styles.before} />
            </svg>
            {times[0]}
          </li>
          <li>
            <svg aria-hidden="true" width="20" height="20">
              <circle cx="10" cy="10" r="8" className={styles.now} />
            </svg>
            {times[1]}
          </li>
        </ul>
      }
      columns={[
        { key: 'label', header: rowHeader ?? t.answer, cell: ({ label }) => label },
        {
          key: 'before',
          header: times[0],
          align: 'right',
          cell: ({ before }) => formatPercent(before, language),
        },
        {
          key: 'now',
          header: times[1],
          align: 'right',
          cell: ({ now }) => formatPercent(now, language),
        },
        {
          key: 'change',
          header: t.movement,
          align: 'right',
          cell: ({ before, now }) => formatChange(now - before, language),
        },
      ]}
    />
  );
}
