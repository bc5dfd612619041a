import type { MessageId, ThreadId } from '../app/modules/messages/domain/thread.ts';
import { receiveFiles } from '../app/modules/messages/receive-files.ts';
import { fileMessage } from '../app/modules/messages/usecases/file-message.ts';
import { replyInThread } from '../app/modules/messages/usecases/handle-thread.ts';
import { listOwn } from '../app/modules/messages/usecases/list-own.ts';
import { startThread } from '../app/modules/messages/usecases/start-thread.ts';
import { type Actor, systemActor } from '../app/platform/access.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';
import { demoGovernor } from './rounds.ts';

const ola = atOffice('Ola', '9901');
const emil = atOffice('Emil', '9902');
const registrar: Actor = {
  id: idOf('user postmottak'),
  name: 'Postmottak Demo',
  capacity: { kind: 'governor', unitId: demoGovernor },
  roles: ['governor-registry'],
};

/** Two offices have written to the invented governor: one has been answered, and the other waits. */
export async function seedMessages(services: Services): Promise<void> {
  const known = await execute(services, ola, listOwn, {});
  if (!known.ok || known.value.threads.length > 0) return;
  const asked = await write(services, ola, {
    municipalityId: '9901',
    subject: 'Hospitering hos eit anna kontor',
    text: `Hei!

Vi vil gjerne hospitere hos eit kontor som har fått til mykje med programmet. Har de nokon å tilrå? Eg legg ved det vi har tenkt.

Helsing Ola`,
    file: 'Vi vil sjå korleis andre arbeider med kartlegging og plan. Ein dag i februar passar best.',
  });
  if (asked) {
    await execute(services, registrar, replyInThread, {
      threadId: asked,
      version: 1,
      text: `Hei!

Ta gjerne kontakt med Nav Prøvøy. Dei har teke imot andre før, og vi har sagt frå at de kjem til å spørje.`,
      attachments: [],
    });
  }
  await write(services, emil, {
    municipalityId: '9902',
    subject: 'Kan vi få noen til å snakke på fagdagen?',
    text: 'Vi har fagdag for alle veilederne i mars. Kan en av dere fortelle om regelverket i en time?',
  });
}

async function write(
  services: Services,
  actor: Actor,
  {
    file,
    ...message
  }: {
    readonly municipalityId: string;
    readonly subject: string;
    readonly text: string;
    readonly file?: string;
  },
): Promise<ThreadId | undefined> {
  const content = new TextEncoder().encode(file ?? '');
  const files = await receiveFiles(services, file ? [{ name: 'hospitering.txt', content }] : []);
  const started = await execute(services, actor, startThread, {
    ...message,
    name: '',
    statedCase: '',
    noticeEmail: '',
    postalAddress: '',
    language: actor === ola ? 'nn' : 'nb',
    attachments: files.ok ? [...files.value] : [],
  });
  if (!started.ok) return undefined;
  await fileNow(services, started.value.messageId);
  return started.value.id;
}

async function fileNow(services: Services, messageId: MessageId): Promise<void> {
  await execute(services, systemActor(demoGovernor), fileMessage, { messageId });
}

function atOffice(firstName: string, unitId: string): Actor {
  return {
    id: idOf(`user ${firstName.toLowerCase()}`),
    name: `${firstName} Demo`,
    capacity: { kind: 'office', unitId },
    roles: ['caseworker'],
  };
}
