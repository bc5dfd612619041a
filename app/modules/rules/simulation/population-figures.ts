import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PopulationFigures } from '../domain/simulation/synthetic.ts';

const populationFile = z.object({
  rows: z.array(
    z.tuple([
      z.string(),
      z.enum(['municipality', 'district']),
      z.number(),
      z.number(),
      z.number(),
      z.number(),
      z.number(),
    ]),
  ),
});
const participantsFile = z.object({
  participants: z.array(
    z.object({ fromAge: z.number(), toAge: z.number(), count: z.number().nonnegative() }),
  ),
});

export interface DatedFigures extends PopulationFigures {
  /** The year that the inhabitants are of, on 1 January. */
  readonly year: number;
  /** How many people the country had. */
  readonly inhabitants: number;
}

/** The newest count of inhabitants, and the participants by age, from the data that comes with the program. */
export async function loadPopulationFigures(folder = 'data'): Promise<DatedFigures> {
  const [population, participants] = await Promise.all([
    readJson(`${folder}/organisations/population.json`, populationFile),
    readJson(`${folder}/simulation/participants-2018.json`, participantsFile),
  ]);
  const municipalities = population.rows.filter(([, kind]) => kind === 'municipality');
  const year = Math.max(...municipalities.map(([, , of]) => of));
  const areas = municipalities
    .filter(([, , of]) => of === year)
    .map(([id, , , , total, age18to66, age18to29]) => ({
      county: Number(id.slice(0, 2)),
      total,
      age18to66,
      age18to29,
    }));
  const inhabitants = areas.reduce((sum, { total }) => sum + total, 0);
  return { year, inhabitants, areas, participants: participants.participants };
}

const countiesFile = z.object({
  counties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
});

/** What the counties are called, by number; the newest name where a number has had several. */
export async function loadCountyNames(folder = 'data'): Promise<ReadonlyMap<string, string>> {
  const { counties } = await readJson(`${folder}/organisations/counties.json`, countiesFile);
  return new Map(counties.map(({ id, name }) => [id, name]));
}

async function readJson<Content>(path: string, schema: z.ZodType<Content>): Promise<Content> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}
