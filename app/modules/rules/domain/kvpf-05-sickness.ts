import type { Condition } from '#kernel/condition.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { lastTwelveMonths } from './absence-quota.ts';
import { type AssessedFacts, type AssessmentRule, assessment } from './assessment.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';
import { lawWasSilent } from './unregulated.ts';

const waitInWeeks = figure('absence.selfCert.minWeeks');
const longest = figure('absence.selfCert.maxCalendarDays');
const linkDays = figure('absence.selfCert.linkDays');
const withdrawAfter = figure('absence.selfCert.withdrawAfterCount');
const reviewMonths = figure('absence.selfCert.reviewMonths');

export const sicknessDocuments = ['self-certificate', 'doctors-certificate', 'none'] as const;
export type SicknessDocument = (typeof sicknessDocuments)[number];

export interface StartFacts extends LawFacts {
  readonly programmeStart: IsoDate;
}

/** One absence because of own sickness or injury, and what goes before it. */
export interface SicknessFacts extends StartFacts {
  readonly absence: Period;
  readonly document: SicknessDocument;
  /** Earlier self-certified absences, without those that a doctor has certified. */
  readonly earlier: readonly Period[];
  /** The office has required a doctor's certificate from day four and did not get it. */
  readonly certificateMissing?: boolean;
  /** The participant could not see a doctor, and it is shown that the sickness began earlier. */
  readonly prevented?: boolean;
  /** The office asked for an oral self-certificate in writing and did not get it. */
  readonly confirmationMissing?: boolean;
  /** The right to self-certify is withdrawn. */
  readonly withdrawn?: boolean;
}

/** ABS-2: the first day that a self-certificate is valid. Before it, only a doctor's certificate keeps the benefit. */
export const firstSelfCertificateDay = rule<StartFacts, IsoDate>({
  id: 'ABS-2.first-day',
  source: cite('kvpf', '6'),
  title: {
    nn: 'Når eigenmelding gjeld',
    nb: 'Når egenmelding gjelder',
    en: 'When a self-certificate is valid',
  },
  wordings: [
    lawWasSilent,
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Eigenmelding gjeld når deltakaren har vore minst åtte veker i programmet.',
        nb: 'Egenmelding gjelder når deltakeren har vært minst åtte uker i programmet.',
        en: 'A self-certificate is valid after at least eight weeks in the programme.',
      },
      conclude: afterWait,
    },
    {
      from: '2020-03-16',
      by: 'FOR-2020-03-27-497',
      text: {
        nn: 'Under pandemien gjaldt eigenmelding frå første dag i programmet.',
        nb: 'Under pandemien gjaldt egenmelding fra første dag i programmet.',
        en: 'During the pandemic a self-certificate was valid from the first day of the programme.',
      },
      conclude: (reading) => reading.fact('programmeStart'),
    },
    {
      from: '2020-05-09',
      by: 'FOR-2020-05-08-966',
      text: {
        nn: 'Kravet om åtte veker gjeld på nytt.',
        nb: 'Kravet om åtte uker gjelder på nytt.',
        en: 'The eight weeks’ wait applies again.',
      },
      conclude: afterWait,
    },
  ],
});

function afterWait(reading: Reading<StartFacts>): IsoDate {
  return addDays(reading.fact('programmeStart'), 7 * (reading.ask(waitInWeeks) ?? 0));
}

/** ABS-2, Q20: calendar days of this absence that a self-certificate covers, earlier days within 16 days added. */
export const selfCertifiedDays = rule<SicknessFacts, number>({
  id: 'ABS-2',
  source: cite('kvpf', '6'),
  title: {
    nn: 'Kor mange dagar eigenmeldinga dekkjer',
    nb: 'Hvor mange dager egenmeldingen dekker',
    en: 'How many days the self-certificate covers',
  },
  wordings: sinceRegulation(
    {
      nn: 'Eigenmelding, munnleg eller skriftleg, dekkjer inntil tre kalenderdagar. Blir deltakaren sjuk att innan 16 dagar, blir dei tidlegare dagane lagde til. Under pandemien var grensa ei tid 16 dagar.',
      nb: 'Egenmelding, muntlig eller skriftlig, dekker inntil tre kalenderdager. Blir deltakeren syk igjen innen 16 dager, legges de tidligere dagene til. Under pandemien var grensen en tid 16 dager.',
      en: 'A self-certificate, spoken or written, covers up to three calendar days. When the participant is sick again within 16 days, the earlier days are added. For a time during the pandemic the limit was 16 days.',
    },
    (reading) => {
      const { from, to } = reading.fact('absence');
      const most = reading.ask(longest) ?? 0;
      const before = linkedDays(reading, from);
      return Math.max(0, Math.min(most - before, daysBetween(from, to) + 1));
    },
  ),
});

/** Days of earlier absences that are linked to a new one, each link counted from the day after the last (Q20). */
function linkedDays(reading: Reading<SicknessFacts>, from: IsoDate): number {
  const most = reading.ask(linkDays) ?? 0;
  reading.ask(choice('Q20'));
  let first = from;
  let days = 0;
  for (const absence of reading.fact('earlier').toSorted((a, b) => (a.to < b.to ? 1 : -1))) {
    if (absence.to >= first || daysBetween(absence.to, first) > most) continue;
    days += daysBetween(absence.from, absence.to) + 1;
    first = absence.from;
  }
  return days;
}

/** The days of one absence, with and without benefit. */
export interface SicknessDays {
  readonly withBenefit: readonly IsoDate[];
  readonly withoutBenefit: readonly IsoDate[];
}

/** ABS-1, ABS-3, ABS-4, Q21: which calendar days of the absence keep the benefit, and which are unauthorised. */
export const sicknessDays = rule<SicknessFacts, SicknessDays>({
  id: 'ABS-1',
  source: cite('kvpf', '5'),
  title: {
    nn: 'Eigen sjukdom',
    nb: 'Egen sykdom',
    en: 'Own sickness',
  },
  wordings: sinceRegulation(
    {
      nn: 'Den som er sjuk eller skadd, har stønaden i behald med eigenmelding eller legeerklæring.',
      nb: 'Den som er syk eller skadet, har stønaden i behold med egenmelding eller legeerklæring.',
      en: 'Whoever is sick or injured keeps the benefit with a self-certificate or a doctor’s certificate.',
    },
    (reading) => {
      const { from, to } = reading.fact('absence');
      const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
      const document = reading.fact('document');
      if (document === 'doctors-certificate') return { withBenefit: all, withoutBenefit: [] };
      if (document === 'none' || reading.fact('withdrawn') || reading.ask(unconfirmed))
        return { withBenefit: [], withoutBenefit: all };
      const valid = reading.ask(firstSelfCertificateDay);
      const early = all.filter((day) => day < valid);
      const lapsed = reading.ask(certificateLapse);
      const covered = lapsed ? 0 : reading.ask(selfCertifiedDays);
      const rest = all.filter((day) => day >= valid);
      reading.ask(choice('Q21'));
      const withBenefit = rest.filter((day) => daysBetween(from, day) < covered);
      const withoutBenefit = rest.filter((day) => daysBetween(from, day) >= covered);
      return { withBenefit, withoutBenefit: [...early, ...withoutBenefit] };
    },
  ),
});

/** ABS-3: a required certificate that never came takes the self-certified days with it. */
export const certificateLapse = rule<SicknessFacts, boolean>({
  id: 'ABS-3',
  source: cite('kvpf', '6'),
  title: {
    nn: 'Når legeerklæringa ikkje kjem',
    nb: 'Når legeerklæringen ikke kommer',
    en: 'When the doctor’s certificate does not come',
  },
  wordings: sinceRegulation(
    {
      nn: 'Etter tre dagar kan kontoret krevje legeerklæring. Kjem ho ikkje, fell retten bort også for dagane med eigenmelding, med mindre deltakaren var hindra i å gå til lege og det er vist at sjukdommen byrja før.',
      nb: 'Etter tre dager kan kontoret kreve legeerklæring. Kommer den ikke, faller retten bort også for dagene med egenmelding, med mindre deltakeren var forhindret fra å gå til lege og det er vist at sykdommen begynte før.',
      en: 'After three days a doctor’s certificate can be required. If it does not come, the right lapses for the self-certified days too, unless the participant was prevented from seeing a doctor and an earlier onset is shown.',
    },
    (reading) =>
      (reading.fact('certificateMissing') ?? false) && !(reading.fact('prevented') ?? false),
  ),
});

/** ABS-4: an oral self-certificate that was asked for in writing and never confirmed. */
export const unconfirmed = rule<SicknessFacts, boolean>({
  id: 'ABS-4',
  source: cite('kvpf', '7'),
  title: {
    nn: 'Skriftleg stadfesting',
    nb: 'Skriftlig bekreftelse',
    en: 'Confirmation in writing',
  },
  wordings: sinceRegulation(
    {
      nn: 'Kontoret kan krevje at ei munnleg eigenmelding blir stadfesta skriftleg etterpå. Elles kan stønaden for dagane takast bort.',
      nb: 'Kontoret kan kreve at en muntlig egenmelding bekreftes skriftlig etterpå. Ellers kan stønaden for dagene tas bort.',
      en: 'The office can require an oral self-certificate to be confirmed in writing afterwards. Otherwise the benefit for those days can be withdrawn.',
    },
    (reading) => reading.fact('confirmationMissing') ?? false,
  ),
});

export interface WithdrawalFacts extends LawFacts {
  /** Self-certified absences without a doctor's certificate; those documented from the fourth day are left out. */
  readonly selfCertified: readonly Period[];
  readonly consideredOn: IsoDate;
  /** Where somebody has assessed the other ground, that it may not be sickness (ABS-5.doubt). */
  readonly assessments?: AssessedFacts['assessments'];
}

/** Whether the office may take the right to self-certify away, and when it must look at it again. */
export interface Withdrawal {
  readonly absences: number;
  readonly possible: Condition;
  readonly reviewBy: IsoDate;
}

/** ABS-5: after four self-certified absences in twelve months the office may withdraw the right, having heard the participant. */
export const withdrawal = rule<WithdrawalFacts, Withdrawal>({
  id: 'ABS-5',
  source: cite('kvpf', '8'),
  title: {
    nn: 'Retten til eigenmelding kan takast bort',
    nb: 'Retten til egenmelding kan tas bort',
    en: 'The right to self-certify can be withdrawn',
  },
  wordings: sinceRegulation(
    {
      nn: 'Etter minst fire fråvær med eigenmelding dei siste tolv månadene, eller når det er grunn til å tru at det ikkje er sjukdom, kan kontoret ta bort retten. Deltakaren skal høyrast først, og avgjerda skal vurderast på nytt innan seks månader.',
      nb: 'Etter minst fire fravær med egenmelding de siste tolv månedene, eller når det er grunn til å tro at det ikke er sykdom, kan kontoret ta bort retten. Deltakeren skal høres først, og avgjørelsen skal vurderes på nytt innen seks måneder.',
      en: 'After at least four self-certified absences in the last twelve months, or with reasonable ground to think it is not sickness, the office can withdraw the right. The participant is heard first, and the withdrawal is reviewed within six months.',
    },
    (reading) => {
      const consideredOn = reading.fact('consideredOn');
      const { from } = lastTwelveMonths(consideredOn);
      const absences = reading
        .fact('selfCertified')
        .filter((absence) => absence.to >= from && absence.from <= consideredOn).length;
      const needed = reading.ask(withdrawAfter) ?? Number.POSITIVE_INFINITY;
      // The grounds stand beside each other. Doubt that nobody has assessed takes no right away.
      const { assessments } = reading.case;
      const doubt = assessments?.[doubtAboutSickness.id]
        ? reading.askAbout(doubtAboutSickness, { assessments })
        : 'not-met';
      return {
        absences,
        possible: absences >= needed ? 'met' : doubt,
        reviewBy: addMonths(consideredOn, reading.ask(reviewMonths) ?? 0),
      };
    },
  ),
});

/** ABS-5: reasonable ground to think that an absence is not sickness. A person's assessment. */
export const doubtAboutSickness: AssessmentRule = assessment({
  id: 'ABS-5.doubt',
  source: cite('kvpf', '8'),
  title: {
    nn: 'Grunn til å tru at det ikkje er sjukdom',
    nb: 'Grunn til å tro at det ikke er sykdom',
    en: 'Ground to think that it is not sickness',
  },
  needs: {
    facts: [
      {
        nn: 'Kva fråvær det gjeld, og kva som gir grunn til tvil',
        nb: 'Hvilke fravær det gjelder, og hva som gir grunn til tvil',
        en: 'Which absences, and what gives ground for doubt',
      },
    ],
    evidence: [
      {
        nn: 'Det deltakaren har sagt da ho eller han vart høyrd',
        nb: 'Det deltakeren har sagt da hun eller han ble hørt',
        en: 'What the participant said when heard',
      },
    ],
    reasons: [
      {
        nn: 'Kvifor tvilen er rimeleg, og når avgjerda skal vurderast på nytt',
        nb: 'Hvorfor tvilen er rimelig, og når avgjørelsen skal vurderes på nytt',
        en: 'Why the doubt is reasonable, and when the withdrawal is reviewed',
      },
    ],
  },
  wordings: [
    { ...lawWasSilent, silent: true },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Rimeleg grunn til å tru at fråværet ikkje kjem av sjukdom.',
        nb: 'Rimelig grunn til å tro at fraværet ikke skyldes sykdom.',
        en: 'Reasonable ground to think that the absence is not due to sickness.',
      },
    },
  ],
});

/** Weeks of sickness after which the caseworker considers what is right now (Q18). No limit in the law. */
const weeksBeforeTask = 8;

/** Q18: the day a caseworker gets the task of considering interruption or another benefit. */
export const longSickness = rule<Pick<SicknessFacts, 'absence' | 'choices'>, IsoDate>({
  id: 'ABS-1.long',
  source: cite('kvpf', '5'),
  title: {
    nn: 'Lang sjukdom',
    nb: 'Lang sykdom',
    en: 'Long sickness',
  },
  wordings: sinceRegulation(
    {
      nn: 'Forskrifta har inga øvre grense. Stønaden er i behald så lenge sjukdommen er dokumentert. Etter åtte veker vurderer rettleiaren avbrot eller ei anna yting.',
      nb: 'Forskriften har ingen øvre grense. Stønaden er i behold så lenge sykdommen er dokumentert. Etter åtte uker vurderer veilederen avbrudd eller en annen ytelse.',
      en: 'The regulation has no upper limit. The benefit is kept while the sickness is documented. After eight weeks the caseworker considers interruption or another benefit.',
    },
    (reading) => {
      reading.ask(choice('Q18'));
      return addDays(reading.fact('absence').from, 7 * weeksBeforeTask);
    },
  ),
});
