import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { aCase } from '#modules/cases/testing/a-case.ts';
import { aSurvey, storedResponse, storedSurvey } from '#modules/surveys/testing/a-survey.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import { aMail } from '../testing/a-mail.ts';
import { viewMail } from '../usecases/view-mail.ts';
import { loader as attachmentLoader } from './attachment.ts';
import Inbox, { loader as inboxLoader } from './inbox.tsx';
import Incoming, { action, loader } from './incoming.tsx';
import KeyAnswer, { action as keyAction, loader as keyLoader } from './key-answer.tsx';
import { action as registerAction } from './register-letter.tsx';

const registrar = () => anActor('governor-registry', 'governor');
const pattern = '/postmottak/:mailId';

function page(Page: unknown, loaderData: unknown, actionData?: unknown): string {
  const Shown = Page as (props: Record<string, unknown>) => React.ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value="nn">
      <Shown loaderData={loaderData} actionData={actionData} />
    </LanguageContext>,
  );
}

test('what others wrote is shown as text, and never as a page', async () => {
  const actor = registrar();
  const evil = '<img src=x onerror=alert(1)>';
  const mailId = await aMail(actor, { subject: evil, text: evil });
  const inbox = page(Inbox, await inboxLoader(visit(services, actor, '/postmottak', {}) as never));
  const mail = page(Incoming, await loader(visit(services, actor, pattern, { mailId }) as never));
  for (const html of [inbox, mail]) {
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  }
});

test('a suggestion says why, and is filled in', async () => {
  const actor = registrar();
  const { number } = await aCase(services.db, actor);
  const mailId = await aMail(actor, { subject: `Svar på ${number}` });
  const html = page(Incoming, await loader(visit(services, actor, pattern, { mailId }) as never));
  expect(html).toContain(`Saksnummeret ${number} står i emnet.`);
  expect(html).toMatch(new RegExp(`name="caseNumber"[^>]*value="${number}"`));
});

test('a refusal is said, with what was typed, and the other forms as they were', async () => {
  const actor = registrar();
  const mailId = await aMail(actor);
  const form = {
    intent: 'file',
    version: '1',
    caseNumber: '2026/99',
    title: 'Min tittel',
    senderKind: 'person',
  };
  const answer = await action(visit(services, actor, pattern, { mailId }, form) as never);
  expect(answer).toMatchObject({ init: { status: 422 } });
  const loaded = await loader(visit(services, actor, pattern, { mailId }) as never);
  const html = page(Incoming, loaded, (answer as { data: unknown }).data);
  expect(html).toContain('Det er inga sak med dette nummeret.');
  expect(html).toContain('value="Min tittel"');
});

test('what is done leads back to the mail, saying so', async () => {
  const actor = registrar();
  const mailId = await aMail(actor);
  const form = { intent: 'finish', version: '1', outcome: 'done', reason: '' };
  const answer = await action(visit(services, actor, pattern, { mailId }, form) as never);
  expect(answer).toMatchObject({ status: 302 });
  expect((answer as Response).headers.get('Location')).toBe(`/postmottak/${mailId}?lagra=avslutta`);
});

test('a file is always saved, under its own name, as nothing a browser would run', async () => {
  const actor = registrar();
  const mailId = await aMail(actor, {
    attachments: [{ name: "å'(1).html", content: '<script>', type: 'text/html' }],
  });
  const seen = await execute(services, actor, viewMail, { mailId });
  const attachmentId = (seen.ok && seen.value.attachments[0]?.id) || '';
  const address = '/postmottak/:mailId/vedlegg/:attachmentId';
  const response = await attachmentLoader(
    visit(services, actor, address, { mailId, attachmentId }) as never,
  );
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''%C3%A5%27%281%29.html",
    'x-content-type-options': 'nosniff',
  });
  const stranger = visit(services, registrar(), address, { mailId, attachmentId });
  await expect(attachmentLoader(stranger as never)).rejects.toMatchObject({
    init: { status: 404 },
  });
});

describe('a letter', () => {
  async function asked() {
    const { governorId } = aSurvey();
    const actor = anActor('governor-registry', 'governor', governorId);
    const { id } = await aCase(services.db, actor);
    const survey = await storedSurvey(services.db, { governorId, caseId: id });
    const response = await storedResponse(services.db, survey);
    return { actor, survey, response };
  }

  test('in the text of a mail leads to the fields it is keyed into', async () => {
    const { actor, survey, response } = await asked();
    const mailId = await aMail(actor);
    const address = '/postmottak/:mailId/svar';
    const form = { version: '1', source: 'text', responseId: response.id };
    const key = (rest: object) =>
      keyAction(visit(services, actor, address, { mailId }, { ...form, ...rest }) as never);
    expect(await key({ source: 'noko anna' })).toMatchObject({ init: { status: 422 } });
    expect(await key({ source: newId() })).toMatchObject({
      data: { problems: { source: 'no-source' } },
    });
    expect(await key({ responseId: '' })).toMatchObject({ init: { status: 422 } });
    const loaded = await keyLoader(visit(services, actor, address, { mailId }) as never);
    expect(page(KeyAnswer, loaded)).toContain('Nav Demovik – Kartlegging av KVP');
    const response302 = await key({});
    expect((response302 as Response).headers.get('Location')).toMatch(
      new RegExp(`^/kartleggingar/${survey.id}/word/`),
    );
  });

  test('that is registered keeps what was typed when a file is missing', async () => {
    const actor = registrar();
    const typed = { channel: 'letter', sender: 'Nav Demovik', subject: 'Svar', email: '' };
    const form = { ...typed, note: '', receivedOn: '1.11.2026' };
    const answer = await registerAction(
      visit(services, actor, '/postmottak/nytt', {}, form) as never,
    );
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { problems: { files: 'no-file' }, entered: typed },
    });
  });
});
