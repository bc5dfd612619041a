import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { publicLanguages } from '#kernel/text.ts';
import { calculationOf } from './calculation.ts';
import { calendarFile } from './calendar-file.ts';
import { texts } from './texts/calculator.ts';

const facts = {
  birthDate: isoDate('2002-04-12'),
  children: [{ birthDate: isoDate('2009-06-03') }],
  programme: { start: isoDate('2026-06-15'), end: isoDate('2028-06-14') },
};
const made = new Date('2026-06-01T10:00:00Z');

function parsed(text: string) {
  return new ICAL.Component(ICAL.parse(text) as [string, [], []])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
}

afterEach(() => vi.unstubAllEnvs());

describe.each(publicLanguages)('in %s', (language) => {
  const file = () => calendarFile(calculationOf(facts, language), texts[language], language, made);

  test.each(['Europe/Oslo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'each day is read back as it was, on a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(parsed(file()).map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
        ['start@kalkulator.medverk', '2026-06-15'],
        ['no-tax-withheld-2026@kalkulator.medverk', '2026-06-15'],
        ['full-rate@kalkulator.medverk', '2027-04-12'],
        ['child-1-of-age@kalkulator.medverk', '2027-06-03'],
        ['no-tax-withheld-2027@kalkulator.medverk', '2027-06-01'],
        ['decision-ends-1@kalkulator.medverk', '2027-06-14'],
        ['end@kalkulator.medverk', '2028-06-14'],
        ['no-tax-withheld-2028@kalkulator.medverk', '2028-06-01'],
      ]);
    },
  );

  test('the text is the same after reading, commas and colons too', () => {
    const said = texts[language].calendarEvents;
    const summaries = parsed(file()).map(({ summary }) => summary);
    expect(summaries).toContain(said['full-rate']);
    expect(summaries).toContain(said['child-of-age'](1));
    expect(parsed(file())[0]?.description).toBe(texts[language].calendarNote);
  });

  test('lines end and are folded as RFC 5545 says, and days have no clock', () => {
    const text = file();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('DTSTART;VALUE=DATE:20260615');
    expect(text).not.toMatch(/20020412|20090603|2002-04-12|2009-06-03/);
  });
});
