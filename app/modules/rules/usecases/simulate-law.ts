import { z } from 'zod';
import { addMonths, type IsoDate } from '#kernel/date.ts';
import { ok, refuse } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { changeable, readLawChange } from '../domain/simulation/law-change.ts';
import { pageFigures, pageLimits } from '../domain/simulation/page-limits.ts';
import { parameterOn } from '../domain/parameter.ts';
import { loadPopulationFigures } from '../simulation/population-figures.ts';
import { runOf, startRun } from '../simulation/runs.ts';

/** What the form begins with: the figures of the law today, and the newest population. */
export const viewSimulationForm = defineUseCase({
  name: 'rules.view-simulation-form',
  permission: 'rules:simulate',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  async handle({ today }) {
    const { year, inhabitants } = await loadPopulationFigures();
    const figures = pageFigures.map((name) => {
      const { id } = changeable[name];
      const value = parameterOn(id, today);
      return { name, value: value?.value ?? null, exact: value?.exact };
    });
    return ok({ year, inhabitants, figures });
  },
});

/** A number as people write it: `2,041`, `12 000`. Nothing written is nothing changed. */
const numberInput = z
  .string()
  .trim()
  .optional()
  .transform((written, context): number | undefined => {
    if (!written) return undefined;
    const plain = written.replace(/[\s\u00a0]/g, '').replace(',', '.');
    if (/^\d{1,9}(\.\d{1,9})?$/.test(plain)) return Number(plain);
    context.addIssue({ code: 'custom', message: 'invalid-number' });
    return z.NEVER;
  });

/** What was read of the file beside the form. A file that was not chosen may come as an empty text, or not at all. */
const fileInput = z
  .unknown()
  .optional()
  .transform((sent): Uint8Array | undefined => (sent instanceof Uint8Array ? sent : undefined));

/** Starts a simulation in threads of its own. The file is read and let go; what is kept is sums. */
export const startSimulation = defineUseCase({
  name: 'rules.start-simulation',
  permission: 'rules:simulate',
  audit: 'change',
  input: z.strictObject({
    population: z.enum(['synthetic', 'file'], 'required'),
    people: numberInput,
    seed: numberInput,
    file: fileInput,
    from: dateInput,
    to: dateInput,
    factor: numberInput,
    g: numberInput,
    youthFraction: numberInput,
    youthAge: numberInput,
    childRate: numberInput,
  }),
  subject: () => '',
  async handle({ actor }, input) {
    const { population, people, seed = 1, file, from, to } = input;
    const period = { from, to };
    if (to < from) return refuse('period-order', { field: 'to' });
    if (from < pageLimits.firstDay || to > pageLimits.lastDay)
      return refuse('period-outside', { field: from < pageLimits.firstDay ? 'from' : 'to' });
    if (to >= lastDayAfter(from)) return refuse('period-too-long', { field: 'to' });

    const figures = pageFigures.flatMap((name) =>
      input[name] === undefined ? [] : [[name, input[name]] as const],
    );
    const { change, problems } = readLawChange(Object.fromEntries(figures));
    const [problem] = problems;
    if (problem) {
      const { least = 0, most = 0, decimals = 0 } = problem.limits ?? {};
      const code = problem.problem === 'too-many-decimals' ? 'too-many-decimals' : 'out-of-range';
      return refuse(code, { field: problem.name, least, most, decimals });
    }

    if (population === 'synthetic') {
      if (!people || !Number.isInteger(people) || people > pageLimits.people)
        return refuse('people-outside', { field: 'people' });
      if (!Number.isInteger(seed)) return refuse('seed-not-whole', { field: 'seed' });
      const simulationId = startRun(actor.id, { population: { people, seed }, period, change });
      return simulationId ? ok({ simulationId }) : refuse('busy');
    }
    if (!file || file.length === 0) return refuse('no-file', { field: 'file' });
    if (file.length > pageLimits.fileBytes) return refuse('file-too-large', { field: 'file' });
    const simulationId = startRun(actor.id, { population: { file }, period, change });
    return simulationId ? ok({ simulationId }) : refuse('busy');
  },
});

function lastDayAfter(from: IsoDate): IsoDate {
  return addMonths(from, 12 * pageLimits.years);
}

/** How far it has come, or the result. Somebody else's does not exist. */
export const viewSimulation = defineUseCase({
  name: 'rules.view-simulation',
  permission: 'rules:simulate',
  audit: 'none',
  input: z.object({ simulationId: z.uuid() }),
  subject: ({ simulationId }) => simulationId,
  handle: async ({ actor }, { simulationId }) => {
    const run = runOf(simulationId, actor.id);
    if (!run) throw new NotFound(simulationId);
    return ok({ simulationId, ...run });
  },
});
