import type { Bilingual } from '#kernel/text.ts';

/** What stands in a new report until people have written their own. */
export const starterTexts: { readonly method: Bilingual } = {
  method: {
    nn: 'Svara er kontora sine eigne vurderingar av eige arbeid. Vi har ikkje kontrollert dei mot saker eller vedtak. Kartlegginga er ikkje eit tilsyn.',
    nb: 'Svarene er kontorenes egne vurderinger av eget arbeid. Vi har ikke kontrollert dem mot saker eller vedtak. Kartleggingen er ikke et tilsyn.',
  },
};
