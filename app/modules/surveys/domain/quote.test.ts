import { describe, expect, test } from 'vitest';
import {
  decide,
  nameIn,
  passageFrom,
  quoteAnswers,
  quoteSource,
  quoteStates,
  takesConsent,
  takesQuotes,
} from './quote.ts';
import { surveyStates } from './survey.ts';

describe('a passage', () => {
  const answer =
    'Vi går gjennom lista kvar månad.\n\nDet er ikkje nok folk til det,\nmen vi prøver. Kurs hadde hjelpt.';

  test.each([
    ['as it stands', 'Vi går gjennom lista kvar månad.', 'Vi går gjennom lista kvar månad.'],
    [
      'over a line break',
      'Det er ikkje nok folk til det, men vi prøver.',
      'Det er ikkje nok folk til det, men vi prøver.',
    ],
    ['in quotation marks', '«Kurs hadde hjelpt.»', 'Kurs hadde hjelpt.'],
    ['shortened', 'Vi går gjennom lista … men vi prøver.', 'Vi går gjennom lista … men vi prøver.'],
    ['shortened with points', 'Vi går[...]Kurs hadde hjelpt', 'Vi går … Kurs hadde hjelpt'],
    ['without its beginning', '… men vi prøver.', '… men vi prøver.'],
  ])('%s', (_, entered, shown) => {
    expect(passageFrom(entered, [answer])).toEqual({ ok: true, value: shown });
  });

  test.each([
    ['of other words', 'Vi går gjennom lista kvar veke.'],
    ['in another order', 'men vi prøver … Vi går gjennom lista'],
    ['with a word left out and no sign of it', 'Det er nok folk til det'],
    ['that begins inside a word', 'kje nok folk til det'],
    ['that ends inside a word', 'Det er ikkje nok folk til de'],
    ['of nothing', '…'],
    ['of one sign', '.'],
    ['of the same part twice', 'Kurs hadde hjelpt … Kurs hadde hjelpt'],
  ])('not %s', (_, entered) => {
    expect(passageFrom(entered, [answer])).toMatchObject({ refusal: { code: 'not-in-answer' } });
  });

  test('is from one text: an answer and its reason are two', () => {
    expect(passageFrom('Ja … fordi', ['Ja', 'fordi']).ok).toBe(false);
    expect(passageFrom('fordi', ['Ja', 'fordi']).ok).toBe(true);
  });
});

test.each([
  ['Her i Demovik er det slik.', ['Nav Demovik'], 'Demovik'],
  ['DEMOVIK er lita.', ['Nav Demovik'], 'DEMOVIK'],
  ['Demoviks innbyggjarar', ['Demovik kommune'], 'Demovik'],
  ['I Demovik-området', ['Nav Demovik'], 'Demovik'],
  ['Unjárga er stor.', ['Nesseby – Unjárga'], 'Unjárga'],
])('%s names %j', (text, names, found) => {
  expect(nameIn(text, names)?.toUpperCase()).toBe(found.toUpperCase());
});

test.each([
  ['Det tek ein time.', ['Time']],
  ['Demovikings', ['Nav Demovik']],
  ['Vi har Nav og kommune.', ['Nav Demovik', 'Demovik kommune']],
  ['Å vente', ['Å']],
])('%s does not name %j', (text, names) => {
  expect(nameIn(text, names)).toBeUndefined();
});

describe('a leader', () => {
  test('says yes or no, and may think again', () => {
    const outcome = (state: (typeof quoteStates)[number]) =>
      quoteAnswers.map((answer) => {
        const decided = decide({ state, namesOffice: false }, answer, 'analysed');
        return decided.ok ? decided.value : decided.refusal.code;
      });
    const yes = ['consented-anonymous', 'consented-named'];
    expect(Object.fromEntries(quoteStates.map((state) => [state, outcome(state)]))).toEqual({
      proposed: [...yes, 'declined'],
      'consented-anonymous': [...yes, 'withdrawn'],
      'consented-named': [...yes, 'withdrawn'],
      declined: [...yes, 'declined'],
      withdrawn: [...yes, 'withdrawn'],
    });
  });

  test('cannot be anonymous in a text that names the office', () => {
    const named = { state: 'proposed', namesOffice: true } as const;
    expect(decide(named, 'anonymous', 'analysed')).toMatchObject({
      refusal: { code: 'names-office' },
    });
    expect(decide(named, 'named', 'analysed').ok).toBe(true);
  });

  test('is asked until the report is approved, and may think again until it is published', () => {
    expect(surveyStates.filter(takesQuotes)).toEqual([
      'sent',
      'closed',
      'analysed',
      'report-draft',
    ]);
    expect(surveyStates.filter((state) => takesConsent(state) && !takesQuotes(state))).toEqual([
      'report-approved',
      'reported',
    ]);
    const late = decide({ state: 'consented-named', namesOffice: false }, 'no', 'published');
    expect(late).toMatchObject({ refusal: { code: 'report-published' } });
  });
});

test('a quote without a name says only what kind of office it is', () => {
  expect(quoteSource(null)).toBe('Nav-kontor');
  expect(quoteSource('Nav Demovik')).toBe('Nav Demovik');
});
