import { isoDate } from '../app/kernel/date.ts';
import type { Language } from '../app/kernel/text.ts';
import type { DemoUser, UnitKind } from '../app/modules/identity/api.ts';
import type { Role } from '../app/platform/access.ts';
import { idOf } from './random.ts';

// Before the oldest round, so that the clock can be set back to it.
const since = isoDate('2010-01-01');

type Post = readonly [unitKind: UnitKind, unitId: string, role: Role];

/** Everybody is called Demo, so that nobody takes them for somebody. */
function person(firstName: string, language: Language, ...posts: readonly Post[]): DemoUser {
  const subject = firstName.toLowerCase().replaceAll(' ', '-');
  return {
    id: idOf(`user ${subject}`),
    name: `${firstName} Demo`,
    subject,
    email: `${subject}@demo.example`,
    language,
    memberships: posts.map(([unitKind, unitId, role]) => ({
      id: idOf(`membership ${subject} ${unitId} ${role}`),
      unitKind,
      unitId,
      role,
      validFrom: since,
    })),
  };
}

/** Nav Voss: a real office, with invented people, where the whole journey can be tried. It has no answers. */
export const realOffice = '1235';

export const demoPeople: readonly DemoUser[] = [
  person('Vigdis', 'nn', ['governor', 'FMVL', 'governor-adviser']),
  person('Sigurd', 'nn', ['governor', 'FMVL', 'section-leader']),
  person('Arkiv', 'nb', ['governor', 'FMVL', 'governor-registry']),
  person('Voss-Anna', 'nn', ['office', realOffice, 'office-leader']),
  person('Voss-Ivar', 'nn', ['office', realOffice, 'caseworker']),

  person('Kari', 'nn', ['governor', 'FMDEMO', 'governor-adviser']),
  person('Ada', 'nb', ['governor', 'FMDEMO', 'governor-adviser']),
  person('Siri', 'nb', ['governor', 'FMDEMO', 'section-leader']),
  person('Jurist', 'nb', ['governor', 'FMDEMO', 'governor-appeals-lawyer']),
  person('Tilde', 'nn', ['governor', 'FMDEMO', 'governor-auditor']),
  person('Trygve', 'nb', ['governor', 'FMDEMO', 'governor-audit-leader']),
  person('Postmottak', 'nn', ['governor', 'FMDEMO', 'governor-registry']),
  person('Redaktør', 'nn', ['governor', 'FMDEMO', 'governor-editor']),

  person('Liv', 'nn', ['office', '9901', 'office-leader']),
  person('Ola', 'nn', ['office', '9901', 'caseworker']),
  person('Pia', 'nb', ['office', '9901', 'caseworker']),
  person('Nils', 'nn', ['office', '9901', 'caseworker']),
  person('Eva', 'nb', ['office', '9902', 'office-leader']),
  person('Emil', 'nb', ['office', '9902', 'caseworker']),
  person('Astrid', 'nb', ['office', '9902', 'decision-maker']),
  person('Per', 'nn', ['office', '9903', 'office-leader']),
  person('Randi', 'nn', ['office', '9903', 'caseworker']),
  // Two capacities, to switch between.
  person('Dobbel', 'nn', ['office', '9928', 'office-leader'], ['office', '9903', 'caseworker']),

  person('Direktør', 'nn', ['municipality', '9901', 'municipal-director']),
  person('Turid', 'nn', ['municipality', '9901', 'municipal-editor']),
  person('Fylke', 'nn', ['county-nav', '9900', 'county-nav-contact']),
  person('Direktorat', 'nb', ['directorate', 'avdir', 'directorate-reader']),
  person('Drift', 'nb', ['operations', 'operations', 'operator']),
];

/** Nils stands in for the leader of Nav Demovik. */
export const demoDeputy = {
  unitId: '9901',
  email: 'nils@demo.example',
  leaderId: idOf('user liv'),
  leaderMembership: idOf('membership liv 9901 office-leader'),
};
