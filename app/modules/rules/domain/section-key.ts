import type { Citation } from '#kernel/law.ts';

/** A section as it stands in the address of its law page: `sotjl-35`. */
export function sectionKey({ act, section }: Citation): string {
  return `${act}-${section.replace(' ', '')}`;
}
