import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { Forbidden, type Permission, permissionsOf, type Role, roles } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, type UseCase, useCases } from '#platform/use-case.ts';
import { anActor, services } from '../support/services.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['../../app/modules/*/usecases/*.ts', '!**/*.test.ts'],
  { eager: true },
);

/** Those that other tests make for themselves are in the registry too, so a file has to export it. */
const exported = new Set(Object.values(files).flatMap((file) => Object.values(file)));
const everyUseCase = useCases.filter((useCase) => exported.has(useCase));

/**
 * Who may do what, written once more from product.md and turned the other way: a change of the table in
 * `access.ts` is a change here too, made by somebody who has thought twice.
 */
const expected: Readonly<Record<Permission, readonly Role[]>> = {
  'public:read': ['visitor', 'resident', 'proxy'],
  'organisation:read': [
    'caseworker',
    'decision-maker',
    'office-leader',
    'municipal-director',
    'municipal-editor',
    'governor-adviser',
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'governor-editor',
    'section-leader',
    'county-nav-contact',
    'directorate-reader',
    'operator',
    'system',
  ],
  'survey:answer': ['caseworker', 'decision-maker', 'office-leader'],
  'survey:sign': ['office-leader'],
  'survey:follow': ['municipal-director'],
  'survey:read': [
    'governor-adviser',
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'governor-editor',
    'section-leader',
  ],
  'survey:prepare': ['governor-adviser'],
  'report:write': ['governor-adviser'],
  'report:approve': ['section-leader'],
  'report:make-files': ['system'],
  'survey:approve': ['section-leader'],
  'survey:send': ['governor-adviser'],
  'survey:follow-up': ['governor-adviser'],
  'survey:receive': ['governor-adviser', 'governor-registry'],
  'survey:exempt': ['section-leader'],
  'survey:withdraw': ['section-leader'],
  'survey:results': [
    'governor-adviser',
    'governor-auditor',
    'governor-audit-leader',
    'section-leader',
  ],
  'survey:code': ['governor-adviser'],
  'survey:reconcile': ['governor-adviser', 'section-leader'],
  'survey:quote': ['governor-adviser'],
  'report:promise': ['governor-adviser'],
  'survey:run-schedule': ['system'],
  'content:run-schedule': ['system'],
  'case:read': [
    'governor-adviser',
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'section-leader',
  ],
  'case:read-shielded': [
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'section-leader',
  ],
  'case:write': ['governor-registry', 'system'],
  'archive:deliver': ['governor-registry', 'section-leader'],
  'archive:run': ['system'],
  'mail:read': ['governor-adviser', 'governor-registry', 'section-leader'],
  'mail:send': ['system'],
  'mail:intake': ['system'],
  'message:write': ['resident', 'caseworker', 'decision-maker', 'office-leader'],
  'message:file': ['system'],
  'registry:read': [
    'governor-adviser',
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'section-leader',
  ],
  'registry:work': ['governor-registry', 'section-leader'],
  'letter:file': ['system'],
  'letter:set-sender': ['governor-registry', 'section-leader'],
  'access:manage': ['office-leader', 'section-leader', 'operator'],
  'users:manage': ['operator'],
  'rules:simulate': ['directorate-reader'],
  'rules:what-if': [
    'caseworker',
    'decision-maker',
    'office-leader',
    'governor-adviser',
    'governor-appeals-lawyer',
    'directorate-reader',
  ],
  'content:edit': ['governor-editor', 'municipal-editor'],
  'content:publish': ['governor-editor', 'municipal-editor'],
  'organisation:import': ['operator'],
  'operations:read': ['operator'],
  'operations:set-clock': ['operator'],
  'operations:maintain': ['system'],
};

test('the permission table is the one that is written down', () => {
  for (const role of roles) {
    const written = Object.entries(expected).flatMap(([permission, holders]) =>
      holders.includes(role) ? [permission] : [],
    );
    expect({ role, permissions: [...permissionsOf(role)].sort() }).toEqual({
      role,
      permissions: written.sort(),
    });
  }
});

test('nobody approves what they have prepared, or signs what is not theirs', () => {
  const together = (one: Permission, other: Permission) =>
    roles.filter((role) => expected[one].includes(role) && expected[other].includes(role));
  expect(together('survey:prepare', 'survey:approve')).toEqual([]);
  expect(together('survey:answer', 'survey:results')).toEqual([]);
  expect(together('survey:sign', 'survey:read')).toEqual([]);
});

test('every use case there is has been found, each with a name of its own', () => {
  const written = globSync('{app,cli,demo}/**/*.ts')
    .filter((path) => !path.endsWith('.test.ts') && path !== 'app/platform/use-case.ts')
    .flatMap((path) => {
      const times = readFileSync(path, 'utf8').split(/= defineUseCase\b/).length - 1;
      return Array.from({ length: times }, () => path);
    });
  expect(everyUseCase).toHaveLength(written.length);
  expect(written.filter((path) => !path.includes('/usecases/'))).toEqual([]);
  const names = everyUseCase.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

/** The use case as it is, but for what it is about, and for where it would begin to read. */
function upToReading(useCase: (typeof everyUseCase)[number], handle: typeof useCase.handle) {
  return { ...useCase, subject: () => useCase.name, handle };
}

const walls = roles.map((role) => ({ role }));

test.each(walls)('$role is refused every use case that is not theirs', async ({ role }) => {
  const stranger = anActor(role, 'office');
  const closed = everyUseCase.filter(({ permission }) => !expected[permission].includes(role));
  expect(closed.length).toBeGreaterThan(0);
  const reached = vi.fn<UseCase<unknown, unknown, string>['handle']>();
  for (const useCase of closed) {
    const attempt = execute(services, stranger, upToReading(useCase, reached), {});
    await expect(attempt).rejects.toThrow(new Forbidden(useCase.name));
  }
  expect(reached).not.toHaveBeenCalled();
  const { rows } = await inScope(services.db, stranger, (tx) =>
    sql<{ use_case: string }>`
      select use_case from kvp.audit_event where outcome = 'forbidden'`.execute(tx),
  );
  expect(rows.map(({ use_case: name }) => name).sort()).toEqual(
    closed.map(({ name }) => name).sort(),
  );
});

test.each(walls)('$role comes through to every use case that is theirs', async ({ role }) => {
  const holder = anActor(role, 'office');
  const open = everyUseCase.filter(({ permission }) => expected[permission].includes(role));
  for (const useCase of open) {
    const reached = vi.fn<() => never>(() => {
      throw new Error(`${useCase.name} came through`);
    });
    const attempt = execute(services, holder, upToReading(useCase, reached), {});
    await expect(attempt).rejects.toThrow(`${useCase.name} came through`);
  }
});

test('every use case that writes is in the audit log, and those about persons say whose', () => {
  // What a store calls its functions that write, and what other modules offer.
  const writing =
    /^(insert|save|update|delete|remove|record|store|openCase|file[A-Z]|send[A-Z]|put|end|add)/;
  for (const [path, file] of Object.entries(files)) {
    const source = readFileSync(path.replace('../../', ''), 'utf8');
    const imported = [...source.matchAll(/import \{([^}]*)\} from '([^']*)'/g)]
      .filter(([, , from]) => /store|api|mail|case/.test(from ?? ''))
      .flatMap(([, names]) => (names ?? '').split(',').map((name) => name.trim()))
      .filter((name) => writing.test(name));
    for (const useCase of everyUseCase.filter((one) => Object.values(file).includes(one))) {
      const { name, audit, persons } = useCase;
      const isSilent = audit === 'none' && imported.length > 0 && !fromNobody.includes(name);
      const isVague = audit === 'person' && persons === undefined;
      expect({ name, imported, isSilent, isVague }).toMatchObject({
        isSilent: false,
        isVague: false,
      });
    }
  }
});

test('what is read without a line in the audit log is a short list', () => {
  const silent = everyUseCase.filter(({ audit }) => audit === 'none');
  expect(silent.map(({ name }) => name).filter((name) => !reading.test(name))).toEqual([]);
  // Access and users are persons, also to those who manage them.
  const aboutPeople = everyUseCase.filter(({ name }) => /^(identity|case[.]view)/.test(name));
  expect(aboutPeople.filter(({ audit }) => audit === 'none')).toEqual([]);
});

// Asking the law something stores nothing either, and an answer about a page has nobody behind it.
/** Thousands a minute if somebody wants to, so a line for each would drown the log. It names nobody. */
const fromNobody = ['publishing.give-feedback', 'message.give-tip'];

const reading =
  /[.](view|list|search|read|find|map|follow|preview|compare|ask|calculate|assess|try|give)(-|$)/;
