import { data } from 'react-router';
import { isPublicLanguage, type PublicLanguage } from '#kernel/text.ts';

/** Public pages have their language in the address. Any other first word is no page of ours. */
export function publicLanguage({ language }: { readonly language: string }): PublicLanguage {
  if (!isPublicLanguage(language)) throw data(null, { status: 404 });
  return language;
}
