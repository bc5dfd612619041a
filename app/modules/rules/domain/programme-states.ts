/** Where a programme can be, from the application to the end. */
export const programmeStates = {
  applied: ['assessed', 'ended'],
  assessed: ['granted', 'refused', 'ended'],
  granted: ['planned-start', 'ended'],
  refused: [],
  'planned-start': ['active', 'ended'],
  active: ['on-leave', 'interrupted', 'ended'],
  'on-leave': ['active', 'interrupted', 'ended'],
  interrupted: ['active', 'on-leave', 'ended'],
  ended: [],
} as const;

export type ProgrammeState = keyof typeof programmeStates;

/** Why a programme ended. */
export const endings = [
  'completed',
  'maximum-reached',
  'got-work',
  'ended-by-office',
  'withdrew',
] as const;

export type EndReason = (typeof endings)[number];

/** Whether a programme can go from one state straight to another. */
export function mayGo(from: ProgrammeState, to: ProgrammeState): boolean {
  const next: readonly ProgrammeState[] = programmeStates[from];
  return next.includes(to);
}

const endingsFrom: Readonly<Record<ProgrammeState, readonly EndReason[]>> = {
  applied: ['withdrew'],
  assessed: ['withdrew'],
  granted: ['withdrew', 'got-work'],
  refused: [],
  'planned-start': ['withdrew', 'got-work', 'ended-by-office'],
  active: endings,
  'on-leave': ['got-work', 'ended-by-office', 'withdrew'],
  interrupted: ['got-work', 'ended-by-office', 'withdrew'],
  ended: [],
};

/**
 * What can end a programme in a state. Nobody completes one that has not begun, and leave and interruption do not
 * count, so the maximum is never reached during them.
 */
export function endingsOf(state: ProgrammeState): readonly EndReason[] {
  return endingsFrom[state];
}
