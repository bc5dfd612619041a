import { endOfTime, isoDate } from '#kernel/date.ts';
import { decimal, Fraction } from '#kernel/fraction.ts';
import { type Citation, cite } from '#kernel/law.ts';
import { type Finding, latest, type Rule, rule, type Wording } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import type { LawFacts } from './law-facts.ts';
import { parameterTitles } from './parameter-titles.ts';
import file from './parameters.json' with { type: 'json' };
import { unregulated } from './unregulated.ts';

/** A dated figure as it lies in `parameters.json`: a change of law is one new entry there. */
export interface ParameterValue {
  readonly from: string;
  readonly to?: string;
  /** null is unknown or unregulated; `nullMeans` says which. */
  readonly value: number | null;
  readonly confidence: string;
  readonly source: string;
  readonly exact?: string;
  readonly adopted?: string;
  readonly nullMeans?: string;
  readonly note?: string;
}

export interface Parameter {
  readonly id: string;
  readonly description: string;
  readonly unit: string;
  readonly legal_basis: string;
  readonly note?: string;
  readonly values: readonly ParameterValue[];
}

export const parameters: readonly Parameter[] = file.parameters;

/** The days we answer for begin here: the act came into force. */
const firstDay = '2010-01-01';

/**
 * A dated figure as a rule, exact. `null` is a figure that the law does not give on that day. Before the first
 * dated value it throws `NoLawInForce`. Throws RangeError for an id that `parameters.json` does not have.
 */
export const exactFigure = remember((id) => figureRule(id, exactValue));

/** The same as a plain number, for ages, days and months. */
export const figure = remember((id) => figureRule(id, ({ value }) => value));

function figureRule<Value extends Fraction | number>(
  id: string,
  read: (value: ParameterValue) => Value | null,
): Rule<LawFacts, Value | null> {
  return overridable(id, read, datedRule(parameterOf(id), read));
}

function datedRule<Value>(
  parameter: Parameter,
  read: (value: ParameterValue) => Value | null,
): Rule<LawFacts, Value | null> {
  const dated: Wording<LawFacts, Value | null>[] = parameter.values.map((entry) => {
    const value = read(entry);
    return {
      from: entry.from,
      ...(entry.to ? { to: entry.to } : {}),
      by: entry.source,
      text: written(entry),
      conclude: () => value,
    };
  });
  const first = parameter.values[0];
  return rule({
    id: parameter.id,
    kind: 'parameter',
    source: sourceOf(parameter),
    title: parameterTitles[parameter.id] ?? sameInAll(parameter.description),
    wordings:
      first && first.from > firstDay
        ? [{ from: firstDay, by: '', text: unregulated }, ...dated]
        : dated,
  });
}

/** A finding of a dated figure is the same every day that the figure holds, so it is made once. */
function overridable<Value extends Fraction | number>(
  id: string,
  read: (value: ParameterValue) => Value | null,
  dated: Rule<LawFacts, Value | null>,
): Rule<LawFacts, Value | null> {
  const made = dated.wordings.map((wording) => ({
    ...wording,
    finding: wording.regulated ? dated.apply({}, wording.from) : undefined,
  }));
  return {
    ...dated,
    apply(facts, on) {
      const instead = facts.instead?.[id];
      if (instead === undefined) {
        const known = latest(made, on);
        return known?.finding && on <= known.to ? known.finding : dated.apply(facts, on);
      }
      const value = read({ from: on, value: instead, confidence: '', source: '' });
      const finding: Finding<Value | null> = {
        rule: id,
        kind: 'parameter',
        source: dated.source,
        lawFrom: on,
        on,
        until: endOfTime,
        value,
        facts: { instead },
        because: [],
      };
      return finding;
    },
  };
}

function exactValue({ value, exact }: ParameterValue): Fraction | null {
  if (exact !== undefined) {
    const [parts = '', of = '1'] = exact.split('/');
    return new Fraction(BigInt(parts), BigInt(of));
  }
  return value === null ? null : decimal(value);
}

/** The dated value that holds on a day, with its source; undefined before the first. */
export function parameterOn(id: string, on: string): ParameterValue | undefined {
  return parameterOf(id).values.findLast(({ from, to }) => from <= on && (!to || on <= to));
}

export function parameterOf(id: string): Parameter {
  const parameter = parameters.find((candidate) => candidate.id === id);
  if (!parameter) throw new RangeError(`No such parameter: ${id}`);
  return parameter;
}

/** Set in the yearly assignment to the county governors, which has no sections, for appeals under § 47. */
const targetForAppeals = 'case.appealClosedTargetMonths';

/** The section that the figure stands in, from the words of the legal basis. */
function sourceOf({ id, legal_basis }: Parameter): Citation {
  if (id === targetForAppeals) return cite('sotjl', '47');
  const section = /§§? ?(\d+(?:-\d+)*(?: [a-z](?![a-z]))?)/.exec(legal_basis)?.[1];
  if (!section) throw new RangeError(`${id} has no section in its legal basis`);
  const acts = [
    ['sosialtjenesteloven', 'sotjl'],
    ['folketrygdloven', 'ftrl'],
    ['forvaltningsloven', 'fvl'],
    ['skattebetalingsforskriften', 'skbf'],
    ['forskrift', 'kvpf'],
  ] as const;
  const named = acts
    .map(([name, act]) => ({ act, at: legal_basis.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return cite(named?.act ?? 'kvpf', section);
}

function written({ value, exact, nullMeans }: ParameterValue): Trilingual {
  if (value === null) return nullMeans === 'no limit' ? noLimit : unregulated;
  return sameInAll(exact ?? String(value));
}

const noLimit: Trilingual = {
  nn: 'Inga grense.',
  nb: 'Ingen grense.',
  en: 'No limit.',
};

function sameInAll(text: string): Trilingual {
  return { nn: text, nb: text, en: text };
}

function remember<Made>(make: (id: string) => Made): (id: string) => Made {
  const made = new Map<string, Made>();
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
}

/** Every date that the figures of a parameter start to hold, for the pages and the tests. */
export function datesOf(id: string) {
  return parameterOf(id).values.map(({ from }) => isoDate(from));
}
