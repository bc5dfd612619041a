/** The parts of what lies at a governor: nobody has it, one has it oneself, others have it, or it is over. */
export const threadParts = ['unassigned', 'mine', 'assigned', 'settled'] as const;
export type ThreadPart = (typeof threadParts)[number];
