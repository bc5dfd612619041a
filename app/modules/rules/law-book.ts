import { type IsoDate, isoDate } from '#kernel/date.ts';
import { type Citation, lovdataUrl } from '#kernel/law.ts';
import type { DatedWording, FindingKind } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';
import type { AssessmentNeeds } from './domain/assessment.ts';
import { type AnyRule, ruleFiles } from './domain/catalogue.ts';
import { choices, defaultAnswer, type Question, questions } from './domain/choices.ts';
import { exactFigure, type Parameter, parameters } from './domain/parameter.ts';
import { parameterTitles } from './domain/parameter-titles.ts';
import { sectionKey } from './domain/section-key.ts';

/** A rule as a page shows it: what the law says over time, and where the code stands. */
export interface LawRule {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: Trilingual;
  readonly file: string;
  readonly wordings: readonly DatedWording[];
  /** What a person must know, have and say before they can assess it. */
  readonly needs?: AssessmentNeeds;
}

export interface LawFigure {
  readonly id: string;
  readonly title: Trilingual;
  readonly unit: string;
  readonly values: Parameter['values'];
}

export interface LawChoice {
  readonly id: Question;
  readonly question: Trilingual;
  readonly answer: Trilingual;
}

/** A section of an act or a regulation, and all that Medverk has about it. */
export interface LawSection {
  /** As it stands in the address: `sotjl-35`. */
  readonly key: string;
  readonly source: Citation;
  readonly url: string;
  readonly rules: readonly LawRule[];
  readonly figures: readonly LawFigure[];
  readonly choices: readonly LawChoice[];
}

/** The order of the list: the act first, then its regulations, then the rest. */
const acts = ['sotjl', 'kvpf', 'kvpf-pandemic', 'bopel', 'planf', 'aapf', 'navl', 'ftrl'];

/** Every section that a rule, a figure or a choice stands in, in the order of the acts. */
export const lawBook: readonly LawSection[] = makeBook();

function makeBook(): readonly LawSection[] {
  const sections = new Map<string, Mutable>();
  const at = (source: Citation): Mutable => {
    const key = sectionKey(source);
    const known = sections.get(key) ?? emptySection(key, source);
    sections.set(key, known);
    return known;
  };
  for (const { file, rules } of ruleFiles)
    for (const rule of rules) at(rule.source).rules.push(asRule(rule, file));
  for (const parameter of parameters)
    at(exactFigure(parameter.id).source).figures.push(asFigure(parameter));
  for (const question of questions) at(choices[question].source).choices.push(asChoice(question));
  for (const { rules } of sections.values()) rules.sort(byId);
  return [...sections.values()].sort(inOrder);
}

interface Mutable extends LawSection {
  readonly rules: LawRule[];
  readonly figures: LawFigure[];
  readonly choices: LawChoice[];
}

function emptySection(key: string, { act, section }: Citation): Mutable {
  const source = { act, section };
  return { key, source, url: lovdataUrl(source), rules: [], figures: [], choices: [] };
}

function asRule({ id, kind, title, wordings, ...rest }: AnyRule, file: string): LawRule {
  const shown = { id, kind, title, wordings, file };
  return 'needs' in rest ? { ...shown, needs: rest.needs as AssessmentNeeds } : shown;
}

function asFigure({ id, description, unit, values }: Parameter): LawFigure {
  const title = parameterTitles[id] ?? { nn: description, nb: description, en: description };
  return { id, title, unit, values };
}

function asChoice(id: Question): LawChoice {
  const { question, answers } = choices[id];
  const answer = (answers as Readonly<Record<string, Trilingual>>)[defaultAnswer(id)] ?? question;
  return { id, question, answer };
}

function byId(a: LawRule, b: LawRule): number {
  return a.id.localeCompare(b.id, 'nb', { numeric: true });
}

function inOrder(a: LawSection, b: LawSection): number {
  const place = ({ source }: LawSection) => (acts.indexOf(source.act) + 99) % 99;
  return (
    place(a) - place(b) ||
    a.source.act.localeCompare(b.source.act) ||
    a.source.section.localeCompare(b.source.section, 'nb', { numeric: true })
  );
}

/** What a rule or a figure said on one day and on another, where that differs. */
export interface LawChange {
  readonly section: Pick<LawSection, 'key' | 'source'>;
  readonly id: string;
  readonly title: Trilingual;
  readonly before: Trilingual | undefined;
  readonly after: Trilingual | undefined;
  readonly from: IsoDate;
  readonly by: string;
}

/**
 * All that is different on the later day, section for section. A day before the first wording has nothing to
 * compare with, and shows as new.
 */
export function changesBetween(earlier: IsoDate, later: IsoDate): readonly LawChange[] {
  return lawBook.flatMap((section) => {
    const ofRules = section.rules.map(({ id, title, wordings }) => ({ id, title, wordings }));
    const ofFigures = section.figures.map(({ id, title }) => ({
      id,
      title,
      wordings: exactFigure(id).wordings,
    }));
    return [...ofRules, ...ofFigures].flatMap(({ id, title, wordings }): readonly LawChange[] => {
      const before = wordingOn(wordings, earlier);
      const after = wordingOn(wordings, later);
      if (!after || before?.text.nb === after.text.nb) return [];
      const { key, source } = section;
      return [
        {
          section: { key, source },
          id,
          title,
          before: before?.text,
          after: after.text,
          from: after.from,
          by: after.by,
        },
      ];
    });
  });
}

function wordingOn(wordings: readonly DatedWording[], day: IsoDate): DatedWording | undefined {
  return wordings.find(({ from, to }) => from <= day && day <= to);
}

/** The days on which something changed, the newest first: what people ask about. */
export const daysOfChange: readonly IsoDate[] = [
  ...new Set(
    lawBook
      .flatMap(({ rules }) => rules.flatMap(({ wordings }) => wordings.slice(1)))
      .map(({ from }) => isoDate(from)),
  ),
]
  .sort()
  .reverse();
