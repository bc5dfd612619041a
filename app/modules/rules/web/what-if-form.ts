import { readDate } from '#kernel/date.ts';
import type { CaseProblem } from '../texts/case-problems.ts';
import type { FieldProblem } from '../usecases/case-input.ts';

export type Typed = Readonly<Record<string, string | readonly string[]>>;

const dates =
  /(^|\.)(birthDate|from|to|start|end|supportedFrom|since|date|on|applicationReceived)$/;
const numbers = /(^|\.)(hours|amount|year|remaining|atMost|benefits|guidelineRate)$/;
const flags = /(^|\.)(lasting|insuredAbroad|keptAbroadByPandemic)$/;

interface Branch {
  [name: string]: unknown;
}

/** A case from the fields of a form, and the way back from what is wrong with it to the fields. */
export interface WrittenCase {
  readonly value: Readonly<Record<string, unknown>>;
  /** What is wrong, by the name of the field it was typed in. */
  readonly problemsOf: (problems: readonly FieldProblem[]) => Readonly<Record<string, CaseProblem>>;
}

/**
 * The fields are named as in the case: `children.0.birthDate`. What is empty is left out, and so is a row with nothing in
 * it, so the rows that are left get other numbers in the case than they have on the page.
 */
export function writtenCase(typed: Typed, always: readonly string[] = []): WrittenCase {
  const root: Branch = Object.fromEntries(always.map((name) => [name, {}]));
  for (const [name, entered] of Object.entries(typed)) {
    const text = (typeof entered === 'string' ? entered : (entered[0] ?? '')).trim();
    if (text !== '') put(root, name.split('.').map(segmentOf), valueOf(name, text));
  }
  const ways = new Map<string, string>();
  const value = compacted(root, '', '', ways) as Record<string, unknown>;
  return {
    value,
    problemsOf: (problems) =>
      Object.fromEntries(
        problems.map(({ field, code }) => {
          const name = wayBack(field, ways);
          return [
            name || 'form',
            code === 'invalid' && numbers.test(name) ? 'invalid-number' : code,
          ];
        }),
      ),
  };
}

const ruleId = /^KVP-/;

/** Rule ids have points in them, which in the name of a field would divide it. */
function segmentOf(part: string): string {
  return ruleId.test(part) ? part.replaceAll('_', '.') : part;
}

function partOf(segment: string): string {
  return ruleId.test(segment) ? segment.replaceAll('.', '_') : segment;
}

function valueOf(name: string, text: string): unknown {
  if (dates.test(name)) return readDate(text) ?? text;
  if (flags.test(name)) return true;
  if (!numbers.test(name)) return text;
  const digits = text.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

function put(branch: Branch, [part = '', ...rest]: readonly string[], value: unknown): void {
  const next = Object.hasOwn(branch, part) ? branch[part] : undefined;
  const into: Branch = isBranch(next) ? next : {};
  // A field named `__proto__` would reach further than this form, or be lost without a word.
  Object.defineProperty(branch, part, {
    value: rest.length === 0 ? value : into,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  if (rest.length > 0) put(into, rest, value);
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

function compacted(
  node: unknown,
  path: string,
  typedPath: string,
  ways: Map<string, string>,
): unknown {
  ways.set(path, typedPath);
  if (!isBranch(node)) return node;
  const names = Object.keys(node);
  const isList = names.length > 0 && names.every((name) => /^\d{1,3}$/.test(name));
  const made = names
    .sort((a, b) => (isList ? Number(a) - Number(b) : 0))
    .map((name, index): readonly [string, unknown] => {
      const key = isList ? String(index) : name;
      return [key, compacted(node[name], joined(path, key), joined(typedPath, partOf(name)), ways)];
    });
  return isList ? made.map(([, value]) => value) : Object.fromEntries(made);
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The longest part of the path that was typed, with the rest of it after. */
function wayBack(field: string, ways: ReadonlyMap<string, string>): string {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const way = ways.get(parts.slice(0, length).join('.'));
    if (way !== undefined) return [way, ...parts.slice(length)].join('.');
  }
  return field;
}
