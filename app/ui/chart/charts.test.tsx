import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LanguageContext } from '../language.ts';
import { BarChart } from './bar-chart.tsx';
import { ChangeChart } from './change-chart.tsx';
import { StackedShares } from './stacked-shares.tsx';
import { textWidth, wrap } from './wrap.ts';

const bars = (
  <BarChart
    title="Fast kontaktperson?"
    summary="Seks av ti har det."
    unit="share"
    series={['Del']}
    rows={[
      { key: 'yes', label: 'Ja', values: [0.62], counts: [38] },
      { key: 'no', label: 'Nei', values: [undefined], counts: [undefined] },
    ]}
  />
);

test('a chart is an image with a name and a description', () => {
  const html = render(bars);
  const [, id] = /aria-labelledby="(\S+)-title \S+-desc"/.exec(html) ?? [];
  expect(html).toContain(`<title id="${id}-title">Fast kontaktperson?</title>`);
  expect(html).toContain(`<desc id="${id}-desc">Seks av ti har det.</desc>`);
});

test('the table has the figures of the chart, and nothing for what must not be shown', () => {
  const html = render(bars);
  const table = html.slice(html.indexOf('<table'));
  expect(table).toContain('>38</td>');
  expect(table).toContain('>62\u00a0%</td>');
  expect(table.match(/>–<\/td>/g)).toHaveLength(2);
});

test('no two drawings on a page share an id', () => {
  const html = render(
    <>
      {bars}
      {bars}
      <StackedShares
        title="Fordeling"
        summary="Slik er det."
        parts={['Ja', 'Nei']}
        rowHeader="Gruppe"
        rows={[{ key: 's', label: 'Små', counts: [3, 1] }]}
      />
    </>,
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a group where nobody has answered does not divide by zero', () => {
  const html = render(
    <StackedShares
      title="Fordeling"
      summary="Slik er det."
      parts={['Ja', 'Nei']}
      rowHeader="Gruppe"
      rows={[{ key: 's', label: 'Små', counts: [0, 0] }]}
    />,
  );
  expect(html).not.toContain('NaN');
  expect(html).toContain('0 (0\u00a0%)');
});

test('a change is told in percentage points', () => {
  const html = render(
    <ChangeChart
      title="Endring"
      summary="Fleire har det."
      times={['2019', '2026']}
      rows={[{ key: 'yes', label: 'Ja', before: 0.41, now: 0.62 }]}
    />,
  );
  expect(html).toContain('+21\u00a0prosentpoeng');
});

test('an empty chart says that nobody has answered', () => {
  const html = render(<BarChart title="x" summary="x" unit="count" series={['Tal']} rows={[]} />);
  expect(html).toBe('<p>Ingen har svara enno.</p>');
});

test('long labels are broken between words, and words that are too long inside', () => {
  const lines = wrap('Arbeids- og velferdsdirektoratet si kvalifiseringsprogramoversikt', 120, 16);
  for (const line of lines) expect(textWidth(line, 16)).toBeLessThanOrEqual(125);
  expect(lines.join('').replaceAll('-', '')).toContain('kvalifiseringsprogramoversikt');
});

function render(children: ReactNode): string {
  return renderToStaticMarkup(<LanguageContext value="nn">{children}</LanguageContext>);
}
