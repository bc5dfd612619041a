import { setSender } from '../app/modules/letters/usecases/set-sender.ts';
import { viewSender } from '../app/modules/letters/usecases/view-sender.ts';
import type { Actor } from '../app/platform/access.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';

const leader: Actor = {
  id: idOf('sender'),
  name: 'Medverk',
  capacity: { kind: 'governor', unitId: 'FMDEMO' },
  roles: ['section-leader'],
};

/** What the letters of the invented governor say about it. Real governors enter their own. */
export async function seedSender(services: Services): Promise<void> {
  const known = await execute(services, leader, viewSender, {});
  if (!known.ok || known.value.profile.version > 0) return;
  await execute(services, leader, setSender, {
    postalAddress: 'Postboks 1\n0000 Demovik',
    visitingAddress: 'Tinghusgata 1\n0000 Demovik',
    email: 'post@demofylket.example',
    phone: '00 00 00 00',
    website: 'www.demofylket.example',
    version: 0,
  });
}
