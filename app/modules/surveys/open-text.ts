import { judge, type Reason } from '#platform/personal-data/guard.ts';
import { type Finding, findPersonalData } from '#platform/personal-data/personal-data.ts';
import type { EnteredAnswer } from './domain/answer.ts';

/** A draft, with what somebody in the office has looked over and lets stand. */
export interface LookedOver extends EnteredAnswer {
  readonly confirmed: readonly string[];
}

/** What somebody must look over in an answer before it is handed over or signed. */
export interface TextWarning {
  readonly reasons: readonly Reason[];
  /** Everything found, as it is remembered when it is confirmed. */
  readonly found: readonly string[];
  /** The parts of the answer where there is something that nobody has confirmed. */
  readonly parts: readonly ('a' | 'c')[];
}

/** What is found in an answer and not confirmed, or null where there is nothing to look over. */
export function warningIn(draft: LookedOver | undefined): TextWarning | null {
  if (!draft) return null;
  const remembered = tracesOf(draft);
  const confirmed = new Set(draft.confirmed);
  const open = remembered.filter(({ trace }) => !confirmed.has(trace));
  const { outcome, reasons } = judge(
    'open-field',
    open.map(({ finding }) => finding),
  );
  if (outcome === 'pass') return null;
  return {
    reasons,
    found: remembered.map(({ trace }) => trace),
    parts: [...new Set(open.map(({ part }) => part))],
  };
}

/** Who lets stand what is found in an answer, or null where there is nothing, or something left to look over. */
export function confirmerOf(
  draft: (LookedOver & { readonly confirmedBy: string }) | undefined,
): string | null {
  if (!draft || draft.confirmedBy === '' || foundIn(draft).length === 0) return null;
  return warningIn(draft) ? null : draft.confirmedBy;
}

/** Everything found in an answer, as it is remembered: kind and what may be shown, never the number. */
export function foundIn(draft: EnteredAnswer): readonly string[] {
  return tracesOf(draft).map(({ trace }) => trace);
}

interface Trace {
  readonly trace: string;
  readonly part: 'a' | 'c';
  readonly finding: Finding;
}

function tracesOf({ entered, comment }: EnteredAnswer): readonly Trace[] {
  const counts = new Map<string, number>();
  const tracesIn = (part: 'a' | 'c', text: string) =>
    findPersonalData(text).map((finding): Trace => {
      const seen = `${finding.kind} ${finding.shown.toLowerCase()}`;
      if (finding.kind !== 'identity-number') return { trace: seen, part, finding };
      // Two people can be born on the same day: a second number is not confirmed with the first.
      const count = (counts.get(seen) ?? 0) + 1;
      counts.set(seen, count);
      return { trace: `${seen} ${count}`, part, finding };
    });
  return [...entered.flatMap((text) => tracesIn('a', text)), ...tracesIn('c', comment)];
}
