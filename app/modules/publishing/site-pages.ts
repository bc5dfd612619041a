import { programmePageNames, programmePages } from './programme/pages.ts';
import { publicPages } from './public-pages.ts';

/** Pages that are there for everybody, in all three languages, beside those that a search finds. */
const others = [
  'programmet',
  'rettleiing',
  'kalkulator',
  'lova',
  'statsforvaltar',
  'kommune',
  'rapportar',
  'journal',
  'meld-fra',
];

/** Every page that comes with the program, after the language: `/lova`, and the front page as nothing. */
export const sitePages: readonly string[] = [
  ...new Set([
    ...publicPages.map(({ path }) => path.replace(/#.*$/, '')),
    ...others,
    ...programmePageNames.map((name) => `programmet/${programmePages[name].address}`),
  ]),
].map((path) => (path === '' ? '' : `/${path}`));
