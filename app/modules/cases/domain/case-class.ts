import type { Bilingual } from '#kernel/text.ts';

/** Klasse: the function of the unit that a case belongs to, as it is ordered in the archive (Noark 5). */
export const caseClasses = ['survey', 'supervision', 'appeal', 'guidance', 'general'] as const;
export type CaseClass = (typeof caseClasses)[number];

/** The code a class has in the archive, and what it is called. Codes are never used again for something else. */
export const classTitles: Readonly<Record<CaseClass, Bilingual & { readonly code: string }>> = {
  survey: { code: '1', nb: 'Kartlegginger', nn: 'Kartleggingar' },
  supervision: { code: '2', nb: 'Tilsyn', nn: 'Tilsyn' },
  appeal: { code: '3', nb: 'Klager', nn: 'Klager' },
  guidance: { code: '4', nb: 'Rettledning og opplæring', nn: 'Rettleiing og opplæring' },
  general: { code: '9', nb: 'Post og annet', nn: 'Post og anna' },
};
