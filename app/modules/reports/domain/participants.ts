import { type Findings, foundQuestion } from '#modules/surveys/domain/findings.ts';
import { type Group, groupsOf, isIn, roundHalfAway } from '#modules/surveys/domain/results.ts';

/** How many take part at the offices of a group, and what that is beside their inhabitants and the year before. */
export interface ParticipantCount {
  readonly group: Group;
  /** Offices that have given a number. */
  readonly offices: number;
  readonly participants: number;
  /** Of the inhabitants of the same offices; null where the register lacks a figure for one of them. */
  readonly perThousand: number | null;
  /** Offices that nobody takes part at. */
  readonly withNone: number;
  /** Of the offices that gave a number both times; null where there are none. */
  readonly change: {
    readonly offices: number;
    readonly earlier: number;
    readonly now: number;
    /** Whole percent from the earlier number; null from none. */
    readonly percent: number | null;
  } | null;
}

/** The count for each size and, where there are several, each county; for all as the last. Nothing where nobody has given a number. */
export function participantCounts(
  findings: Findings,
  questionId: string,
): readonly ParticipantCount[] {
  const given = new Map(
    foundQuestion(findings, questionId)?.numbers?.map((number) => [number.responseId, number]),
  );
  const offices = findings.offices.flatMap((office) => {
    const number = given.get(office.responseId);
    return number ? [{ ...office, ...number }] : [];
  });
  const [all, ...parts] = groupsOf(offices);
  if (!all) return [];
  // One county is all of them, and would only say the same once more.
  const counties = parts.filter(({ kind }) => kind === 'county').length;
  const shown = parts.filter(({ kind }) => kind !== 'county' || counties > 1);
  return [...shown, all].map((group) => {
    const inside = offices.filter((office) => isIn(group, office));
    const participants = sum(inside.map(({ now }) => now));
    const inhabitants = inside.some((office) => office.inhabitants === null)
      ? null
      : sum(inside.map((office) => office.inhabitants ?? 0));
    const both = inside.filter(({ earlier }) => earlier !== null);
    const [earlier, now] = [
      sum(both.map((office) => office.earlier ?? 0)),
      sum(both.map((office) => office.now)),
    ];
    return {
      group,
      offices: inside.length,
      participants,
      perThousand: inhabitants ? (1000 * participants) / inhabitants : null,
      withNone: inside.filter((office) => office.now === 0).length,
      change:
        both.length === 0
          ? null
          : {
              offices: both.length,
              earlier,
              now,
              percent: earlier === 0 ? null : roundHalfAway((100 * (now - earlier)) / earlier),
            },
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
