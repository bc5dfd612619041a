import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDateWithWeekday } from '#kernel/written-date.ts';
import type { ReminderDay } from '../domain/response.ts';

/** What a notice may say: that something waits, where, and until when. Never what is asked or answered. */
export interface NoticeFacts {
  readonly language: Language;
  readonly governorName: string;
  readonly officeName: string;
  readonly caseNumber: string;
  readonly deadline: IsoDate;
  readonly link: string;
}

export interface Notice {
  readonly subject: string;
  readonly text: string;
}

const nb = {
  logIn: (link: string) => `Logg inn for å svare: ${link}`,
  see: (link: string) => `Logg inn for å se mer: ${link}`,
  caseLine: (caseNumber: string) => `Saksnummer: ${caseNumber}`,
  doNotReply: 'Du kan ikke svare på denne e-posten.',
  reminderSubject: (caseNumber: string) => `Påminnelse: vi venter på svar (sak ${caseNumber})`,
  before: (office: string, deadline: string) =>
    `Vi venter på svar fra ${office} på en kartlegging. Fristen er ${deadline}.`,
  onTheDay: (office: string, deadline: string) =>
    `Vi venter på svar fra ${office} på en kartlegging. Fristen er i dag, ${deadline}.`,
  after: (office: string, deadline: string) =>
    `Vi har ikke fått svar fra ${office} på en kartlegging. Fristen var ${deadline}. Dere kan fortsatt svare.`,
  copyToDirector: 'Kopi av denne påminnelsen går til kommunedirektøren.',
  extendedSubject: (caseNumber: string) => `Ny svarfrist (sak ${caseNumber})`,
  extended: (office: string, deadline: string) =>
    `${office} har fått lengre tid til å svare på en kartlegging. Ny frist er ${deadline}.`,
  exemptSubject: (caseNumber: string) => `Dere trenger ikke å svare (sak ${caseNumber})`,
  exempt: (office: string) => `${office} er fritatt fra å svare på en kartlegging.`,
  returnedSubject: (caseNumber: string) => `Vi ber om mer til svaret (sak ${caseNumber})`,
  returned: (office: string) =>
    `Vi har lest svaret fra ${office} og ber om noe mer. Logg inn for å se hva vi ber om.`,
  forwardedSubject: (caseNumber: string) => `Se over svaret fra Word-skjemaet (sak ${caseNumber})`,
  forwarded: (office: string) =>
    `Vi har fått et Word-skjema med svar fra ${office}. Se over det vi har lest ut av det, så blir det utkastet deres. Svaret er levert når lederen har signert.`,
  movedSubject: (caseNumber: string) => `Dere svarer også for andre kontor (sak ${caseNumber})`,
  moved: (office: string, others: string, deadline: string) =>
    `${office} har overtatt for ${others}, og svarer på en kartlegging for dem også. Fristen er ${deadline}.`,
  withdrawnSubject: (caseNumber: string) => `Kartleggingen er trukket tilbake (sak ${caseNumber})`,
  withdrawn: (office: string) =>
    `Vi har trukket tilbake en kartlegging som er sendt til ${office}. Dere trenger ikke å svare.`,
  and: 'og',
};

const nn: typeof nb = {
  logIn: (link) => `Logg inn for å svare: ${link}`,
  see: (link) => `Logg inn for å sjå meir: ${link}`,
  caseLine: (caseNumber) => `Saksnummer: ${caseNumber}`,
  doNotReply: 'Du kan ikkje svare på denne e-posten.',
  reminderSubject: (caseNumber) => `Påminning: vi ventar på svar (sak ${caseNumber})`,
  before: (office, deadline) =>
    `Vi ventar på svar frå ${office} på ei kartlegging. Fristen er ${deadline}.`,
  onTheDay: (office, deadline) =>
    `Vi ventar på svar frå ${office} på ei kartlegging. Fristen er i dag, ${deadline}.`,
  after: (office, deadline) =>
    `Vi har ikkje fått svar frå ${office} på ei kartlegging. Fristen var ${deadline}. De kan framleis svare.`,
  copyToDirector: 'Kopi av denne påminninga går til kommunedirektøren.',
  extendedSubject: (caseNumber) => `Ny svarfrist (sak ${caseNumber})`,
  extended: (office, deadline) =>
    `${office} har fått lengre tid til å svare på ei kartlegging. Ny frist er ${deadline}.`,
  exemptSubject: (caseNumber) => `De treng ikkje å svare (sak ${caseNumber})`,
  exempt: (office) => `${office} er friteke frå å svare på ei kartlegging.`,
  returnedSubject: (caseNumber) => `Vi ber om meir til svaret (sak ${caseNumber})`,
  returned: (office) =>
    `Vi har lese svaret frå ${office} og ber om noko meir. Logg inn for å sjå kva vi ber om.`,
  forwardedSubject: (caseNumber) => `Sjå over svaret frå Word-skjemaet (sak ${caseNumber})`,
  forwarded: (office) =>
    `Vi har fått eit Word-skjema med svar frå ${office}. Sjå over det vi har lese ut av det, så blir det utkastet dykkar. Svaret er levert når leiaren har signert.`,
  movedSubject: (caseNumber) => `De svarar også for andre kontor (sak ${caseNumber})`,
  moved: (office, others, deadline) =>
    `${office} har teke over for ${others}, og svarar på ei kartlegging også for dei. Fristen er ${deadline}.`,
  withdrawnSubject: (caseNumber) => `Kartlegginga er trekt tilbake (sak ${caseNumber})`,
  withdrawn: (office) =>
    `Vi har trekt tilbake ei kartlegging som er send til ${office}. De treng ikkje å svare.`,
  and: 'og',
};

const texts = { nb, nn };

/** `day` is where in the row of reminders this is; without it an adviser sends one by hand. */
export function reminderNotice(
  facts: NoticeFacts,
  day: ReminderDay | undefined,
  today: IsoDate,
): Notice {
  const t = texts[facts.language];
  const deadline = formatDateWithWeekday(facts.deadline, facts.language);
  const sentence =
    facts.deadline > today ? t.before : facts.deadline === today ? t.onTheDay : t.after;
  return {
    subject: t.reminderSubject(facts.caseNumber),
    text: lines(facts, [
      sentence(facts.officeName, deadline),
      t.logIn(facts.link),
      ...(day === 14 ? [t.copyToDirector] : []),
    ]),
  };
}

export function extendedNotice(facts: NoticeFacts): Notice {
  const t = texts[facts.language];
  const deadline = formatDateWithWeekday(facts.deadline, facts.language);
  return {
    subject: t.extendedSubject(facts.caseNumber),
    text: lines(facts, [t.extended(facts.officeName, deadline), t.logIn(facts.link)]),
  };
}

export function exemptNotice(facts: NoticeFacts): Notice {
  const t = texts[facts.language];
  return {
    subject: t.exemptSubject(facts.caseNumber),
    text: lines(facts, [t.exempt(facts.officeName), t.see(facts.link)]),
  };
}

export function returnedNotice(facts: NoticeFacts): Notice {
  const t = texts[facts.language];
  return {
    subject: t.returnedSubject(facts.caseNumber),
    text: lines(facts, [t.returned(facts.officeName), t.logIn(facts.link)]),
  };
}

/** To an office that has taken over from others in a merger: it answers for them too. */
export function movedNotice(facts: NoticeFacts, others: readonly string[]): Notice {
  const t = texts[facts.language];
  const deadline = formatDateWithWeekday(facts.deadline, facts.language);
  const last = others.at(-1) ?? '';
  const names = others.length > 1 ? `${others.slice(0, -1).join(', ')} ${t.and} ${last}` : last;
  return {
    subject: t.movedSubject(facts.caseNumber),
    text: lines(facts, [t.moved(facts.officeName, names, deadline), t.logIn(facts.link)]),
  };
}

/** A Word form that came to the governor waits for the office to look through it. */
export function forwardedNotice(facts: NoticeFacts): Notice {
  const t = texts[facts.language];
  return {
    subject: t.forwardedSubject(facts.caseNumber),
    text: lines(facts, [t.forwarded(facts.officeName), t.logIn(`${facts.link}/word`)]),
  };
}

export function withdrawnNotice(facts: NoticeFacts): Notice {
  const t = texts[facts.language];
  return {
    subject: t.withdrawnSubject(facts.caseNumber),
    text: lines(facts, [t.withdrawn(facts.officeName), t.see(facts.link)]),
  };
}

/**
 * What a notice says, without the lines that only an e-mail has: the same is archived as a letter, where the case
 * number and the sender stand in their places.
 */
export function sentencesOf({ text }: Notice): readonly string[] {
  return text.split('\n\n').slice(0, -linesOfMail);
}

/** The case number, who sends it, and that it cannot be answered. */
const linesOfMail = 3;

/** A notice that another file words, with the same last lines as these. */
export function noticeOf(
  facts: NoticeFacts,
  subject: string,
  sentences: readonly string[],
): Notice {
  return { subject, text: lines(facts, sentences) };
}

function lines(facts: NoticeFacts, sentences: readonly string[]): string {
  const t = texts[facts.language];
  return [...sentences, t.caseLine(facts.caseNumber), facts.governorName, t.doNotReply].join(
    '\n\n',
  );
}
