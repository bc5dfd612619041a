import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { surveysById } from './results-store.ts';
import { loadReferenceRound, referenceRound } from './usecases/load-reference-round.ts';

/** Loads the rounds of a folder that are not here already. Run at every start, demo or not. */
export async function loadReferenceRounds(
  services: Services,
  folder = 'data/surveys',
): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
    const json: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const round = referenceRound.parse(json);
    const actor = systemActor(round.governorId);
    const known = await inScope(services.db, actor, (tx) => surveysById(tx, [round.id]));
    if (known.size === 0) await execute(services, actor, loadReferenceRound, round);
  }
}
