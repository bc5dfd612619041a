import { expect, test } from 'vitest';
import { settableClock, today } from '#platform/clock.ts';
import { anActor, services, testDay } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import '../jobs.ts';
import { action, loader } from './demo-clock.tsx';

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
