import { zipSync } from 'fflate';

/** 1980, the first year a ZIP can tell: the same letters are the same file. */
const madeAt = new Date(1980, 0, 1);

/** Files in one ZIP, under names that every file system takes. PDFs are packed already, so they are only put in. */
export function letterParcel(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const named = files.map(({ name, content }) => [fileName(name), content] as const);
  return new Uint8Array(zipSync(Object.fromEntries(named), { level: 0, mtime: madeAt }));
}

function fileName(name: string): string {
  return name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-').slice(0, 120);
}
