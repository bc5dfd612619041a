import { createServer, request as httpRequest, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLog } from '../app/platform/log.ts';
import { openMetrics } from '../app/platform/metrics.ts';
import type { Queue } from '../app/platform/queue.ts';
import { readSettings } from '../app/platform/settings.ts';
import { application } from '../app/platform/web/application.ts';
import { PageCache } from '../app/platform/web/page-cache.ts';
import type { Services } from '../app/platform/use-case.ts';
import { connection, services } from '../tests/support/services.ts';
import { benefitAnswer, eligibilityAnswer, problem } from './answers.ts';
import { api } from './api.ts';
import { benefitExample, eligibilityExample } from './examples.ts';

const logged: string[] = [];
let server: Server;
let address: string;

/** The day in tests is 2 November 2026; this one has a database that is gone. */
const broken = { ...services, db: undefined } as unknown as Services;

async function serving(from: Services): Promise<{ server: Server; address: string }> {
  const queue = { counts: async () => [] } as unknown as Queue;
  const cache = new PageCache();
  const log = openLog('info', { write: (line) => void logged.push(line) });
  const app = application({
    installation: {
      settings: readSettings({}),
      connection,
      queue,
      services,
      close: async () => {},
    },
    log,
    metrics: openMetrics(connection, queue, cache),
    cache,
    routes: async () => new Response('a page'),
    mounted: [api(from, log)],
  });
  const listening = createServer(app);
  await new Promise<void>((done) => {
    listening.listen(0, '127.0.0.1', done);
  });
  const bound = listening.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return { server: listening, address: `http://127.0.0.1:${port}` };
}

beforeAll(async () => {
  ({ server, address } = await serving(services));
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function post(path: string, body: unknown, headers: Record<string, string> = {}, to = address) {
  return fetch(`${to}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const september = {
  birthDate: '1989-03-14',
  payPeriod: { from: '2024-09-01', to: '2024-09-30' },
  programme: { start: '2024-03-04' },
};

test('a month, exact and rounded once, with its reasons', async () => {
  const response = await post('benefit', september, { 'Accept-Language': 'nn-NO,nn;q=0.9' });

  expect(response.status).toBe(200);
  expect(response.headers.get('content-language')).toBe('nn');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  const answer = benefitAnswer.parse(await response.json());
  expect(answer).toMatchObject({
    language: 'nn',
    benefitDays: 21,
    payable: 20446,
    net: '20446.015800',
    held: false,
    reassess: [],
    explanation: { rule: 'KVP-39-1', law: { url: 'https://lovdata.no/lov/2009-12-18-131/§39' } },
  });
  expect(answer.choices.map(({ id }) => id)).toContain('Q1');
});

test('what was chosen otherwise is in the answer', async () => {
  const twelfths = { ...september, choices: { Q1: 'MONTHLY_TWELFTH' }, language: 'en' };
  const answer = benefitAnswer.parse(await (await post('benefit', twelfths)).json());
  expect(answer.choices.find(({ id }) => id === 'Q1')?.answer).toBe('MONTHLY_TWELFTH');
  expect(answer.payable).toBe(21095);
});

test('an unknown supplement holds the case, and an unlisted benefit asks for an assessment', async () => {
  const early = await post('benefit', {
    birthDate: '1980-01-01',
    children: [{ birthDate: '2005-01-01' }],
    payPeriod: { from: '2011-03-01', to: '2011-03-31' },
    programme: { start: '2011-01-03' },
    otherBenefits: [{ type: 'uforetrygd', amount: 4000 }],
  });
  expect(await early.json()).toMatchObject({ held: true, reassess: ['uforetrygd'] });
});

test('the conditions of § 29, and never a decision', async () => {
  const response = await post('eligibility', eligibilityExample);
  expect(response.status).toBe(200);
  const answer = eligibilityAnswer.parse(await response.json());
  expect(answer).toMatchObject({
    decision: null,
    needsNamedPerson: true,
    conclusion: 'undetermined',
  });
  expect(answer.conditions.find(({ rule }) => rule === 'KVP-29-3')?.value).toBe('met');
});

test('a condition that is not met says what would change it', async () => {
  const response = await post('eligibility', { birthDate: '2010-01-01', language: 'en' });
  const answer = eligibilityAnswer.parse(await response.json());
  expect(answer.on).toBe('2026-11-02');
  expect(answer.conclusion).toBe('not-met');
  expect(answer.conditions[0]).toMatchObject({ rule: 'KVP-29-2.age', value: 'not-met' });
  expect(answer.conditions[0]?.wouldChange).not.toBeNull();
});

const child = { birthDate: '2020-01-01' };

test.each([
  [
    'a child born after today',
    { children: [child, { birthDate: '2026-11-03' }] },
    'children.1.birthDate',
    'in-future',
  ],
  ['a person born after today', { birthDate: '2030-01-01' }, 'birthDate', 'in-future'],
  ['a birth date in 1890', { birthDate: '1890-05-05' }, 'birthDate', 'too-early'],
  ['a day that is not in the calendar', { birthDate: '2023-02-29' }, 'birthDate', 'invalid-date'],
  ['no birth date', { birthDate: undefined }, 'birthDate', 'required'],
  [
    '25 hours a day',
    { paidWork: [{ date: '2024-09-03', hours: 25 }] },
    'paidWork.0.hours',
    'hours-a-day',
  ],
  [
    '25 hours a day in two entries',
    {
      unauthorisedAbsence: [
        { date: '2024-09-03', hours: 20 },
        { date: '2024-09-03', hours: 5 },
      ],
    },
    'unauthorisedAbsence.1.hours',
    'hours-a-day',
  ],
  [
    '25 hours of work and absence on one day',
    {
      paidWork: [{ date: '2024-09-03', hours: 20 }],
      unauthorisedAbsence: [
        { date: '2024-09-02', hours: 5 },
        { date: '2024-09-03', hours: 4 },
        { date: '2024-09-03', hours: 1 },
      ],
    },
    'unauthorisedAbsence.2.hours',
    'hours-a-day',
  ],
  [
    '24 hours of work and 24 of absence on one day',
    {
      paidWork: [{ date: '2024-09-03', hours: 24, outsideProgramme: 'Nattevakt' }],
      unauthorisedAbsence: [{ date: '2024-09-03', hours: 24 }],
    },
    'unauthorisedAbsence.0.hours',
    'hours-a-day',
  ],
  [
    'a child born before the participant',
    { children: [child, { birthDate: '1989-03-13' }] },
    'children.1.birthDate',
    'child-older-than-parent',
  ],
  [
    'a child born on the same day as the participant',
    { children: [{ birthDate: '1989-03-14' }] },
    'children.0.birthDate',
    'child-older-than-parent',
  ],
  [
    'hours below zero',
    { paidWork: [{ date: '2024-09-03', hours: -1 }] },
    'paidWork.0.hours',
    'negative',
  ],
  [
    'hours that are no plain number',
    { paidWork: [{ date: '2024-09-03', hours: 1e-7 }] },
    'paidWork.0.hours',
    'invalid-number',
  ],
  [
    'a month after the programme',
    { programme: { start: '2024-03-04', end: '2024-08-30' } },
    'payPeriod.from',
    'outside-programme',
  ],
  [
    'a month before the programme',
    { programme: { start: '2024-10-01' } },
    'payPeriod.to',
    'outside-programme',
  ],
  [
    'a period before 2010',
    { payPeriod: { from: '2009-12-01', to: '2010-01-31' }, programme: { start: '2009-06-01' } },
    'payPeriod.from',
    'before-law',
  ],
  [
    'a period of a year and a day',
    { payPeriod: { from: '2024-09-01', to: '2025-09-01' } },
    'payPeriod.to',
    'period-too-long',
  ],
  [
    'a period that ends before it starts',
    { payPeriod: { from: '2024-09-30', to: '2024-09-01' } },
    'payPeriod.to',
    'ends-before-start',
  ],
  ['an unknown field', { fodselsnummer: 1 }, 'fodselsnummer', 'unknown-field'],
  [
    'an unknown field of a child',
    { children: [{ ...child, name: 'X' }] },
    'children.0.name',
    'unknown-field',
  ],
  ['21 children', { children: Array.from({ length: 21 }, () => child) }, 'children', 'too-many'],
  [
    '401 entries of hours',
    { paidWork: Array.from({ length: 401 }, () => ({ date: '2024-09-03', hours: 0 })) },
    'paidWork',
    'too-many',
  ],
  [
    'a benefit that is none',
    { otherBenefits: [{ type: 'lotto', amount: 1 }] },
    'otherBenefits.0.type',
    'invalid',
  ],
  ['an answer that no question has', { choices: { Q1: 'WEEKLY' } }, 'choices.Q1', 'invalid'],
])('%s is a problem that names the field', async (_what, changes, field, code) => {
  const response = await post('benefit', { ...september, ...changes }, { 'Accept-Language': 'en' });
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { errors = [] } = problem.parse(await response.json());
  expect(errors.map(({ field: named, code: said }) => `${named} ${said}`)).toEqual([
    `${field} ${code}`,
  ]);
  expect(errors[0]?.detail).toMatch(/^[A-Z].*\.$/);
});

test.each([
  ['9999-12-31', 'too-late'],
  ['0000-01-01', 'too-early'],
  ['2024-02-30', 'invalid-date'],
  ['', 'invalid-date'],
])('nothing is counted from a pay period of «%s»', async (day, code) => {
  const response = await post('benefit', { ...september, payPeriod: { from: day, to: day } });
  expect(response.status).toBe(422);
  const { errors = [] } = problem.parse(await response.json());
  expect(errors.map((error) => `${error.field} ${error.code}`)).toEqual([
    `payPeriod.from ${code}`,
    `payPeriod.to ${code}`,
  ]);
});

test('a day may be full of work and absence, and a child a day younger than the participant', async () => {
  const response = await post('benefit', {
    ...september,
    children: [{ birthDate: '1989-03-15' }],
    paidWork: Array.from({ length: 200 }, () => ({ date: '2024-09-03', hours: 0.06 })),
    unauthorisedAbsence: Array.from({ length: 200 }, () => ({ date: '2024-09-03', hours: 0.06 })),
  });
  expect(response.status).toBe(200);
});

test.each([
  ['2020-12', true, 1],
  ['2020-12', false, 0],
  ['2022-01', true, 0],
])(
  'in %s a child whom the pandemic kept abroad (%s) counts as %i',
  async (month, kept, counted) => {
    const abroad = [{ from: '2020-03-01', to: '2022-03-31' }];
    const answer = await post('benefit', {
      ...september,
      children: [{ birthDate: '2010-01-01', abroad, keptAbroadByPandemic: kept }],
      payPeriod: { from: `${month}-01`, to: `${month}-31` },
      programme: { start: '2020-01-06' },
    });
    const { segments } = benefitAnswer.parse(await answer.json());
    expect(segments.map(({ children }) => children)).toEqual([counted]);
  },
);

test('a child born after the pay period is no problem, and not supported yet', async () => {
  const unborn = { ...september, children: [{ birthDate: '2025-02-01' }] };
  const answer = benefitAnswer.parse(await (await post('benefit', unborn)).json());
  expect(answer.segments[0]?.children).toBe(0);
});

test.each([
  ['nn', 'Feltet manglar.'],
  ['nb', 'Feltet mangler.'],
  ['en-GB', 'The field is missing.'],
  ['de, no;q=0.5, en;q=0.1', 'Feltet mangler.'],
  ['en;q=0, *', 'Feltet mangler.'],
])('problems are told in %s', async (accepted, detail) => {
  const response = await post('eligibility', {}, { 'Accept-Language': accepted });
  expect(await response.json()).toMatchObject({
    errors: [{ field: 'birthDate', code: 'required', detail }],
  });
});

test.each([
  ['broken JSON', '{"birthDate":', 400],
  ['nothing', '', 400],
  ['a list', '[]', 422],
  ['nothing but null', 'null', 422],
])('%s', async (_what, body, status) => {
  const response = await post('benefit', body);
  expect(response.status).toBe(status);
  problem.parse(await response.json());
});

test('a body that is not UTF-8 is not guessed at', async () => {
  const response = await fetch(`${address}/api/v1/benefit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: new Uint8Array([0x22, 0xe6, 0x22]),
  });
  expect(response.status).toBe(400);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1'])(
  '%s is not taken',
  async (type) => {
    const response = await post('benefit', september, { 'Content-Type': type });
    expect(response.status).toBe(415);
    problem.parse(await response.json());
  },
);

test('10 MB is refused when it is announced, before it is sent', async () => {
  const status = await new Promise<number | undefined>((done, failed) => {
    const sending = httpRequest(`${address}/api/v1/benefit`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': 10 * 1024 * 1024 },
    });
    sending.on('response', (response) => {
      done(response.statusCode);
      sending.destroy();
    });
    sending.on('error', failed);
    sending.write('{');
  });
  expect(status).toBe(413);
});

test('10 MB that is not announced is refused when it has become too much', async () => {
  let left = 160;
  const spaces = new ReadableStream<Uint8Array>({
    pull(stream) {
      left -= 1;
      if (left < 0) stream.close();
      else stream.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  const response = await fetch(`${address}/api/v1/benefit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: spaces,
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(413);
  await response.body?.cancel();
});

test('more than 100 kB is refused, and 100 kB is read', async () => {
  const padded = (size: number) => JSON.stringify(september).padEnd(size, ' ');
  expect((await post('benefit', padded(100 * 1024))).status).toBe(200);
  const tooLarge = await post('benefit', padded(100 * 1024 + 1));
  expect(tooLarge.status).toBe(413);
  problem.parse(await tooLarge.json());
});

test.each([
  ['GET', 'benefit', 'POST'],
  ['DELETE', 'eligibility', 'POST'],
  ['POST', 'openapi.json', 'GET, HEAD'],
])('%s %s is not allowed, and what is, is told', async (method, path, allow) => {
  const response = await fetch(`${address}/api/v1/${path}`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
  problem.parse(await response.json());
});

test.each(['/api', '/api/v1', '/api/v2/benefit', '/api/v1/benefit/more'])(
  '%s does not exist',
  async (path) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    problem.parse(await response.json());
  },
);

test('a fault gives a reference that is in the log, and no more', async () => {
  const failing = await serving(broken);
  const response = await post('benefit', september, {}, failing.address);
  expect(response.status).toBe(500);
  const { reference = '' } = problem.parse(await response.json());
  expect(reference).toMatch(/^[A-Z2-9]{8}$/);
  expect(logged.filter((line) => line.includes(reference)).join('\n')).toContain('"fault"');
  failing.server.close();
  failing.server.closeAllConnections();
});

test('nothing of what is sent is in a line of the log, nor among the figures', async () => {
  const telling = {
    ...september,
    birthDate: '1971-07-17',
    paidWork: [{ date: '2024-09-03', hours: 3.125, outsideProgramme: 'Hemmeleg jobb' }],
  };
  await post('benefit', telling);
  await post('benefit', { ...telling, Hemmelegfelt: 1 });
  await post('eligibility', { birthDate: '1971-07-17', pendingClaims: ['Hemmeleg klage'] });
  await fetch(`${address}/api/v1/Hemmelegadresse?fnr=Hemmeleg`);
  await new Promise((done) => setTimeout(done, 20));
  const lines = logged.join('\n');
  const metrics = await (await fetch(`${address}/internal/metrics`)).text();
  expect(lines).toContain('/api/v1/benefit');
  expect(metrics).toContain('route="/api/v1/eligibility",status="200"');
  for (const written of [lines, metrics]) expect(written).not.toMatch(/Hemmeleg|1971-07-17|3\.125/);
});

test('the description holds what it refers to, and its examples run', async () => {
  const response = await fetch(`${address}/api/v1/openapi.json`);
  expect(response.status).toBe(200);
  const text = await response.text();
  const described = JSON.parse(text) as { openapi: string; components: { schemas: object } };
  expect(described.openapi).toBe('3.1.1');
  const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(Object.keys(described.components.schemas)).toEqual(expect.arrayContaining(referred));
  expect(text).toContain('"additionalProperties":false');
  benefitAnswer.parse(await (await post('benefit', benefitExample)).json());
  eligibilityAnswer.parse(await (await post('eligibility', eligibilityExample)).json());
});

test('the largest case that is taken is answered with what can be read', async () => {
  const abroad = Array.from({ length: 20 }, (_, index) => ({
    from: `20${String(17 + Math.floor(index / 4)).padStart(2, '0')}-0${(index % 4) * 2 + 1}-01`,
    to: `20${String(17 + Math.floor(index / 4)).padStart(2, '0')}-0${(index % 4) * 2 + 2}-15`,
  }));
  const children = Array.from({ length: 20 }, () => ({ birthDate: '2015-01-01', abroad }));
  const response = await post('benefit', {
    birthDate: '1989-03-14',
    children,
    payPeriod: { from: '2020-07-01', to: '2021-06-30' },
    programme: { start: '2020-06-01' },
  });
  const size = (await response.text()).length;
  expect(response.status).toBe(200);
  expect(size).toBeLessThan(3_000_000);
});
