import { datedValues, payableOf, type Task } from './task.ts';

interface Outcome {
  readonly events: readonly {
    readonly type: string;
    readonly params?: { readonly value?: number };
  }[];
  readonly failureEvents: readonly { readonly type: string }[];
  /** Which conditions were true and false: the engine's own explanation. */
  readonly results: readonly unknown[];
}

interface RulesEngine {
  addRule(rule: object): void;
  run(facts: object): Promise<Outcome>;
}

interface Library {
  readonly Engine: new (rules?: readonly object[], options?: object) => RulesEngine;
}

/** The same conditions and figures as rules in JSON. @returns what assesses and pays one task. */
export async function jsonRulesEngine(): Promise<
  (task: Task) => Promise<readonly [string, number]>
> {
  // Its own types are not installed where the benchmark is only checked.
  const library = 'json-rules-engine';
  const { Engine } = (await import(library)) as Library;
  const assessment = new Engine(conditions);
  const rates = new Engine([
    ...dated('g'),
    ...dated('benefit.factor'),
    ...dated('benefit.childSupplement.perDay'),
    rule('share', [{ fact: 'under25', operator: 'equal', value: true }], 2 / 3),
    rule('share', [{ fact: 'under25', operator: 'equal', value: false }], 1),
  ]);
  return async ({ application, ...task }) => {
    const assessed = await assessment.run(application);
    const paid = [];
    for (const part of task.parts) {
      const { events } = await rates.run(part);
      const value = (type: string) =>
        events.find((event) => event.type === type)?.params?.value ?? 0;
      paid.push({
        day: (value('g') * value('benefit.factor') * value('share')) / 260,
        child: part.children * value('benefit.childSupplement.perDay'),
      });
    }
    const conclusion = assessed.events.length === conditions.length ? 'met' : 'other';
    return [conclusion, payableOf({ application, ...task }, paid)];
  };
}

function rule(type: string, all: readonly object[], value?: number): object {
  return { conditions: { all }, event: { type, params: value === undefined ? {} : { value } } };
}

function dated(id: string): readonly object[] {
  let until = Infinity;
  return datedValues(id).map(({ from, value }) => {
    const all = [{ fact: 'day', operator: 'greaterThanInclusive', value: from }];
    if (until < Infinity) all.push({ fact: 'day', operator: 'lessThan', value: until });
    until = from;
    return rule(id, all, value);
  });
}

const conditions = [
  rule('age', [
    { fact: 'ageInDays', operator: 'greaterThanInclusive', value: { fact: 'youngest' } },
    { fact: 'ageInDays', operator: 'lessThan', value: { fact: 'oldest' } },
  ]),
  rule('residence', [
    {
      fact: 'residence',
      operator: 'in',
      value: ['resident', 'settled-here', 'displaced-from-ukraine', 'eea'],
    },
  ]),
  rule('stay', [{ fact: 'stay', operator: 'equal', value: 'here' }]),
  rule('reduced', [{ fact: 'reduced', operator: 'equal', value: 'met' }]),
  {
    conditions: {
      any: [
        { fact: 'benefits', operator: 'equal', value: 0 },
        { fact: 'limited', operator: 'equal', value: 'met' },
      ],
    },
    event: { type: 'limited' },
  },
  rule('claims', [{ fact: 'pendingClaims', operator: 'equal', value: 0 }]),
  rule('capacity', [{ fact: 'capacity', operator: 'equal', value: 'reduced' }]),
  rule('assistance', [{ fact: 'assistance', operator: 'equal', value: 'met' }]),
  rule('reservation', [{ fact: 'stay', operator: 'notEqual', value: 'refused' }]),
];
