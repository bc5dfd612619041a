import { choicesOf, type Form } from './form.ts';

/** What a Word form says that it is: one office's answer, or a round with no office named (the governor's preview). */
export interface WordReference {
  readonly kind: 'response' | 'survey';
  /** The id of the response or the round. */
  readonly id: string;
  /** `editionOfForm` of the form that was sent out. */
  readonly edition: string;
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const prefixes = { response: 'SVAR', survey: 'RUNDE' } as const;
const hash32 = 2 ** 32;

/** `SVAR-06BX-…`: letters that are not mistaken for figures, with a check so that a slip of the pen is found out. */
export function formatReference({ kind, id, edition }: WordReference): string {
  const body = toSigns(BigInt(`0x${id.replaceAll('-', '')}`), 26) + edition;
  const all = body + checkOf(prefixes[kind] + body);
  return [prefixes[kind], ...(all.match(/.{4}/g) ?? [])].join('-');
}

/** Every reference that a text holds, each once; what only looks like one has the wrong check and is none. */
export function findReferences(text: string): readonly WordReference[] {
  const found = new Map<string, WordReference>();
  const pattern = /\b(SVAR|RUNDE)((?:[-\u2010-\u2013][0-9A-Z]{4}){8})(?![0-9A-Z])/gi;
  for (const [, prefix = '', groups = ''] of text.matchAll(pattern)) {
    const word = prefix.toUpperCase();
    const all = groups
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/[IL]/g, '1')
      .replaceAll('O', '0');
    const [body, check] = [all.slice(0, 30), all.slice(30)];
    if (check !== checkOf(word + body)) continue;
    const id = fromSigns(body.slice(0, 26));
    if (id === undefined) continue;
    const kind = word === prefixes.response ? 'response' : 'survey';
    found.set(all, { kind, id, edition: body.slice(26) });
  }
  return [...found.values()];
}

/** Changes when the questions do, so that answers never end up under another question. */
export function editionOfForm(form: Form): string {
  const asked = form.sections.flatMap(({ questions }) =>
    questions.map((question) => [
      question.id,
      question.code,
      question.type,
      question.comment,
      question.text.nb,
      question.text.nn,
      ...choicesOf(question).flatMap(({ code, text }) => [code, text.nb, text.nn]),
    ]),
  );
  return toSigns(BigInt(hashOf(JSON.stringify(asked))), 4);
}

function checkOf(text: string): string {
  return toSigns(BigInt(hashOf(text)), 2);
}

/** FNV-1a, mixed once more so that the low bits depend on all. It recognises; it protects nothing. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash < 0 ? hash + hash32 : hash;
}

/** The last signs of a number, five bits each. */
function toSigns(number: bigint, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    signs.charAt(Number((number >> BigInt(5 * (count - 1 - index))) & 31n)),
  ).join('');
}

function fromSigns(text: string): string | undefined {
  let number = 0n;
  for (const sign of text) {
    const value = signs.indexOf(sign);
    if (value < 0) return undefined;
    number = number * 32n + BigInt(value);
  }
  const hex = number.toString(16).padStart(32, '0');
  if (hex.length > 32) return undefined;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
