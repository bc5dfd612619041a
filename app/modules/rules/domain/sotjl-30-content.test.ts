import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { Rule } from '#kernel/rule.ts';
import { explain } from '../explanations/explain.ts';
import file from '../testing/worked-examples.json' with { type: 'json' };
import {
  adapted,
  certificate,
  type ContentFacts,
  essentialPart,
  fullTime,
  halfWay,
  jobSearch,
  optionalElements,
  ordinaryWork,
  type ProgrammeElement,
  statedDates,
  workMeasures,
} from './sotjl-30-content.ts';

const day = isoDate('2026-11-02');

function element(kind: ProgrammeElement['kind'], from: string, to: string): ProgrammeElement {
  return { kind, from: isoDate(from), to: isoDate(to) };
}

const period = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });

/** A year from 1 January, with its half-way mark on 2 July. */
function content(elements: readonly ProgrammeElement[], more: Partial<ContentFacts> = {}) {
  return {
    elements,
    decisionPeriods: [period('2013-01-01', '2013-12-31')],
    assessments: {},
    ...more,
  };
}

describe('full time all year', () => {
  test.each([
    [37.5, true, 'met'],
    [37.49, true, 'not-met'],
    [40, true, 'met'],
    [37.5, false, 'not-met'],
  ])('%s hours a week, all year: %s is %s', (hoursPerWeek, allYear, expected) => {
    for (const on of ['2010-01-01', '2011-12-31', '2012-01-01', '2019-01-01'])
      expect(fullTime.apply({ hoursPerWeek, allYear }, isoDate(on)).value).toBe(expected);
  });

  test('it stands in the regulation from 2012', () => {
    const by = (on: string) =>
      fullTime.apply({ hoursPerWeek: 37.5, allYear: true }, isoDate(on)).lawFrom;

    expect(by('2011-12-31')).toBe('2010-01-01');
    expect(by('2012-01-01')).toBe('2012-01-01');
  });
});

describe('ordinary work beside the programme', () => {
  test('worked example S35', () => {
    const example = file.examples.find(({ id }) => id === 'S35');
    const { jobHoursPerWeek: jobs } = (example?.inputs ?? { jobHoursPerWeek: [] }) as {
      jobHoursPerWeek: number[];
    };
    const found = jobs.map((jobHoursPerWeek) => ordinaryWork.apply({ jobHoursPerWeek }, day).value);

    expect(found).toEqual([
      { allowed: true, remainingProgrammeHours: 27.5 },
      { allowed: true, remainingProgrammeHours: 18.75 },
      { allowed: false, remainingProgrammeHours: null },
    ]);
  });

  test('an apprenticeship can be combined from 2019', () => {
    const apprentice = { jobHoursPerWeek: 10, kind: 'apprenticeship' } as const;

    expect(ordinaryWork.apply(apprentice, isoDate('2018-12-31')).value.allowed).toBe(false);
    expect(ordinaryWork.apply(apprentice, isoDate('2019-01-01')).value.allowed).toBe(true);
    expect(
      ordinaryWork.apply({ ...apprentice, kind: 'work' }, isoDate('2018-12-31')).value.allowed,
    ).toBe(true);
  });

  test('another full week moves the limit with it', () => {
    const facts = {
      jobHoursPerWeek: 20,
      instead: { 'programme.fullTimeHoursPerWeek': 40 },
    };

    expect(ordinaryWork.apply(facts, day).value).toEqual({
      allowed: true,
      remainingProgrammeHours: 20,
    });
  });

  test('the job and what remains are full time, up to half of it and not a quarter of an hour more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 160 }), (quarters) => {
        const jobHoursPerWeek = quarters / 4;
        const { allowed, remainingProgrammeHours } = ordinaryWork.apply(
          { jobHoursPerWeek },
          day,
        ).value;
        expect(allowed).toBe(quarters <= 75);
        expect(remainingProgrammeHours).toBe(allowed ? 37.5 - jobHoursPerWeek : null);
      }),
    );
  });
});

describe('work-oriented measures', () => {
  const measures = (facts: ContentFacts, on: string) =>
    workMeasures.apply(facts, isoDate(on)).value;

  test('until 2011 they had to be there', () => {
    expect(measures(content([]), '2011-12-31')).toBe('not-met');
    expect(
      measures(content([element('work-oriented', '2013-12-01', '2013-12-31')]), '2011-12-31'),
    ).toBe('met');
  });

  test('2012–2018 they had to be under way by the half-way mark', () => {
    const from = (start: string) => content([element('work-oriented', start, '2013-12-31')]);

    expect(halfWay.apply(content([]), isoDate('2012-01-01')).value).toBe('2013-07-02');
    for (const on of ['2012-01-01', '2018-12-31']) {
      expect(measures(from('2013-07-02'), on)).toBe('met');
      expect(measures(from('2013-07-03'), on)).toBe('not-met');
    }
    expect(measures(content([], { decisionPeriods: [] }), '2012-01-01')).toBe('undetermined');
  });

  test('the half-way mark is of no law before 2012 and after 2018', () => {
    expect(() => halfWay.apply(content([]), isoDate('2011-12-31'))).toThrow('no wording in force');
    expect(() => halfWay.apply(content([]), isoDate('2019-01-01'))).toThrow('no wording in force');
  });

  test('a leap year has its middle on 2 July, with 183 days before it', () => {
    const leapYear = content([], { decisionPeriods: [period('2016-01-01', '2016-12-31')] });

    expect(halfWay.apply(leapYear, isoDate('2016-01-01')).value).toBe('2016-07-02');
  });

  test('from 2019 a person assesses whether they are the essential part', () => {
    const late = [element('work-oriented', '2013-12-01', '2013-12-31')];
    const assessed = (outcome: 'met' | 'not-met') =>
      content(late, { assessments: { 'KVP-30-3': { outcome, reasons: 'A reason.' } } });

    expect(measures(content(late), '2018-12-31')).toBe('not-met');
    expect(measures(content(late), '2019-01-01')).toBe('undetermined');
    expect(measures(assessed('met'), '2019-01-01')).toBe('met');
    expect(measures(assessed('not-met'), '2019-01-01')).toBe('not-met');
    expect(measures({ ...assessed('met'), elements: [] }, '2019-01-01')).toBe('not-met');
    expect(() => essentialPart.apply(content(late), isoDate('2018-12-31'))).toThrow(
      'no wording in force',
    );
  });
});

describe('job search', () => {
  const search = (facts: ContentFacts, on: string) => jobSearch.apply(facts, isoDate(on)).value;
  const early = [element('job-search', '2013-02-01', '2013-03-31')];
  const late = [element('job-search', '2013-02-01', '2013-07-02')];

  test('until 2011 it had to be there, whenever', () => {
    expect(search(content([]), '2011-12-31')).toBe('not-met');
    expect(search(content(early), '2011-12-31')).toBe('met');
  });

  test.each(['2012-01-01', '2018-12-31', '2019-01-01'])('it is in the last part (%s)', (on) => {
    expect(search(content(early), on)).toBe('not-met');
    expect(search(content(late), on)).toBe('met');
    expect(search(content(early, { lastPartFrom: isoDate('2013-03-31') }), on)).toBe('met');
    expect(search(content(early, { lastPartFrom: isoDate('2013-04-01') }), on)).toBe('not-met');
    expect(search(content(early, { decisionPeriods: [] }), on)).toBe('undetermined');
  });

  test('an extended programme can wait for the second period, from 2019 for the last one', () => {
    const decisionPeriods = [
      period('2013-01-01', '2013-12-31'),
      period('2014-01-01', '2014-12-31'),
      period('2015-01-01', '2015-06-30'),
    ];
    const inSecond = content([element('job-search', '2014-11-01', '2014-12-31')], {
      decisionPeriods,
    });
    const inThird = content([element('job-search', '2015-05-01', '2015-06-30')], {
      decisionPeriods,
    });

    expect(search(inSecond, '2018-12-31')).toBe('met');
    expect(search(inSecond, '2019-01-01')).toBe('not-met');
    expect(search(inThird, '2018-12-31')).toBe('not-met');
    expect(search(inThird, '2019-01-01')).toBe('met');
  });
});

test('optional elements changed with the reform', () => {
  expect(optionalElements.apply({}, isoDate('2018-12-31')).value).toContain('rehabilitation');
  expect(optionalElements.apply({}, isoDate('2019-01-01')).value).toEqual([
    'work-preparing',
    'health-improving',
  ]);
});

test('a programme states its start and, from 2012, an evaluation', () => {
  const dates = (facts: Parameters<typeof statedDates.apply>[0], on: string) =>
    statedDates.apply(facts, isoDate(on)).value;
  const start = { statedStart: isoDate('2012-02-01') };

  expect(dates({}, '2011-12-31')).toBe('not-met');
  expect(dates(start, '2011-12-31')).toBe('met');
  expect(dates(start, '2012-01-01')).toBe('not-met');
  expect(dates({ ...start, evaluations: [] }, '2012-01-01')).toBe('not-met');
  expect(dates({ ...start, evaluations: [isoDate('2012-05-01')] }, '2012-01-01')).toBe('met');
  expect(dates({ evaluations: [isoDate('2012-05-01')] }, '2012-01-01')).toBe('not-met');
});

test.each(['2010-01-01', '2018-12-31', '2019-01-01'])(
  'there is a certificate for a completed and for an ended programme (%s)',
  (on) => {
    const gets = (programme: 'ongoing' | 'completed' | 'ended') =>
      certificate.apply({ programme }, isoDate(on)).value;

    expect([gets('ongoing'), gets('completed'), gets('ended')]).toEqual([false, true, true]);
  },
);

test('what is found is said in every language, with what would change it', () => {
  const facts = {
    ...content([]),
    hoursPerWeek: 20,
    allYear: false,
    jobHoursPerWeek: 10,
    programme: 'ended' as const,
  };
  const rules: readonly Rule<typeof facts, unknown>[] = [
    fullTime,
    adapted,
    workMeasures,
    jobSearch,
    optionalElements,
    ordinaryWork,
    statedDates,
    certificate,
  ];
  for (const asked of rules) {
    for (const language of ['nn', 'nb', 'en'] as const) {
      const finding = asked.apply(facts, day);
      const { plain, wouldChange } = explain(finding, language);
      expect(plain).toMatch(/\.$/);
      expect(Boolean(wouldChange)).toBe(finding.value === 'not-met');
    }
  }
  expect(explain(halfWay.apply(content([]), isoDate('2013-01-01')), 'nn').plain).toBe(
    'Midtvegs i programmet er 2. juli 2013.',
  );
});
