import type { Brand } from '#kernel/brand.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';

export type CodeId = Brand<string, 'CodeId'>;

/** Kode: one thing that an office can say in an answer, however it says it. */
export interface Code {
  /** Kept from round to round, so that the same code can be counted in both. */
  readonly id: CodeId;
  readonly name: Bilingual;
  /** When to use it, and when not. */
  readonly description: Bilingual;
  /** A sentence that the code fits, in the words of an office. */
  readonly example: string;
  /** Codes with the same theme stand together. */
  readonly theme: Bilingual;
  /** Out of use, and which code counts instead of it: two codes that turned out to be one are merged so. */
  readonly retired: { readonly replacedBy: CodeId | null } | null;
}

/** Kodebok for one question of one round. Each change is a version. */
export interface CodeBook {
  /** 0 when nobody has written one. */
  readonly version: number;
  readonly codes: readonly Code[];
}

export const emptyBook: CodeBook = { version: 0, codes: [] };

/** More than anybody can keep apart while reading; past this the themes are the codes. */
export const mostCodes = 60;

export function liveCodes({ codes }: CodeBook): readonly Code[] {
  return codes.filter(({ retired }) => retired === null);
}

export function codeById({ codes }: CodeBook, id: string): Code | undefined {
  return codes.find((code) => code.id === id);
}

/** Adds a code last, or writes over the one with the same id. */
export function putCode(
  book: CodeBook,
  code: Omit<Code, 'retired'>,
): Result<CodeBook, 'name-taken' | 'code-retired' | 'too-many-codes'> {
  const before = codeById(book, code.id);
  if (before?.retired) return refuse('code-retired');
  const others = liveCodes(book).filter(({ id }) => id !== code.id);
  if (!before && others.length >= mostCodes) return refuse('too-many-codes');
  for (const language of ['nn', 'nb'] as const)
    if (others.some(({ name }) => isSame(name[language], code.name[language])))
      return refuse('name-taken', { field: language === 'nn' ? 'nameNn' : 'nameNb' });
  const written: Code = { ...code, retired: null };
  return ok({
    version: book.version + 1,
    codes: before
      ? book.codes.map((each) => (each.id === code.id ? written : each))
      : [...book.codes, written],
  });
}

/** Takes a code out of use. What was coded with it counts as the code that replaces it, or as nothing. */
export function retireCode(
  book: CodeBook,
  id: CodeId,
  replacedBy: CodeId | null,
): Result<CodeBook, 'code-unknown' | 'code-retired' | 'replacement-unusable'> {
  const code = codeById(book, id);
  if (!code) return refuse('code-unknown');
  if (code.retired) return refuse('code-retired');
  // What replaces a code is in use, and what is retired never comes back: so a chain of them has an end.
  const replacement = replacedBy === null ? null : codeById(book, replacedBy);
  if (replacement === undefined || replacement?.retired || replacedBy === id)
    return refuse('replacement-unusable', { field: 'replacedBy' });
  return ok({
    version: book.version + 1,
    codes: book.codes.map((each) => (each.id === id ? { ...each, retired: { replacedBy } } : each)),
  });
}

/** The codes in use in an earlier book that are not here. */
export function reusableCodes(book: CodeBook, earlier: CodeBook): readonly Code[] {
  return liveCodes(earlier).filter(
    ({ id, name }) =>
      !codeById(book, id) &&
      !liveCodes(book).some((own) => isSame(own.name.nn, name.nn) || isSame(own.name.nb, name.nb)),
  );
}

/** «Same as last year»: the codes of an earlier book, with their ids. */
export function reuseCodes(
  book: CodeBook,
  earlier: CodeBook,
): Result<CodeBook, 'nothing-to-reuse' | 'too-many-codes'> {
  const added = reusableCodes(book, earlier);
  if (added.length === 0) return refuse('nothing-to-reuse');
  if (liveCodes(book).length + added.length > mostCodes) return refuse('too-many-codes');
  return ok({ version: book.version + 1, codes: [...book.codes, ...added] });
}

/**
 * What codes mean in this book: each of them in use, in the order of the book and once, with those that are
 * retired as what replaced them.
 */
export function meaningIn(book: CodeBook): (codes: readonly string[]) => readonly CodeId[] {
  const means = new Map(book.codes.map((code) => [code.id as string, inUse(book, code)]));
  return (codes) => {
    const meant = new Set(codes.map((code) => means.get(code) ?? null));
    return book.codes.map(({ id }) => id).filter((id) => meant.has(id));
  };
}

function inUse(book: CodeBook, code: Code): CodeId | null {
  let now: Code | undefined = code;
  while (now?.retired)
    now = now.retired.replacedBy ? codeById(book, now.retired.replacedBy) : undefined;
  return now?.id ?? null;
}

export interface Theme {
  readonly name: Bilingual;
  readonly codes: readonly Code[];
}

/** The codes in use under their themes, in the order that the themes came. */
export function themesOf(book: CodeBook): readonly Theme[] {
  const themes = Map.groupBy(liveCodes(book), ({ theme }) => theme.nn.toLocaleLowerCase('nn'));
  return [...themes.values()].flatMap((codes) => {
    const [first] = codes;
    return first ? [{ name: first.theme, codes }] : [];
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nn') === other.toLocaleLowerCase('nn');
}
