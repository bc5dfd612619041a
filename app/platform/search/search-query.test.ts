import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { services } from '#tests/support/services.ts';
import { languagePairs } from './language-pairs.ts';
import { searchQuery } from './search-query.ts';

async function finds(typed: string, text: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_tsvector('norwegian', translate(${text}::text, '/.-_@:', '      ')) @@ to_tsquery('norwegian', ${searchQuery(typed)}) as found`.execute(
    services.db,
  );
  return rows[0]?.found ?? false;
}

test.each([
  ['rettleiar', 'Spør veilederne på kontoret'],
  ['veileder', 'Rettleiarane skriv til kommunen'],
  ['veilederne', 'Ein rettleiar for kvar deltakar'],
  ['rettleiarane', 'en veileder'],
  ['veilederen', 'veileder'],
  ['deltakerne', 'deltaker'],
  ['deltakarane', 'deltakeren'],
  ['deltaker', 'deltakerne'],
  ['programrettleiar', 'Programveilederen har permisjon'],
  ['rettl', 'rettleiing'],
  ['veiled', 'rettleiing'],
  ['kommune', 'kommunane'],
  ['søknadane', 'søknader'],
  ['vilkåra', 'vilkårene'],
  ['oppfølging', 'oppfølginga'],
  ['utfordringane', 'utfordringer'],
  ['ledelsen', 'leiinga'],
  ['leiar', 'lederne'],
  ['sykdom', 'sjukdomen'],
  ['sjukefråvær', 'sykefraværet'],
  ['fråvær', 'sykefravær og fravær'],
  ['uker', 'fleire veker'],
  ['månad', 'måneden'],
  ['heimebesøk', 'hjemmebesøk'],
  ['moglegheit', 'muligheter'],
  ['arbeidssøkjar', 'arbeidssøkere'],
  ['statsforvaltaren', 'Statsforvalteren i Vestland'],
  ['rettleiar kommune', 'veilederne i kommunen'],
  ['aktivitets', 'aktivitetsplikt'],
  ['ÅRDAL', 'Årdal'],
  ['e-post', 'Send e-post til oss'],
  ['kommune', 'kontor/kommune'],
  ['avdeling', 'Send til avdeling@example.no'],
  ['29', 'sosialtjenesteloven § 29'],
])('«%s» finds «%s»', async (typed, text) => {
  expect(await finds(typed, text)).toBe(true);
});

test.each([
  ['rettleiar', 'klage'],
  ['rettleiar klage', 'veilederne'],
  ['merke', 'meir'],
  ['barnehage', 'barn'],
])('«%s» does not find «%s»', async (typed, text) => {
  expect(await finds(typed, text)).toBe(false);
});

test.each(['', '   ', '!!!', '🙂', '\0', "' & | ! <-> ():*", '«»'])(
  '%j is nothing to search for',
  (typed) => {
    expect(searchQuery(typed)).toBeUndefined();
  },
);

test('operators, quotes and NUL are no part of a query', () => {
  expect(searchQuery("klage' | !avslag:* \0(<->)\\")).toBe("'klage':* & 'avslag':*");
});

test('no input breaks the query', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
      const query = searchQuery(`${typed} rettleiar`);
      const asked = sql`select to_tsquery('norwegian', ${query})`.execute(services.db);
      await expect(asked).resolves.toBeDefined();
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a long text gives a query of a few words', () => {
  expect(searchQuery('ord '.repeat(1000))).toBe("'ord':*");
  const words = Array.from({ length: 100 }, (_, index) => `ord${index}`).join(' ');
  expect(searchQuery(words)?.split(' & ')).toHaveLength(12);
  expect(searchQuery('a'.repeat(10_000))?.length).toBeLessThan(60);
});

test('the pairs are many, lower case, different and listed once', () => {
  expect(languagePairs.length).toBeGreaterThan(150);
  for (const [nb, nn] of languagePairs) {
    expect(`${nb} ${nn}`).toMatch(/^[a-zæøåò]+ [a-zæøåò]+$/);
    expect(nb).not.toBe(nn);
  }
  expect(new Set(languagePairs.map((pair) => pair.join(' '))).size).toBe(languagePairs.length);
});

test('every pair finds both ways, unless the database leaves the words out', async () => {
  const missing: string[] = [];
  for (const [nb, nn] of languagePairs) {
    for (const [typed, text] of [
      [nb, nn],
      [nn, nb],
    ] as const) {
      const { rows } = await sql<{ words: number }>`
        select length(to_tsvector('norwegian', ${text})) as words`.execute(services.db);
      if (rows[0]?.words !== 0 && !(await finds(typed, text))) missing.push(`${typed} ${text}`);
    }
  }
  expect(missing).toEqual([]);
});
