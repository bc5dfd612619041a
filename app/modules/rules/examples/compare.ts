import type { Difference } from './example.ts';

/**
 * Each place where what was expected is not what came out. Only what the example expects is looked at; a list must
 * have as many entries as expected.
 */
export function differences(expected: unknown, got: unknown, field = ''): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) return [{ field, expected, got }];
    return expected.flatMap((entry, index) => differences(entry, got[index], `${field}[${index}]`));
  }
  if (isRecord(expected) && isRecord(got))
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, got[name], field ? `${field}.${name}` : name),
    );
  return Object.is(expected, got) || expected === got ? [] : [{ field, expected, got }];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
