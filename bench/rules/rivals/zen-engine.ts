import { datedValues, payableOf, type Task } from './task.ts';

interface Decision {
  evaluate(
    context: object,
    options: { readonly trace: boolean },
  ): Promise<{ readonly result: Readonly<Record<string, unknown>>; readonly trace?: object }>;
}

interface Library {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
}

/** The same conditions and figures as decision graphs, with a trace as explanation. */
export async function zenEngine(): Promise<(task: Task) => Promise<readonly [string, number]>> {
  // Its own types are not installed where the benchmark is only checked.
  const library = '@gorules/zen-engine';
  const { ZenEngine } = (await import(library)) as Library;
  const engine = new ZenEngine();
  const assessment = engine.createDecision(graph([expressions(conditions)]));
  const rates = engine.createDecision(
    graph([
      table('g', 'g'),
      table('factor', 'benefit.factor'),
      table('perChild', 'benefit.childSupplement.perDay'),
      expressions({
        day: 'g * factor * (under25 ? 2 / 3 : 1) / 260',
        child: 'children * perChild',
      }),
    ]),
  );
  return async (task) => {
    const assessed = await assessment.evaluate(task.application, { trace: true });
    const paid = [];
    for (const part of task.parts) {
      const { result } = await rates.evaluate(part, { trace: true });
      paid.push({ day: Number(result.day), child: Number(result.child) });
    }
    const conclusion = Object.keys(conditions).every((id) => assessed.result[id] === true);
    return [conclusion ? 'met' : 'other', payableOf(task, paid)];
  };
}

const conditions = {
  age: 'ageInDays >= youngest and ageInDays < oldest',
  residence: "residence in ['resident', 'settled-here', 'displaced-from-ukraine', 'eea']",
  stay: "stay == 'here'",
  reduced: "reduced == 'met'",
  limited: "benefits == 0 or limited == 'met'",
  claims: 'pendingClaims == 0',
  capacity: "capacity == 'reduced'",
  assistance: "assistance == 'met'",
  reservation: "stay != 'refused'",
};

interface Node {
  readonly type: string;
  readonly name: string;
  readonly content?: object;
}

/** One node after the other, each adding to what it was given. */
function graph(steps: readonly Node[]): object {
  const nodes = [
    { type: 'inputNode', name: 'in' },
    ...steps,
    { type: 'outputNode', name: 'out' },
  ].map((node, index) => ({ id: `n${index}`, position: { x: index * 100, y: 0 }, ...node }));
  const edges = nodes.slice(1).map((_, index) => ({
    id: `e${index}`,
    type: 'edge',
    sourceId: `n${index}`,
    targetId: `n${index + 1}`,
  }));
  return { nodes, edges };
}

function expressions(values: Readonly<Record<string, string>>): Node {
  return {
    type: 'expressionNode',
    name: 'amounts',
    content: {
      passThrough: true,
      expressions: Object.entries(values).map(([key, value]) => ({ id: key, key, value })),
    },
  };
}

function table(field: string, parameter: string): Node {
  return {
    type: 'decisionTableNode',
    name: field,
    content: {
      hitPolicy: 'first',
      passThrough: true,
      inputs: [{ id: 'day', name: 'day', field: 'day' }],
      outputs: [{ id: field, name: field, field }],
      rules: datedValues(parameter).map(({ from, value }) => ({
        _id: `${field}-${from}`,
        day: `>= ${from}`,
        [field]: String(value),
      })),
    },
  };
}
