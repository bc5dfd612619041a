import type { z } from 'zod';
import type { Services } from './use-case.ts';

/** A kind of work. Runs at least once, so a handler asks the database what is already done. */
export interface Job<Input> {
  /** Lower case with a hyphen or a dot: `mail.send`. Names are kept in the database: never reuse one. */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Minute, hour, day, month, weekday in Europe/Oslo; sent with an empty input. */
  readonly cron?: string;
  /** Attempts after the first, a growing wait between them; then it is a dead letter. 5 if left out. */
  readonly retries?: number;
  /** Runs use cases as `systemActor(unit)`; transactions under 100 ms each. */
  readonly run: (services: Services, input: Input, attempt: Attempt) => Promise<void>;
}

export interface Attempt {
  /** Whether the job is a dead letter if this fails. */
  readonly last: boolean;
}

/** Every job there is. The server loads `app/modules/<module>/jobs.ts`, where modules define theirs. */
export const definedJobs: Job<unknown>[] = [];

export function defineJob<Input>(job: Job<Input>): Job<Input> {
  definedJobs.push(job as Job<unknown>);
  return job;
}
