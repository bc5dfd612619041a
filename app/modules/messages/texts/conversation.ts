import type { Language } from '#kernel/text.ts';

/** What stands beside each message, whoever reads it. */
const nb = {
  wrote: (who: string, at: string) => `${who}, ${at}`,
  read: (at: string) => `Åpnet ${at}`,
  notRead: 'Ikke åpnet ennå',
  toPost: 'Ikke åpnet innen to arbeidsdager. Blir sendt i posten også.',
  posted: (at: string) => `Sendt i posten også ${at}`,
  attachments: 'Vedlegg',
  size: (kilobytes: string) => `${kilobytes} kB`,
  scans: {
    clean: 'Viruskontrollert',
    unscanned: 'Ikke kontrollert for virus',
    waiting: 'Venter på viruskontroll. Ingen kan åpne filen ennå.',
    infected: 'Stoppet av viruskontrollen. Ingen kan åpne filen.',
  },
};

const nn: typeof nb = {
  wrote: (who, at) => `${who}, ${at}`,
  read: (at) => `Opna ${at}`,
  notRead: 'Ikkje opna enno',
  toPost: 'Ikkje opna innan to arbeidsdagar. Blir sendt i posten også.',
  posted: (at) => `Sendt i posten også ${at}`,
  attachments: 'Vedlegg',
  size: (kilobytes) => `${kilobytes} kB`,
  scans: {
    clean: 'Viruskontrollert',
    unscanned: 'Ikkje kontrollert for virus',
    waiting: 'Ventar på viruskontroll. Ingen kan opne fila enno.',
    infected: 'Stoppa av viruskontrollen. Ingen kan opne fila.',
  },
};

export const conversationTexts: Readonly<Record<Language, typeof nb>> = { nb, nn };
