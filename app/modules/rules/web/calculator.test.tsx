import { createServer, type Server } from 'node:http';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PublicLanguage, publicLanguages } from '#kernel/text.ts';
import { visitor } from '#platform/access.ts';
import type { Installation } from '#platform/installation.ts';
import { openLog } from '#platform/log.ts';
import { openMetrics } from '#platform/metrics.ts';
import type { Queue } from '#platform/queue.ts';
import { readSettings } from '#platform/settings.ts';
import { application } from '#platform/web/application.ts';
import { PageCache } from '#platform/web/page-cache.ts';
import { LanguageContext } from '#ui/language.ts';
import { connection, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { problemTexts } from '#ui/problem-texts.ts';
import { texts } from '../texts/calculator.ts';
import { action as calendarAction } from './calculator-calendar.ts';
import { action, default as Calculator, headers, loader } from './calculator.tsx';

const form = {
  birthDate: '12.4.2002',
  child1: '3.6.2009',
  child2: '',
  start: '1.12.2026',
  length: 'two-years',
  end: '',
  hours: '7,5',
  rows: '2',
};
const pattern = '/:language/kalkulator';
const visited = (language: string, posted?: Record<string, string>) =>
  visit(services, visitor, pattern, { language }, posted);

async function render(language: PublicLanguage, actionData?: object): Promise<string> {
  const props = { loaderData: loader(visited(language) as never), actionData };
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Calculator {...(props as unknown as ComponentProps<typeof Calculator>)} />
    </LanguageContext>,
  );
}

async function post(language: PublicLanguage, posted: Record<string, string>) {
  const { data, init } = await action(visited(language, posted) as never);
  return { data, init, html: await render(language, data) };
}

const valueOf = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*?value="([^"]*)"`).exec(html)?.[1];

describe.each(publicLanguages)('in %s', (language) => {
  const t = texts[language];

  test('the empty form asks, and posts', async () => {
    const html = await render(language);
    expect(html).toContain(t.title);
    expect(html).toContain('method="post"');
    for (const name of ['birthDate', 'child1', 'child2', 'start', 'end', 'hours'])
      expect(html).toContain(`name="${name}"`);
  });

  test('the result has the money, what happens, the law and who decides', async () => {
    const { html, init } = await post(language, form);
    expect(init?.status ?? 200).toBe(200);
    for (const said of [
      t.resultTitle,
      t.beforeTax,
      t.notDecision,
      t.assumed,
      t.assumedExplained,
      t.daysExplained,
      t.withWork(language === 'en' ? '7.5' : '7,5'),
      t.holiday(25),
      ...t.reduce,
      t.calendar,
      t.events['no-tax-withheld'](),
      'lovdata.no',
    ])
      expect(html).toContain(said);
    expect(html.match(/<details/g)?.length).toBeLessThan(12);
    expect(valueOf(html, 'start')).toBe('1.12.2026');
  });

  test('what is wrong stands beside its field, and what was typed stands', async () => {
    const wrong = { ...form, birthDate: '12.4.1890', child1: '3.6.2031', hours: '125' };
    const { html, init } = await post(language, wrong);
    const said = t.problems(language === 'en' ? '37.5' : '37,5');
    expect(init?.status).toBe(422);
    expect(html).toContain(said['birth-date-too-early']);
    expect(html).toContain(said['born-after-today']);
    expect(html).toContain(said['too-many-hours']);
    expect(html).toContain('id="child1-error"');
    const { length: _, ...written } = wrong;
    for (const [name, value] of Object.entries(written)) expect(valueOf(html, name)).toBe(value);
    expect(html).toMatch(/checked=""[^>]*value="two-years"|value="two-years"[^>]*checked=""/);
  });

  test('a field that is not ours is named, and leads to the form', async () => {
    const posted = Object.fromEntries([...Object.entries(form), ['fnr', '1'], ['__proto__', '1']]);
    const { html, init } = await post(language, posted);
    expect(init?.status).toBe(422);
    for (const name of ['fnr', '__proto__'])
      expect(html).toContain(problemTexts[language]['unknown-field'](name));
    expect(html).toContain('href="#form"');
    expect(html).toContain('id="form"');
  });

  test('more children get more fields, and nothing is told to be wrong yet', async () => {
    const { html } = await post(language, { ...form, birthDate: '', do: 'more' });
    expect(html).toContain('name="child5"');
    expect(html).not.toContain('aria-invalid');
    expect(valueOf(html, 'child1')).toBe('3.6.2009');
    const most = await post(language, { ...form, rows: '100000', do: 'more' });
    expect(most.html).not.toContain('name="child15"');
  });
});

test('what one person typed is kept by no cache', async () => {
  const { init } = await post('nn', form);
  const actionHeaders = new Headers(init?.headers);
  expect(new Headers(headers({ actionHeaders } as never)).get('Cache-Control')).toBe('no-store');
});

const calendar = (posted: Record<string, string>) =>
  calendarAction(
    visit(
      services,
      visitor,
      '/:language/kalkulator/kalender.ics',
      { language: 'nn' },
      posted,
    ) as never,
  );

test('the calendar file is made from the same form, and a bad form makes none', async () => {
  const file = await calendar(form);
  expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(file.headers.get('Content-Disposition')).not.toMatch(/\d/);
  expect(await file.text()).toContain('DTSTART;VALUE=DATE:20261201');
  const none = await calendar({ ...form, start: '' });
  expect(none.status).toBe(422);
  expect(await none.text()).toBe(texts.nn.calendarProblem);
});

describe('the log', () => {
  const logged: string[] = [];
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const queue = { counts: async () => [] } as unknown as Queue;
    const cache = new PageCache();
    const installation: Installation = {
      settings: readSettings({}),
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
        page.pattern = pattern;
        const posted = Object.fromEntries(new URLSearchParams(String(request.body)));
        if (request.path.endsWith('.ics')) return calendar(posted);
        const { html, init } = await post('nn', posted);
        return new Response(html, init ?? {});
      },
    });
    server = createServer(app);
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  test('has no line with anything of what was typed, right or wrong', async () => {
    for (const path of ['/nn/kalkulator', '/nn/kalkulator/kalender.ics'])
      for (const body of [form, { ...form, child1: '3.6.2031', birthDate: 'Kari 01020312345' }]) {
        const answer = await fetch(`${address}${path}`, {
          method: 'POST',
          body: new URLSearchParams(body),
        });
        await answer.arrayBuffer();
        expect(answer.headers.get('Set-Cookie')).toBeNull();
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
      }
    await expect.poll(() => logged.length).toBeGreaterThanOrEqual(4);
    expect(logged.join('\n')).not.toMatch(
      /12\.4\.2002|2002-04-12|3\.6\.20|2009-06-03|1\.12\.2026|2026-12-01|Kari|01020312345/,
    );
  });
});
