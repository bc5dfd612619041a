import type { Trilingual } from '#kernel/text.ts';

/** What is said where the law said nothing. */
export const unregulated: Trilingual = {
  nn: 'Ikkje regulert.',
  nb: 'Ikke regulert.',
  en: 'Not regulated.',
};

/** The wording of a rule that had nothing to stand in yet: asking it then is asking where there is no law. */
export const lawWasSilent = { from: '2010-01-01', by: '', text: unregulated } as const;
