import { asTyped } from '#platform/input.ts';

/** On one line, without what cannot be stored or seen. */
export function line(text: string | undefined, limit: number): string {
  return asTyped(text ?? '')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, limit)
    .toWellFormed();
}

const knownTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.eml': 'message/rfc822',
};

/** A file that somebody sent, under a name that is only a name and a type we know. */
export function namedFile(
  written: string,
  unnamed: string,
): { readonly name: string; readonly mediaType: string } {
  const name =
    line(written, 150)
      .replace(/[/\\:*?"<>|]+/g, '-')
      .replace(/^\.+/, '') || unnamed;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
  return { name, mediaType: knownTypes[extension] ?? 'application/octet-stream' };
}
