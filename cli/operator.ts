import type { Actor } from '../app/platform/access.ts';

/** Whoever may start a command on this machine is an operator: the socket and the files are theirs alone. */
export const commandLineOperator: Actor = {
  id: 'command-line',
  name: '',
  capacity: { kind: 'operations', unitId: 'command-line' },
  roles: ['operator'],
};
