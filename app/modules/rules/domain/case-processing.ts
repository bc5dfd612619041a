import { type Citation, cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { Wording } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';

/** What a county governor (statsforvalter) asks to see. */
export interface FileAccessFacts extends LawFacts {
  readonly file: 'appeal' | 'supervision' | 'other';
}

/** CASE-2: whether the county governor sees the file. */
export const governorSeesFile = rule<FileAccessFacts, boolean>({
  id: 'CASE-2',
  source: cite('sotjl', '44'),
  title: {
    nn: 'Kva statsforvaltaren får sjå',
    nb: 'Hva statsforvalteren får se',
    en: 'What the county governor sees',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Statsforvaltaren ser dokumenta i klager og tilsyn, men ikkje andre saker i kommunen. Rapportar viser berre samla tal.',
        nb: 'Statsforvalteren ser dokumentene i klager og tilsyn, men ikke andre saker i kommunen. Rapporter viser bare samlede tall.',
        en: 'The county governor sees the files of appeals and supervision, but no other municipal cases. Reports show totals only.',
      },
      conclude: (reading) => reading.fact('file') !== 'other',
    },
  ],
});

interface References {
  readonly 1967: Citation;
  readonly 2025: Citation;
}

/** Where each topic of case processing stands in the act of 1967 and in the one of 2025. */
export const administrationReferences = {
  automation: { 1967: cite('fvl', '11'), 2025: cite('fvl-2025', '11') },
  'interim-reply': { 1967: cite('fvl', '11 a'), 2025: cite('fvl-2025', '17') },
  'prior-notice': { 1967: cite('fvl', '16'), 2025: cite('fvl-2025', '42') },
  'new-information': { 1967: cite('fvl', '17'), 2025: cite('fvl-2025', '43') },
  access: { 1967: cite('fvl', '18'), 2025: cite('fvl-2025', '44') },
  decision: { 1967: cite('fvl', '24'), 2025: cite('fvl-2025', '55') },
  'decision-notice': { 1967: cite('fvl', '27'), 2025: cite('fvl-2025', '59') },
  appeal: { 1967: cite('fvl', '28'), 2025: cite('fvl-2025', '61') },
  'appeal-deadline': { 1967: cite('fvl', '29'), 2025: cite('fvl-2025', '63') },
  'late-appeal': { 1967: cite('fvl', '31'), 2025: cite('fvl-2025', '65') },
  'first-instance': { 1967: cite('fvl', '33'), 2025: cite('fvl-2025', '67') },
  'appeal-body': { 1967: cite('fvl', '34'), 2025: cite('fvl-2025', '68') },
  'own-motion-change': { 1967: cite('fvl', '35'), 2025: cite('fvl-2025', '71') },
} as const satisfies Record<string, References>;

export type AdministrationTopic = keyof typeof administrationReferences;

export interface ReferenceFacts extends LawFacts {
  readonly topic: AdministrationTopic;
}

/** CASE-3, Q23: where the law on case processing is to be read. */
export const administrationReference = rule<ReferenceFacts, Citation>({
  id: 'CASE-3',
  source: cite('fvl-2025', '1'),
  title: {
    nn: 'Kva forvaltningslov som gjeld',
    nb: 'Hvilken forvaltningslov som gjelder',
    en: 'Which Public Administration Act applies',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-1967-02-10',
      text: {
        nn: 'Forvaltningslova frå 1967 gjeld til Kongen set lova frå 2025 i kraft.',
        nb: 'Forvaltningsloven fra 1967 gjelder til Kongen setter loven fra 2025 i kraft.',
        en: 'The Public Administration Act of 1967 applies until the King puts the act of 2025 into force.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q23'));
        return administrationReferences[reading.fact('topic')][1967];
      },
    },
  ],
});

/** The wording that puts the act of 2025 into force: one entry in the list above when the date is known. */
export function administrationActOf2025(from: string): Wording<ReferenceFacts, Citation> {
  return {
    from,
    by: 'LOV-2025-06-20-81',
    text: {
      nn: 'Forvaltningslova frå 2025 gjeld.',
      nb: 'Forvaltningsloven fra 2025 gjelder.',
      en: 'The Public Administration Act of 2025 applies.',
    },
    conclude: (reading) => administrationReferences[reading.fact('topic')][2025],
  };
}

/** What may be computed, and what a named person must decide. */
export const decidedBy = {
  rates: 'computed',
  dates: 'computed',
  amounts: 'computed',
  eligibility: 'person',
  interruption: 'person',
  ending: 'person',
  'withdrawal-of-right': 'person',
} as const;

export type Matter = keyof typeof decidedBy;

export interface AutomationFacts extends LawFacts {
  readonly matter: Matter;
}

/** CASE-4: whether the system can compute it, or a person must decide. */
export const whoDecides = rule<AutomationFacts, 'computed' | 'person'>({
  id: 'CASE-4',
  source: cite('sotjl', '41'),
  title: {
    nn: 'Kva som kan reknast ut, og kva eit menneske avgjer',
    nb: 'Hva som kan regnes ut, og hva et menneske avgjør',
    en: 'What can be computed, and what a person decides',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Satsar, datoar og beløp kan reknast ut. Vurderinga etter § 29, avbrot, avslutning og tap av rettar er skjøn som ein namngitt person avgjer.',
        nb: 'Satser, datoer og beløp kan regnes ut. Vurderingen etter § 29, avbrudd, avslutning og tap av rettigheter er skjønn som en navngitt person avgjør.',
        en: 'Rates, dates and amounts can be computed. The assessment under § 29, interruption, ending and withdrawal of rights are discretion that a named person decides.',
      },
      conclude: (reading) => decidedBy[reading.fact('matter')],
    },
  ],
});
