import type { Language } from '#kernel/text.ts';
import { texts } from '../texts/sender.ts';

/** What to say of a message that could not be sent; what is wrong with a file, by the name of the file. */
export function sendingProblems(
  language: Language,
  details: Readonly<Record<string, string | number>> | undefined,
) {
  const { problems, fileProblems } = texts[language];
  const name = String(details?.name ?? '');
  return {
    ...problems,
    'file-too-large': fileProblems['file-too-large'](name),
    'file-empty': fileProblems['file-empty'](name),
    'file-type-unknown': fileProblems['file-type-unknown'](name),
    infected: fileProblems.infected(name),
  };
}
