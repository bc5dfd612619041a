import type { Role } from '../../app/platform/access.ts';
import routes from '../../app/routes.ts';
import { demoDeputy, demoPeople } from '../../demo/people.ts';
import { responseId } from '../../demo/timeline.ts';
import { Browser } from '../support/browser.ts';
import {
  adviser,
  demo,
  demoQuestion,
  leaders,
  nobody,
  office,
  officeLeader,
  open,
  operator,
  receivesForms,
  sectionLeader,
  type Wall,
  walls,
  worksInRegistry,
  writesMessages,
} from './addresses.ts';
import { expect, test } from './page.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'one asks without a browser');
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Somebody who asks. */
interface Persona {
  readonly name: string;
  /** `governor:FMDEMO`; empty for who belongs to no unit. */
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly browser: Browser;
}

interface Attack {
  readonly address: string;
  readonly who: readonly Role[];
  readonly unit?: string;
  readonly form: Readonly<Record<string, string>>;
}

const inRound = (rest: string, who: readonly Role[], form: Attack['form']): Attack => ({
  address: `/kartleggingar/${open}/${rest}`,
  unit: demo,
  who,
  form,
});

const inAnswer = (rest: string, who: readonly Role[], form: Attack['form']): Attack => ({
  address: `/svar/${responseId(0, '9902')}/${rest}`,
  unit: 'office:9902',
  who,
  form,
});

const notOpened = `status/${responseId(0, '9905')}`;

/** What changes something: sent, filled in as it should be, by everybody who may not. */
const attacks: readonly Attack[] = [
  {
    address: '/kartleggingar/ny',
    who: adviser,
    form: { titleNn: 'Ny', titleNb: 'Ny', year: '2026' },
  },
  inRound('godkjenn', sectionLeader, { version: '1' }),
  inRound('send', adviser, { version: '1' }),
  inRound('send?kunngjering', adviser, { published: 'no' }),
  inRound('mottakarar', adviser, { version: '1', kind: 'governor', on: '1.11.2026' }),
  inRound('skjema/hent', adviser, { version: '1', json: '{"sections":[]}' }),
  inRound('avslutt?handling=lukk', adviser, {}),
  inRound('avslutt?handling=analyser', adviser, {}),
  inRound('avslutt?handling=trekk', sectionLeader, { reason: 'Ikkje bruk' }),
  inRound(`${notOpened}?handling=purr`, adviser, { note: 'Hei' }),
  inRound(`${notOpened}?handling=utset`, adviser, { deadline: '1.12.2029' }),
  inRound(`${notOpened}?handling=frita`, sectionLeader, { reason: 'Flyttar' }),
  inRound(`${notOpened}?handling=flytt`, adviser, { officeId: '9902', reason: 'Samanslåing' }),
  inRound(`${notOpened}?handling=adresser`, adviser, {
    email: 'annan@demo.example',
    directorEmail: '',
  }),
  inRound(`status/${responseId(0, '9920')}?handling=returner`, adviser, { message: 'Meir' }),
  inAnswer('del/1', office, { [`a.${demoQuestion}`]: 'Ein annan', intent: 'stay' }),
  inAnswer('lagre', office, { [`a.${demoQuestion}`]: 'Ein annan' }),
  inAnswer('kontroll', office, { intent: 'hand-over', message: '' }),
  inAnswer('kontroll', officeLeader, { intent: 'sign', edition: 'x' }),
  inAnswer('kontroll', officeLeader, { intent: 'send-back', message: 'Nei' }),
  inAnswer('word', office, { file: '' }),
  inAnswer(`word/${nobody}?handling=legg-bort`, office, {}),
  inRound('word', receivesForms, { responseId: '' }),
  inRound(`word/${nobody}`, receivesForms, { signer: 'Kven som helst', receivedOn: '1.11.2026' }),
  inRound(`word/${nobody}?handling=send`, receivesForms, {}),
  {
    address: `/tilgang/avslutt/${demoDeputy.leaderMembership}`,
    who: leaders,
    unit: 'office:9901',
    form: { when: 'now', lastDay: '' },
  },
  { address: '/tilgang/ny', who: leaders, form: { email: 'ola@demo.example', role: 'caseworker' } },
  { address: '/demo/klokke', who: operator, form: { time: '2030-01-01' } },
  {
    address: '/meldingar/ny',
    who: writesMessages,
    form: { municipalityId: '9901', name: 'Kari Demo', subject: 'Hei', text: 'Hei' },
  },
  {
    address: `/postmottak/melding/${nobody}`,
    who: worksInRegistry,
    form: { intent: 'assign', assignedTo: '', version: '1' },
  },
  { address: '/postmottak/utskrift', who: worksInRegistry, form: { messageId: nobody } },
];

let personas: readonly Persona[] = [];
/** What the table calls MAIL and CASE: one of Demofylket's. */
const real = { MAIL: nobody, CASE: nobody };

const addressOf = ({ address }: { address: string }) =>
  address.replace('MAIL', real.MAIL).replace('CASE', real.CASE);

test.beforeAll(async ({ baseURL }) => {
  const address = baseURL ?? '';
  const seats = demoPeople.flatMap(({ subject, memberships }) =>
    memberships.map(({ unitKind, unitId, role }) => ({
      subject,
      unit: `${unitKind}:${unitId}`,
      capacity: `${unitKind}:${unitId}`,
      roles: [role],
    })),
  );
  const deputy = `office:${demoDeputy.unitId}`;
  const standingIn = {
    subject: 'nils',
    unit: deputy,
    capacity: `${deputy}:for:${demoDeputy.leaderId}`,
    roles: officeLeader,
  };
  const signedIn: Persona[] = [];
  for (const { subject, unit, capacity, roles } of [...seats, standingIn]) {
    const browser = new Browser(address);
    await browser.signIn(subject, capacity);
    signedIn.push({ name: `${subject} (${capacity})`, unit, roles, browser });
  }
  const resident = new Browser(address);
  const { path } = await resident.open('/logg-inn/start?som=innbyggjar');
  const subject = '15899012302';
  await resident.open(path, { method: 'POST', body: new URLSearchParams({ subject }) });
  personas = [
    { name: 'a visitor', unit: '', roles: [], browser: new Browser(address) },
    { name: 'a resident', unit: '', roles: ['resident'], browser: resident },
    ...signedIn,
  ];

  const kari = signedIn.find(({ name }) => name.startsWith('kari'))?.browser ?? resident;
  const everyAnswer = Array.from({ length: 40 }, (_, index) => [
    'id',
    responseId(0, String(9901 + index)),
  ]);
  await kari.open(`/kartleggingar/${open}/status/valde?handling=purr`, {
    method: 'POST',
    body: new URLSearchParams(everyAnswer),
  });
  real.MAIL = await firstIn(kari, '/utboks');
  real.CASE = await firstIn(kari, '/saker');
});

async function firstIn(browser: Browser, list: string): Promise<string> {
  const page = await (await browser.send(list)).text();
  const [, id] = new RegExp(`href="${list}/([0-9a-f-]{36})"`).exec(page) ?? [];
  expect(id, `something in ${list}`).toBeDefined();
  return id ?? nobody;
}

const holds = ({ roles, unit }: Persona, wall: Pick<Wall, 'who' | 'unit'>) =>
  (wall.who === 'everyone' || wall.who.some((role) => roles.includes(role))) &&
  (wall.unit === undefined || wall.unit === unit);

/** An operator gives and ends access in every unit. */
const managesEverywhere = ({ roles }: Persona, { address }: { readonly address: string }) =>
  roles.includes('operator') && address.startsWith('/tilgang/');

const isNobody = ({ roles }: Persona) => roles.length === 0;

function expectedStatus(persona: Persona, wall: Wall): number {
  if (isNobody(persona) && wall.visitor) return wall.visitor;
  if (holds(persona, wall)) return wall.found ?? 200;
  if (isNobody(persona)) return 302;
  const mayRead = holds(persona, { who: wall.readBy ?? wall.who });
  return mayRead && wall.unit !== persona.unit ? 404 : 403;
}

/** A few at a time: the server has other things to do than to wait for the next question. */
async function each<Item>(items: readonly Item[], ask: (item: Item) => Promise<void>) {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await ask(item);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

test('every address there is stands in the table', () => {
  const patterns = routes.map(({ path }) => `/${path ?? ''}`);
  expect(patterns.filter((pattern) => !walls.some((wall) => wall.pattern === pattern))).toEqual([]);
  expect(walls.filter(({ pattern }) => !patterns.includes(pattern))).toEqual([]);
});

test('everybody sees what is theirs, and nothing else', async () => {
  const wrong: string[] = [];
  for (const persona of personas)
    await each(walls, async (wall) => {
      const response = await persona.browser.send(addressOf(wall));
      const page = await response.text();
      const expected = expectedStatus(persona, wall);
      if (response.status !== expected)
        wrong.push(`${persona.name} ${addressOf(wall)}: ${response.status}, not ${expected}`);
      const isClosed = [401, 403, 404].includes(response.status);
      if (isClosed && /Kartlegging av KVP|Nav (Demovik|Eksempeldal|Prøvøy)/.test(mainOf(page)))
        wrong.push(`${persona.name} ${addressOf(wall)}: says more than no`);
      const toSignIn = /^\/(logg-inn[?]til=|nn$|nb$)/.test(response.headers.get('location') ?? '');
      if (isNobody(persona) && wall.who !== 'everyone' && !toSignIn)
        wrong.push(`${addressOf(wall)}: leads a visitor elsewhere than to sign-in`);
    });
  expect(wrong).toEqual([]);
});

/** The page without its frame, where people see which unit they are in themselves. */
function mainOf(page: string): string {
  return /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page;
}

test('an empty form is never more than refused', async () => {
  const wrong: string[] = [];
  // Done when it comes, form or not: choosing language, and signing out.
  const asked = walls.filter(({ pattern }) => !/^\/logg-(ut|inn)/.test(pattern));
  for (const persona of personas)
    await each(asked, async (wall) => {
      const response = await persona.browser.send(addressOf(wall), {
        method: 'POST',
        body: new URLSearchParams(),
      });
      await response.arrayBuffer();
      const isOpen = /^\/(:language|se|bilete|sitemap[.]xml|robots[.]txt|sprak)(\/|$)/.test(
        wall.pattern,
      );
      const allowed =
        isNobody(persona) && !isOpen
          ? [401]
          : holds(persona, wall)
            ? [200, 302, 403, 404, 405, 422]
            : [403, 404, 405, 422];
      if (!allowed.includes(response.status))
        wrong.push(`${persona.name} ${addressOf(wall)}: ${response.status}`);
    });
  expect(wrong).toEqual([]);
});

test('a form filled in by somebody who may not is refused', async () => {
  const wrong: string[] = [];
  for (const persona of personas)
    await each(
      attacks.filter((attack) => !holds(persona, attack) && !managesEverywhere(persona, attack)),
      async ({ address, who, form }) => {
        const response = await persona.browser.send(address, {
          method: 'POST',
          body: new URLSearchParams(form),
        });
        await response.arrayBuffer();
        const mayAtAll = holds(persona, { who });
        const expected = isNobody(persona) ? 401 : mayAtAll ? 404 : 403;
        if (response.status !== expected)
          wrong.push(`${persona.name} ${address}: ${response.status}, not ${expected}`);
      },
    );
  expect(wrong).toEqual([]);
});
