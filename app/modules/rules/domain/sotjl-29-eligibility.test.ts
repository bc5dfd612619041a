import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, birthday, dateOfDay, dayNumber, isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import file from '../testing/worked-examples.json' with { type: 'json' };
import type { Assessment } from './assessment.ts';
import {
  ageAssessment,
  benefitYardstick,
  decisionRecord,
  effortGroupName,
  eligibility,
  eligibilityConditions,
  type EligibilityFacts,
  limitedBenefits,
  missingFromRecord,
  noPendingClaims,
  reservation,
  type ReservationFacts,
  responsibleMunicipality,
  type SubsistenceFacts,
  workAbilityAssessed,
  workingAge,
} from './sotjl-29-eligibility.ts';

const met: Assessment = { outcome: 'met', reasons: 'Seen in the conversation.' };
const notMet: Assessment = { outcome: 'not-met', reasons: 'Not so here.' };

const entitled: EligibilityFacts = {
  birthDate: isoDate('1990-05-05'),
  assessments: { 'KVP-29-3': met, 'KVP-29-6': met, 'KVP-29-7': met },
  workAbilityAssessment: {
    on: isoDate('2010-01-01'),
    capacity: 'reduced',
    effort: 'specially-adapted',
  },
  subsistence: { benefits: 0 },
  pendingClaims: [],
  residence: { status: 'resident' },
  stay: 'here',
};

const day = isoDate('2026-11-02');

function age(birthDate: string, on: string, assessments: EligibilityFacts['assessments'] = {}) {
  return workingAge.apply({ birthDate: isoDate(birthDate), assessments }, isoDate(on)).value;
}

describe('working age', () => {
  test('worked example S33', () => {
    const example = file.examples.find(({ id }) => id === 'S33');
    const { cases } = (example?.inputs ?? { cases: [] }) as {
      cases: { birthDate: string; date: string }[];
    };

    expect(cases.map(({ birthDate, date }) => age(birthDate, date))).toEqual([
      'undetermined',
      'met',
      'met',
      'not-met',
      'not-met',
    ]);
  });

  test.each([
    ['1992-06-15', '2010-06-14', 'not-met'],
    ['1992-06-15', '2010-06-15', 'undetermined'],
    ['1992-06-15', '2011-06-14', 'undetermined'],
    ['1992-06-15', '2011-06-15', 'met'],
    ['2000-06-15', '2018-12-31', 'undetermined'],
    ['2000-06-15', '2019-01-01', 'met'],
    ['2001-01-01', '2018-12-31', 'not-met'],
    ['2001-01-01', '2019-01-01', 'met'],
    ['1943-06-15', '2010-06-14', 'met'],
    ['1943-06-15', '2010-06-15', 'not-met'],
    ['2004-02-29', '2022-02-27', 'not-met'],
    ['2004-02-29', '2022-02-28', 'met'],
    ['1956-02-29', '2023-02-27', 'met'],
    ['1956-02-29', '2023-02-28', 'not-met'],
  ])('born %s, on %s: %s', (birthDate, on, expected) => {
    expect(age(birthDate, on)).toBe(expected);
  });

  test('an 18-year-old is assessed by a person until 2018, and never after', () => {
    const assessed = { [ageAssessment.id]: met };

    expect(age('2000-06-15', '2018-12-31', assessed)).toBe('met');
    expect(age('2001-06-15', '2018-12-31', assessed)).toBe('not-met');
    expect(() => ageAssessment.apply({ assessments: assessed }, isoDate('2019-01-01'))).toThrow(
      'no wording in force',
    );
  });

  test('from 2019 it is met exactly from the 18th birthday until the day before the 67th', () => {
    fc.assert(
      fc.property(
        fc.integer({
          min: dayNumber(isoDate('1930-01-01')),
          max: dayNumber(isoDate('2015-12-31')),
        }),
        fc.integer({
          min: dayNumber(isoDate('2019-01-01')),
          max: dayNumber(isoDate('2027-12-31')),
        }),
        (born, asked) => {
          const birthDate = dateOfDay(born);
          const on = dateOfDay(asked);
          const within = birthday(birthDate, 18) <= on && on < birthday(birthDate, 67);
          expect(age(birthDate, on)).toBe(within ? 'met' : 'not-met');
        },
      ),
    );
  });
});

describe('no or very limited benefits', () => {
  function benefits(
    subsistence: EligibilityFacts['subsistence'],
    assessment?: Assessment,
    on = day,
  ) {
    const facts: SubsistenceFacts = {
      ...(subsistence && { subsistence }),
      assessments: assessment ? { 'KVP-29-4': assessment } : {},
    };
    return limitedBenefits.apply(facts, on).value;
  }

  test('without any benefit there is nothing to weigh', () => {
    expect(benefits({ benefits: 0 })).toBe('met');
  });

  test.each([
    [7000, 'within'],
    [6999.99, 'within'],
    [7000.01, 'above'],
  ])('%s kroner against a guideline rate of 7000 is %s', (amount, expected) => {
    const facts = { assessments: {}, subsistence: { benefits: amount, guidelineRate: 7000 } };

    expect(benefitYardstick.apply(facts, day).value).toBe(expected);
  });

  test('the yardstick only suggests: a person assesses below it too', () => {
    const within = { benefits: 5000, guidelineRate: 7000 };

    expect(benefits(within)).toBe('undetermined');
    expect(benefits(within, { outcome: 'met', reasons: '' })).toBe('met');
    expect(benefits(within, { outcome: 'not-met', reasons: '' })).toBe('not-met');
  });

  test.each([[{ benefits: 9000, guidelineRate: 7000 }], [{ benefits: 5000 }], [undefined]])(
    'above the yardstick, or without one, only written reasons count: %j',
    (subsistence) => {
      expect(benefits(subsistence, { outcome: 'met', reasons: '  ' })).toBe('undetermined');
      expect(benefits(subsistence, met)).toBe('met');
      expect(benefits(subsistence, notMet)).toBe('not-met');
    },
  );

  test('the slip of 2010 is read as very limited, and the choice is shown until it was mended', () => {
    const asked = (on: string) =>
      limitedBenefits
        .apply({ assessments: {}, subsistence: { benefits: 0 } }, isoDate(on))
        .because.map(({ rule }) => rule);

    expect(asked('2010-12-16')).toContain('Q14');
    expect(asked('2010-12-17')).not.toContain('Q14');
  });
});

describe('the work ability assessment', () => {
  const reduced = {
    on: isoDate('2026-02-10'),
    capacity: 'reduced',
    effort: 'specially-adapted',
  } as const;

  test.each([
    ['a missing one leaves the case open', undefined, 'undetermined'],
    ['reduced, with specially adapted effort', reduced, 'met'],
    ['made later', { ...reduced, on: addDays(day, 1) }, 'undetermined'],
    ['made the same day', { ...reduced, on: day }, 'met'],
    ['not reduced', { ...reduced, capacity: 'not-reduced' }, 'not-met'],
    ['for all work', { ...reduced, capacity: 'permanently-reduced-for-all-work' }, 'not-met'],
    ['another effort', { ...reduced, effort: 'situational' }, 'not-met'],
    ['permanent effort', { ...reduced, effort: 'permanently-adapted' }, 'not-met'],
  ] as const)('%s', (_, workAbilityAssessment, expected) => {
    const facts = workAbilityAssessment ? { workAbilityAssessment } : {};

    expect(workAbilityAssessed.apply(facts, day).value).toBe(expected);
  });

  test('a group of effort has the name of its time', () => {
    expect(effortGroupName('specially-adapted', isoDate('2010-01-01'))?.nb).toBe(
      'spesielt tilpasset innsats',
    );
    expect(effortGroupName('specially-adapted', day)?.nb).toBe(
      'trenger veiledning, nedsatt arbeidsevne',
    );
  });
});

describe('the municipality’s reservation', () => {
  function reserved(
    on: string,
    assessment?: Assessment,
    reservationGrounds?: 'applicant' | 'capacity',
  ) {
    const facts: ReservationFacts = {
      assessments: assessment ? { 'KVP-29-7': assessment } : {},
      ...(reservationGrounds && { reservationGrounds }),
    };
    return reservation.apply(facts, isoDate(on)).value;
  }

  test('until 2018 the office must have found that it can offer a programme', () => {
    expect(reserved('2018-12-31')).toBe('undetermined');
    expect(reserved('2018-12-31', met)).toBe('met');
  });

  test('from 2019 an exception that nobody claims does not stand in the way', () => {
    expect(reserved('2019-01-01')).toBe('met');
  });

  test.each(['2018-12-31', '2019-01-01'])('a lack of capacity never counts (%s)', (on) => {
    expect(reserved(on, notMet, 'capacity')).toBe('met');
  });

  test.each(['2018-12-31', '2019-01-01'])(
    'only an individual reason in writing counts (%s)',
    (on) => {
      expect(reserved(on, notMet, 'applicant')).toBe('not-met');
      expect(reserved(on, { outcome: 'not-met', reasons: ' ' }, 'applicant')).toBe('undetermined');
      expect(reserved(on, notMet)).toBe('undetermined');
      expect(reserved(on, undefined, 'applicant')).toBe('undetermined');
    },
  );
});

test('a pending claim is assessed, and none is none', () => {
  const claims = (facts: Partial<EligibilityFacts>) =>
    noPendingClaims.apply({ assessments: {}, ...facts }, day).value;

  expect(claims({})).toBe('undetermined');
  expect(claims({ pendingClaims: [] })).toBe('met');
  expect(claims({ pendingClaims: ['uføretrygd'] })).toBe('undetermined');
  expect(claims({ pendingClaims: ['uføretrygd'], assessments: { 'KVP-29-9': notMet } })).toBe(
    'not-met',
  );
});

test('the municipality where the person stays is responsible, and an institution is assessed', () => {
  const stays = (facts: Partial<EligibilityFacts>) =>
    responsibleMunicipality.apply({ assessments: {}, ...facts }, day).value;

  expect(stays({})).toBe('undetermined');
  expect(stays({ stay: 'here' })).toBe('met');
  expect(stays({ stay: 'elsewhere' })).toBe('not-met');
  expect(stays({ stay: 'institution' })).toBe('undetermined');
  expect(stays({ stay: 'institution', assessments: { 'KVP-29-11': met } })).toBe('met');
});

describe('the right to a programme', () => {
  test.each([
    '2010-01-01',
    '2010-12-16',
    '2010-12-17',
    '2011-12-31',
    '2018-12-31',
    '2019-01-01',
    '2026-11-02',
  ])('is there when everything is met (%s)', (on) => {
    const facts = { ...entitled, birthDate: addMonths(isoDate(on), -12 * 30) };

    expect(eligibility.apply(facts, isoDate(on)).value).toBe('met');
  });

  const failing: readonly (readonly [string, Partial<EligibilityFacts>])[] = [
    ['KVP-29-2.age', { birthDate: isoDate('1950-01-01') }],
    ['KVP-29-10.residence', { residence: { status: 'not-resident' } }],
    ['KVP-29-11.stay', { stay: 'elsewhere' }],
    ['KVP-29-3', { assessments: { ...entitled.assessments, 'KVP-29-3': notMet } }],
    [
      'KVP-29-4.benefits',
      {
        subsistence: { benefits: 20_000, guidelineRate: 8000 },
        assessments: { ...entitled.assessments, 'KVP-29-4': notMet },
      },
    ],
    [
      'KVP-29-9.claims',
      {
        pendingClaims: ['uføretrygd'],
        assessments: { ...entitled.assessments, 'KVP-29-9': notMet },
      },
    ],
    [
      'KVP-29-5',
      { workAbilityAssessment: { on: day, capacity: 'not-reduced', effort: 'standard' } },
    ],
    ['KVP-29-6', { assessments: { ...entitled.assessments, 'KVP-29-6': notMet } }],
    [
      'KVP-29-7.reservation',
      {
        reservationGrounds: 'applicant',
        assessments: { ...entitled.assessments, 'KVP-29-7': notMet },
      },
    ],
  ];

  test('every condition is tried by failing it', () => {
    expect(failing.map(([id]) => id)).toEqual(eligibilityConditions.map(({ rule }) => rule.id));
  });

  test.each(failing)(
    '%s alone takes it away, and the explanation says what would change it',
    (id, change) => {
      const finding = eligibility.apply({ ...entitled, ...change }, day);

      expect(finding.value).toBe('not-met');
      expect(
        finding.because.filter(({ value }) => value !== 'met').map(({ rule }) => rule),
      ).toEqual([id]);
      for (const language of ['nn', 'nb', 'en'] as const) {
        const because = explain(finding, language).because.find(({ rule }) => rule === id);
        expect(because?.plain).toMatch(/\.$/);
        expect(because?.wouldChange).toMatch(/\.$/);
      }
    },
  );

  test('facts that nobody has given leave it open, and one failure settles it all the same', () => {
    const { birthDate } = entitled;

    expect(eligibility.apply({ birthDate, assessments: {} }, day).value).toBe('undetermined');
    expect(eligibility.apply({ birthDate, assessments: {}, stay: 'elsewhere' }, day).value).toBe(
      'not-met',
    );
  });

  test('an open case and a met one can be explained in every language', () => {
    for (const language of ['nn', 'nb', 'en'] as const) {
      for (const facts of [entitled, { birthDate: entitled.birthDate, assessments: {} }]) {
        expect(explain(eligibility.apply(facts, day), language).because).toHaveLength(
          eligibilityConditions.length,
        );
      }
    }
  });
});

describe('what is stored with the decision', () => {
  test('the version of § 29, each condition and the day of the work ability assessment', () => {
    expect(decisionRecord(entitled, day)).toMatchObject({
      lawFrom: '2019-01-01',
      conclusion: 'met',
      workAbilityAssessedOn: '2010-01-01',
      missing: [],
    });
    expect(decisionRecord(entitled, isoDate('2018-12-31')).lawFrom).toBe('2010-12-17');
    expect(decisionRecord(entitled, day).conditions).toHaveLength(eligibilityConditions.length);
  });

  test('what is open and what lacks reasons is missing', () => {
    const facts: EligibilityFacts = {
      ...entitled,
      stay: 'institution',
      assessments: { ...entitled.assessments, 'KVP-29-3': { outcome: 'met', reasons: '' } },
    };

    expect(missingFromRecord.apply(facts, day).value).toEqual([
      'KVP-29-11.stay',
      'KVP-29-3.reasons',
    ]);
  });
});
