import { addDays, type IsoDate } from '#kernel/date.ts';
import { byOffice, coverageOn, heirsOf, type Service } from './coverage.ts';
import { isValidOn, type Register } from './register.ts';

/** A time when nothing changed: neither who served what, nor the ground for saying so. */
export interface Stretch {
  readonly from: IsoDate;
  /** The last day, or null for "as far as the register goes". */
  readonly to: IsoDate | null;
  readonly services: readonly Service[];
}

/** The days on which coverage may have changed: each snapshot, and each change of municipalities since the first. */
function turningPoints({ snapshots, changesFrom }: Register): readonly IsoDate[] {
  const days = new Set([...snapshots.real, ...snapshots.invented].map(({ asOf }) => asOf));
  const [first] = [...days].sort();
  if (!first) return [];
  for (const changes of changesFrom.values())
    for (const { changedOn } of changes) if (changedOn > first) days.add(changedOn);
  return [...days].sort();
}

/** A time between two turning points, with what was served then. */
interface Turn {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly coverage: ReadonlyMap<string, Service>;
}

const turns = oncePerRegister((register): readonly Turn[] => {
  const days = turningPoints(register);
  return days.map((from, index) => {
    const next = days[index + 1];
    return { from, to: next ? addDays(next, -1) : null, coverage: coverageOn(register, from) };
  });
});

/** What each office has served through time, oldest first. */
export const servedThroughTime = oncePerRegister(
  (register): ReadonlyMap<string, readonly Stretch[]> => {
    const stretches = new Map<string, Stretch[]>();
    for (const { from, to, coverage } of turns(register))
      for (const [officeId, services] of byOffice(coverage)) {
        const ofOffice = stretches.get(officeId) ?? [];
        stretches.set(officeId, ofOffice);
        goOn(ofOffice, { from, to, services });
      }
    return stretches;
  },
);

/** Who has served a municipality, or its districts, through time. A stretch without services is a gap. */
export function servingThroughTime(register: Register, municipalityId: string): readonly Stretch[] {
  const municipality = register.municipalities.get(municipalityId);
  const districts = register.districtsIn.get(municipalityId) ?? [];
  const areaIds = [municipalityId, ...districts.map(({ id }) => id)];
  const [first] = register.snapshots[municipality?.invented ? 'invented' : 'real'];
  const stretches: Stretch[] = [];
  for (const { from, to, coverage } of turns(register)) {
    if (!municipality || !first || from < first.asOf || !isValidOn(municipality, from)) continue;
    goOn(stretches, { from, to, services: areaIds.flatMap((id) => coverage.get(id) ?? []) });
  }
  return stretches;
}

/** That one office served nobody any more, and who had its places then. Nobody is known, where `to` is empty. */
export interface Takeover {
  /** The first day it is known to have happened; often later than when it did. */
  readonly on: IsoDate;
  readonly from: string;
  readonly to: readonly string[];
}

/** Every time an office was taken over by others, oldest first. */
export const takeovers = oncePerRegister((register): readonly Takeover[] => {
  const stretches = servedThroughTime(register);
  return turns(register).flatMap(({ to, coverage }, index, all) => {
    const next = all[index + 1];
    if (!next) return [];
    return [...byOffice(coverage).keys()]
      .filter((officeId) => stretches.get(officeId)?.at(-1)?.to === to)
      .map((officeId) => ({
        on: next.from,
        from: officeId,
        to: heirsOf(register, officeId, coverage, next.coverage, next.from),
      }));
  });
});

/** A register never changes, so what follows from it is worked out once. */
function oncePerRegister<Value>(derive: (register: Register) => Value): typeof derive {
  const derived = new WeakMap<Register, { readonly value: Value }>();
  return (register) => {
    const known = derived.get(register) ?? { value: derive(register) };
    derived.set(register, known);
    return known.value;
  };
}

/** Adds a stretch, or makes the last one longer where it says the same. */
function goOn(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1);
  const follows = last?.to === addDays(next.from, -1);
  if (last && follows && saysTheSame(last, next))
    stretches[stretches.length - 1] = { ...last, to: next.to };
  else stretches.push(next);
}

function saysTheSame(one: Stretch, other: Stretch): boolean {
  const said = ({ services }: Stretch) =>
    services
      .map(({ areaId, officeId, basis, carried }) => [areaId, officeId, basis, carried].join(' '))
      .join('\n');
  return said(one) === said(other);
}
