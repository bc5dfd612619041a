import { storeDemoUsers } from '../app/modules/identity/api.ts';
import { registerDeputy } from '../app/modules/identity/usecases/register-deputy.ts';
import { importEdition } from '../app/modules/organisations/api.ts';
import { addDays, type IsoDate } from '../app/kernel/date.ts';
import type { Actor } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { inScope } from '../app/platform/db/database.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { seedArchive } from './archive.ts';
import { seedCoding } from './coding.ts';
import { seedContent } from './content.ts';
import { seedSender } from './letters.ts';
import { seedMessages } from './messages.ts';
import { demoDeputy, demoPeople } from './people.ts';
import { seedPromises } from './promises.ts';
import { seedQuotes } from './quotes.ts';
import { seedReport } from './report.ts';
import { seedRounds } from './rounds.ts';

const operator: Actor = {
  id: 'system',
  name: 'Medverk',
  capacity: { kind: 'operations', unitId: 'operations' },
  roles: ['operator'],
};

/** Fills an empty database with the organisation register and an invented county, once. */
export async function seed(services: Services, tell: (line: string) => void): Promise<void> {
  const { db } = services;
  const changed = await inScope(db, operator, async (tx) => {
    let changes = false;
    for (const folder of ['data/organisations', 'demo/organisations']) {
      const imported = await importEdition(tx, folder);
      if (!imported.ok) throw new Error(`${folder}: ${JSON.stringify(imported.refusal)}`);
      changes ||= imported.value.changed;
    }
    const known = await tx.selectFrom('app_user').select('id').execute();
    await storeDemoUsers(
      tx,
      demoPeople.filter((person) => !known.some(({ id }) => id === person.id)),
    );
    return changes;
  });
  if (changed) tell('Las inn kommunar og Nav-kontor, og eit oppdikta fylke å prøve i.');
  await seedDeputy(services, today(services.clock));
  await seedSender(services);
  await seedRounds(services);
  await seedArchive(services);
  await seedCoding(services);
  await seedQuotes(services);
  await seedPromises(services);
  await seedReport(services);
  await seedContent(services);
  await seedMessages(services);
}

async function seedDeputy(services: Services, on: IsoDate): Promise<void> {
  const { unitId, email, leaderId, leaderMembership } = demoDeputy;
  const leader: Actor = {
    id: leaderId,
    name: 'Liv Demo',
    capacity: { kind: 'office', unitId },
    roles: ['office-leader'],
  };
  const known = await inScope(services.db, leader, (tx) =>
    tx.selectFrom('deputy').select('id').execute(),
  );
  if (known.length > 0) return;
  await execute(
    services,
    leader,
    registerDeputy,
    registerDeputy.input.parse({
      email,
      for: leaderMembership,
      validFrom: on,
      validTo: addDays(on, 180),
    }),
  );
}
