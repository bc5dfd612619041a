import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';

/** A published page, as a mail may name it. */
export interface PageToReview {
  readonly title: string;
  readonly reviewBy: IsoDate;
  readonly link: string;
}

const nb = {
  subject: (count: number) =>
    count === 1 ? 'Én side skal gjennomgås' : `${count} sider skal gjennomgås`,
  lead: (count: number, publisher: string) =>
    `${count === 1 ? 'Denne siden' : 'Disse sidene'} hos ${publisher} skal gjennomgås. Les gjennom, rett det som ikke stemmer, og merk ${count === 1 ? 'siden' : 'sidene'} som gjennomgått.`,
  by: (day: string) => `Skal gjennomgås innen ${day}`,
  since: (day: string) => `Skulle vært gjennomgått ${day}`,
  once: 'Vi minner om hver side én gang for hver dato.',
  doNotReply: 'Du kan ikke svare på denne e-posten.',
};

const nn: typeof nb = {
  subject: (count) =>
    count === 1 ? 'Éi side skal gjennomgåast' : `${count} sider skal gjennomgåast`,
  lead: (count, publisher) =>
    `${count === 1 ? 'Denne sida' : 'Desse sidene'} hos ${publisher} skal gjennomgåast. Les gjennom, rett det som ikkje stemmer, og merk ${count === 1 ? 'sida' : 'sidene'} som gjennomgått.`,
  by: (day) => `Skal gjennomgåast innan ${day}`,
  since: (day) => `Skulle ha vore gjennomgått ${day}`,
  once: 'Vi minner om kvar side éin gong for kvar dato.',
  doNotReply: 'Du kan ikkje svare på denne e-posten.',
};

const texts = { nb, nn };

/** One mail about everything one publisher has to look over, in the editor's own language. */
export function reviewMail(
  pages: readonly PageToReview[],
  publisher: string,
  today: IsoDate,
  language: Language,
): { readonly subject: string; readonly text: string } {
  const t = texts[language];
  return {
    subject: t.subject(pages.length),
    text: [
      t.lead(pages.length, publisher),
      ...pages.map(({ title, reviewBy, link }) => {
        const day = formatDate(reviewBy, language);
        return [title, reviewBy < today ? t.since(day) : t.by(day), link].join('\n');
      }),
      `${t.once} ${t.doNotReply}`,
    ].join('\n\n'),
  };
}
