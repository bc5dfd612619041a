/** The parts of what lies at a governor: nobody has it, one has it oneself, others have it, or it is over. */
export type ThreadPart = 'unassigned' | 'mine' | 'assigned' | 'settled';
