import { visitor, type Actor } from '../app/platform/access.ts';
import type { Db } from '../app/platform/db/database.ts';
import { execute } from '../app/platform/use-case.ts';
import { followSurvey } from '../app/modules/surveys/usecases/follow-survey.ts';
import { viewAnswerSection } from '../app/modules/surveys/usecases/view-answer-section.ts';
import { viewSectionResults } from '../app/modules/surveys/usecases/view-section-results.ts';
import { type Filled, writingOffice } from './fill.ts';
import { benchServices } from './services.ts';

const adviser: Actor = {
  ...visitor,
  id: 'bench',
  capacity: { kind: 'governor', unitId: 'FMDEMO' },
  roles: ['governor-adviser'],
};
const caseworker: Actor = {
  ...adviser,
  capacity: { kind: 'office', unitId: writingOffice },
  roles: ['caseworker'],
};

/** The 99th percentile, in milliseconds, of each use case behind the pages that grow with history. */
export async function timeUseCases(db: Db, { surveyId, responseId }: Filled) {
  const services = benchServices(db);
  const parse = <Input>(useCase: { input: { parse: (raw: unknown) => Input } }, raw: unknown) =>
    useCase.input.parse(raw);
  const status = parse(followSurvey, { surveyId, page: 1 });
  const results = parse(viewSectionResults, { surveyId, position: 1 });
  const answers = parse(viewAnswerSection, { responseId, position: 1 });
  return {
    status: await p99(() => execute(services, adviser, followSurvey, status)),
    results: await p99(() => execute(services, adviser, viewSectionResults, results)),
    answers: await p99(() => execute(services, caseworker, viewAnswerSection, answers)),
  };
}

async function p99(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < 250; index += 1) {
    const started = performance.now();
    await run();
    // The first fifty warm up the compiler and the database's cache.
    if (index >= 50) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
