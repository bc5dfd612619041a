import { sql } from 'kysely';
import { isoDate } from '#kernel/date.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../../demo/people.ts';
import { demoGovernor } from '../../demo/rounds.ts';
import { seed } from '../../demo/seed.ts';
import { responseId, roundId } from '../../demo/timeline.ts';
import { addDocument, addTask, closeCase, journal, reopenCase } from '#modules/cases/api.ts';
import { readCaseNumber } from '#modules/cases/domain/case-number.ts';
import { dueMail, recordDisposal } from '#modules/cases/disposal-store.ts';
import { chooseCases, insertExtract, recordPackageFiles } from '#modules/cases/extract-store.ts';
import { listJournal, saveCorrections } from '#modules/cases/journal-store.ts';
import { aCase, filing } from '#modules/cases/testing/a-case.ts';
import { listAccess } from '#modules/identity/usecases/list-access.ts';
import { insertFeedback } from '#modules/publishing/content-store.ts';
import { insertReminders } from '#modules/publishing/review-store.ts';
import { createContent } from '#modules/publishing/usecases/edit-content.ts';
import { addPicture } from '#modules/publishing/usecases/change-pictures.ts';
import { indexPublicPages } from '#modules/publishing/search-pages.ts';
import { loadReferenceRounds } from '#modules/surveys/reference-rounds.ts';
import { addQuestionToBank } from '#modules/surveys/usecases/add-to-bank.ts';
import { writeLetter } from '#modules/letters/api.ts';
import { anEml } from '#modules/registry/testing/an-eml.ts';
import { takeIn } from '#modules/registry/usecases/receive-mail.ts';
import { aLetter } from '#modules/letters/testing/a-letter.ts';
import { makeLetters } from '#modules/surveys/usecases/make-letters.ts';
import { insertReceivedForm } from '#modules/surveys/word-form-store.ts';
import { sendFeedback, writeFeedbackText } from '#modules/surveys/usecases/send-feedback.ts';
import { viewSurvey } from '#modules/surveys/usecases/view-survey.ts';
import { writeFeedback } from '#modules/surveys/usecases/write-feedback.ts';
import { type Actor, type CapacityKind, systemActor, visitor } from '#platform/access.ts';
import { type Db, inScope, type Tx } from '#platform/db/database.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '../support/services.ts';

/** What everybody may know: the organisation register, and settings of the installation. */
const publicFacts = [
  'county',
  'county_governor',
  'district',
  'governor_area',
  'language_form',
  'municipality',
  'municipality_change',
  'nav_office',
  'office_coverage',
  'organisation_edition',
  'organisation_name',
  'population',
  // The program's own pages and the words in what is published.
  'search_page',
  'search_word',
  'setting',
  // Sums of files, without which files they are or whose.
  'stored_file',
];

/** Everybody reads what is published; the drafts beside it are for the editor alone. */
const forReaders = [
  'content',
  'content_address',
  'content_edition',
  'content_picture',
  'content_search',
];

/** What only the sign-in reads: the application itself cannot, whoever it acts for. */
const signInOnly = ['pending_post', 'resident', 'session', 'sign_in_attempt'];

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly isPart: boolean;
  readonly policies: number;
  readonly readable: boolean;
  readonly removable: boolean;
  readonly changeable: readonly string[];
}

let tables: readonly Table[] = [];
const own = (kind: CapacityKind, unitId: string): Actor => ({
  ...anActor('office-leader', kind, unitId),
});
const governor = own('governor', demoGovernor);
const otherGovernor = own('governor', 'FMVL');
const office = own('office', '9901');
const otherOffice = own('office', '9902');
const municipality = own('municipality', '9901');
/** Whose data has been looked at. */
const ownId = demoPeople.find(({ subject }) => subject === 'liv')?.id ?? '';
const resident: Actor = {
  ...anActor('resident', 'resident', ''),
  capacity: { kind: 'resident', unitId: '', personId: ownId },
};

beforeAll(async () => {
  await seed(services, () => {});
  await loadReferenceRounds(services);
  await indexPublicPages(services);
  await fillWhatTheDemoLeavesEmpty();
  tables = await tablesOf(services.db);
}, 240_000);

describe('every table', () => {
  test('has row level security that binds its owner too, and a policy', () => {
    expect(tables.length).toBeGreaterThan(35);
    const open = tables.filter(
      ({ secured, forced, isPart, policies }) => !isPart && !(secured && forced && policies > 0),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('is public fact, for sign-in only, or private; nothing is forgotten in the lists', () => {
    const names = tables.map(({ name }) => name);
    for (const name of [...publicFacts, ...signInOnly]) expect(names).toContain(name);
    // A part of a table has no policies of its own, so the application has no right to it.
    const parts = tables.filter(({ isPart }) => isPart);
    expect(parts.filter(({ readable }) => readable)).toEqual([]);
    const unread = tables.filter(({ isPart, readable }) => !isPart && !readable);
    expect(unread.map(({ name }) => name).sort()).toEqual(signInOnly);
  });

  test('with private rows has some to hide here', async () => {
    const owners = [
      governor,
      office,
      otherOffice,
      own('operations', 'operations'),
      own('system', demoGovernor),
      resident,
    ];
    const seen = new Set<string>();
    for (const owner of owners)
      for (const [name, rows] of await everythingSeenBy(owner)) if (rows.size > 0) seen.add(name);
    expect(privateTables().filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('nobody sees a row of another', () => {
  const strangers: readonly (readonly [string, Actor])[] = [
    ['another office', own('office', `office-${newId()}`)],
    ['another municipality', own('municipality', `municipality-${newId()}`)],
    ['another governor', own('governor', `governor-${newId()}`)],
    ['a job of another governor', systemActor(`governor-${newId()}`)],
    ["a county's Nav", own('county-nav', '9900')],
    ['the directorate', own('directorate', 'avdir')],
    ['a resident', { ...resident, capacity: { ...resident.capacity, personId: newId() } }],
    ['a visitor', visitor],
    ['somebody of no kind', { ...visitor, capacity: { ...visitor.capacity, kind: '' as never } }],
    // The number of an office names no other kind of unit.
    ["a governor with an office's number", own('governor', '9901')],
    ["an office with a governor's key", own('office', demoGovernor)],
    ["a job with an office's number", systemActor('9901')],
  ];
  test.each(strangers)('%s sees nothing at all', async (_, stranger) => {
    const { kind } = stranger.capacity;
    // A notice or a report that is published is for everybody, and people see who else is in their own unit.
    const theirs: readonly string[] =
      kind === 'visitor' || kind === 'resident'
        ? ['survey', 'survey_report_document']
        : kind === 'county-nav' || kind === 'directorate'
          ? ['app_user', 'membership']
          : [];
    const seen = [...(await everythingSeenBy(stranger))].filter(([, rows]) => rows.size > 0);
    const names = seen.map(([name]) => name).filter((name) => !forReaders.includes(name));
    expect(names).toEqual(theirs);
  });

  test.each(strangers)('%s sees of pages only what is published', async (_, stranger) => {
    const { rows } = await inScope(services.db, stranger, (tx) =>
      sql`select e.id from kvp.content_edition e where publish_at is null
        union all select c.id from kvp.content c where not exists
          (select 1 from kvp.content_edition e where e.content_id = c.id and publish_at is not null)
        union all select s.edition_id from kvp.content_search s where not exists
          (select 1 from kvp.content_edition e where e.id = s.edition_id and publish_at is not null)
        union all select p.id from kvp.content_picture p where not exists
          (select 1 from kvp.content_edition e where e.content_id = p.content_id and publish_at is not null
            and kvp.uses_picture(e.details, e.body, p.id, p.number))`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  test('a visitor sees of surveys only what is published', async () => {
    const drafts = await inScope(services.db, visitor, (tx) =>
      sql`select id from kvp.survey
        where not notice_published or state in ('draft', 'approved')`.execute(tx),
    );
    expect(drafts.rows).toEqual([]);
  });

  test('a visitor sees of reports only the edition that is published', async () => {
    const { rows } = await inScope(services.db, visitor, (tx) =>
      sql<{ edition: string }>`select distinct edition from kvp.survey_report_document`.execute(tx),
    );
    expect(rows).toEqual([{ edition: 'public' }]);
  });

  // What two see both, table by table; everything else is one's alone.
  test.each<readonly [string, Actor, string, Actor, readonly string[]]>([
    ['a governor', governor, 'another', otherGovernor, []],
    ['an office', office, 'another', otherOffice, ['promise', 'survey']],
    [
      'an office',
      office,
      'the governor that asks',
      governor,
      [
        'message',
        'message_attachment',
        'message_thread',
        'promise',
        'survey',
        'survey_answer',
        'survey_feedback_letter',
        'survey_quote',
        'survey_response',
        'survey_response_event',
        'survey_submission',
      ],
    ],
    ['an office', office, 'another governor', otherGovernor, []],
    ['an office', office, 'its municipality', municipality, ['survey', 'survey_response']],
    ['a municipality', municipality, 'another office', otherOffice, ['survey']],
    ['a municipality', municipality, 'another', own('municipality', '9902'), ['survey']],
    ['a governor', governor, 'a job of another', systemActor('FMVL'), []],
  ])('%s and %s', async (_, one, __, other, shared) => {
    const ones = await everythingSeenBy(one);
    const others = await everythingSeenBy(other);
    const both = [...ones].flatMap(([name, rows]) =>
      overlap(rows, others.get(name)) > 0 ? [name] : [],
    );
    expect(both.filter((name) => !forReaders.includes(name)).sort()).toEqual(shared);
  });

  test('what an office has not signed is seen by nobody else', async () => {
    const others = [governor, office, municipality, systemActor(demoGovernor), visitor];
    const written = await everythingSeenBy(otherOffice);
    for (const other of others) {
      const seen = await everythingSeenBy(other);
      for (const name of ['survey_draft', 'survey_office_event', 'survey_word_form']) {
        expect(written.get(name)?.size).toBeGreaterThan(0);
        expect(overlap(written.get(name), seen.get(name))).toBe(0);
      }
    }
  });
});

describe('nobody changes a row of another', () => {
  test.each([
    ['office', own('office', `office-${newId()}`)],
    ['governor', own('governor', `governor-${newId()}`)],
    ['municipality', own('municipality', `municipality-${newId()}`)],
    ['resident', resident],
    ['visitor', visitor],
  ] as const)('%s', async (_, stranger) => {
    const touched: string[] = [];
    await undone(stranger, async (tx) => {
      for (const { name, changeable, removable, isPart } of tables) {
        const [column] = changeable;
        if (isPart || signInOnly.includes(name)) continue;
        const table = sql.table(`kvp.${name}`);
        if (column) {
          const { numAffectedRows } = await sql`
            update ${table} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(tx);
          if (numAffectedRows) touched.push(`${name}: changed`);
        }
        if (removable) {
          const { numAffectedRows } = await sql`delete from ${table}`.execute(tx);
          if (numAffectedRows) touched.push(`${name}: removed`);
        }
      }
    });
    expect(touched).toEqual([]);
  });

  test('a governor cannot write in the name of another', async () => {
    const { rows } = await inScope(services.db, governor, (tx) =>
      sql<{ id: string }>`select id from kvp.survey_series`.execute(tx),
    );
    const [series] = rows;
    for (const attempt of [
      sql`insert into kvp.survey_series (id, governor_id, name_nb, name_nn, created_at)
        values (${newId()}, 'FMVL', 'x', 'x', now())`,
      sql`update kvp.survey_series set governor_id = 'FMVL' where id = ${series?.id}`,
      sql`update kvp.survey_response set governor_id = 'FMVL'`,
    ])
      await expect(undone(governor, (tx) => attempt.execute(tx))).rejects.toThrow(
        /row-level security|permission denied/,
      );
  });

  test('nobody but the program writes what is found of its own pages', async () => {
    for (const actor of [governor, municipality, office, visitor]) {
      const attempt = sql`insert into kvp.search_page (address, kind, language, title, body, weight)
        values ('/nn/x', 'page', 'nn', 'x', 'x', 1)`;
      await expect(undone(actor, (tx) => attempt.execute(tx))).rejects.toThrow(
        /row-level security/,
      );
      await undone(actor, async (tx) => {
        const removed = await sql`delete from kvp.search_page`.execute(tx);
        expect(removed.numAffectedRows).toBe(0n);
      });
    }
  });

  test('nobody lets a page of another be found, or hides it', async () => {
    for (const actor of [otherGovernor, municipality, office, visitor]) {
      await undone(actor, async (tx) => {
        const removed =
          await sql`delete from kvp.content_search where publisher_id = ${demoGovernor}`.execute(
            tx,
          );
        expect(removed.numAffectedRows).toBe(0n);
      });
      const attempt = sql`insert into kvp.content_search (edition_id, content_id, publisher_id, language, number, publish_at, vector)
        select ${newId()}, content_id, publisher_id, language, number, publish_at, vector
        from kvp.content_search where publisher_id = ${demoGovernor} limit 1`;
      await expect(undone(actor, (tx) => attempt.execute(tx))).rejects.toThrow(
        /row-level security/,
      );
    }
  });

  test("a governor cannot hang a row of its own on another's round", async () => {
    const attempt = sql`
      insert into kvp.survey_response (id, survey_id, governor_id, office_id, asked_office_id, office_name, name_sort,
        municipality_ids, county_id, size_class, language, state, deadline)
      values (${newId()}, ${roundId(1)}, 'FMVL', 'x', 'x', 'x', 'x', '{}', '99', 'small', 'nn', 'not-opened', now())`;
    await expect(undone(otherGovernor, (tx) => attempt.execute(tx))).rejects.toThrow(/foreign key/);
  });
});

describe('an office answers, and does nothing else to what it is asked', () => {
  const refused = /row-level security|permission denied|an office may answer/;
  const open = sql`id = (select id from kvp.survey_response
    where state in ('not-opened', 'opened', 'in-progress', 'awaiting-leader') order by id limit 1)`;
  const settled = sql`id = (select id from kvp.survey_response where state = 'submitted' order by id limit 1)`;

  test.each([
    ['give it to another office', sql`update kvp.survey_response set office_id = '9902'`],
    ['exempt itself', sql`update kvp.survey_response set state = 'exempt' where ${open}`],
    [
      'say it was sent by letter',
      sql`update kvp.survey_response
      set state = 'submitted-by-letter', submitted_at = now() where ${open}`,
    ],
    [
      'say that it is asked for more',
      sql`update kvp.survey_response set state = 'returned' where ${open}`,
    ],
    ['take more time', sql`update kvp.survey_response set deadline = deadline + 30 where ${open}`],
    ['answer for others', sql`update kvp.survey_response set joined_to = id where ${open}`],
    [
      'open what is signed',
      sql`update kvp.survey_response set state = 'in-progress' where ${settled}`,
    ],
    ['move to another round', sql`update kvp.survey_response set survey_id = ${roundId(1)}`],
    [
      'ask itself',
      sql`insert into kvp.survey_response (id, survey_id, governor_id, office_id, asked_office_id,
        office_name, name_sort, municipality_ids, county_id, size_class, language, state, deadline)
      select ${newId()}, survey_id, governor_id, office_id, 'x', office_name, name_sort, municipality_ids, county_id,
        size_class, language, 'not-opened', deadline from kvp.survey_response limit 1`,
    ],
    [
      "sign in a colleague's name",
      sql`insert into kvp.survey_submission
        (id, response_id, survey_id, governor_id, number, signed_by, signer_name, signed_at)
      select ${newId()}, id, survey_id, governor_id, 99, 'somebody', 'Somebody', now()
      from kvp.survey_response where ${open}`,
    ],
    ['let an old answer count again', sql`update kvp.survey_submission set current = true`],
    [
      'answer in what is signed',
      sql`insert into kvp.survey_answer
        (submission_id, question_id, response_id, survey_id, governor_id, kind)
      select id, 'x', response_id, survey_id, governor_id, 'comment-only' from kvp.survey_submission limit 1`,
    ],
    [
      'say that the governor exempted it',
      sql`insert into kvp.survey_response_event (id, response_id, at, kind, actor_name)
      select ${newId()}, id, now(), 'exempted', 'Kari' from kvp.survey_response limit 1`,
    ],
    [
      'say that a mail was sent',
      sql`insert into kvp.outgoing_mail
        (id, capacity_kind, unit_id, recipient, subject, body_text, created_at)
      values (${newId()}, 'governor', ${demoGovernor}, 'x', 'x', 'x', now())`,
    ],
  ])('it cannot %s', async (_, attempt) => {
    await expect(undone(office, (tx) => attempt.execute(tx))).rejects.toThrow(refused);
  });

  test('a governor does not write the answers it has asked for', async () => {
    for (const attempt of [
      sql`insert into kvp.survey_submission
          (id, response_id, survey_id, governor_id, number, signed_by, signer_name, signed_at)
        select ${newId()}, id, survey_id, governor_id, 99, 'somebody', 'Somebody', now()
        from kvp.survey_response limit 1`,
      sql`insert into kvp.survey_answer (submission_id, question_id, response_id, survey_id, governor_id, kind)
        select id, 'x', response_id, survey_id, governor_id, 'comment-only' from kvp.survey_submission limit 1`,
    ])
      await expect(undone(governor, (tx) => attempt.execute(tx))).rejects.toThrow(refused);
    for (const table of ['survey_submission', 'survey_answer'])
      await undone(governor, async (tx) => {
        const { numAffectedRows } = await sql`
          update ${sql.table(`kvp.${table}`)} set current = false`.execute(tx);
        expect(numAffectedRows).toBe(0n);
      });
  });
});

describe('the log', () => {
  const event = (kind: string, unitId: string, actorId: string) => sql`
    insert into kvp.audit_event (id, at, actor_id, capacity_kind, unit_id, use_case, subject, outcome)
    values (${newId()}, now(), ${actorId}, ${kind}, ${unitId}, 'test', '', 'done')`;

  test("has what one does under one's own name alone", async () => {
    for (const forged of [
      event('office', '9901', 'somebody else'),
      event('office', '9902', office.id),
      event('governor', demoGovernor, office.id),
    ])
      await expect(undone(office, (tx) => forged.execute(tx))).rejects.toThrow(
        /row-level security/,
      );
    await undone(office, (tx) => event('office', '9901', office.id).execute(tx));
  });

  test.each([
    ['residents', resident, { ...resident, id: newId() }],
    ['visitors', visitor, { ...visitor, id: newId() }],
  ])('of %s is read by none of the others', async (_, one, other) => {
    await inScope(services.db, one, (tx) => event(one.capacity.kind, '', one.id).execute(tx));
    const { rows } = await inScope(services.db, other, (tx) =>
      sql`select 1 from kvp.audit_event`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe('what has happened stays', () => {
  test.each([
    'audit_event',
    'audit_person',
    'bank_question',
    'archive_extract_case',
    'archive_extract_file',
    'case_disposal',
    'case_document',
    'case_party',
    'journal_correction',
    'survey_office_event',
    'survey_reminder',
    'survey_response_event',
  ])('%s is written once', (name) => {
    expect(tables.find((table) => table.name === name)).toMatchObject({
      removable: false,
      changeable: [],
    });
  });

  test.each([
    ['app_user', ['ended_on']],
    ['deputy', ['ended_at', 'valid_to']],
    ['membership', ['ended_at', 'valid_to']],
    ['journal_entry', ['exempt_under', 'shielded_title', 'title', 'version']],
    ['archive_extract', ['failed_at', 'finished_at']],
    ['survey_series', []],
    ['survey_submission', ['current', 'journal_id']],
    ['survey_answer', ['current']],
  ])('what is written can only come to an end: %s', (name, changeable) => {
    expect(tables.find((table) => table.name === name)).toMatchObject({
      removable: false,
      changeable,
    });
  });

  test('nothing but addresses is ever removed', () => {
    const removable = tables.filter(
      ({ name, removable: can }) => can && !publicFacts.includes(name),
    );
    expect(removable.map(({ name }) => name).sort()).toEqual([
      'content_edition',
      'content_picture',
      'content_search',
      // Moved to the case with the mail, when the mail has personal data.
      'incoming_attachment',
      'link_check',
      'office_contact',
      // Before the report that tells of it is approved.
      'promise',
      // By the one who set them, who gives the seat to another before they are done: nothing rests on them yet.
      'survey_coder',
      'survey_coding',
      // By the governor that asks, before the office has answered.
      'survey_quote',
      // The public edition, when it is taken down; it lies in the case.
      'survey_report_document',
    ]);
  });

  test('the application cannot read who is signed in, nor who the residents are', async () => {
    for (const name of signInOnly)
      for (const actor of [own('operations', 'operations'), governor, resident])
        await expect(
          undone(actor, (tx) => sql`select 1 from ${sql.table(`kvp.${name}`)}`.execute(tx)),
        ).rejects.toThrow(/permission denied/);
  });

  test('the sign-in reads no survey, no case and no mail', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'kvp'::regnamespace and relkind in ('r', 'p')
        and has_table_privilege('kvp_sign_in', oid, 'select')`.execute(services.db);
    expect(rows.map(({ name }) => name).sort()).toEqual(
      ['app_user', 'deputy', 'membership', ...signInOnly, 'setting'].sort(),
    );
  });
});

test('every demo person has been walled in with the rest', () => {
  const kinds = new Set(
    demoPeople.flatMap(({ memberships }) => memberships.map((m) => m.unitKind)),
  );
  expect(kinds.size).toBe(6);
});

function privateTables(): string[] {
  return tables
    .filter(({ name, isPart }) => !isPart && ![...publicFacts, ...signInOnly].includes(name))
    .map(({ name }) => name);
}

/** Every row of every private table that this actor sees, each as a sum of what stands in it. */
async function everythingSeenBy(actor: Actor): Promise<Map<string, ReadonlySet<string>>> {
  return inScope(services.db, actor, async (tx) => {
    const seen = new Map<string, ReadonlySet<string>>();
    for (const name of privateTables()) {
      const { rows } = await sql<{ sum: string }>`
        select md5(t::text) as sum from ${sql.table(`kvp.${name}`)} t`.execute(tx);
      seen.set(name, new Set(rows.map(({ sum }) => sum)));
    }
    return seen;
  });
}

function overlap(ones: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()) {
  return [...ones].filter((row) => others.has(row)).length;
}

/** As the application for this actor, and taken back whatever came of it. */
async function undone(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const enough = new Error('enough');
  await inScope(services.db, actor, async (tx) => {
    await work(tx);
    throw enough;
  }).catch((error: unknown) => {
    if (error !== enough) throw error;
  });
}

async function tablesOf(db: Db): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      c.relispartition as "isPart",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      has_table_privilege('kvp_app', c.oid, 'select') as readable,
      has_table_privilege('kvp_app', c.oid, 'delete')
        or has_table_privilege('kvp_app', c.oid, 'truncate') as removable,
      coalesce((select jsonb_agg(a.attname order by a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and has_column_privilege('kvp_app', c.oid, a.attnum, 'update')), '[]') as changeable
    from pg_class c
    where c.relnamespace = 'kvp'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`.execute(db);
  return rows;
}

/** Something in each table that nothing in the demo has come to yet. */
async function fillWhatTheDemoLeavesEmpty(): Promise<void> {
  await writeDraft();
  const mail = anEml({ attachments: [{ name: 'svar.docx', content: 'x' }] });
  await takeIn(services, rememberedMailbox(demoGovernor, [mail]).mailbox);
  await uploadWordForm();

  const adviser = anActor('governor-adviser', 'governor', demoGovernor);
  const survey = { surveyId: roundId(1) };
  const viewed = await execute(services, adviser, viewSurvey, survey);
  const question = viewed.ok ? viewed.value.survey.form.sections[0]?.questions[0] : undefined;
  await execute(services, adviser, addQuestionToBank, {
    ...survey,
    questionId: question?.id ?? '',
  });
  await execute(services, adviser, makeLetters, { surveyId: roundId(0) });
  const next = { nextNn: 'Vi skriv ein rapport.', nextNb: 'Vi skriver en rapport.' };
  await execute(services, adviser, writeFeedbackText, { ...survey, version: 0, ...next });
  await execute(services, adviser, sendFeedback, { ...survey, version: 1 });
  await writeFeedback(services, demoGovernor);
  await execute(services, office, listAccess, { unit: undefined });

  const { id: caseId } = await aCase(services.db, adviser, {
    parties: [{ kind: 'organisation', name: 'Nav Demovik' }],
  });
  const scope = { ...services, ...filing(adviser) };
  await inScope(services.db, adviser, async (tx) => {
    const content = { kind: 'html', html: '<p>Hei</p>' } as const;
    const letter = { title: 'Brev', language: 'nn', content } as const;
    const added = await addDocument(tx, caseId, letter, scope);
    if (added.ok) {
      await journal(tx, { documentId: added.value.id, direction: 'outgoing' }, scope);
      const owner = { kind: 'governor', unitId: demoGovernor } as const;
      const everyDay = { from: isoDate('2000-01-01'), to: scope.today };
      const { lines } = await listJournal(
        tx,
        owner,
        { caseNumber: readCaseNumber(added.value.number.replace(/-.*/, '')) },
        { size: 1, skip: 0 },
      );
      const raw = { kind: 'file', sha256: '0'.repeat(64), mediaType: 'message/rfc822' } as const;
      const mail = { title: 'E-post', language: 'nn', content: raw } as const;
      const beside = await addDocument(tx, caseId, mail, scope);
      await closeCase(tx, caseId, scope);
      const due = { closedBy: scope.today, limit: 1, of: beside.ok ? [beside.value.id] : [] };
      await recordDisposal(tx, owner, await dueMail(tx, owner, due), {
        rule: 'raw-mail',
        basis: 'arkivforskrifta § 14',
        at: services.clock.now(),
        by: adviser,
      });
      const extract = { id: newId(), governorId: demoGovernor, ...everyDay, askedBy: adviser };
      const counted = await chooseCases(tx, demoGovernor, everyDay);
      await insertExtract(tx, { ...extract, ...counted, askedAt: services.clock.now() });
      await recordPackageFiles(tx, { extractId: extract.id, governorId: demoGovernor }, [
        { name: 'arkivstruktur.xml', sha256: '0'.repeat(64), size: 1 },
      ]);
      await reopenCase(tx, caseId);
      const [entry] = lines;
      if (entry) {
        const change = { id: newId(), field: 'title', before: 'Brev', after: 'Eit brev' } as const;
        const to = { title: 'Eit brev', shieldedTitle: '', exemptUnder: '' };
        const made = { changes: [change], reason: 'Feil', at: services.clock.now(), by: adviser };
        await saveCorrections(tx, owner, entry, to, made);
      }
    }
    await addTask(tx, { caseId, kind: 'test', subjectId: '1', title: 'Gjer noko' }, scope);
    const to = 'nav@demo.example';
    const sent = await sendMail({ ...scope, tx }, { to, subject: 'Varsel', text: 'Hei' });
    await sql`insert into kvp.undelivered_mail (mail_id, unit_id, recipient, why, status_code, told_at)
      values (${sent}, ${demoGovernor}, ${to}, 'full', '5.2.2', now())`.execute(tx);
    const receiver = { name: 'Nav Demovik' };
    const written = { governorId: demoGovernor, caseId, letter: aLetter(), receiver };
    await writeLetter({ ...scope, tx }, written);
  });
}

/** A Word form that an office has uploaded and nobody has looked through. */
async function uploadWordForm(): Promise<void> {
  const answer = { id: responseId(0, '9902'), surveyId: roundId(0), governorId: demoGovernor };
  await inScope(services.db, otherOffice, (tx) =>
    insertReceivedForm(tx, answer, {
      id: newId(),
      receivedBy: 'office',
      sha256: '0'.repeat(64),
      mediaType: 'application/pdf',
      answers: [],
      receivedAt: services.clock.now(),
      uploadedBy: otherOffice.id,
      uploaderName: otherOffice.name,
      documentId: null,
      channel: 'upload',
      sender: '',
      mailDocumentId: null,
      letterText: '',
    }),
  );
}

/** A page that nobody but its editor may see yet, and what a reader once said of it. */
async function writeDraft(): Promise<void> {
  const editor = anActor('governor-editor', 'governor', demoGovernor);
  const draft = { kind: 'topic', topicId: null, language: 'nn', title: 'Eit utkast' } as const;
  const made = await execute(services, editor, createContent, draft);
  if (!made.ok) throw new Error(made.refusal.code);
  const said = { found: true, note: 'Takk', language: 'nn', at: services.clock.now() } as const;
  const { contentId } = made.value;
  const files = [{ width: 400, content: new Uint8Array([1]) }];
  await execute(services, editor, addPicture, { contentId, width: 400, height: 300, files });
  const about = { id: newId(), contentId, publisherId: demoGovernor };
  await inScope(services.db, editor, (tx) => insertFeedback(tx, { ...about, ...said }));
  await inScope(services.db, systemActor(demoGovernor), async (tx) => {
    const due = { id: contentId, reviewBy: isoDate('2026-11-02') };
    await insertReminders(tx, demoGovernor, [due], said.at);
    await sql`insert into kvp.link_check (publisher_id, url, failed_days, checked_at)
      values (${demoGovernor}, 'https://example.com/', 0, ${said.at})`.execute(tx);
  });
}
