/**
 * `npm run bench`: how fast Medverk is, as ratios against a named reference in the same run. Prints Markdown.
 * On PGlite, and on PostgreSQL when TEST_DATABASE_URL is set. The method is told in docs/performance.md.
 */
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { freePort } from '../tests/support/free-port.ts';
import { embeddedPlace, type Place, serverPlace } from '../tests/support/places.ts';
import { Browser } from '../tests/support/browser.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { type Filled, fill, writingOffice } from './fill.ts';
import type { RulesCompared } from './rules/compare.ts';
import { lettersTable } from './letters/table.ts';
import { reportsTable } from './report/table.ts';
import type { WordCompared } from './word/compare.ts';
import { serveListPages } from './list-page/serve.ts';
import { type Load, load, median } from './load.ts';
import { mailTable } from './mail.ts';
import { answers, type RunningServer, startServer } from './server.ts';
import { searchTable } from './search.ts';
import { simulationTable } from './simulation.ts';
import { timeUseCases } from './use-cases.ts';

/** The lightest of the pages that are kept, and one that is full. */
const cachedPages = [
  ['Front page', '/nn'],
  ['Topic page', '/nn/statsforvaltar/FMDEMO/kvalifiseringsprogrammet-i-demofylket'],
] as const;
/** `--quick` shows that everything runs; its figures mean nothing. */
const quick = process.argv.includes('--quick');
const sizes = quick ? ([1, 2] as const) : ([5, 50] as const);
const runs = quick ? 1 : 5;
const seconds = quick ? 1 : 2;
const server = process.env.TEST_DATABASE_URL;

process.env.NODE_ENV = 'production';
ensureBuilt((line) => console.error(line));
await compareCachedPage();
await compareListPage();
await compareRules();
await compareWord();
table(...simulationTable(quick));
table(...lettersTable(quick));
table(...reportsTable(quick));
await searchIn(() => Promise.resolve(embeddedPlace()));
if (server) await searchIn(() => serverPlace(server));
await mailIn(() => Promise.resolve(embeddedPlace()));
if (server) await mailIn(() => serverPlace(server));
await measure(() => Promise.resolve(embeddedPlace()));
if (server) await measure(() => serverPlace(server));
else console.log('\nPostgreSQL: not measured, since TEST_DATABASE_URL is not set.');

async function searchIn(makePlace: () => Promise<Place>): Promise<void> {
  const place = await makePlace();
  try {
    table(...(await searchTable(quick, place)));
  } finally {
    await place.tidy();
  }
}

async function mailIn(makePlace: () => Promise<Place>): Promise<void> {
  const place = await makePlace();
  try {
    table(...(await mailTable(quick, place)));
  } finally {
    await place.tidy();
  }
}

async function measure(makePlace: () => Promise<Place>): Promise<void> {
  const bySize = new Map<number, Awaited<ReturnType<typeof measureSize>>>();
  for (const rounds of sizes) {
    const place = await makePlace();
    try {
      console.error(`${place.name}, ${rounds} rounds …`);
      bySize.set(rounds, await measureSize(place, rounds));
    } finally {
      await place.tidy();
    }
  }
  const [small, large] = sizes.map((rounds) => bySize.get(rounds));
  if (!small || !large) return;

  table(
    `${small.name}: start`,
    ['Start', 'Seconds'],
    [
      ['First start, on an empty folder', (small.firstStart / 1000).toFixed(1)],
      [`Later start, ${sizes[0]} rounds`, (small.laterStart / 1000).toFixed(1)],
      [`Later start, ${sizes[1]} rounds`, (large.laterStart / 1000).toFixed(1)],
    ],
  );
  table(
    `${small.name}: pages, 400 offices, 30 questions, 4 connections`,
    ['Page', 'Requests/s', 'p50 ms', 'p99 ms', `p99 with ${sizes[1]} rounds`, 'Ratio', 'gzip kB'],
    small.pages.map(({ name, load: few, kilobytes }) => {
      const many = large.pages.find((page) => page.name === name)?.load;
      return [
        name,
        few.requestsPerSecond.toFixed(0),
        few.p50.toFixed(1),
        few.p99.toFixed(1),
        many?.p99.toFixed(1) ?? '–',
        many && few.p99 > 0 ? (many.p99 / few.p99).toFixed(2) : '–',
        kilobytes === undefined ? '–' : kilobytes.toFixed(1),
      ];
    }),
  );
  table(
    `${small.name}: use cases, p99 in ms, median of ${runs} runs`,
    ['Use case', `${sizes[0]} rounds`, `${sizes[1]} rounds`, 'Ratio'],
    (['status', 'results', 'answers'] as const).map((name) => [
      name,
      small.useCases[name].toFixed(2),
      large.useCases[name].toFixed(2),
      (large.useCases[name] / small.useCases[name]).toFixed(2),
    ]),
  );
}

async function measureSize(place: Place, rounds: number) {
  const first = await startServer(place.env);
  await first.stop();
  const connection = await place.connect();
  const filled = await fill(connection.db, rounds);
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeUseCases(connection.db, filled));
  await connection.close();
  const running = await startServer(place.env);
  try {
    return {
      name: place.name,
      firstStart: first.startMilliseconds,
      laterStart: running.startMilliseconds,
      pages: await measurePages(running, filled),
      useCases: {
        status: median(times.map(({ status }) => status)),
        results: median(times.map(({ results }) => results)),
        answers: median(times.map(({ answers }) => answers)),
      },
    };
  } finally {
    await running.stop();
  }
}

async function measurePages(
  { address }: RunningServer,
  { surveyId, responseId, questionIds }: Filled,
) {
  const adviser = new Browser(address);
  await adviser.signIn('kari', 'governor:FMDEMO');
  const caseworker = new Browser(address);
  await caseworker.signIn('ola', `office:${writingOffice}`);
  const pages = [
    { name: 'Front page (cached)', path: '/nn', cookie: '' },
    { name: 'Answer page', path: `/svar/${responseId}/del/1`, cookie: caseworker.cookie },
    { name: 'Status page', path: `/kartleggingar/${surveyId}/status`, cookie: adviser.cookie },
    {
      name: 'Results page',
      path: `/kartleggingar/${surveyId}/resultat/del/1`,
      cookie: adviser.cookie,
    },
  ];
  const measured: { name: string; load: Load; kilobytes?: number }[] = [];
  for (const { name, path, cookie } of pages) {
    const kilobytes = await weight(address, path, cookie);
    await load({ address, path, cookie, seconds: quick ? 1 : 2 });
    const loads: Load[] = [];
    for (let run = 0; run < runs; run += 1)
      loads.push(await load({ address, path, cookie, seconds }));
    measured.push({ name, load: typical(loads), kilobytes });
  }
  const saves: Load[] = [];
  for (let run = 0; run < runs; run += 1)
    saves.push(await save(caseworker, responseId, questionIds));
  measured.push({ name: 'Save an answer', load: typical(saves) });
  return measured;
}

function typical(loads: readonly Load[]): Load {
  const failures = loads.reduce((sum, each) => sum + each.failures, 0);
  if (failures > 0) throw new Error(`${failures} requests failed`);
  return {
    requestsPerSecond: median(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
    p50: median(loads.map(({ p50 }) => p50)),
    p99: median(loads.map(({ p99 }) => p99)),
    failures,
  };
}

/** Four people who write in one question each, as the autosave does. */
async function save(
  browser: Browser,
  responseId: string,
  questionIds: readonly string[],
): Promise<Load> {
  const times: number[] = [];
  let failures = 0;
  const started = performance.now();
  const write = async (questionId: string) => {
    let version: number | undefined;
    while (performance.now() - started < seconds * 1000) {
      const body = new URLSearchParams({ intent: 'autosave', [`a.${questionId}`]: randomUUID() });
      body.set(`version.a.${questionId}`, String(version ?? 0));
      const asked = performance.now();
      const response = await browser.send(`/svar/${responseId}/lagre`, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      const said = (await response.json()) as {
        versions?: Record<string, number>;
        conflicts?: Record<string, { version: number }>;
      };
      times.push(performance.now() - asked);
      // The first save of a run does not know which version the run before left behind.
      if (!response.ok && (response.status !== 409 || version !== undefined)) failures += 1;
      const field = `a.${questionId}`;
      version = said.versions?.[field] ?? said.conflicts?.[field]?.version;
    }
  };
  // Every third question is free text; see fill.ts.
  await Promise.all([2, 5, 8, 11].map((index) => write(questionIds[index] ?? '')));
  const sorted = times.toSorted((a, b) => a - b);
  return {
    requestsPerSecond: times.length / seconds,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    failures,
  };
}

/** What a first visit to the page sends of HTML, CSS and script, compressed; fonts apart. */
async function weight(address: string, path: string, cookie: string): Promise<number> {
  const fetchText = async (url: string) => {
    const response = await fetch(new URL(url, address), { headers: { cookie } });
    return response.text();
  };
  const html = await fetchText(path);
  const parts = [html];
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const address = / (?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (address && (tag.startsWith('<script') || tag.includes('rel="stylesheet"')))
      parts.push(await fetchText(address));
  }
  return parts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

/** In a process of its own; see the method in bench/rules/compare.ts. */
async function compareRules(): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'bench/rules/compare.ts',
    quick ? '2000' : '100000',
    String(runs),
  ]);
  const { cases, ours, byHand, jsonRulesEngine, zenEngine } = JSON.parse(stdout) as RulesCompared;
  table(
    `Explained assessment and monthly benefit, the same ${cases} invented cases`,
    ['', 'Cases/s', 'Ours against it'],
    [
      ['Ours', ours.toFixed(0), '1.00'],
      ['Hand-written functions, the same tree', byHand.toFixed(0), (ours / byHand).toFixed(2)],
      ['json-rules-engine', jsonRulesEngine.toFixed(0), (ours / jsonRulesEngine).toFixed(0)],
      ['zen-engine, with trace', zenEngine.toFixed(0), (ours / zenEngine).toFixed(0)],
    ],
  );
}

/** In a process of its own; see the method in bench/word/compare.ts. */
async function compareWord(): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'bench/word/compare.ts',
    quick ? '2' : '40',
    String(runs),
  ]);
  const { questions, made, read } = JSON.parse(stdout) as WordCompared;
  table(
    `A Word form of ${questions} questions, milliseconds for one`,
    ['', 'Ours', 'The other', 'Ours against it'],
    [
      [
        'Made, against docx',
        made.ours.toFixed(2),
        made.docx.toFixed(2),
        (made.ours / made.docx).toFixed(2),
      ],
      [
        'Read, against mammoth',
        read.ours.toFixed(2),
        read.mammoth.toFixed(2),
        (read.ours / read.mammoth).toFixed(2),
      ],
    ],
  );
}

async function compareCachedPage(): Promise<void> {
  const place = embeddedPlace();
  const running = await startServer(place.env);
  const rows: string[][] = [];
  for (const [name, path] of cachedPages) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const source = `${running.address}${path}`;
    const reference = spawn(process.execPath, ['bench/fixed-buffer.ts', source, String(port)]);
    while (!(await answers(address))) await new Promise((resolve) => setTimeout(resolve, 50));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(
        (await load({ address: running.address, path, connections: 20, seconds }))
          .requestsPerSecond,
      );
      theirs.push((await load({ address, path: '/', connections: 20, seconds })).requestsPerSecond);
    }
    reference.kill();
    rows.push(
      [`${name}, fixed buffer`, median(theirs).toFixed(0), '1.00'],
      [`${name} of Medverk`, median(ours).toFixed(0), (median(ours) / median(theirs)).toFixed(2)],
    );
  }
  await running.stop();
  await place.tidy();
  table(
    'A cached public page against a fixed buffer on node:http (20 connections)',
    ['', 'Requests/s', 'Ratio'],
    rows,
  );
}

async function compareListPage(): Promise<void> {
  const { address, server: pages } = await serveListPages();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push((await load({ address, path: '/ours', seconds })).requestsPerSecond);
    theirs.push((await load({ address, path: '/hydrated', seconds })).requestsPerSecond);
  }
  pages.close();
  pages.closeAllConnections();
  table(
    'A list of 50 rows against the same page hydrated with Aksel’s React table',
    ['', 'Requests/s', 'Ratio'],
    [
      ['Aksel’s table', median(theirs).toFixed(0), '1.00'],
      ['Ours', median(ours).toFixed(0), (median(ours) / median(theirs)).toFixed(2)],
    ],
  );
}

function table(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n### ${title}\n`);
  console.log(line(headings));
  console.log(line(headings.map(() => '---')));
  for (const row of rows) console.log(line(row));
}
