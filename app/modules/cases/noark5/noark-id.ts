import { createHash } from 'node:crypto';

/**
 * A systemID for what has no row of its own: the archive, a class, a version of a document. Made of what it is for, so that
 * the same extract made again has the same ones. A UUID of version 8, which says that it is made in a way of one's own.
 */
export function derivedId(...of: readonly string[]): string {
  const digest = createHash('sha256').update(of.join('\n')).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
