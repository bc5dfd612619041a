import type { ProblemMessages } from '#ui/problem-messages.ts';

/** Which field it is, before what is wrong with it: «Fyll ut dette feltet» three times says nothing. */
export function named(
  list: ProblemMessages['list'],
  labels: Readonly<Record<string, string>>,
): ProblemMessages['list'] {
  return list.map(([field, message]) => {
    const label = labels[field];
    return [field, label === undefined ? message : `${label}: ${message}`];
  });
}
