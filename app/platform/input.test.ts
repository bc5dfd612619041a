import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { dateInput, listInput, problemsOf, readForm, text } from './input.ts';

const posted = (fields: [string, string][]) =>
  new Request('http://localhost', { method: 'POST', body: new URLSearchParams(fields) });

test('line endings and composed letters are the same whatever machine they were typed on', async () => {
  const { entered } = await readForm(posted([['a', 'A\u030A\r\nb\rc']]));
  expect(entered).toEqual({ a: 'Å\nb\nc' });
});

test('a NUL is taken out of what is given back, and told', async () => {
  const { entered, unreadable } = await readForm(
    posted([
      ['a', 'x\u0000y'],
      ['b', '😀 שלום'],
    ]),
  );
  expect(entered).toEqual({ a: 'xy', b: '😀 שלום' });
  expect(unreadable).toEqual(['a']);
});

test.each([
  ['no form', 'application/json', '{}'],
  ['a broken form', 'multipart/form-data; boundary=x', '--y'],
])('%s is told, and is no fault of ours', async (_, type, body) => {
  const headers = { 'content-type': type };
  const request = new Request('http://localhost', { method: 'POST', headers, body });
  expect(await readForm(request)).toEqual({ entered: {}, unreadable: ['form'] });
});

test('a field that occurs very often is read without counting it over and over', async () => {
  const request = posted(Array.from({ length: 40_000 }, () => ['a', '']));
  const form = await request.formData();
  vi.spyOn(request, 'formData').mockResolvedValue(form);
  const began = process.cpuUsage();
  const { entered } = await readForm(request);
  expect(entered.a).toHaveLength(40_000);
  // Copying the list for each of them takes ten seconds.
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
});

test('a field may be called what every object has', async () => {
  const { entered } = await readForm(
    posted([
      ['__proto__', '1'],
      ['__proto__', '2'],
      ['constructor', '3'],
    ]),
  );
  expect(Object.entries(entered)).toEqual([
    ['__proto__', ['1', '2']],
    ['constructor', '3'],
  ]);
});

test('a field that occurs twice is a list', async () => {
  const { entered } = await readForm(
    posted([
      ['a', '1'],
      ['a', '2'],
    ]),
  );
  expect(entered).toEqual({ a: ['1', '2'] });
});

test.each(['2.11.2026', '02.11.26', '2/11-2026', ' 2026-11-02 '])('%s is a date', (entered) => {
  expect(dateInput.parse(entered)).toBe('2026-11-02');
});

test('each field gets its own problem', () => {
  const input = z.strictObject({ name: text(5), on: dateInput, list: listInput });
  const { error } = input.safeParse({ name: 'far too long', on: '31.2.2026', more: '1' });
  expect(error && problemsOf(error)).toEqual({
    name: 'too-long',
    on: 'invalid-date',
    more: 'unknown-field',
  });
});

test('each field that the form does not have is told by its name, whatever it is called', async () => {
  const input = z.strictObject({ a: text(5) });
  const names = ['__proto__', 'constructor', 'toString', 'fnr'];
  const { entered } = await readForm(posted(names.map((name) => [name, 'x'])));
  const { error } = input.safeParse({ ...entered, a: 'x' });
  const problems = error ? problemsOf(error) : {};
  expect(Object.entries(problems)).toEqual(names.map((name) => [name, 'unknown-field']));
  expect(Object.getPrototypeOf(problems)).toBe(Object.prototype);
});
