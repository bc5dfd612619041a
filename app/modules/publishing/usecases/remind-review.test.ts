import { beforeEach, expect, test } from 'vitest';
import { aMembership, aUser } from '#modules/identity/testing/a-user.ts';
import { type Actor, Forbidden, systemActor, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { reviewReminders } from '../jobs.ts';
import { jobFor } from '../publisher-jobs.ts';
import { aDraft, anEditor, aPublishedPage, daysLater } from '../testing/a-page.ts';
import { archiveContent, markReviewed } from './edit-content.ts';
import { findReviewDue } from './find-review-due.ts';
import { listPublishing } from './list-publishing.ts';
import { remindReview } from './remind-review.ts';

let editor: Actor;
beforeEach(() => {
  editor = anEditor();
});

const publisher = () => ({
  publisherKind: 'governor' as const,
  publisherId: editor.capacity.unitId,
});

/** A page is to be looked over a year after it was made. */
const inAYear = daysLater(350);

async function anEditorWithMail(language: 'nn' | 'nb' | null = null, validTo = '2030-01-01') {
  const user = await aUser(services.db, { language });
  const unit = { unitKind: 'governor', unitId: editor.capacity.unitId } as const;
  await aMembership(services.db, { userId: user.id, ...unit, role: 'governor-editor', validTo });
  return user.email;
}

const remind = (on: Services, by = jobFor(publisher())) =>
  execute(on, by, remindReview, publisher());

const find = (on: Services) => execute(on, jobFor(publisher()), findReviewDue, publisher());

function mailsFrom(unitId: string) {
  return inScope(services.db, systemActor(unitId), (tx) =>
    tx
      .selectFrom('outgoing_mail')
      .select(['recipient', 'subject', 'body_text'])
      .where('unit_id', '=', unitId)
      .orderBy('id')
      .execute(),
  );
}

const mails = () => mailsFrom(editor.capacity.unitId);

test('each editor gets one mail about all the pages, in their own language', async () => {
  const first = await aPublishedPage(editor, { title: 'Programmet', languages: ['nn', 'nb'] });
  await aPublishedPage(editor, { title: 'Stønaden', on: daysLater(10) });
  const [nynorsk, bokmal] = [await anEditorWithMail(), await anEditorWithMail('nb')];
  expect(await find(inAYear)).toMatchObject({ value: { due: true } });

  expect(await remind(daysLater(366))).toMatchObject({ value: { pages: 2, editors: 2 } });
  const sent = await mails();
  expect(new Map(sent.map(({ recipient, subject }) => [recipient, subject]))).toEqual(
    new Map([
      [nynorsk, '2 sider skal gjennomgåast'],
      [bokmal, '2 sider skal gjennomgås'],
    ]),
  );
  const text = sent.find(({ recipient }) => recipient === nynorsk)?.body_text ?? '';
  expect(text).toContain(
    `Programmet\nSkulle ha vore gjennomgått 2. november 2027\nhttps://medverk.example/innhald/${first}`,
  );
  expect(text).toContain('Stønaden\nSkal gjennomgåast innan 12. november 2027\n');
});

test('nobody is told twice of the same page and the same date, and of a new date anew', async () => {
  const contentId = await aPublishedPage(editor, { title: 'Programmet' });
  await anEditorWithMail();
  await remind(inAYear);
  expect(await find(daysLater(351))).toMatchObject({ value: { due: false } });
  expect(await remind(daysLater(351))).toMatchObject({ refusal: { code: 'nothing-due' } });
  expect(await mails()).toHaveLength(1);

  await execute(daysLater(360), editor, markReviewed, { contentId });
  expect(await find(daysLater(380))).toMatchObject({ value: { due: false } });
  await remind(daysLater(720));
  const sent = await mails();
  expect(sent).toHaveLength(2);
  expect(sent[1]?.subject).toBe('Éi side skal gjennomgåast');
});

test('nothing is told of long before, of what no reader sees, and of what is archived', async () => {
  await aDraft(editor, { title: 'Utkast' });
  const archived = await aPublishedPage(editor, { title: 'Arkivert' });
  await execute(services, editor, archiveContent, {
    contentId: archived,
    archived: true,
    reason: '',
  });
  await anEditorWithMail();
  expect(await find(inAYear)).toMatchObject({ value: { due: false } });
  await aPublishedPage(editor, { title: 'Programmet' });
  expect(await find(daysLater(330))).toMatchObject({ value: { due: false } });
  expect(await find(daysLater(340))).toMatchObject({ value: { due: true } });
});

test('where there is no editor to tell, it waits until there is one', async () => {
  await aPublishedPage(editor, { title: 'Programmet' });
  await anEditorWithMail(null, '2026-12-01');
  expect(await find(inAYear)).toMatchObject({ value: { due: false } });
  expect(await remind(inAYear)).toMatchObject({ refusal: { code: 'no-editor' } });
  await anEditorWithMail();
  expect((await remind(inAYear)).ok).toBe(true);
});

test('a job of another publisher sees neither the editors nor what was told', async () => {
  await aPublishedPage(editor, { title: 'Programmet' });
  await anEditorWithMail();
  for (const stranger of [jobFor({ ...publisher(), publisherId: 'FMXX' }), systemActor('')])
    expect(await remind(inAYear, stranger)).toMatchObject({ refusal: { code: 'no-editor' } });
  expect(await mails()).toEqual([]);
});

test("a municipality's job is not the job of the office with the same number", async () => {
  const number = newId().slice(-8);
  editor = anActor('municipal-editor', 'municipality', number);
  const municipality = { publisherKind: 'municipality', publisherId: number } as const;
  await aPublishedPage(editor, { title: 'Programmet' });
  const user = await aUser(services.db);
  const unit = { unitKind: 'municipality', unitId: number } as const;
  await aMembership(services.db, { userId: user.id, ...unit, role: 'municipal-editor' });
  const by = (actor: Actor) => execute(inAYear, actor, remindReview, municipality);
  expect(await by(systemActor(number))).toMatchObject({ refusal: { code: 'no-editor' } });
  expect((await by(jobFor(municipality))).ok).toBe(true);
  expect(await mailsFrom(`municipality:${number}`)).toMatchObject([{ recipient: user.email }]);
});

test('only a job reminds', async () => {
  for (const actor of [editor, visitor]) {
    await expect(execute(services, actor, listPublishing, {})).rejects.toThrow(Forbidden);
    await expect(execute(services, actor, findReviewDue, publisher())).rejects.toThrow(Forbidden);
    await expect(remind(services, actor)).rejects.toThrow(Forbidden);
  }
});

test('the job finds everybody who has published, and reminds once', async () => {
  await aPublishedPage(editor, { title: 'Programmet' });
  await anEditorWithMail();
  await reviewReminders.run(inAYear, {}, { last: false });
  await reviewReminders.run(inAYear, {}, { last: false });
  expect(await mails()).toHaveLength(1);
});
