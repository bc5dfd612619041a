import { permissionsOf, roles } from '#platform/access.ts';

/** Those who can be given a mail: everybody who may read what they have been given. */
export const registryReaders = roles.filter((role) =>
  permissionsOf(role).includes('registry:read'),
);
