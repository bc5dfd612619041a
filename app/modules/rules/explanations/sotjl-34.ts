import { formatCitation } from '#kernel/law.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import {
  breachFollowedUp,
  canBeAppealed,
  type Ending,
  endingOfProgramme,
  interruptedForAYear,
  mayStop,
  noBenefitWhileInterrupted,
  objectivelyJustified,
  protectedAbsence,
  unlikelyToResume,
} from '../domain/sotjl-34-interruption.ts';
import { sayAssessed } from './assessed.ts';
import { figureUsed, type Saying, say, type Told } from './saying.ts';

const outcomes: Readonly<Record<PublicLanguage, Readonly<Record<Ending, string>>>> = {
  nn: {
    'must-end': 'Kontoret skal avslutte programmet.',
    'may-interrupt-or-end': 'Kontoret kan avbryte eller avslutte programmet.',
    'may-not-end': 'Kontoret kan ikkje avslutte programmet.',
    undetermined: 'Ein person må vurdere om programmet kan avbrytast eller avsluttast.',
  },
  nb: {
    'must-end': 'Kontoret skal avslutte programmet.',
    'may-interrupt-or-end': 'Kontoret kan avbryte eller avslutte programmet.',
    'may-not-end': 'Kontoret kan ikke avslutte programmet.',
    undetermined: 'En person må vurdere om programmet kan avbrytes eller avsluttes.',
  },
  en: {
    'must-end': 'The office must end the programme.',
    'may-interrupt-or-end': 'The office may interrupt or end the programme.',
    'may-not-end': 'The office may not end the programme.',
    undetermined: 'A person must assess whether the programme can be interrupted or ended.',
  },
};

const year = { nn: 'eitt år', nb: 'ett år', en: 'a year' } as const;
const months = { nn: 'månader', nb: 'måneder', en: 'months' } as const;

/** «eitt år», and any other time that somebody tries as «6 månader». */
function time(count: number | undefined, language: PublicLanguage): string {
  return count === 12 ? year[language] : `${count ?? 0} ${months[language]}`;
}

const mostInterrupted = (told: Told, language: PublicLanguage) =>
  time(figureUsed(told, 'programme.interruptionMaxMonths'), language);
const protectedFor = (told: Told, language: PublicLanguage) =>
  time(figureUsed(told, 'programme.birthAbsenceProtectionMonths'), language);

export const sotjl34: readonly Saying[] = [
  sayAssessed(mayStop, {
    met: {
      nn: 'Det er sakleg grunn til å stanse programmet.',
      nb: 'Det er saklig grunn til å stanse programmet.',
      en: 'There is an objective ground to stop the programme.',
    },
    notMet: {
      nn: 'Det er ikkje sakleg grunn til å stanse programmet.',
      nb: 'Det er ikke saklig grunn til å stanse programmet.',
      en: 'There is no objective ground to stop the programme.',
    },
    change: {
      nn: 'Endringar i forholda til deltakaren eller eit tilbod om eigna arbeid kan endre det.',
      nb: 'Endringer i forholdene til deltakeren eller et tilbud om egnet arbeid kan endre det.',
      en: "Changes in the participant's circumstances or an offer of suitable work can change it.",
    },
  }),
  sayAssessed(objectivelyJustified, {
    met: {
      nn: 'Det er sakleg grunn til å avbryte eller avslutte programmet.',
      nb: 'Det er saklig grunn til å avbryte eller avslutte programmet.',
      en: 'There is an objective ground to interrupt or end the programme.',
    },
    notMet: {
      nn: 'Det er ikkje sakleg grunn til å avbryte eller avslutte programmet.',
      nb: 'Det er ikke saklig grunn til å avbryte eller avslutte programmet.',
      en: 'There is no objective ground to interrupt or end the programme.',
    },
    change: {
      nn: 'Endringar i forholda til deltakaren kan endre det.',
      nb: 'Endringer i forholdene til deltakeren kan endre det.',
      en: "Changes in the participant's circumstances can change it.",
    },
  }),
  sayAssessed(unlikelyToResume, {
    met: {
      nn: 'Det er sannsynleg at deltakaren ikkje tek opp igjen programmet.',
      nb: 'Det er sannsynlig at deltakeren ikke gjenopptar programmet.',
      en: 'The participant is likely not to resume the programme.',
    },
    notMet: {
      nn: 'Deltakaren kan ta opp igjen programmet.',
      nb: 'Deltakeren kan gjenoppta programmet.',
      en: 'The participant can resume the programme.',
    },
    change: {
      nn: 'Det endrar seg dersom deltakaren ikkje lenger vil eller kan kome tilbake.',
      nb: 'Det endrer seg hvis deltakeren ikke lenger vil eller kan komme tilbake.',
      en: 'It changes if the participant no longer wants to or can come back.',
    },
  }),
  say(
    interruptedForAYear,
    {
      nn: (outcome, _, told) =>
        outcome === 'met'
          ? `Programmet har vore avbrote i ${mostInterrupted(told, 'nn')}.`
          : `Programmet har ikkje vore avbrote i ${mostInterrupted(told, 'nn')}.`,
      nb: (outcome, _, told) =>
        outcome === 'met'
          ? `Programmet har vært avbrutt i ${mostInterrupted(told, 'nb')}.`
          : `Programmet har ikke vært avbrutt i ${mostInterrupted(told, 'nb')}.`,
      en: (outcome, _, told) =>
        outcome === 'met'
          ? `The programme has been interrupted for ${mostInterrupted(told, 'en')}.`
          : `The programme has not been interrupted for ${mostInterrupted(told, 'en')}.`,
    },
    {
      nn: (_, __, told) => `Det endrar seg når avbrotet har vart i ${mostInterrupted(told, 'nn')}.`,
      nb: (_, __, told) =>
        `Det endrer seg når avbruddet har vart i ${mostInterrupted(told, 'nb')}.`,
      en: (_, __, told) =>
        `It changes when the interruption has lasted ${mostInterrupted(told, 'en')}.`,
    },
  ),
  say(
    protectedAbsence,
    {
      nn: (outcome) =>
        outcome === 'met'
          ? 'Fråværet er verna enno, så programmet kan ikkje avsluttast på grunn av det.'
          : 'Fråværet vernar ikkje mot avslutning.',
      nb: (outcome) =>
        outcome === 'met'
          ? 'Fraværet er vernet ennå, så programmet kan ikke avsluttes på grunn av det.'
          : 'Fraværet verner ikke mot avslutning.',
      en: (outcome) =>
        outcome === 'met'
          ? 'The absence is still protected, so the programme may not be ended because of it.'
          : 'The absence does not protect against ending.',
    },
    {
      nn: (_, __, told) =>
        `Ordinært arbeid, fødsel og adopsjon vernar i ${protectedFor(told, 'nn')} frå fråværet starta.`,
      nb: (_, __, told) =>
        `Ordinært arbeid, fødsel og adopsjon verner i ${protectedFor(told, 'nb')} fra fraværet startet.`,
      en: (_, __, told) =>
        `Ordinary work, birth and adoption protect for ${protectedFor(told, 'en')} from the start of the absence.`,
    },
  ),
  say(endingOfProgramme, {
    nn: (ending) => outcomes.nn[ending],
    nb: (ending) => outcomes.nb[ending],
    en: (ending) => outcomes.en[ending],
  }),
  say(noBenefitWhileInterrupted, {
    nn: (without) =>
      without
        ? 'Programmet er avbrote denne dagen, så det er ingen stønad.'
        : 'Programmet er ikkje avbrote denne dagen.',
    nb: (without) =>
      without
        ? 'Programmet er avbrutt denne dagen, så det er ingen stønad.'
        : 'Programmet er ikke avbrutt denne dagen.',
    en: (without) =>
      without
        ? 'The programme is interrupted on this day, so there is no benefit.'
        : 'The programme is not interrupted on this day.',
  }),
  sayAssessed(breachFollowedUp, {
    met: {
      nn: 'Brotet er følgt opp med mildare tiltak, og dei var ikkje nok.',
      nb: 'Bruddet er fulgt opp med mildere tiltak, og de var ikke nok.',
      en: 'The breach was followed up by milder measures, and they were not enough.',
    },
    notMet: {
      nn: 'Brotet er ikkje godt nok følgt opp til at programmet kan avsluttast for det.',
      nb: 'Bruddet er ikke godt nok fulgt opp til at programmet kan avsluttes for det.',
      en: 'The breach has not been followed up well enough to end the programme for it.',
    },
    change: {
      nn: 'Set ned stønaden, følg opp, og finn ut kva som hindrar deltakaren, først.',
      nb: 'Sett ned stønaden, følg opp, og finn ut hva som hindrer deltakeren, først.',
      en: 'Reduce the benefit, follow up, and find out what is in the way, first.',
    },
  }),
  say(canBeAppealed, {
    nn: (outcome, { section = '' }) =>
      outcome === 'met'
        ? `Ei avgjerd etter ${place(section, 'nn')} er eit enkeltvedtak som det kan klagast på.`
        : `Ein person må vurdere om ei avgjerd etter ${place(section, 'nn')} er eit enkeltvedtak.`,
    nb: (outcome, { section = '' }) =>
      outcome === 'met'
        ? `En avgjørelse etter ${place(section, 'nb')} er et enkeltvedtak som det kan klages på.`
        : `En person må vurdere om en avgjørelse etter ${place(section, 'nb')} er et enkeltvedtak.`,
    en: (outcome, { section = '' }) =>
      outcome === 'met'
        ? `A decision under ${place(section, 'en')} is an individual decision that can be appealed.`
        : `A person must assess whether a decision under ${place(section, 'en')} is an individual decision.`,
  }),
];

function place(section: string, language: PublicLanguage): string {
  return formatCitation({ act: 'sotjl', section }, language);
}
