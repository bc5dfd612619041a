import { createServer, type Server } from 'node:http';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { importOrganisations } from '#modules/organisations/usecases/import-organisations.ts';
import { guideChoices, guideQuestions, outcomes } from '#modules/rules/domain/guide.ts';
import { lawBook } from '#modules/rules/law-book.ts';
import { visitor } from '#platform/access.ts';
import type { Installation } from '#platform/installation.ts';
import { openLog } from '#platform/log.ts';
import { openMetrics } from '#platform/metrics.ts';
import type { Queue } from '#platform/queue.ts';
import { readSettings } from '#platform/settings.ts';
import { execute } from '#platform/use-case.ts';
import { application } from '#platform/web/application.ts';
import { PageCache } from '#platform/web/page-cache.ts';
import { LanguageContext } from '#ui/language.ts';
import { anActor, connection, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { problemTexts } from '#ui/problem-texts.ts';
import { guideTexts } from '../guide-texts.ts';
import { action, default as Guide, headers, loader } from './guide.tsx';

const fitting = {
  birthYear: '1990',
  residence: 'resident',
  work: 'none',
  barrier: 'yes',
  money: 'assistance',
  waiting: 'no',
  introduction: 'no',
  help: 'yes',
  municipality: '',
};

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await execute(services, operator, importOrganisations, { folder: 'data/organisations' });
});

const visited = (language: string, form?: Record<string, string>) =>
  visit(services, visitor, '/:language/rettleiing', { language }, form);

async function render(language: PublicLanguage, actionData?: object): Promise<string> {
  const props = { loaderData: await loader(visited(language) as never), actionData };
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Guide {...(props as unknown as ComponentProps<typeof Guide>)} />
    </LanguageContext>,
  );
}

async function post(language: PublicLanguage, form: Record<string, string>) {
  const { data, init } = await action(visited(language, form) as never);
  return { data, init, html: await render(language, data) };
}

describe.each(publicLanguages)('in %s', (language) => {
  const t = guideTexts[language];

  test('every question is on the page, with an answer for whoever would rather not say', async () => {
    const html = await render(language);
    for (const question of guideQuestions) {
      expect(html).toContain(t.questions[question].label);
      expect(html).toContain(`name="${question}" value="unknown"`);
    }
    expect(html).toContain('method="post"');
    expect(html.match(/<option/g)?.length).toBeGreaterThan(357);
  });

  test('the answer says why, what one has a right to, what to bring and who decides', async () => {
    const { html, init } = await post(language, fitting);
    expect(init?.status).toBe(200);
    for (const said of [
      t.outcomes.likely.title,
      t.officeDecides,
      ...t.rights,
      ...t.bring,
      ...Object.values(t.points),
    ])
      expect(html).toContain(said);
  });

  test('a no says why not and what would change it, and still that one can apply', async () => {
    const { html } = await post(language, { ...fitting, residence: 'asylum', birthYear: '1940' });
    const remarks = t.remarks({ least: 18, most: 67 });
    for (const said of [
      t.outcomes['no-but'].title,
      t.whyNotTitle,
      remarks['residence-asylum'].change,
      remarks['age-above'].change,
      t.rights[0],
      t.rights[3],
    ])
      expect(html).toContain(said);
  });

  test('a missing answer and a bad year are told beside the fields, and the rest is kept', async () => {
    const { help: _, ...missing } = { ...fitting, birthYear: '190', municipality: '4601' };
    const { html, init } = await post(language, missing);
    expect(init?.status).toBe(422);
    expect(html).toContain(`id="birthYear-error"`);
    expect(html).toContain(`id="help-error"`);
    expect(html).not.toContain('id="work-error"');
    expect(html).toContain('value="190"');
    const chosen = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].filter(([input]) =>
      input.includes('checked'),
    );
    expect(chosen.length).toBe(guideQuestions.length - 1);
    expect(html).toMatch(/<option value="4601" selected="">/);
  });

  test.each(['answer', 'office'])('a field that is not ours is named: %s', async (step) => {
    const names = ['fødselsnummer', '__proto__', 'constructor'];
    const fields = Object.entries({ ...fitting, municipality: '4601', step });
    const unknown = names.map((name) => [name, 'x']);
    const { html, init } = await post(language, Object.fromEntries([...fields, ...unknown]));
    expect(init?.status).toBe(422);
    for (const name of names) expect(html).toContain(problemTexts[language]['unknown-field'](name));
    expect(html).toContain('href="#form"');
  });

  test('everything may be left unsaid', async () => {
    const silent = Object.fromEntries(guideQuestions.map((question) => [question, 'unknown']));
    const { html, init } = await post(language, silent);
    expect(init?.status).toBe(200);
    expect(html).toContain(t.outcomes.talk.title);
  });
});

test.each([
  ['2027', 'born after today'],
  ['1890', 'nobody is that old'],
  ['19x0', 'no year'],
  ['15.6.1990', 'a whole date'],
])('the birth year %s gets a message: %s', async (birthYear) => {
  const { html, init } = await post('nn', { ...fitting, birthYear });
  expect(init?.status).toBe(422);
  expect(html).toContain(guideTexts.nn.birthYear.wrong);
});

test.each([
  [{ work: 'whatever' }, 'work-error'],
  [{ municipality: '9' }, 'municipality-error'],
])('%j is told at its place', async (change, place) => {
  const { html, init } = await post('nb', { ...fitting, ...change });
  expect(init?.status).toBe(422);
  expect(html).toContain(place);
});

test('the answers come back to be changed', async () => {
  const { html, init } = await post('nn', { ...fitting, step: 'edit' });
  expect(init?.status).toBeUndefined();
  expect(html).toContain('value="1990"');
  expect(html).toContain(guideTexts.nn.answer);
});

test('a municipality with two names is found by both', async () => {
  const html = await render('nn');
  expect(html).toContain('>Aarborte – Hattfjelldal<');
  expect(html).toContain('>Hattfjelldal – Aarborte<');
});

describe('the office', () => {
  const find = async (municipality: string) =>
    (await post('nn', { municipality, step: 'office' })).html;

  test('of a municipality', async () => {
    expect(await find('4601')).toContain('Nav-kontoret for Bergen');
    expect(await find('4621')).toMatch(/<strong>NAV Voss/i);
  });

  test('of a municipality divided by district: all of them, each with its part', async () => {
    const html = await find('0301');
    expect(html).toContain(guideTexts.nn.office.divided);
    for (const district of ['Grünerløkka', 'Frogner', 'Søndre Nordstrand'])
      expect(html).toContain(district);
  });

  test('is asked for when no municipality is chosen', async () => {
    expect(await find('')).toContain('municipality-error');
  });

  test('comes with the answer', async () => {
    const { html } = await post('en', { ...fitting, municipality: '4621' });
    expect(html).toContain('The Nav office for Voss');
  });
});

test('every link to the law leads to a page that is there', async () => {
  const { html } = await post('nn', fitting);
  const linked = [...html.matchAll(/href="\/nn\/lova\/([^"]+)"/g)].map(([, section]) => section);
  expect(linked.length).toBe(7);
  const there = lawBook.map(({ key }) => key);
  expect(linked.filter((section) => !there.includes(section ?? ''))).toEqual([]);
});

test('no page lacks words for any outcome, choice or remark, and nynorsk has no bokmål in it', () => {
  for (const language of publicLanguages) {
    const t = guideTexts[language];
    expect(Object.keys(t.outcomes).sort()).toEqual([...outcomes].sort());
    for (const question of guideQuestions)
      expect(Object.keys(t.questions[question].choices)).toEqual([...guideChoices[question]]);
  }
  const nynorsk = JSON.stringify([guideTexts.nn, guideTexts.nn.remarks({ least: 18, most: 67 })]);
  expect(nynorsk).not.toMatch(/\b(ikke|hva|hvor|jeg|noe|fra|til dere|bare|mye|også|hvis)\b/i);
});

describe('through the server', () => {
  const logged: string[] = [];
  const cache = new PageCache();
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const queue = { counts: async () => [] } as unknown as Queue;
    const settings = readSettings({});
    const installation: Installation = {
      settings,
      connection,
      queue,
      services,
      close: async () => {},
    };
    const app = application({
      installation,
      log: openLog('trace', { write: (line) => void logged.push(line) }),
      metrics: openMetrics(connection, queue, cache),
      cache,
      async routes(request, _response, page) {
        page.pattern = '/:language/rettleiing';
        if (request.method === 'GET') return new Response(await render('nn'));
        const { context, params } = visited('nn');
        const asked = new Request('http://localhost/nn/rettleiing', {
          method: 'POST',
          headers: { 'Content-Type': String(request.headers['content-type']) },
          body: new Uint8Array(request.body as Buffer),
        });
        const { data, init } = await action({ context, params, request: asked } as never);
        const actionHeaders = new Headers(init?.headers);
        return new Response(await render('nn', data), {
          status: init?.status ?? 200,
          headers: headers({ actionHeaders } as never),
        });
      },
    });
    server = createServer((request, response) => {
      if (!cache.answer(request, response)) app(request, response);
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/nn/rettleiing`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const send = (form: Record<string, string>) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(form) });
  const kept = async () =>
    // Other tests write to the same log meanwhile, where the database is a server's.
    (
      await services.db
        .selectFrom('audit_event')
        .select('id')
        .where('use_case', 'in', ['publishing.ask-guide', 'publishing.find-nav-office'])
        .execute()
    ).length;

  test('what is answered is in no log line, no cookie and no table', async () => {
    const before = await kept();
    const right = await send({ ...fitting, birthYear: '1987', municipality: '4621' });
    const wrong = await send({ ...fitting, birthYear: '1787', work: 'hemmeleg arbeid' });
    const unreadable = await send({ ...fitting, help: 'løyndom\u0007' });
    expect([right.status, wrong.status, unreadable.status]).toEqual([200, 422, 422]);
    expect(right.headers.get('set-cookie')).toBeNull();
    expect(right.url).toBe(address);
    expect(await kept()).toBe(before);
    // A line is written when its answer has been sent.
    await vi.waitFor(() => {
      expect(logged.length).toBeGreaterThanOrEqual(3);
    });
    expect(logged.join('')).not.toMatch(
      /1987|1787|4621|hemmeleg|løyndom|resident|assistance|birthYear/,
    );
  });

  test('the empty form is kept for everybody, and no answer ever is', async () => {
    const first = await fetch(address);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    await first.text();
    const answered = await send(fitting);
    expect(answered.headers.get('cache-control')).toBe('no-store');
    expect(await answered.text()).toContain(guideTexts.nn.outcomes.likely.title);
    const again = await (await fetch(address)).text();
    expect(again).toContain(guideTexts.nn.title);
    expect(again).not.toContain(guideTexts.nn.outcomes.likely.title);
  });
});
