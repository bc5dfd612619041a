import { describe, expect, test } from 'vitest';
import { visitor } from '#platform/access.ts';
import { settableClock, today } from '#platform/clock.ts';
import type { DemoMail, DemoPost } from '#platform/mail/demo-post.ts';
import { anActor, services, testDay } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import '../jobs.ts';
import { action, loader } from './demo-clock.tsx';
import { action as sendPost, loader as loadPost } from './demo-post.tsx';

const clock = () => settableClock({ now: () => testDay });
const operator = anActor('operator', 'operations', 'operations');

test('the day is set, and the day’s jobs run at once', async () => {
  const demo = { ...services, clock: clock() };
  const response = await action(visit(demo, operator, '/demo/klokke', {}, { date: '6.1.2027' }));
  expect(response).toMatchObject({ status: 302 });
  expect(today(demo.clock)).toBe('2027-01-06');
  expect(services.sent.map(({ name }) => name)).toContain('files.sweep');
});

test.each(['', '31.2.2027', '1.1.1999'])('%j is no day to set it to', async (date) => {
  const demo = { ...services, clock: clock() };
  const response = await action(visit(demo, operator, '/demo/klokke', {}, { date }));
  expect(response).toMatchObject({ init: { status: 422 }, data: { entered: { date } } });
  expect(today(demo.clock)).toBe('2026-11-02');
});

test('outside a demo there is no such page, and others than operators may not use it', () => {
  const adviser = anActor('governor-adviser', 'governor');
  const open = (actor: typeof operator, demo: boolean) => () =>
    loader(visit(demo ? { ...services, clock: clock() } : services, actor, '/demo/klokke', {}));
  expect(open(operator, true)).not.toThrow();
  expect(open(operator, false)).toThrow(expect.objectContaining({ init: { status: 404 } }));
  expect(open(adviser, true)).toThrow(expect.objectContaining({ init: { status: 403 } }));
});

describe('the mail of the demo', () => {
  const letter = {
    id: '1-1',
    to: 'nav-9901@demo.example',
    at: testDay,
    sender: { name: 'Medverk', address: 'ikkje-svar@medverk.demo.example' },
    subject: 'Ei kartlegging ventar',
    text: 'Logg inn: http://127.0.0.1:3000/svar/1',
    attachments: [],
  };
  const written = {
    from: 'nav-9901@demo.example',
    to: 'postmottak@demofylket.demo.example',
    subject: 'Svar',
    text: 'Her er svaret.',
  };

  function aPost(send: DemoPost['send'] = async () => {}): DemoPost {
    return {
      mailer: services.mailer,
      port: 2525,
      registries: [{ governorId: 'FMDEMO', address: written.to }],
      letters: async () => [letter],
      send,
      close: async () => {},
    };
  }

  test('is read as the receiver, with links to follow, and answered', async () => {
    const sent: DemoMail[] = [];
    const demo = { ...services, demoPost: aPost(async (mail) => void sent.push(mail)) };
    const visited = visit(demo, visitor, '/demo/post', {});
    const url = new URL('http://localhost/demo/post?les=1-1');
    expect(await loadPost({ ...visited, url } as never)).toMatchObject({ opened: letter });
    expect(await sendPost(visit(demo, operator, '/demo/post', {}, written))).toMatchObject({
      status: 302,
    });
    expect(sent).toEqual([{ ...written, attachments: [] }]);
  });

  test('is sent by those who have signed in, and to a registry', async () => {
    const sent: DemoMail[] = [];
    const demo = { ...services, demoPost: aPost(async (mail) => void sent.push(mail)) };
    await expect(sendPost(visit(demo, visitor, '/demo/post', {}, written))).rejects.toMatchObject({
      init: { status: 403 },
    });
    const elsewhere = { ...written, to: 'nokon@demo.example' };
    expect(await sendPost(visit(demo, operator, '/demo/post', {}, elsewhere))).toMatchObject({
      data: { problems: { to: 'invalid' } },
    });
    expect(sent).toEqual([]);
  });

  test('is not sent without somebody to send it to, nor when the server will not have it', async () => {
    const demo = {
      ...services,
      demoPost: aPost(() => Promise.reject(new Error('550'))),
    };
    const without = await sendPost(visit(demo, operator, '/demo/post', {}, { ...written, to: '' }));
    expect(without).toMatchObject({ data: { problems: { to: 'required' } } });
    expect(await sendPost(visit(demo, operator, '/demo/post', {}, written))).toMatchObject({
      data: { problems: { form: 'not-sent' } },
    });
  });

  test('is nowhere but in a demo', async () => {
    const visited = visit(services, operator, '/demo/post', {});
    await expect(loadPost(visited as never)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
