import { createContext, useContext } from 'react';
import { type Language, norwegianFor, type PublicLanguage } from '#kernel/text.ts';

export const LanguageContext = createContext<PublicLanguage>('nb');

export function useLanguage(): PublicLanguage {
  return useContext(LanguageContext);
}

/** Pages behind sign-in have the two forms of Norwegian; somebody who reads English gets bokmål there. */
export function useStaffLanguage(): Language {
  return norwegianFor(useLanguage());
}
