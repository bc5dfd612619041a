import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Actor, type Role, roles } from '#platform/access.ts';
import { LanguageContext } from '#ui/language.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { problemTexts } from '#ui/problem-texts.ts';
import { startSimulation } from '../usecases/simulate-law.ts';
import { action, default as Simulation, loader } from './simulation.tsx';
import { loader as csvLoader } from './simulation-csv.ts';
import { default as SimulationResult, loader as resultLoader } from './simulation-result.tsx';

const asked = {
  population: 'synthetic',
  people: '20 000',
  seed: '3',
  from: '1.1.2026',
  to: '31.12.2026',
  factor: '2,2',
  g: '',
  youthFraction: '',
  youthAge: '',
  childRate: '',
};

function aReader(): Actor {
  return anActor('directorate-reader', 'directorate');
}

function post(fields: Record<string, string>, actor: Actor, file?: string) {
  const visited = visit(services, actor, '/simulering', {});
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  // A browser sends the field of a file that was not chosen, with nothing in it.
  body.set('file', new File([file ?? ''], file === undefined ? '' : 'folk.csv'));
  return action({
    ...visited,
    request: new Request(visited.url, { method: 'POST', body }),
  } as never);
}

async function started(answer: ReturnType<typeof post>): Promise<string> {
  const response = (await answer) as Response;
  expect(response.status).toBe(302);
  return response.headers.get('Location')?.split('/').at(-1) ?? '';
}

const pattern = '/simulering/:simulationId';

async function look(simulationId: string, actor: Actor) {
  const params = { simulationId };
  const loaderData = await resultLoader(visit(services, actor, pattern, params) as never);
  const props = { loaderData, params } as unknown as ComponentProps<typeof SimulationResult>;
  const html = renderToStaticMarkup(
    <LanguageContext value="nn">
      <SimulationResult {...props} />
    </LanguageContext>,
  );
  return { state: loaderData.state, html };
}

async function formAfter(
  answer: ReturnType<typeof post>,
  actor: Actor,
  language: 'nn' | 'nb' = 'nn',
) {
  const { data, init } = (await answer) as { data: { problems: object }; init: { status: number } };
  const loaderData = await loader(visit(services, actor, '/simulering', {}) as never);
  const props = { loaderData, actionData: data } as unknown as ComponentProps<typeof Simulation>;
  const html = renderToStaticMarkup(
    <LanguageContext value={language}>
      <Simulation {...props} />
    </LanguageContext>,
  );
  return { status: init.status, problems: data.problems, html };
}

describe('a simulation from the page', () => {
  test('is asked for in a form that shows the figures of the law today', async () => {
    const reader = aReader();
    const loaderData = await loader(visit(services, reader, '/simulering', {}) as never);
    const props = { loaderData } as unknown as ComponentProps<typeof Simulation>;
    const html = renderToStaticMarkup(
      <LanguageContext value="nn">
        <Simulation {...props} />
      </LanguageContext>,
    );
    expect(html).toContain('I dag: 2,041');
    expect(html).toContain('I dag: 2/3');
    expect(html).toContain('encType="multipart/form-data"');
  });

  test('of an invented population is marked, and gives tables and a file', async () => {
    const reader = aReader();
    const id = await started(post(asked, reader));
    const { state, html } = await look(id, reader);
    expect(state).toBe('done');
    expect(html).toContain('Befolkninga er oppdikta');
    expect(html).toContain('Faktor (tal på G i året): 2,2');
    expect(html).toContain('Endringa kostar');
    expect(html).toContain('Vestland');

    const csv = await csvLoader(
      visit(services, reader, `${pattern}/resultat.csv`, { simulationId: id }) as never,
    );
    expect(csv.headers.get('Content-Disposition')).toContain('oppdikta.csv');
    const lines = (await csv.text()).trim().split('\n');
    expect(lines[1]).toMatch(/^total,all,\d+,\d+,.*,yes$/);
  });

  test('of an invented population needs no field for a file', () => {
    expect(startSimulation.input.safeParse(asked).error?.issues).toBeUndefined();
  });

  test('of a file counts those in it, and is not marked', async () => {
    const reader = aReader();
    const file = 'birth_date;county;programme_start\n1990-06-15;46;2025-10-01\n';
    const { html } = await look(
      await started(post({ ...asked, population: 'file' }, reader, file)),
      reader,
    );
    expect(html).not.toContain('oppdikta');
    expect(html).toMatch(/Deltakarar<\/th><td[^>]*>1</);
  });

  test('of a file with bad rows tells where, and not what stands there', async () => {
    const reader = aReader();
    const file = 'birth_date;county;programme_start\n15061990;46;2025-10-01\n';
    const { state, html } = await look(
      await started(post({ ...asked, population: 'file' }, reader, file)),
      reader,
    );
    expect(state).toBe('bad-rows');
    expect(html).toContain('birth_date');
    expect(html).not.toContain('15061990');
  });

  test('of a file that is none says so', async () => {
    const reader = aReader();
    const id = await started(post({ ...asked, population: 'file' }, reader, 'namn\nKari\n'));
    const { state, html } = await look(id, reader);
    expect(state).toBe('unreadable');
    expect(html).toContain('namn');
  });

  test('is seen by nobody else', async () => {
    const id = await started(post(asked, aReader()));
    await expect(look(id, aReader())).rejects.toMatchObject({ init: { status: 404 } });
  });

  test('waits while another of the same person is under way', async () => {
    const reader = aReader();
    const first = await started(post({ ...asked, people: '3 000 000' }, reader));
    const { problems } = await formAfter(post(asked, reader), reader);
    expect(problems).toEqual({ form: 'busy' });
    for (let state = 'working'; state === 'working'; ) ({ state } = await look(first, reader));
  });
});

describe('what is asked for wrongly comes back with what was written', () => {
  test.each<{ change: Record<string, string>; problems: object }>([
    { change: { people: '0' }, problems: { people: 'people-outside' } },
    { change: { people: '7 000 000' }, problems: { people: 'people-outside' } },
    { change: { people: 'mange' }, problems: { people: 'invalid-number' } },
    { change: { seed: '1,5' }, problems: { seed: 'seed-not-whole' } },
    { change: { factor: '25' }, problems: { factor: 'out-of-range' } },
    { change: { factor: '2,00001' }, problems: { factor: 'too-many-decimals' } },
    { change: { youthAge: '25,5' }, problems: { youthAge: 'too-many-decimals' } },
    { change: { from: '31.2.2026' }, problems: { from: 'invalid-date' } },
    { change: { to: '31.12.2025' }, problems: { to: 'period-order' } },
    { change: { from: '1.1.2011' }, problems: { from: 'period-outside' } },
    { change: { from: '1.1.2020' }, problems: { to: 'period-too-long' } },
    { change: { population: 'file' }, problems: { file: 'no-file' } },
    { change: { hemmeleg: 'x' }, problems: { hemmeleg: 'unknown-field' } },
  ])('$change', async ({ change, problems }) => {
    const reader = aReader();
    const answer = await formAfter(post({ ...asked, ...change }, reader), reader);
    expect(answer).toMatchObject({ status: 422, problems });
    expect(answer.html).toContain('aksel-error-summary');
  });

  test.each(['nn', 'nb'] as const)('a field that is not ours is named in %s', async (language) => {
    const reader = aReader();
    const fields = Object.fromEntries([...Object.entries(asked), ['fnr', '1'], ['__proto__', '1']]);
    const { html } = await formAfter(post(fields, reader), reader, language);
    for (const name of ['fnr', '__proto__'])
      expect(html).toContain(problemTexts[language]['unknown-field'](name));
  });
});

test.each(
  roles.filter(
    (role): role is Exclude<Role, 'directorate-reader'> => role !== 'directorate-reader',
  ),
)('%s may not simulate', async (role) => {
  const stranger = anActor(role);
  const forbidden = { init: { status: 403 } };
  await expect(
    (async () => loader(visit(services, stranger, '/simulering', {}) as never))(),
  ).rejects.toMatchObject(forbidden);
  await expect(post(asked, stranger)).rejects.toMatchObject(forbidden);
});
