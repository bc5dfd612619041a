import type { Actor } from '#platform/access.ts';
import { importEdition } from '#modules/organisations/api.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { MessageId, ThreadId } from '../domain/thread.ts';
import { startThread } from '../usecases/start-thread.ts';

/** Voss, whose county governor is the one in Vestland. */
export const voss = '4621';
export const vossOffice = '1235';
export const vestland = 'FMVL';

/** The municipalities and governors there are, for tests of who is written to. */
export async function loadPlaces(): Promise<void> {
  const operator = anActor('operator', 'operations');
  await inScope(services.db, operator, (tx) => importEdition(tx, 'data/organisations'));
}

export function aResident(): Actor {
  const id = newId();
  return {
    id,
    name: '',
    capacity: { kind: 'resident', unitId: '', personId: id },
    roles: ['resident'],
  };
}

/** Somebody at Nav Voss. */
export const atVoss = (role: 'caseworker' | 'office-leader' = 'caseworker') =>
  ({ ...anActor(role, 'office', vossOffice), name: 'Voss-Ivar Demo' }) satisfies Actor;

export const atGovernor = (role: 'governor-registry' | 'governor-adviser' = 'governor-registry') =>
  ({ ...anActor(role, 'governor', vestland), name: 'Arkiv Demo' }) satisfies Actor;

type FirstMessage = Parameters<typeof startThread.handle>[1];

export const aFirstMessage: FirstMessage = {
  municipalityId: voss,
  name: 'Dina Demo',
  subject: 'Søknaden min',
  text: 'Hei!\n\nEg har ikkje fått svar på søknaden.',
  statedCase: '',
  noticeEmail: '',
  postalAddress: '',
  language: 'nn',
  attachments: [],
};

/** A thread that somebody has begun. A test names only what it is about. */
export async function aThread(
  actor: Actor,
  differences: Partial<FirstMessage> = {},
  used = services,
): Promise<{ readonly threadId: ThreadId; readonly messageId: MessageId }> {
  const started = await execute(used, actor, startThread, {
    ...aFirstMessage,
    ...differences,
  });
  if (!started.ok) throw new Error(started.refusal.code);
  return { threadId: started.value.id, messageId: started.value.messageId };
}

/** A file as it is taken in, with nothing to scan it. */
export async function aFile(name = 'vedtak.pdf') {
  const content = new TextEncoder().encode(`%PDF-1.7 ${name}`);
  const sha256 = await services.files.put(content);
  return {
    name,
    mediaType: 'application/pdf',
    size: content.length,
    sha256,
    scan: 'unscanned' as const,
  };
}
