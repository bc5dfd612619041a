import { createContext, useContext } from 'react';
import type { PublicLanguage } from '#kernel/text.ts';

export const LanguageContext = createContext<PublicLanguage>('nb');

export function useLanguage(): PublicLanguage {
  return useContext(LanguageContext);
}
