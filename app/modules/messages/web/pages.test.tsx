import { renderToStaticMarkup } from 'react-dom/server';
import { RouterContextProvider } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor, visitor } from '#platform/access.ts';
import { requestScope } from '#platform/request.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { clamd } from '#platform/files/virus-scan.ts';
import { eicar, fakeClamd } from '#tests/support/fake-clamd.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import type { ThreadId } from '../domain/thread.ts';
import { aFile, aResident, aThread, atGovernor, loadPlaces, voss } from '../testing/a-thread.ts';
import { stamp } from '../tip-stamp.ts';
import { fileMessage } from '../usecases/file-message.ts';
import { replyInThread } from '../usecases/handle-thread.ts';
import { loader as attachmentLoader } from './attachment.ts';
import List, { loader as listLoader } from './list.tsx';
import New, { action as newAction, loader as newLoader } from './new.tsx';
import Printing, { loader as printingLoader } from './printing.tsx';
import Receipt, { loader as receiptLoader } from './receipt.tsx';
import Received, { action as receivedAction, loader as receivedLoader } from './received.tsx';
import ThreadPage, { action as threadAction, loader as threadLoader } from './thread.tsx';
import Tip, { action as tipAction, loader as tipLoader } from './tip.tsx';

beforeAll(loadPlaces);

const address = '/meldingar/:threadId';
const received = '/postmottak/melding/:threadId';
const tipAddress = '/:language/meld-fra';

function page(Page: unknown, props: Record<string, unknown>, language: 'nn' | 'en' = 'nn'): string {
  const Shown = Page as (props: Record<string, unknown>) => React.ReactNode;
  return renderToStaticMarkup(
    <LanguageContext value={language}>
      <Shown {...props} />
    </LanguageContext>,
  );
}

/** A form with files, as a browser posts it. */
function posted(
  used: Services,
  actor: Actor,
  path: string,
  params: Record<string, string>,
  fields: Record<string, string>,
  files: readonly File[] = [],
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('attachments', file);
  const context = new RouterContextProvider();
  context.set(requestScope, { services: used, actor, language: 'nn', nonce: 'test' });
  const url = new URL(path, 'http://localhost');
  return { context, params, url, request: new Request(url, { method: 'POST', body }) } as never;
}

const fields = {
  municipalityId: voss,
  name: 'Dina Demo',
  subject: 'Søknaden min',
  text: 'Hei!',
  statedCase: '',
  noticeEmail: '',
  postalAddress: '',
};
const pdf = () => new File(['%PDF-1.7 hei'], 'brev.pdf', { type: 'application/pdf' });

test('what is sent leads to a receipt with a case number', async () => {
  const dina = aResident();
  const answer = await newAction(posted(services, dina, '/meldingar/ny', {}, fields, [pdf()]));
  const to = (answer as Response).headers.get('Location') ?? '';
  expect(to).toMatch(/^\/meldingar\/[\da-f-]{36}\/kvittering$/);
  const threadId = to.split('/')[2] ?? '';
  const html = page(Receipt, {
    loaderData: await receiptLoader(visit(services, dina, address, { threadId }) as never),
    params: { threadId },
  });
  expect(html).toMatch(/<dd>2026\/\d+<\/dd>/);
  expect(html).toContain('brev.pdf');
  expect(html).toContain('kjem det i posten også');
});

test('what is wrong is said beside the field, with what was typed', async () => {
  const dina = aResident();
  const wrong = { ...fields, subject: '', noticeEmail: 'dina' };
  const answer = await newAction(posted(services, dina, '/meldingar/ny', {}, wrong));
  expect(answer).toMatchObject({ init: { status: 422 } });
  const html = page(New, {
    loaderData: await newLoader(visit(services, dina, '/meldingar/ny', {}) as never),
    actionData: (answer as { data: unknown }).data,
  });
  expect(html).toContain('Emne: Fyll ut dette feltet.');
  expect(html).toContain('E-postadresse for varsel: ');
  expect(html).toContain('>Hei!</textarea>');
  expect(html).toContain('Vel vedlegga på nytt.');
});

test('a file that cannot come is named, and the text stays', async () => {
  const dina = aResident();
  const program = new File(['MZ'], 'program.exe');
  const answer = await newAction(posted(services, dina, '/meldingar/ny', {}, fields, [program]));
  const html = page(New, {
    loaderData: await newLoader(visit(services, dina, '/meldingar/ny', {}) as never),
    actionData: (answer as { data: unknown }).data,
  });
  expect(html).toContain('Vi kan ikkje ta imot «program.exe».');
  expect(html).toContain('>Hei!</textarea>');
});

test('a file with a virus stops the message, and is named', async () => {
  const dina = aResident();
  const { address: clamdAddress, stop } = await fakeClamd();
  const used = { ...services, virusScan: clamd(clamdAddress) };
  const virus = new File(['%PDF-', new Uint8Array(eicar)], 'gratis.pdf');
  const answer = await newAction(posted(used, dina, '/meldingar/ny', {}, fields, [virus]));
  await stop();
  expect(answer).toMatchObject({ init: { status: 422 } });
  const html = page(New, {
    loaderData: await newLoader(visit(services, dina, '/meldingar/ny', {}) as never),
    actionData: (answer as { data: unknown }).data,
  });
  expect(html).toContain('Viruskontrollen stoppa «gratis.pdf».');
});

test('a file that waits for the scan has no link on any side', async () => {
  const dina = aResident();
  const attachments = [{ ...(await aFile('ventar.pdf')), scan: 'waiting' as const }];
  const { threadId } = await aThread(dina, { attachments });
  for (const [Page, load, pattern, actor] of [
    [ThreadPage, threadLoader, address, dina],
    [Received, receivedLoader, received, atGovernor()],
  ] as const) {
    const html = page(Page, {
      loaderData: await load(visit(services, actor, pattern, { threadId }) as never),
      params: { threadId },
    });
    expect(html).toContain('Ventar på viruskontroll');
    expect(html).not.toContain('/vedlegg/');
  }
});

test('what others wrote is text, and never a page', async () => {
  const dina = aResident();
  const evil = '<img src=x onerror=alert(1)>';
  const { threadId } = await aThread(dina, { subject: evil, text: evil, name: evil });
  const shown = [
    page(List, {
      loaderData: await listLoader(visit(services, dina, '/meldingar', {}) as never),
    }),
    page(Received, {
      loaderData: await receivedLoader(
        visit(services, atGovernor(), received, { threadId }) as never,
      ),
      params: { threadId },
    }),
  ];
  for (const html of shown) {
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  }
});

test('the sender writes more, and sees that it came', async () => {
  const dina = aResident();
  const { threadId } = await aThread(dina);
  const answer = await threadAction(
    posted(services, dina, `/meldingar/${threadId}`, { threadId }, { text: 'Meir' }),
  );
  expect((answer as Response).headers.get('Location')).toBe(`/meldingar/${threadId}?sendt=ja`);
  const empty = await threadAction(
    posted(services, dina, `/meldingar/${threadId}`, { threadId }, { text: '' }),
  );
  expect(empty).toMatchObject({ data: { problems: { text: 'required' } } });
});

test('the thread of somebody else does not exist, whatever is sent to it', async () => {
  const { threadId } = await aThread(aResident());
  const gone = { init: { status: 404 } };
  const params = { threadId };
  const path = `/meldingar/${threadId}`;
  await expect(
    threadAction(posted(services, aResident(), path, params, { text: 'x' }, [pdf()])),
  ).rejects.toMatchObject(gone);
  await expect(
    threadLoader(visit(services, aResident(), address, params) as never),
  ).rejects.toMatchObject(gone);
  const file = `${address}/vedlegg/:attachmentId`;
  await expect(
    attachmentLoader(
      visit(services, aResident(), file, { threadId, attachmentId: threadId }) as never,
    ),
  ).rejects.toMatchObject(gone);
});

test.each([
  ['assign', { assignedTo: '' }, 'tildelt'],
  ['reply', { text: 'Vi ser på det.' }, 'svart'],
  ['close', {}, 'avslutta'],
])('the governor does one thing at a time: %s', async (intent, rest, saved) => {
  const { threadId } = await aThread(aResident());
  const form = { intent, version: '1', ...rest };
  const answer = await receivedAction(
    posted(services, atGovernor(), `/postmottak/melding/${threadId}`, { threadId }, form),
  );
  expect((answer as Response).headers.get('Location')).toBe(
    `/postmottak/melding/${threadId}?lagra=${saved}`,
  );
});

test('an answer that others were quicker with is given back', async () => {
  const { threadId } = await aThread(aResident());
  const form = { intent: 'reply', version: '7', text: 'Mitt svar' };
  const answer = await receivedAction(
    posted(services, atGovernor(), `/postmottak/melding/${threadId}`, { threadId }, form),
  );
  const html = page(Received, {
    loaderData: await receivedLoader(
      visit(services, atGovernor(), received, { threadId }) as never,
    ),
    actionData: (answer as { data: unknown }).data,
    params: { threadId },
  });
  expect(html).toContain('Nokon andre har endra samtalen imens.');
  expect(html).toContain('>Mitt svar</textarea>');
});

test('a letter in the print queue says where the receiver lives, or that nobody knows', async () => {
  const { threadId, messageId } = await aThread(aResident());
  const governor = systemActor('FMVL');
  await execute(services, governor, fileMessage, { messageId });
  const empty = await printingLoader(
    visit(services, atGovernor(), '/postmottak/utskrift', {}) as never,
  );
  const reply = { threadId, version: 1, text: 'Hei', attachments: [] };
  await execute(services, atGovernor(), replyInThread, reply);
  const line = {
    messageId,
    threadId,
    senderId: 'x',
    senderName: 'Dina Demo',
    postalAddress: '',
    caseNumber: '2026/1',
    sentAt: services.clock.now(),
    readAt: null,
    sha256: '',
  };
  expect(page(Printing, { loaderData: { ...empty, letters: [] } })).toContain(
    'Ingen brev skal skrivast ut',
  );
  const html = page(Printing, { loaderData: { ...empty, letters: [line] } });
  expect(html).toContain('Adressa manglar.');
  expect(html).toContain('aria-label="Merk brevet til Dina Demo som skrive ut"');
});

const tip = { municipalityId: voss, subject: 'Lengd', text: 'Kor lenge varer det?' };
const visitTip = (form: Record<string, string>) =>
  tipAction(visit(services, visitor, tipAddress, { language: 'en' }, form) as never);

async function tipPage(actionData: unknown): Promise<string> {
  const loaderData = await tipLoader(
    visit(services, visitor, tipAddress, { language: 'en' }) as never,
  );
  return page(Tip, { loaderData, actionData }, 'en');
}

test('a tip is looked over before it is sent, changed, and kept by no cache', async () => {
  const looked = (await visitTip(tip)) as { data: { stamp: string }; init: ResponseInit };
  expect(looked.init.headers).toEqual({ 'Cache-Control': 'no-store' });
  const html = await tipPage(looked.data);
  expect(html).toContain('Look over your message');
  expect(html).toContain('Kor lenge varer det?');
  const changed = (await visitTip({ ...tip, step: 'change' })) as { data: unknown };
  expect(await tipPage(changed.data)).toContain('>Kor lenge varer det?</textarea>');
});

test('a tip about a person is given back with the way to sign in', async () => {
  const answer = (await visitTip({ ...tip, text: 'Det gjeld 01010750160.' })) as { data: unknown };
  const html = await tipPage(answer.data);
  expect(html).toContain('national identity number');
  expect(html).toContain('/logg-inn/start?som=innbyggjar&amp;til=%2Fmeldingar%2Fny');
  expect(html).toContain('>Det gjeld 01010750160.</textarea>');
});

test('a tip that is sent at once is looked over again, and then it has a reference', async () => {
  const now = services.clock.now();
  const quick = { ...tip, step: 'send', stamp: stamp(now) };
  const again = (await visitTip(quick)) as { data: { stamp: string } };
  expect(await tipPage(again.data)).toContain('That was a little fast.');
  const sent = await visitTip({ ...quick, stamp: stamp(new Date(now.valueOf() - 5_000)) });
  expect((sent as Response).headers.get('Location')).toMatch(
    /^\/en\/meld-fra\?referanse=\w{4}-\w{4}-\w{4}$/,
  );
});

test('a reference that somebody has made up is not shown', async () => {
  const loaded = visit(services, visitor, tipAddress, { language: 'en' });
  loaded.url.searchParams.set('referanse', '<b>ring 815</b>');
  expect(await tipLoader(loaded as never)).toMatchObject({ reference: undefined });
  const id = 'ZZZZ-ZZZZ-ZZZZ';
  loaded.url.searchParams.set('referanse', id);
  const html = page(Tip, { loaderData: await tipLoader(loaded as never) }, 'en');
  expect(html).toContain(id);
});

test('a thread is shown under its own id only', async () => {
  const dina = aResident();
  await expect(
    threadLoader(visit(services, dina, address, { threadId: 'x' as ThreadId }) as never),
  ).rejects.toMatchObject({ init: { status: 404 } });
});

test('nobody fills the disk with files that come to no message', async () => {
  const dina = aResident();
  const put: number[] = [];
  const files = {
    ...services.files,
    put: (content: Uint8Array) => {
      put.push(content.length);
      return services.files.put(content);
    },
  };
  const used = { ...services, files };
  const broken = { ...fields, subject: '' };
  const send = () => newAction(posted(used, dina, '/meldingar/ny', {}, broken, [pdf()]));
  for (let times = 0; times < 60; times += 1) await send();
  expect(await send()).toMatchObject({ data: { problems: { form: 'too-many-now' } } });
  expect(put).toHaveLength(60);
});
