import { addDays, type IsoDate } from '#kernel/date.ts';
import type { Change } from './edition.ts';
import { isValidOn, type Register } from './register.ts';

/**
 * What a municipality or district had become on a later day: itself, or every number its territory went to.
 * More than one means that it was split. Empty when the number was never in use.
 */
export function successorsOn(register: Register, areaId: string, on: IsoDate): readonly string[] {
  return follow(register, areaId, on, endOf, ({ toId }) => toId);
}

/** What a municipality or district was made of on an earlier day; itself where it existed already. */
export function predecessorsOn(register: Register, areaId: string, on: IsoDate): readonly string[] {
  return follow(register, areaId, on, startOf, ({ fromId }) => fromId);
}

/** The changes that ended a number. */
export function endOf(register: Register, areaId: string): readonly Change[] {
  const validTo = areaOf(register, areaId)?.validTo;
  if (!validTo) return [];
  const dayAfter = addDays(validTo, 1);
  return (register.changesFrom.get(areaId) ?? []).filter(({ changedOn }) => changedOn === dayAfter);
}

/** The changes that made a number. Later changes that only added territory to it are not among them. */
export function startOf(register: Register, areaId: string): readonly Change[] {
  const validFrom = areaOf(register, areaId)?.validFrom;
  return (register.changesTo.get(areaId) ?? []).filter(({ changedOn }) => changedOn === validFrom);
}

/** The number before this one, when nothing but the number changed. */
export function renumberedFrom(register: Register, areaId: string): string | undefined {
  const [change, another] = startOf(register, areaId);
  if (!change || another) return undefined;
  return endOf(register, change.fromId).length === 1 ? change.fromId : undefined;
}

export function areaOf({ municipalities, districts }: Register, areaId: string) {
  return municipalities.get(areaId) ?? districts.get(areaId);
}

function follow(
  register: Register,
  areaId: string,
  on: IsoDate,
  changes: (register: Register, areaId: string) => readonly Change[],
  next: (change: Change) => string,
): readonly string[] {
  const reached = new Set<string>();
  const waiting = [areaId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const area = areaOf(register, id);
    if (area && isValidOn(area, on)) reached.add(id);
    else waiting.push(...changes(register, id).map(next));
  }
  return [...reached].sort();
}
