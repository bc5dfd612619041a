import type { Bilingual, Language } from '#kernel/text.ts';
import { formatNumber } from '#ui/format.ts';
import type { Question } from '../domain/form.ts';
import {
  type Group,
  type GroupResult,
  type Share,
  type Standing,
  valueName,
} from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { texts as states } from '../texts/states.ts';

export type Counties = Readonly<Record<string, Bilingual>>;

export function groupName(group: Group, counties: Counties, language: Language): string {
  const t = texts[language];
  switch (group.kind) {
    case 'all':
      return t.all;
    case 'size':
      return t.sizes[group.sizeClass];
    case 'county':
      return counties[group.countyId]?.[language] ?? group.countyId;
  }
}

export function groupKey(group: Group): string {
  return group.kind === 'size' ? group.sizeClass : group.kind === 'county' ? group.countyId : '';
}

/** One county is all of them, and would only say the same once more. */
export function worthShowing<Row extends { readonly group: Group }>(
  rows: readonly Row[],
): readonly Row[] {
  const counties = rows.filter(({ group }) => group.kind === 'county');
  return counties.length > 1 ? rows : rows.filter(({ group }) => group.kind !== 'county');
}

export function standingName(standing: Standing, language: Language): string {
  return standing === 'answered' ? texts[language].answered : states[language].followUp[standing];
}

/** What one should see in the bars: the answer most gave. */
export function sharesSummary(
  question: Question,
  { answered, shares }: GroupResult,
  language: Language,
): string {
  const t = texts[language];
  if (answered === 0) return t.nobodyAnswered;
  const most = Math.max(...shares.map(({ offices }) => offices));
  const first = shares.filter(({ offices }) => offices === most);
  const count = formatNumber(most, language);
  const of = formatNumber(answered, language);
  const names = first.map(({ value }) => valueName(question, value, language));
  if (question.type === 'date') return t.mostMonth(names[0] ?? '', count, of);
  return first.length === 1
    ? t.mostChose(names[0] ?? '', count, of)
    : t.sharedFirst(names.map((name) => `«${name}»`).join(', '), count, of);
}

/** Whole percent as the charts take it, so that table and drawing say the same. */
export function shareOf({ percent }: Pick<Share, 'percent'>): number | undefined {
  return percent === null ? undefined : percent / 100;
}
