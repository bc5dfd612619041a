import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** One line of the glossary: a Norwegian term, and the one English word for it. */
interface Term {
  readonly norwegian: readonly string[];
  readonly english: string;
  readonly inTheCode: readonly string[];
  readonly synonyms: readonly string[];
}

const glossary = readFileSync('docs/glossary.md', 'utf8');
const terms = rowsUnder('Norwegian to English')
  .filter(([, , english]) => english)
  .map(
    ([nynorsk = '', bokmal = '', english = '', code = '', , not = '']): Term => ({
      norwegian: [plain(nynorsk), plain(bokmal)],
      english,
      inTheCode: quoted(code),
      synonyms: quoted(not),
    }),
  );
const identifiers = [...identifiersInCode(), ...identifiersInSql()].map((identifier) => ({
  ...identifier,
  words: ` ${wordsOf(identifier.name).join(' ')} `,
}));

test('the table from English has the same terms as the table to English', () => {
  const toNorwegian = rowsUnder('English to Norwegian').map(([english]) => english);

  expect(toNorwegian).toEqual(terms.map(({ english }) => english).sort());
});

test('an English word stands for one Norwegian term', () => {
  expect(new Set(terms.map(({ english }) => english)).size).toBe(terms.length);
});

test('what the glossary points to is in the code', () => {
  const names = new Set(identifiers.map(({ name }) => name));
  const missing = terms.flatMap(({ inTheCode }) => inTheCode.filter((name) => !names.has(name)));

  expect(missing).toEqual([]);
});

test('no identifier uses another word for a term of the glossary', () => {
  const wrong = terms.flatMap(({ english, synonyms }) =>
    synonyms.flatMap((synonym) => [synonym, `${synonym}s`].flatMap((word) => uses(word, english))),
  );

  expect(wrong).toEqual([]);
});

test('no identifier uses the Norwegian word, outside pages, where addresses are read', () => {
  const wrong = terms.flatMap(({ english, norwegian }) =>
    [...new Set(norwegian)]
      .filter((word) => !wordsOf(english).includes(word) && !isEnglishToo.has(word))
      .flatMap((word) =>
        uses(word, english, ({ file, isCode }) => !isCode && !file.includes('/web/')),
      ),
  );

  expect(wrong).toEqual([]);
});

/** Spelt alike in both languages, with another meaning in the code. */
const isEnglishToo = new Set(['part']);

test('the list of words kept in Norwegian is closed', () => {
  const kept = rowsUnder('Kept in Norwegian').flatMap(([word = '']) => quoted(word));

  expect(kept).toEqual('ledd punktum bokstav fnr orgnr G KOSTRA Nav KVP'.split(' '));
});

describe('an identifier is taken apart into its words', () => {
  test.each([
    ['complaintOf', ['complaint', 'of']],
    ['Case_file', ['case', 'file']],
    ['PDFLetter', ['pdf', 'letter']],
    ['office2Id', ['office', 'id']],
  ])('%s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

interface Identifier {
  readonly name: string;
  readonly file: string;
  /** A text like `decision-maker`, as roles and states are called; addresses look the same, in Norwegian. */
  readonly isCode: boolean;
}

/** «complaintText in app/…: use «appeal»», for each identifier that has the word in it. */
function uses(
  word: string,
  instead: string,
  where: (identifier: Identifier) => boolean = () => true,
): readonly string[] {
  const sought = ` ${wordsOf(word).join(' ')} `;
  return identifiers
    .filter((identifier) => identifier.words.includes(sought) && where(identifier))
    .map(({ name, file }) => `${name} in ${file}: use «${instead}», not «${word}»`);
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase());
}

/** Each identifier once for each file, and the names of the files themselves. */
function identifiersInCode(): readonly Identifier[] {
  const files = globSync([
    '{api,app,bench,cli,demo,scripts,tests}/**/*.{ts,tsx}',
    'server.ts',
  ]).filter((file) => !file.endsWith('schema.ts') && !file.includes('node_modules'));
  return files.flatMap((file) => {
    const names = new Set<string>();
    const codes = new Set<string>();
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) names.add(node.text);
      if (ts.isStringLiteral(node) && /^[a-z]+(-[a-z]+)+$/.test(node.text)) codes.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return [
      ...[...names, ...file.split('/')].map((name) => ({ name, file, isCode: false })),
      ...[...codes].map((name) => ({ name, file, isCode: true })),
    ];
  });
}

/** What tables, columns, constraints and policies are called: SQL without its comments and texts. */
function identifiersInSql(): readonly Identifier[] {
  return globSync('db/migrations/*.sql').flatMap((file) => {
    const sql = readFileSync(file, 'utf8')
      .replace(/--.*$/gm, '')
      .replace(/'[^']*'/g, '');
    return [...new Set(sql.match(/[a-z_]+/gi))].map((name) => ({ name, file, isCode: false }));
  });
}

/** The cells of the table under a heading, without the line of headings and what is in bold. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = glossary.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** Without what stands in parentheses. */
function plain(cell: string): string {
  return cell.replace(/\s*\(.*\)/, '').toLowerCase();
}
