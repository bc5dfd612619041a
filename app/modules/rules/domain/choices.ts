import { endOfTime, isoDate } from '#kernel/date.ts';
import { type Citation, cite } from '#kernel/law.ts';
import { type Finding, type Rule, rule } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';

/** A question that the law leaves open, what can be answered, and what we answer unless told otherwise. */
interface Choice {
  readonly source: Citation;
  readonly question: Trilingual;
  /** Each answer in words, as it is shown in the explanation («val: …»). The first is the default. */
  readonly answers: Readonly<Record<string, Trilingual>>;
}

/**
 * Questions 1 to 28 where the sources are silent or disagree: one place each. Where a question has one answer,
 * nothing else is built; it stands here so that the explanation can say that it was chosen.
 */
export const choices = {
  /** counting */
  Q1: {
    source: cite('sotjl', '39'),
    question: {
      nn: '',
      nb: '',
      en: 'How is a month counted: benefit days, or a twelfth of the year?',
    },
    answers: {
      DAY_COUNT: { nn: '', nb: '', en: 'benefit days, 1/260 of the year each' },
      MONTHLY_TWELFTH: { nn: '', nb: '', en: 'a twelfth of the year for each whole month' },
    },
  },
  /** rounding */
  Q2: {
    source: cite('sotjl', '35'),
    question: { nn: '', nb: '', en: 'How is the amount rounded?' },
    answers: {
      'once-half-up': {
        nn: '',
        nb: '',
        en: 'exact arithmetic, rounded once to whole kroner, half up',
      },
    },
  },
  /** birthday */
  Q3: {
    source: cite('sotjl', '35'),
    question: {
      nn: '',
      nb: '',
      en: 'From which day does a birthday count, and when was a person born on 29 February?',
    },
    answers: {
      'from-birthday': {
        nn: '',
        nb: '',
        en: 'from and including the birthday; 29 February is 28 February in other years',
      },
    },
  },
  /** absence-child-supplement */
  Q4: {
    source: cite('sotjl', '36'),
    question: { nn: '', nb: '', en: 'Does unauthorised absence also cut the child supplement?' },
    answers: {
      cut: { nn: '', nb: '', en: 'yes, by the same hours' },
      kept: { nn: '', nb: '', en: 'no, only the benefit itself' },
    },
  },
  /** hour-value */
  Q5: {
    source: cite('sotjl', '36'),
    question: { nn: '', nb: '', en: 'What is an hour worth?' },
    answers: {
      'day-over-7.5': {
        nn: '',
        nb: '',
        en: 'a day with child supplement in 7.5 parts, at most 7.5 hours a day, paid work before absence',
      },
    },
  },
  /** work-outside-programme-hours */
  Q6: {
    source: cite('sotjl', '37'),
    question: { nn: '', nb: '', en: 'Does paid work outside programme hours count?' },
    answers: {
      'counts-unless-marked': {
        nn: '',
        nb: '',
        en: 'yes, unless the caseworker marks it as outside with a reason',
      },
    },
  },
  /** working-day */
  Q7: {
    source: cite('kvpf', '17'),
    question: { nn: '', nb: '', en: 'Which days are working days in leave and holiday quotas?' },
    answers: {
      'monday-to-friday': { nn: '', nb: '', en: 'Monday to Friday except public holidays' },
    },
  },
  /** what-extends */
  Q8: {
    source: cite('sotjl', '32'),
    question: { nn: '', nb: '', en: 'Which absence extends the programme?' },
    answers: {
      'leave-and-interruption': { nn: '', nb: '', en: 'only decided leave and interruption' },
    },
  },
  /** days-abroad */
  Q9: {
    source: cite('kvpf', '3'),
    question: {
      nn: '',
      nb: '',
      en: 'From which day is the child supplement lost when a child is abroad for more than 90 days?',
    },
    answers: {
      'from-day-91': {
        nn: '',
        nb: '',
        en: 'from day 91 in the twelve-month window until the child is back',
      },
    },
  },
  /** child-age */
  Q10: {
    source: cite('kvpf', '3'),
    question: { nn: '', nb: '', en: 'Until when is a child supported?' },
    answers: {
      'day-before-18': { nn: '', nb: '', en: 'the day before the 18th birthday' },
    },
  },
  /** shared-residence */
  Q11: {
    source: cite('kvpf', '3'),
    question: { nn: '', nb: '', en: 'Who gets the supplement for a child with shared residence?' },
    answers: {
      'supported-by-participant': {
        nn: '',
        nb: '',
        en: 'a participant who has the child living with them or pays maintenance; the caseworker confirms',
      },
    },
  },
  /** child-supplement-2010-2011 */
  Q12: {
    source: cite('kvpf', '3'),
    question: { nn: '', nb: '', en: 'What was the child supplement in 2010 and 2011?' },
    answers: {
      unknown: { nn: '', nb: '', en: 'unknown, so the case is held' },
      'accept-27': { nn: '', nb: '', en: '27 kroner a day, as in AAP' },
    },
  },
  /** upper-age */
  Q13: {
    source: cite('sotjl', '29'),
    question: { nn: '', nb: '', en: 'Until when is a person of working age?' },
    answers: {
      'until-67th-birthday': { nn: '', nb: '', en: 'until the 67th birthday' },
    },
  },
  /** very-limited-in-2010 */
  Q14: {
    source: cite('sotjl', '29'),
    question: { nn: '', nb: '', en: 'Does "limited" without "very" in 2010 mean something else?' },
    answers: {
      'very-limited-throughout': { nn: '', nb: '', en: 'no, very limited throughout' },
    },
  },
  /** other-subsistence-benefits */
  Q15: {
    source: cite('sotjl', '38'),
    question: {
      nn: '',
      nb: '',
      en: 'What happens with AAP, disability benefit and other subsistence benefits during the programme?',
    },
    answers: {
      'hold-and-reassess': {
        nn: '',
        nb: '',
        en: 'no automatic deduction; the case is held and the caseworker reassesses § 29',
      },
    },
  },
  /** deduction-basis */
  Q16: {
    source: cite('sotjl', '38'),
    question: { nn: '', nb: '', en: 'Is the gross or the net amount of other benefits deducted?' },
    answers: {
      gross: { nn: '', nb: '', en: 'gross' },
    },
  },
  /** transition-2019 */
  Q17: {
    source: cite('sotjl', '29'),
    question: { nn: '', nb: '', en: 'Which law applies to cases across 1 January 2019?' },
    answers: {
      'law-on-decision-date': {
        nn: '',
        nb: '',
        en: 'the law on the day of the decision; earlier programme time counts',
      },
    },
  },
  /** long-sickness */
  Q18: {
    source: cite('kvpf', '5'),
    question: { nn: '', nb: '', en: 'How long is the benefit kept during own sickness?' },
    answers: {
      'kept-while-documented': {
        nn: '',
        nb: '',
        en: 'while documented; a task for the caseworker after 8 weeks',
      },
    },
  },
  /** day-of-birth */
  Q19: {
    source: cite('kvpf', '13'),
    question: { nn: '', nb: '', en: 'Is the day of birth day 1 of the six weeks?' },
    answers: {
      'day-one': { nn: '', nb: '', en: 'yes' },
      'day-before': { nn: '', nb: '', en: 'no, the day after is' },
    },
  },
  /** link-days */
  Q20: {
    source: cite('kvpf', '6'),
    question: { nn: '', nb: '', en: 'From which day are the 16 days between absences counted?' },
    answers: {
      'day-after-last': { nn: '', nb: '', en: 'from the day after the last absence day' },
    },
  },
  /** missing-certificate */
  Q21: {
    source: cite('kvpf', '6'),
    question: {
      nn: '',
      nb: '',
      en: 'What are the days from day four without a required certificate from a doctor?',
    },
    answers: {
      unauthorised: { nn: '', nb: '', en: 'unauthorised absence' },
    },
  },
  /** doubling */
  Q22: {
    source: cite('kvpf', '11'),
    question: {
      nn: '',
      nb: '',
      en: 'What is doubled for a sole carer of a chronically ill child?',
    },
    answers: {
      'the-total': { nn: '', nb: '', en: 'the total' },
    },
  },
  /** new-administration-act */
  Q23: {
    source: cite('fvl-2025', '1'),
    question: { nn: '', nb: '', en: 'From when does the Public Administration Act of 2025 apply?' },
    answers: {
      'not-in-force': { nn: '', nb: '', en: 'not yet in force; the act of 1967 applies' },
    },
  },
  /** after-november-2025 */
  Q24: {
    source: cite('sotjl', '29'),
    question: { nn: '', nb: '', en: 'Has the law changed after November 2025?' },
    answers: {
      'november-2025-is-current': {
        nn: '',
        nb: '',
        en: 'no change is known; the text of November 2025 is current',
      },
    },
  },
  /** late-base-amount */
  Q25: {
    source: cite('sotjl', '35'),
    question: { nn: '', nb: '', en: 'How is a late G made up for?' },
    answers: {
      'sum-of-rounded-differences': {
        nn: '',
        nb: '',
        en: 'each paid period is recalculated, and the sum of rounded differences is paid',
      },
    },
  },
  /** full-rate-under-25 */
  Q26: {
    source: cite('sotjl', '35'),
    question: { nn: '', nb: '', en: 'Can a municipality pay full rate to somebody under 25?' },
    answers: {
      off: { nn: '', nb: '', en: 'no' },
      on: { nn: '', nb: '', en: 'yes, as a municipal top-up with its own account code' },
    },
  },
  /** circular-r35 */
  Q27: {
    source: cite('sotjl', '29'),
    question: { nn: '', nb: '', en: 'How are texts that build on the circular R35 treated?' },
    answers: {
      'editable-guidance': {
        nn: '',
        nb: '',
        en: 'as guidance that can be edited, until a lawyer has read them',
      },
    },
  },
  /** end-of-pandemic-rules */
  Q28: {
    source: cite('kvpf-pandemic', '1'),
    question: { nn: '', nb: '', en: 'Which was the last day of the pandemic rules?' },
    answers: {
      '2022-03-31': { nn: '', nb: '', en: '31 March 2022' },
    },
  },
} as const satisfies Record<string, Choice>;

export type Question = keyof typeof choices;
export type Answer<Q extends Question> = keyof (typeof choices)[Q]['answers'] & string;

/** Answers that differ from the defaults: a municipality's setting, or a what-if. */
export type Choices = { readonly [Q in Question]?: Answer<Q> };

export const questions = Object.keys(choices) as readonly Question[];

export function defaultAnswer<Q extends Question>(question: Q): Answer<Q> {
  return Object.keys(choices[question].answers)[0] as Answer<Q>;
}

/** Which answer is used, as a rule, so that the explanation shows the choice beside the law. */
export function choice<Q extends Question>(
  question: Q,
): Rule<{ readonly choices?: Choices }, Answer<Q>> {
  return rules[question] as Rule<{ readonly choices?: Choices }, Answer<Q>>;
}

const rules = Object.fromEntries(
  questions.map((question) => [question, choiceRule(question)]),
) as Record<Question, unknown>;

/** The finding of an answer is the same every day, so it is made once. */
function choiceRule<Q extends Question>(
  question: Q,
): Rule<{ readonly choices?: Choices }, Answer<Q>> {
  const { source, question: title, answers } = choices[question];
  const lawFrom = isoDate('2010-01-01');
  const findings = new Map(
    (Object.keys(answers) as Answer<Q>[]).map((value): [string, Finding<Answer<Q>>] => [
      value,
      {
        rule: question,
        kind: 'choice',
        source,
        lawFrom,
        on: lawFrom,
        until: endOfTime,
        value,
        facts: {},
        because: [],
      },
    ]),
  );
  const byDefault = rule<{ readonly choices?: Choices }, Answer<Q>>({
    id: question,
    kind: 'choice',
    source,
    title,
    wordings: [{ from: lawFrom, by: '', text: title, conclude: () => defaultAnswer(question) }],
  });
  return {
    ...byDefault,
    apply: ({ choices: chosen }, on) =>
      findings.get(chosen?.[question] ?? defaultAnswer(question)) ?? byDefault.apply({}, on),
  };
}
