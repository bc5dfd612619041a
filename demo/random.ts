import { createHash } from 'node:crypto';

/** The same name is the same id each time, so that seeding twice stores nothing twice. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`medverk demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (lowest: number, highest: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** Some of the items, in the order they stand. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
}

/** Looks like chance and never changes (mulberry32): the demo's figures can be checked by hand. */
export function randomFrom(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (lowest: number, highest: number) =>
    lowest + Math.floor(next() * (highest - lowest + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    some: (items, count) => {
      const chosen = new Set(
        items
          .map((_, index) => ({ index, drawn: next() }))
          .sort((a, b) => a.drawn - b.drawn)
          .slice(0, count)
          .map(({ index }) => index),
      );
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
