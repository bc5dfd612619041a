import { expect, test } from 'vitest';
import { findSensitiveWords } from './sensitive-words.ts';

test.each([
  ['Kari Nordmann har depresjon.', 'health', 'depresjon'],
  ['Vi har snakka med Xyz Nordmann om diagnosen.', 'health', 'diagnosen'],
  ['Rettleiaren skriv at K. Nordmann er sjukmeld.', 'health', 'sjukmeld'],
  ['Han er sykmeldt i ti uker.', 'health', 'sykmeldt'],
  ['Ho ruste seg ikkje lenger, men har rusproblem.', 'health', 'rusproblem'],
  ['Brukaren har angst.', 'health', 'angst'],
  ['Brukeren har psykiske plager.', 'health', 'psykiske'],
  ['Kari har ADHD.', 'health', 'ADHD'],
  ['Nordmann fekk AAP, men Anne-Marie Nordmann fekk ikkje.', 'benefit', 'AAP'],
  ['Per Nordmann fekk sosialhjelpa si for seint.', 'benefit', 'sosialhjelpa'],
  ['Deltakeren mottar uføretrygd.', 'benefit', 'uføretrygd'],
  ['Ola Nordmann tok imot økonomisk stønad.', 'benefit', 'økonomisk stønad'],
  ['Kari\nNordmann har fått arbeidsavklaringspengar.', 'benefit', 'arbeidsavklaringspengar'],
  ['Bl.a. fekk Kari Nordmann dagpengar.', 'benefit', 'dagpengar'],
])('finds it in %j', (text, kind, shown) => {
  const [found, ...rest] = findSensitiveWords(text);
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ kind, shown });
  expect(text.slice(found?.start, found?.end)).toBe(shown);
});

test.each([
  ['Mange har depresjon og angst.', 'nobody is named'],
  ['Nav Demovik har mange på sosialhjelp.', 'an office'],
  ['Blå Kors gir rusbehandling, og Nordre Aker betaler.', 'an organisation and a place'],
  ['Kari Nordmann er leiar. Fleire deltakarar har depresjon.', 'another sentence'],
  ['- Kari Nordmann er leiar\n- mange deltakarar har angst', 'another line of a list'],
  ['Kari Nordmann kjøpte ein rusten bil av ein russisk mann.', 'words that only begin alike'],
  ['Mange får AAP, og Statsforvaltaren i Vestland veit det.', 'a county governor'],
  [`Kari Nordmann ${'og så vidare '.repeat(30)} depresjon`, 'too far away'],
  ['', 'nothing'],
])('finds nothing in %j: %s', (text) => {
  expect(findSensitiveWords(text)).toEqual([]);
});

test.each([
  ['words', 'Kari rus '],
  ['sentences', 'Kari rus. '],
  ['marks', '!'],
  ['lines', '\n '],
  ['letters', 'psykisk'],
])('a text twice as long takes no more than its share of time: %s', (_, piece) => {
  const time = (length: number) => {
    const text = `Kari har angst. ${piece.repeat(length / piece.length)}`;
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now();
      findSensitiveWords(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  time(100_000);
  expect(time(1_000_000)).toBeLessThan(10 * time(250_000) + 50);
});
