import type { Services } from '../app/platform/use-case.ts';

/** Fills an empty database with the organisation register and invented people, once. */
export async function seed(_services: Services, _tell: (line: string) => void): Promise<void> {}
