import type { PublicLanguage } from '#kernel/text.ts';

/** What can be wrong with a field of a case. The same words beside the field on the page, and in the API. */
const nn = {
  required: 'Feltet manglar.',
  invalid: 'Verdien kan ikkje brukast her.',
  'invalid-date': 'Dette er ikkje ein dato i kalenderen.',
  'invalid-number': 'Dette er ikkje eit tal vi kan rekne med.',
  'too-long': 'Teksten er for lang.',
  'unknown-field': 'Vi kjenner ikkje dette feltet.',
  unreadable: 'Teksten har teikn som ikkje kan lesast.',
  'too-early': 'Datoen er før 1900.',
  'too-late': 'Datoen er for langt fram i tid.',
  'in-future': 'Fødselsdatoen er etter i dag.',
  'before-law': 'Lova med kvalifiseringsprogrammet gjeld frå 1. januar 2010. Datoen er før det.',
  'ends-before-start': 'Slutten er før starten.',
  'period-too-long': 'Perioden er lengre enn 12 månader.',
  'outside-programme': 'Perioden er utanfor programmet.',
  'child-older-than-parent': 'Barnet må vere fødd etter deltakaren.',
  'hours-a-day': 'Det er fleire enn 24 timar på éin dag, arbeid og fråvær lagt saman.',
  negative: 'Talet kan ikkje vere under 0.',
  'too-large': 'Talet er for stort.',
  'too-many': 'Det er for mange.',
};

export type CaseProblem = keyof typeof nn;

const nb: Record<CaseProblem, string> = {
  required: 'Feltet mangler.',
  invalid: 'Verdien kan ikke brukes her.',
  'invalid-date': 'Dette er ikke en dato i kalenderen.',
  'invalid-number': 'Dette er ikke et tall vi kan regne med.',
  'too-long': 'Teksten er for lang.',
  'unknown-field': 'Vi kjenner ikke dette feltet.',
  unreadable: 'Teksten har tegn som ikke kan leses.',
  'too-early': 'Datoen er før 1900.',
  'too-late': 'Datoen er for langt fram i tid.',
  'in-future': 'Fødselsdatoen er etter i dag.',
  'before-law': 'Loven med kvalifiseringsprogrammet gjelder fra 1. januar 2010. Datoen er før det.',
  'ends-before-start': 'Slutten er før starten.',
  'period-too-long': 'Perioden er lengre enn 12 måneder.',
  'outside-programme': 'Perioden er utenfor programmet.',
  'child-older-than-parent': 'Barnet må være født etter deltakeren.',
  'hours-a-day': 'Det er flere enn 24 timer på én dag, arbeid og fravær lagt sammen.',
  negative: 'Tallet kan ikke være under 0.',
  'too-large': 'Tallet er for stort.',
  'too-many': 'Det er for mange.',
};

const en: Record<CaseProblem, string> = {
  required: 'The field is missing.',
  invalid: 'The value cannot be used here.',
  'invalid-date': 'This is not a date in the calendar.',
  'invalid-number': 'This is not a number that can be calculated with.',
  'too-long': 'The text is too long.',
  'unknown-field': 'This field is not known.',
  unreadable: 'The text has characters that cannot be read.',
  'too-early': 'The date is before 1900.',
  'too-late': 'The date is too far in the future.',
  'in-future': 'The date of birth is after today.',
  'before-law':
    'The act with the programme is in force from 1 January 2010. The date is before that.',
  'ends-before-start': 'The end is before the start.',
  'period-too-long': 'The period is longer than 12 months.',
  'outside-programme': 'The period is outside the programme.',
  'child-older-than-parent': 'The child must be born after the participant.',
  'hours-a-day': 'There are more than 24 hours on one day, work and absence together.',
  negative: 'The number cannot be below 0.',
  'too-large': 'The number is too large.',
  'too-many': 'There are too many.',
};

export const caseProblems: Readonly<Record<PublicLanguage, Readonly<Record<CaseProblem, string>>>> =
  { nn, nb, en };
