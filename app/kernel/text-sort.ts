/**
 * The key a name is listed by (`name_sort`): lower case, accents folded, aa read as å, and æ ø å after z.
 * The databases do not share a Norwegian collation, so they sort this by code point instead (`collate "C"`).
 */
export function sortKey(name: string): string {
  return name
    .toLocaleLowerCase('nb')
    .normalize('NFC')
    .replaceAll('aa', 'å')
    .replace(/[^æøå]/g, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, ''))
    .replace(/[äæ]/g, '{')
    .replace(/[öø]/g, '|')
    .replaceAll('å', '}')
    .replaceAll('đ', 'd')
    .replaceAll('ŋ', 'n')
    .replaceAll('ŧ', 't')
    .replace(/\s+/g, ' ')
    .trim();
}
