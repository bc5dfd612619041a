import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Every page that people read beside the code, with its text. */
const pages = globSync('**/*.md', {
  exclude: (path) => /(^|\/)(node_modules|build|\.[^./][^/]*)$/.test(path),
}).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Readonly<Record<string, string>>
>;

test('a link leads to a file, and to a heading that is there', () => {
  const broken = pages.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((link) => !/^(https?|mailto):/.test(link))
      .filter((link) => !leadsSomewhere(path, link))
      .map((link) => `${path}: ${link}`),
  );

  expect(broken).toEqual([]);
});

test('a path that is named is there', () => {
  const missing = pages.flatMap(({ path, text }) =>
    codeIn(text)
      .filter((code) =>
        /^(\.ci|app|bench|cli|data|db|demo|docs|public|scripts|tests)\/[\w./*-]*$/.test(code),
      )
      .filter((code) => !existsSync(code) && globSync(code).length === 0)
      .map((code) => `${path}: ${code}`),
  );

  expect(missing).toEqual([]);
});

test('a command that is named is there', () => {
  const missing = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run )?(?:-s )?(start|test|(?<=run )[\w:-]+|(?<=-s )[\w:-]+)/g)]
      .map(([, script = '']) => script)
      .filter((script) => !(script in manifest.scripts))
      .map((script) => `${path}: npm run ${script}`),
  );

  expect(missing).toEqual([]);
});

test('every package that is taken in has a decision behind it', () => {
  const decided = pages
    .filter(({ path }) => path.startsWith('docs/decisions/'))
    .flatMap(({ text }) => codeIn(text));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const taken = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const known = new Set(decided);

  // Types follow the package they describe.
  expect(taken.filter((name) => !name.startsWith('@types/') && !known.has(name))).toEqual([]);
});

test('a decision is named by its date, and says why, what, and what follows', () => {
  const unlike = pages
    .filter(({ path }) => dirname(path) === 'docs/decisions' && basename(path) !== 'README.md')
    .filter(
      ({ path, text }) =>
        !/^20\d\d-\d\d-\d\d-[a-z-]+[.]md$/.test(basename(path)) ||
        !['Context', 'Decision', 'Consequences'].every((part) => headingsIn(text).includes(part)),
    );

  expect(unlike.map(({ path }) => path)).toEqual([]);
});

function linksIn(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

function codeIn(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

function headingsIn(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/** Without blocks of code, where anything may look like a link. */
function withoutBlocks(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const path = file === '' ? from : join(dirname(from), decodeURIComponent(file));
  if (!existsSync(path) || !resolve(path).startsWith(resolve('.'))) return false;
  if (!heading || !path.endsWith('.md')) return true;
  return headingsIn(readFileSync(path, 'utf8')).map(anchorOf).includes(heading);
}

/** How GitHub and others make an address of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
