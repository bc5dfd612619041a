import { birthday, type IsoDate } from '#kernel/date.ts';
import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import {
  type Activity,
  activityDuty,
  activityMustBeSet,
  conditionLimits,
  generalDuty,
  languageDuty,
  needsOfChildren,
  orderedTaskCover,
  reductionForBreach,
  suitableActivity,
  touchesParticipant,
  typicalActivities,
  weightyReasons,
} from '../domain/sotjl-20-activity.ts';
import { sayAssessed } from './assessed.ts';
import { figureUsed, type Saying, say, type Told } from './saying.ts';

const names: Readonly<Record<Activity, Trilingual>> = {
  'labour-market-measure': {
    nn: 'arbeidsmarknadstiltak',
    nb: 'arbeidsmarkedstiltak',
    en: 'labour-market measures',
  },
  'qualification-measure': {
    nn: 'kvalifiseringstiltak',
    nb: 'kvalifiseringstiltak',
    en: 'qualification measures',
  },
  'job-search': { nn: 'aktiv jobbsøking', nb: 'aktiv jobbsøking', en: 'active job search' },
  'job-offer': {
    nn: 'å ta imot eit jobbtilbod',
    nb: 'å ta imot et jobbtilbud',
    en: 'accepting a job offer',
  },
  'norwegian-training': { nn: 'norskopplæring', nb: 'norskopplæring', en: 'Norwegian training' },
  'work-task-in-municipality': {
    nn: 'arbeidsoppgåver i heimkommunen',
    nb: 'arbeidsoppgaver i hjemkommunen',
    en: 'work tasks in the home municipality',
  },
};

function always(words: Trilingual) {
  return { nn: () => words.nn, nb: () => words.nb, en: () => words.en };
}

/** The birthday that ends the duty; empty where none does, as under a duty for all ages. */
function limit(birthDate: IsoDate | undefined, told: Told, language: PublicLanguage): string {
  // Under a duty for all ages the rule asks for no age, and then there is no such birthday.
  const age = figureUsed(told, 'activityDuty.ageLimit');
  if (!birthDate || age === undefined) return '';
  const day = birthday(birthDate, age);
  return day > told.on ? formatDate(day, language) : '';
}

function listed(kinds: readonly Activity[], language: PublicLanguage): string {
  return kinds.map((kind) => names[kind][language]).join(', ');
}

export const sotjl20: readonly Saying[] = [
  sayAssessed(conditionLimits, {
    met: {
      nn: 'Vilkåret er vurdert å vere innanfor grensene.',
      nb: 'Vilkåret er vurdert å være innenfor grensene.',
      en: 'The condition has been found to be within the limits.',
    },
    notMet: {
      nn: 'Vilkåret er vurdert å gå for langt.',
      nb: 'Vilkåret er vurdert å gå for langt.',
      en: 'The condition has been found to go too far.',
    },
    change: {
      nn: 'Eit vilkår som heng nærare saman med vedtaket, eller som krev mindre av personen.',
      nb: 'Et vilkår som henger nærmere sammen med vedtaket, eller som krever mindre av personen.',
      en: 'A condition more closely linked to the decision, or one that asks less of the person.',
    },
  }),
  say(generalDuty, {
    nn: (duty) =>
      duty ? 'Aktivitetsplikta gjeld alle aldrar.' : 'Aktivitetsplikta gjeld ikkje alle aldrar.',
    nb: (duty) =>
      duty ? 'Aktivitetsplikten gjelder alle aldre.' : 'Aktivitetsplikten gjelder ikke alle aldre.',
    en: (duty) =>
      duty ? 'The activity duty covers all ages.' : 'The activity duty does not cover all ages.',
  }),
  say(activityDuty, {
    nn: (value, { birthDate }, told) => {
      if (value === 'may')
        return 'Kontoret kan setje vilkår om aktivitet, men treng ikkje å gjere det.';
      const day = limit(birthDate, told, 'nn');
      return `Kontoret skal setje vilkår om aktivitet, med mindre tungtvegande grunnar talar mot det${day ? `. Plikta gjeld fram til ${day}` : ''}.`;
    },
    nb: (value, { birthDate }, told) => {
      if (value === 'may')
        return 'Kontoret kan sette vilkår om aktivitet, men trenger ikke å gjøre det.';
      const day = limit(birthDate, told, 'nb');
      return `Kontoret skal sette vilkår om aktivitet, med mindre tungtveiende grunner taler mot det${day ? `. Plikten gjelder fram til ${day}` : ''}.`;
    },
    en: (value, { birthDate }, told) => {
      if (value === 'may') return 'The office may set conditions on activity, but need not.';
      const day = limit(birthDate, told, 'en');
      return `The office shall set conditions on activity, unless weighty reasons speak against it${day ? `. The duty lasts until ${day}` : ''}.`;
    },
  }),
  sayAssessed(weightyReasons, {
    met: {
      nn: 'Tungtvegande grunnar talar mot vilkår om aktivitet.',
      nb: 'Tungtveiende grunner taler mot vilkår om aktivitet.',
      en: 'Weighty reasons speak against conditions on activity.',
    },
    notMet: {
      nn: 'Ingen tungtvegande grunnar talar mot vilkår om aktivitet.',
      nb: 'Ingen tungtveiende grunner taler mot vilkår om aktivitet.',
      en: 'No weighty reasons speak against conditions on activity.',
    },
    change: {
      nn: 'Nye opplysningar, til dømes om helse eller omsorg for andre.',
      nb: 'Nye opplysninger, for eksempel om helse eller omsorg for andre.',
      en: 'New information, such as about health or care for others.',
    },
  }),
  say(
    activityMustBeSet,
    {
      nn: (value) =>
        ({
          met: 'Kontoret må setje vilkår om aktivitet.',
          'not-met': 'Kontoret treng ikkje å setje vilkår om aktivitet.',
          undetermined: 'Kontoret må først vurdere om tungtvegande grunnar talar mot vilkår.',
        })[value],
      nb: (value) =>
        ({
          met: 'Kontoret må sette vilkår om aktivitet.',
          'not-met': 'Kontoret trenger ikke å sette vilkår om aktivitet.',
          undetermined: 'Kontoret må først vurdere om tungtveiende grunner taler mot vilkår.',
        })[value],
      en: (value) =>
        ({
          met: 'The office must set conditions on activity.',
          'not-met': 'The office need not set conditions on activity.',
          undetermined: 'The office must first assess whether weighty reasons speak against it.',
        })[value],
    },
    always({
      nn: 'At personen er under aldersgrensa og ingen tungtvegande grunnar talar mot det.',
      nb: 'At personen er under aldersgrensen og ingen tungtveiende grunner taler mot det.',
      en: 'That the person is under the age limit and no weighty reasons speak against it.',
    }),
  ),
  say(typicalActivities, {
    nn: (kinds) => `Vanlege aktivitetar er ${listed(kinds, 'nn')}.`,
    nb: (kinds) => `Vanlige aktiviteter er ${listed(kinds, 'nb')}.`,
    en: (kinds) => `Typical activities are ${listed(kinds, 'en')}.`,
  }),
  sayAssessed(suitableActivity, {
    met: {
      nn: 'Aktiviteten er vurdert å passe for personen.',
      nb: 'Aktiviteten er vurdert å passe for personen.',
      en: 'The activity has been found to suit the person.',
    },
    notMet: {
      nn: 'Aktiviteten er vurdert å ikkje passe for personen.',
      nb: 'Aktiviteten er vurdert å ikke passe for personen.',
      en: 'The activity has been found not to suit the person.',
    },
    change: {
      nn: 'Ein annan aktivitet, som passar betre til helse, ferdigheiter og plikter.',
      nb: 'En annen aktivitet, som passer bedre til helse, ferdigheter og plikter.',
      en: 'Another activity, better suited to health, skills and duties.',
    },
  }),
  sayAssessed(needsOfChildren, {
    met: {
      nn: 'Omsynet til barn er vurdert og er ikkje til hinder.',
      nb: 'Hensynet til barn er vurdert og er ikke til hinder.',
      en: 'The needs of children have been considered and do not stand in the way.',
    },
    notMet: {
      nn: 'Omsynet til barn talar mot å redusere stønaden.',
      nb: 'Hensynet til barn taler mot å redusere stønaden.',
      en: 'The needs of children speak against a reduction.',
    },
    change: {
      nn: 'Ein mindre reduksjon, som ikkje rammar barna.',
      nb: 'En mindre reduksjon, som ikke rammer barna.',
      en: 'A smaller reduction that does not hurt the children.',
    },
  }),
  say(
    reductionForBreach,
    {
      nn: (value) =>
        ({
          met: 'Stønaden kan reduserast fordi vilkåra er brotne.',
          'not-met': 'Stønaden kan ikkje reduserast på denne måten.',
          undetermined: 'Omsynet til barn må vurderast før stønaden kan reduserast.',
        })[value],
      nb: (value) =>
        ({
          met: 'Stønaden kan reduseres fordi vilkårene er brutt.',
          'not-met': 'Stønaden kan ikke reduseres på denne måten.',
          undetermined: 'Hensynet til barn må vurderes før stønaden kan reduseres.',
        })[value],
      en: (value) =>
        ({
          met: 'Assistance can be reduced because the conditions are broken.',
          'not-met': 'Assistance cannot be reduced in this way.',
          undetermined: 'The needs of children must be considered before assistance is reduced.',
        })[value],
    },
    always({
      nn: 'At vedtaket sa frå om det på førehand, at noko av stønaden står igjen, og at det dekkjer det som trengst i ein naudsituasjon og for barn.',
      nb: 'At vedtaket sa fra om det på forhånd, at noe av stønaden står igjen, og at det dekker det som trengs i en nødssituasjon og for barn.',
      en: 'That the decision said so beforehand, that something of the assistance is left, and that it covers what is needed in an emergency and for children.',
    }),
  ),
  say(
    orderedTaskCover,
    {
      nn: (value) =>
        value === 'met'
          ? 'Oppgåva er pålagd, så personen er dekt ved yrkesskade.'
          : 'Oppgåva er ikkje pålagd etter § 20 eller § 20 a, så denne regelen gir inga dekning.',
      nb: (value) =>
        value === 'met'
          ? 'Oppgaven er pålagt, så personen er dekket ved yrkesskade.'
          : 'Oppgaven er ikke pålagt etter § 20 eller § 20 a, så denne regelen gir ingen dekning.',
      en: (value) =>
        value === 'met'
          ? 'The task is ordered, so the person is covered for occupational injury.'
          : 'The task is not ordered under section 20 or 20 a, so this rule gives no cover.',
    },
    always({
      nn: 'At kontoret pålegg oppgåva i eit vedtak.',
      nb: 'At kontoret pålegger oppgaven i et vedtak.',
      en: 'That the office orders the task in a decision.',
    }),
  ),
  say(languageDuty, {
    nn: (value) =>
      ({
        none: 'Det skal ikkje setjast noko vilkår om språk etter denne regelen.',
        consider: 'Kontoret skal vurdere eit vilkår om språk.',
        'shall-unless-weighty-reasons':
          'Kontoret skal setje eit vilkår om norsk, med mindre tungtvegande grunnar talar mot det.',
      })[value],
    nb: (value) =>
      ({
        none: 'Det skal ikke settes noe vilkår om språk etter denne regelen.',
        consider: 'Kontoret skal vurdere et vilkår om språk.',
        'shall-unless-weighty-reasons':
          'Kontoret skal sette et vilkår om norsk, med mindre tungtveiende grunner taler mot det.',
      })[value],
    en: (value) =>
      ({
        none: 'No language condition is set under this rule.',
        consider: 'The office shall consider a language condition.',
        'shall-unless-weighty-reasons':
          'The office shall set a condition on Norwegian, unless weighty reasons speak against it.',
      })[value],
  }),
  say(touchesParticipant, {
    nn: (touched) =>
      touched
        ? 'Deltakaren får supplerande økonomisk stønad, så reglane om vilkår gjeld for den.'
        : 'Deltakaren får ikkje økonomisk stønad, så reglane om vilkår gjeld ikkje.',
    nb: (touched) =>
      touched
        ? 'Deltakeren får supplerende økonomisk stønad, så reglene om vilkår gjelder for den.'
        : 'Deltakeren får ikke økonomisk stønad, så reglene om vilkår gjelder ikke.',
    en: (touched) =>
      touched
        ? 'The participant gets supplementary economic assistance, so the rules on conditions apply to that.'
        : 'The participant gets no economic assistance, so the rules on conditions do not apply.',
  }),
];
