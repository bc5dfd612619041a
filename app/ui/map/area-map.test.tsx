import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LanguageContext } from '../language.ts';
import { AreaMap } from './area-map.tsx';
import { areaPaths } from './area-paths.server.ts';

const vestland = [4601, 4602, ...Array.from({ length: 41 }, (_, index) => 4611 + index)].map(
  String,
);

test('a county is drawn within the size, every municipality with a name', () => {
  const { width, height, areas } = areaPaths('municipalities-2024', vestland, 640);
  expect(areas).toHaveLength(43);
  expect(Math.max(width, height)).toBe(1280);
  expect(areas.find(({ id }) => id === '4601')).toMatchObject({ name: 'Bergen' });
  for (const { path } of areas) expect(path).toMatch(/^M\d+ \d+l[-\d ]+z/);
});

test('the boundaries of 2019 are there too, and numbers without boundaries are left out', () => {
  const { areas } = areaPaths('municipalities-2019', ['1201', '4601', '9999']);
  expect(areas.map(({ id }) => id)).toEqual(['1201']);
});

test('the same map is drawn once', () => {
  expect(areaPaths('counties-2024', ['46', '15'])).toBe(areaPaths('counties-2024', ['15', '46']));
});

test('the map of a county weighs little', () => {
  expect(gzipSync(mapOfVestland()).byteLength).toBeLessThan(25_000);
});

test('the map says what each area is, how many there are of each, and whose boundaries they are', () => {
  const html = mapOfVestland();
  expect(html).toContain('<title>Bergen, Sendt inn, Nav Demovik</title>');
  expect(html).toMatch(/Sendt inn(<!-- -->)?: (<!-- -->)?1</);
  expect(html).toMatch(/Ikkje opna(<!-- -->)?: (<!-- -->)?42</);
  expect(html).toContain('© Kartverket');
});

function mapOfVestland(): string {
  const shapes = areaPaths('municipalities-2024', vestland);
  return renderToStaticMarkup(
    <LanguageContext value="nn">
      <AreaMap
        {...shapes}
        title="Status"
        summary="Eitt kontor har sendt inn."
        categories={[
          { key: 'submitted', label: 'Sendt inn' },
          { key: 'not-opened', label: 'Ikkje opna' },
        ]}
        areas={shapes.areas.map((area) =>
          area.id === '4601'
            ? { ...area, category: 'submitted', detail: 'Nav Demovik' }
            : { ...area, category: 'not-opened' },
        )}
      />
    </LanguageContext>,
  );
}
