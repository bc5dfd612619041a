import type { IsoDate } from '#kernel/date.ts';
import { endOf, startOf } from './lineage.ts';
import type { Register } from './register.ts';

/** Offices are compared with those of like size: under 5 000 inhabitants, 5 000–19 999, and 20 000 or more. */
export const sizeClasses = ['small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

export function isSizeClass(text: string): text is SizeClass {
  return sizeClasses.some((size) => size === text);
}

export function sizeClassOf(inhabitants: number): SizeClass {
  if (inhabitants < 5_000) return 'small';
  return inhabitants < 20_000 ? 'medium' : 'large';
}

export interface Inhabitants {
  readonly total: number;
  /** The figures are from 1 January of this year; the earliest, when several places have different years. */
  readonly year: number;
  /** No figure is as old as the day asked about, so the earliest later one is used. */
  readonly later: boolean;
}

/**
 * Inhabitants of municipalities and districts together, by the latest figures not after the day.
 * Undefined as soon as one of the places has no figure: part of a sum would be a wrong size.
 */
export function inhabitantsOf(
  register: Register,
  areaIds: readonly string[],
  on: IsoDate,
): Inhabitants | undefined {
  const figures = areaIds.flatMap((areaId) => figureOf(register, areaId, on) ?? []);
  if (figures.length === 0 || figures.length < areaIds.length) return undefined;
  return {
    total: figures.reduce((sum, { total }) => sum + total, 0),
    year: Math.min(...figures.map(({ year }) => year)),
    later: figures.some(({ later }) => later),
  };
}

/** Figures before 2024 are published by the borders of 2024: a place that has ended takes those of what it became. */
function figureOf(register: Register, areaId: string, on: IsoDate): Inhabitants | undefined {
  const figures = register.population.get(areaId);
  const thatYear = Number(on.slice(0, 4));
  const figure = figures?.findLast(({ year }) => year <= thatYear) ?? figures?.[0];
  if (figure) return { total: figure.total, year: figure.year, later: figure.year > thatYear };
  const became = endOf(register, areaId).map(({ toId }) => toId);
  const wholly = became.every((id) => startOf(register, id).length === 1);
  return wholly ? inhabitantsOf(register, became, on) : undefined;
}
