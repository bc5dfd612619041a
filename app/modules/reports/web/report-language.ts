import { isLanguage, type Language, norwegianFor } from '#kernel/text.ts';
import { requestScope } from '#platform/request.ts';
import type { RouterContextProvider } from 'react-router';

/** The form of Norwegian that a report is read in: what is asked for, or else that of the reader. */
export function languageOf(url: URL, context: Readonly<RouterContextProvider>): Language {
  const asked = url.searchParams.get('sprak');
  return isLanguage(asked) ? asked : norwegianFor(context.get(requestScope).language);
}
