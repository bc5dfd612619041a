import { formatCitation } from '#kernel/law.ts';
import type { Trilingual } from '#kernel/text.ts';
import { formatDate, formatDateWithWeekday } from '#kernel/written-date.ts';
import {
  administrationReference,
  governorSeesFile,
  whoDecides,
} from '../domain/case-processing.ts';
import {
  appealCanBeHandled,
  appealDeadline,
  appealInTime,
  appealTarget,
  detrimentDeadline,
  detrimentJustified,
  interimReplyDeadline,
  lateAppealExcused,
  missingInNotice,
  type NoticeContent,
  obviouslyUnreasonable,
  ownMotionChange,
  postponedExecution,
  priorNotice,
} from '../domain/fvl-deadlines.ts';
import { sayAssessed } from './assessed.ts';
import { type Saying, say } from './saying.ts';

const contents: Readonly<Record<NoticeContent, Trilingual>> = {
  reasons: { nn: 'grunngivinga', nb: 'begrunnelsen', en: 'the reasons' },
  'appeal-right': { nn: 'retten til å klage', nb: 'retten til å klage', en: 'the right to appeal' },
  'appeal-deadline': { nn: 'klagefristen', nb: 'klagefristen', en: 'the deadline to appeal' },
  'appeal-body': { nn: 'klageinstansen', nb: 'klageinstansen', en: 'the appeal body' },
  'appeal-procedure': { nn: 'korleis ein klagar', nb: 'hvordan man klager', en: 'how to appeal' },
  'access-to-documents': {
    nn: 'retten til innsyn',
    nb: 'retten til innsyn',
    en: 'the right to see the documents',
  },
  'postponed-execution': {
    nn: 'utsett iverksetjing',
    nb: 'utsatt iverksetting',
    en: 'postponed execution',
  },
};

export const fvl: readonly Saying[] = [
  say(appealDeadline, {
    nn: (deadline) => `Klagefristen går ut ${formatDateWithWeekday(deadline, 'nn')}.`,
    nb: (deadline) => `Klagefristen går ut ${formatDateWithWeekday(deadline, 'nb')}.`,
    en: (deadline) => `The last day to appeal is ${formatDateWithWeekday(deadline, 'en')}.`,
  }),
  say(
    appealInTime,
    {
      nn: (outcome) => (outcome === 'met' ? 'Klagen kom i tide.' : 'Klagen kom for seint.'),
      nb: (outcome) => (outcome === 'met' ? 'Klagen kom i tide.' : 'Klagen kom for sent.'),
      en: (outcome) => (outcome === 'met' ? 'The appeal is in time.' : 'The appeal is late.'),
    },
    {
      nn: () => 'Det avgjer kva dag klagen vart send eller levert, og kva dag vedtaket kom fram.',
      nb: () =>
        'Det avgjøres av hvilken dag klagen ble sendt eller levert, og hvilken dag vedtaket kom frem.',
      en: () =>
        'What counts is the day it was posted or handed in, and the day the decision arrived.',
    },
  ),
  say(
    appealCanBeHandled,
    {
      nn: (outcome) =>
        ({
          met: 'Klagen skal behandlast.',
          'not-met': 'Klagen skal avvisast.',
          undetermined: 'Ein person må vurdere om den for seine klagen kan behandlast.',
        })[outcome],
      nb: (outcome) =>
        ({
          met: 'Klagen skal behandles.',
          'not-met': 'Klagen skal avvises.',
          undetermined: 'En person må vurdere om den for sene klagen kan behandles.',
        })[outcome],
      en: (outcome) =>
        ({
          met: 'The appeal is to be handled.',
          'not-met': 'The appeal is to be dismissed.',
          undetermined: 'A person must assess whether the late appeal can be handled.',
        })[outcome],
    },
    {
      nn: () =>
        'Innan eitt år etter vedtaket kan ein god grunn endre det. Etter det kan ingenting det.',
      nb: () =>
        'Innen ett år etter vedtaket kan en god grunn endre det. Etter det kan ingenting det.',
      en: () =>
        'Within a year of the decision, a good ground can change it. After that, nothing can.',
    },
  ),
  sayAssessed(lateAppealExcused, {
    met: {
      nn: 'Det er grunn til å behandle klagen sjølv om han kom for seint.',
      nb: 'Det er grunn til å behandle klagen selv om den kom for sent.',
      en: 'There is a ground to handle the appeal although it is late.',
    },
    notMet: {
      nn: 'Det er ikkje grunn til å behandle klagen, som kom for seint.',
      nb: 'Det er ikke grunn til å behandle klagen, som kom for sent.',
      en: 'There is no ground to handle the appeal, which is late.',
    },
    change: {
      nn: 'Opplysningar om kvifor klagen kom for seint, kan endre det.',
      nb: 'Opplysninger om hvorfor klagen kom for sent, kan endre det.',
      en: 'Information about why the appeal was late can change it.',
    },
  }),
  say(interimReplyDeadline, {
    nn: (day) =>
      `Er saka ikkje svart på ${formatDate(day, 'nn')}, skal kontoret ha sendt eit førebels svar.`,
    nb: (day) =>
      `Er saken ikke besvart ${formatDate(day, 'nb')}, skal kontoret ha sendt et foreløpig svar.`,
    en: (day) =>
      `If the case is not answered by ${formatDate(day, 'en')}, the office must have sent an interim reply.`,
  }),
  say(detrimentDeadline, {
    nn: (day) =>
      `Ei endring til skade for den som klaga, må vere send innan ${formatDate(day, 'nn')}.`,
    nb: (day) =>
      `En endring til skade for den som klaget, må være sendt innen ${formatDate(day, 'nb')}.`,
    en: (day) =>
      `A change to the disadvantage of the one who appealed must be sent by ${formatDate(day, 'en')}.`,
  }),
  sayAssessed(detrimentJustified, {
    met: {
      nn: 'Andre omsyn går framom, så vedtaket kan endrast til skade for den som klagar.',
      nb: 'Andre hensyn går foran, så vedtaket kan endres til skade for den som klager.',
      en: 'Other interests come first, so the decision can be changed to the disadvantage of the one who appeals.',
    },
    notMet: {
      nn: 'Vedtaket kan ikkje endrast til skade for den som klagar.',
      nb: 'Vedtaket kan ikke endres til skade for den som klager.',
      en: 'The decision cannot be changed to the disadvantage of the one who appeals.',
    },
    change: {
      nn: 'Tungtvegande private eller offentlege omsyn kan endre det.',
      nb: 'Tungtveiende private eller offentlige hensyn kan endre det.',
      en: 'Weighty private or public interests can change it.',
    },
  }),
  say(appealTarget, {
    nn: (day) => `For å nå målet må klagen vere ferdig behandla innan ${formatDate(day, 'nn')}.`,
    nb: (day) => `For å nå målet må klagen være ferdig behandlet innen ${formatDate(day, 'nb')}.`,
    en: (day) => `To reach the target, the appeal must be closed by ${formatDate(day, 'en')}.`,
  }),
  say(
    priorNotice,
    {
      nn: (outcome) =>
        outcome === 'met'
          ? 'Parten har fått uttale seg.'
          : 'Parten har ikkje fått uttale seg, så vedtaket må vente.',
      nb: (outcome) =>
        outcome === 'met'
          ? 'Parten har fått uttale seg.'
          : 'Parten har ikke fått uttale seg, så vedtaket må vente.',
      en: (outcome) =>
        outcome === 'met'
          ? 'The party has been able to comment.'
          : 'The party has not been able to comment, so the decision must wait.',
    },
    {
      nn: () => 'Send eit varsel med ein frist, og vent til parten har svart eller fristen er ute.',
      nb: () => 'Send et varsel med en frist, og vent til parten har svart eller fristen er ute.',
      en: () =>
        'Send a notice with a deadline, and wait until the party has answered or the deadline is over.',
    },
  ),
  say(missingInNotice, {
    nn: (missing) =>
      missing.length === 0
        ? 'Vedtaket har alt det skal ha.'
        : `Dette manglar i vedtaket: ${missing.map((content) => contents[content].nn).join(', ')}.`,
    nb: (missing) =>
      missing.length === 0
        ? 'Vedtaket har alt det skal ha.'
        : `Dette mangler i vedtaket: ${missing.map((content) => contents[content].nb).join(', ')}.`,
    en: (missing) =>
      missing.length === 0
        ? 'The decision tells all that it must.'
        : `This is missing in the decision: ${missing.map((content) => contents[content].en).join(', ')}.`,
  }),
  sayAssessed(postponedExecution, {
    met: {
      nn: 'Vedtaket skal vente til klagen er avgjord.',
      nb: 'Vedtaket skal vente til klagen er avgjort.',
      en: 'The decision waits until the appeal is decided.',
    },
    notMet: {
      nn: 'Vedtaket gjeld med det same, også medan klagen blir behandla.',
      nb: 'Vedtaket gjelder med det samme, også mens klagen behandles.',
      en: 'The decision applies at once, also while the appeal is handled.',
    },
    change: {
      nn: 'Nye opplysningar om kva vedtaket fører til, kan endre det.',
      nb: 'Nye opplysninger om hva vedtaket fører til, kan endre det.',
      en: 'New information about what the decision leads to can change it.',
    },
  }),
  sayAssessed(obviouslyUnreasonable, {
    met: {
      nn: 'Skjønet til kontoret er openbert urimeleg og kan endrast.',
      nb: 'Skjønnet til kontoret er åpenbart urimelig og kan endres.',
      en: "The office's discretion is obviously unreasonable and can be changed.",
    },
    notMet: {
      nn: 'Skjønet til kontoret er ikkje openbert urimeleg og blir ståande.',
      nb: 'Skjønnet til kontoret er ikke åpenbart urimelig og blir stående.',
      en: "The office's discretion is not obviously unreasonable and stands.",
    },
    change: {
      nn: 'Nye opplysningar i klagesaka kan endre det.',
      nb: 'Nye opplysninger i klagesaken kan endre det.',
      en: 'New information in the appeal can change it.',
    },
  }),
  say(
    ownMotionChange,
    {
      nn: (outcome) =>
        outcome === 'met'
          ? 'Kontoret kan gjere om vedtaket utan klage.'
          : 'Kontoret kan ikkje gjere om vedtaket utan klage.',
      nb: (outcome) =>
        outcome === 'met'
          ? 'Kontoret kan gjøre om vedtaket uten klage.'
          : 'Kontoret kan ikke gjøre om vedtaket uten klage.',
      en: (outcome) =>
        outcome === 'met'
          ? 'The office can reverse the decision without an appeal.'
          : 'The office cannot reverse the decision without an appeal.',
    },
    {
      nn: () => 'Ei endring som ikkje er til skade for nokon, kan kontoret gjere.',
      nb: () => 'En endring som ikke er til skade for noen, kan kontoret gjøre.',
      en: () => 'The office can make a change that harms nobody.',
    },
  ),
  say(governorSeesFile, {
    nn: (sees) =>
      sees ? 'Statsforvaltaren får sjå dokumenta.' : 'Statsforvaltaren får ikkje sjå dokumenta.',
    nb: (sees) =>
      sees ? 'Statsforvalteren får se dokumentene.' : 'Statsforvalteren får ikke se dokumentene.',
    en: (sees) =>
      sees ? 'The county governor sees the file.' : 'The county governor does not see the file.',
  }),
  say(administrationReference, {
    nn: (place) => `Regelen står i ${formatCitation(place, 'nn')}.`,
    nb: (place) => `Regelen står i ${formatCitation(place, 'nb')}.`,
    en: (place) => `The rule is in ${formatCitation(place, 'en')}.`,
  }),
  say(whoDecides, {
    nn: (by) =>
      by === 'computed' ? 'Dette kan reknast ut.' : 'Dette må ein namngitt person avgjere.',
    nb: (by) =>
      by === 'computed' ? 'Dette kan regnes ut.' : 'Dette må en navngitt person avgjøre.',
    en: (by) => (by === 'computed' ? 'This can be computed.' : 'A named person must decide this.'),
  }),
];
