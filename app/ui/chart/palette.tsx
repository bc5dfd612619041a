/**
 * Colours that are told apart by those who do not see colours well, each with a pattern of its own, so that a
 * chart can be read in grey and on paper. Dark enough (3:1) against the page.
 */
const swatches = [
  { colour: '#0b4f6c', pattern: 'plain' },
  { colour: '#c2571a', pattern: 'rising' },
  { colour: '#3d7a4e', pattern: 'dots' },
  { colour: '#7a4b94', pattern: 'falling' },
  { colour: '#8a6d00', pattern: 'grid' },
  { colour: '#5f6b73', pattern: 'lines' },
  { colour: '#a8325c', pattern: 'rings' },
  { colour: '#1f7a8c', pattern: 'upright' },
] as const;

type Pattern = (typeof swatches)[number]['pattern'];

const marks: Readonly<Record<Exclude<Pattern, 'plain'>, string>> = {
  rising: 'M-2 10 10-2M-2 2 2-2M6 10l4-4',
  falling: 'M-2-2 10 10M6-2l4 4M-2 6l4 4',
  dots: 'M2 2h.01M6 6h.01',
  rings: 'M4 2a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  grid: 'M0 4h8M4 0v8',
  lines: 'M0 2h8M0 6h8',
  upright: 'M2 0v8M6 0v8',
};

/** The paint for the series or category with this number, from the definitions with this id. */
export function fillOf(id: string, index: number): string {
  return `url(#${id}-${index % swatches.length})`;
}

export function colourOf(index: number): string {
  return swatches[index % swatches.length]?.colour ?? swatches[0].colour;
}

/** The patterns of a chart or map, to be placed once inside its svg. Ids must not be shared on a page. */
export function Patterns({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {swatches.slice(0, count).map(({ colour, pattern }, index) => (
        <pattern
          key={colour}
          id={`${id}-${index}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" fill={colour} />
          {pattern !== 'plain' && (
            <path
              d={marks[pattern]}
              stroke="#fff"
              strokeOpacity="0.65"
              strokeWidth={pattern === 'dots' ? 2.4 : 1.2}
              strokeLinecap="round"
              fill="none"
            />
          )}
        </pattern>
      ))}
    </defs>
  );
}

interface LegendProps {
  readonly id: string;
  readonly entries: readonly {
    readonly label: string;
    readonly index: number;
    readonly count?: string;
  }[];
}

/** What each colour and pattern means, in words. */
export function Legend({ id, entries }: LegendProps) {
  return (
    <ul
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '0.375rem 1.25rem',
        padding: 0,
        listStyle: 'none',
      }}
    >
      {entries.map(({ label, index, count }) => (
        <li key={label} style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
          <svg aria-hidden="true" focusable="false" width="20" height="20" style={{ flex: 'none' }}>
            <rect width="20" height="20" rx="4" fill={fillOf(id, index)} />
          </svg>
          <span>
            {label}
            {count !== undefined && <>: {count}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
