import type { Condition } from '#kernel/condition.ts';
import type { Period } from '#kernel/period.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import {
  absoluteEnd,
  beyondOrdinary,
  comingBack,
  decisionAtPeriodEnd,
  decisionPeriods,
  durationFrame,
  goalWithinReach,
  notCountedTime,
  ordinaryEnd,
  secondPeriod,
} from '../domain/sotjl-32-duration.ts';
import { sayAssessed } from './assessed.ts';
import { type Saying, say } from './saying.ts';

/** «2. september 2021 til 4. mai 2022», separated by semicolons. */
function periods(list: readonly Period[], language: PublicLanguage): string {
  const to = language === 'en' ? 'to' : 'til';
  return list
    .map(
      ({ from, to: last }) => `${formatDate(from, language)} ${to} ${formatDate(last, language)}`,
    )
    .join('; ');
}

/** One of three sentences for a condition. */
function byOutcome(
  met: string,
  notMet: string,
  undetermined: string,
): (outcome: Condition) => string {
  const sentences = { met, 'not-met': notMet, undetermined };
  return (outcome) => sentences[outcome];
}

export const sotjl32: readonly Saying[] = [
  say(durationFrame, {
    nn: ({ decision, ordinary, extra }) =>
      `Eitt vedtak kan gjelde i opptil ${decision} månader, og programmet kan vanlegvis vare i ${ordinary}. ${extra === null ? 'Lova har inga grense i månader for forlenginga.' : `Det kan forlengjast med opptil ${extra} månader.`}`,
    nb: ({ decision, ordinary, extra }) =>
      `Ett vedtak kan gjelde i opptil ${decision} måneder, og programmet kan vanligvis vare i ${ordinary}. ${extra === null ? 'Loven har ingen grense i måneder for forlengelsen.' : `Det kan forlenges med opptil ${extra} måneder.`}`,
    en: ({ decision, ordinary, extra }) =>
      `One decision can cover up to ${decision} months, and the programme can ordinarily last ${ordinary}. ${extra === null ? 'The law has no limit in months for the extension.' : `It can be extended by up to ${extra} months.`}`,
  }),
  say(notCountedTime, {
    nn: (time) =>
      time.length === 0
        ? 'Ingen permisjon og ingen avbrot gjer programmet lengre.'
        : `Denne tida tel ikkje med: ${periods(time, 'nn')}.`,
    nb: (time) =>
      time.length === 0
        ? 'Ingen permisjon og ingen avbrudd gjør programmet lengre.'
        : `Denne tiden teller ikke med: ${periods(time, 'nb')}.`,
    en: (time) =>
      time.length === 0
        ? 'No leave and no interruption makes the programme longer.'
        : `This time does not count: ${periods(time, 'en')}.`,
  }),
  say(ordinaryEnd, {
    nn: ({ end, nominalEnd, notCountedDays }) =>
      notCountedDays === 0
        ? `Den vanlege programtida er ute ${formatDate(end, 'nn')}.`
        : `Den vanlege programtida er ute ${formatDate(end, 'nn')}: ${formatDate(nominalEnd, 'nn')} og ${notCountedDays} dagar som ikkje tel med.`,
    nb: ({ end, nominalEnd, notCountedDays }) =>
      notCountedDays === 0
        ? `Den vanlige programtiden er ute ${formatDate(end, 'nb')}.`
        : `Den vanlige programtiden er ute ${formatDate(end, 'nb')}: ${formatDate(nominalEnd, 'nb')} og ${notCountedDays} dager som ikke teller med.`,
    en: ({ end, nominalEnd, notCountedDays }) =>
      notCountedDays === 0
        ? `The ordinary programme time ends on ${formatDate(end, 'en')}.`
        : `The ordinary programme time ends on ${formatDate(end, 'en')}: ${formatDate(nominalEnd, 'en')} and ${notCountedDays} days that do not count.`,
  }),
  say(absoluteEnd, {
    nn: (last) =>
      last
        ? `Programmet kan ikkje vare lenger enn til ${formatDate(last.end, 'nn')}, heller ikkje med forlenging.`
        : 'Lova har ingen siste dag for ei forlenging.',
    nb: (last) =>
      last
        ? `Programmet kan ikke vare lenger enn til ${formatDate(last.end, 'nb')}, heller ikke med forlengelse.`
        : 'Loven har ingen siste dag for en forlengelse.',
    en: (last) =>
      last
        ? `The programme cannot last beyond ${formatDate(last.end, 'en')}, even with an extension.`
        : 'The law has no last day for an extension.',
  }),
  say(decisionPeriods, {
    nn: ({ ordinary, special }) =>
      `Vedtaka kan gjelde ${periods(ordinary, 'nn')}. ${special ? `Med særlege grunnar: ${periods(special, 'nn')}.` : 'Ei forlenging har inga grense i månader.'}`,
    nb: ({ ordinary, special }) =>
      `Vedtakene kan gjelde ${periods(ordinary, 'nb')}. ${special ? `Med særlige grunner: ${periods(special, 'nb')}.` : 'En forlengelse har ingen grense i måneder.'}`,
    en: ({ ordinary, special }) =>
      `The decisions can cover ${periods(ordinary, 'en')}. ${special ? `With special reasons: ${periods(special, 'en')}.` : 'An extension has no limit in months.'}`,
  }),
  say(decisionAtPeriodEnd, {
    nn: (needed) =>
      needed
        ? 'Kontoret må gjere vedtak om å forlengje eller avslutte når perioden går ut.'
        : 'Programmet er ute når perioden går ut. Det trengst ikkje noko eige vedtak.',
    nb: (needed) =>
      needed
        ? 'Kontoret må gjøre vedtak om å forlenge eller avslutte når perioden går ut.'
        : 'Programmet er ute når perioden går ut. Det trengs ikke noe eget vedtak.',
    en: (needed) =>
      needed
        ? 'The office must decide to extend or to end when the period ends.'
        : 'The programme is over when the period ends. No separate decision is needed.',
  }),
  sayAssessed(secondPeriod, {
    met: {
      nn: 'Vilkåra for ein ny periode er oppfylte.',
      nb: 'Vilkårene for en ny periode er oppfylt.',
      en: 'The conditions for a new period are met.',
    },
    notMet: {
      nn: 'Vilkåra for ein ny periode er ikkje oppfylte.',
      nb: 'Vilkårene for en ny periode er ikke oppfylt.',
      en: 'The conditions for a new period are not met.',
    },
    change: {
      nn: 'Nye opplysningar om vilkåra i § 29 eller om målet i planen kan endre det.',
      nb: 'Nye opplysninger om vilkårene i § 29 eller om målet i planen kan endre det.',
      en: 'New information about the conditions of § 29 or the goal in the plan can change it.',
    },
  }),
  sayAssessed(beyondOrdinary, {
    met: {
      nn: 'Vilkåra for å forlengje utover den vanlege programtida er oppfylte.',
      nb: 'Vilkårene for å forlenge utover den vanlige programtiden er oppfylt.',
      en: 'The conditions for an extension beyond the ordinary programme time are met.',
    },
    notMet: {
      nn: 'Vilkåra for å forlengje utover den vanlege programtida er ikkje oppfylte.',
      nb: 'Vilkårene for å forlenge utover den vanlige programtiden er ikke oppfylt.',
      en: 'The conditions for an extension beyond the ordinary programme time are not met.',
    },
    change: {
      nn: 'Framgang i programmet og ein plan som gjer arbeid sannsynleg til slutt, kan endre det.',
      nb: 'Fremgang i programmet og en plan som gjør arbeid sannsynlig til slutt, kan endre det.',
      en: 'Progress, and a plan that makes work likely at the end, can change it.',
    },
  }),
  sayAssessed(goalWithinReach, {
    met: {
      nn: 'Målet kan nåast i tida som er igjen.',
      nb: 'Målet kan nås i tiden som er igjen.',
      en: 'The goal can be reached in the time left.',
    },
    notMet: {
      nn: 'Målet kan ikkje nåast i tida som er igjen.',
      nb: 'Målet kan ikke nås i tiden som er igjen.',
      en: 'The goal cannot be reached in the time left.',
    },
    change: {
      nn: 'Eit anna mål, eller ein plan som tek kortare tid, kan endre det.',
      nb: 'Et annet mål, eller en plan som tar kortere tid, kan endre det.',
      en: 'Another goal, or a plan that takes less time, can change it.',
    },
  }),
  say(
    comingBack,
    {
      nn: byOutcome(
        'Deltakaren kan kome tilbake til programmet.',
        'Deltakaren kan ikkje kome tilbake til programmet.',
        'Ein rettleiar må vurdere om deltakaren kan kome tilbake.',
      ),
      nb: byOutcome(
        'Deltakeren kan komme tilbake til programmet.',
        'Deltakeren kan ikke komme tilbake til programmet.',
        'En veileder må vurdere om deltakeren kan komme tilbake.',
      ),
      en: byOutcome(
        'The participant can come back to the programme.',
        'The participant cannot come back to the programme.',
        'A caseworker must assess whether the participant can come back.',
      ),
    },
    {
      nn: () => 'Frå 2019 er det inga grense for kor mange gonger ein kan kome tilbake.',
      nb: () => 'Fra 2019 er det ingen grense for hvor mange ganger man kan komme tilbake.',
      en: () => 'From 2019 there is no limit on how many times one can come back.',
    },
  ),
];
