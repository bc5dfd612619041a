import type { IsoDate } from '#kernel/date.ts';
import { Fraction } from '#kernel/fraction.ts';
import { formatCitation, lovdataUrl } from '#kernel/law.ts';
import type { Finding, FindingKind } from '#kernel/rule.ts';
import { capitalised, type PublicLanguage, type Trilingual } from '#kernel/text.ts';
import { writtenNumber } from '#kernel/written-number.ts';
import { choices, type Question } from '../domain/choices.ts';
import { exactFigure } from '../domain/parameter.ts';
import type { Saying } from './saying.ts';
import { sayings } from './sayings.ts';

/** A conclusion in words: the plain sentence first, the law behind it, and what it rests on. */
export interface Explanation {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly plain: string;
  readonly law: { readonly text: string; readonly url: string; readonly inForceFrom: IsoDate };
  /** For a condition that is not met: what would change it. */
  readonly wouldChange?: string;
  readonly because: readonly Explanation[];
}

const byRule = new Map(sayings.map((saying) => [saying.rule, saying]));

/** The finding as a tree of sentences, the same for a letter, a page and JSON. */
export function explain(finding: Finding, language: PublicLanguage): Explanation {
  const { rule, kind, source, lawFrom, because } = finding;
  const wouldChange = finding.value === 'not-met' ? change(finding, language) : undefined;
  return {
    rule,
    kind,
    plain: plainly(finding, language),
    law: {
      text: formatCitation(source, language),
      url: lovdataUrl(source),
      inForceFrom: lawFrom,
    },
    ...(wouldChange && { wouldChange }),
    because: because.map((reason) => explain(reason, language)),
  };
}

const words = {
  choice: { nn: 'Val', nb: 'Valg', en: 'Choice' },
  none: { nn: 'inga grense', nb: 'ingen grense', en: 'no limit' },
} as const;

function plainly(finding: Finding, language: PublicLanguage): string {
  if (finding.kind === 'choice') return chosen(finding, language);
  const saying = byRule.get(finding.rule);
  if (!saying && finding.kind === 'parameter') return figureIn(finding, language);
  if (!saying) throw new RangeError(`Nothing is said about ${finding.rule}`);
  return sentence(saying.sentences, finding, language);
}

function change(finding: Finding, language: PublicLanguage): string | undefined {
  const saying = byRule.get(finding.rule);
  return saying?.wouldChange && sentence(saying.wouldChange, finding, language);
}

function sentence(
  sentences: Saying['sentences'],
  { value, facts, on, lawFrom, because }: Finding,
  language: PublicLanguage,
): string {
  // `say` has tied each sentence to the value and the facts of its own rule.
  return sentences[language](value as never, facts as never, { on, lawFrom, because });
}

/** «Val: Kva er ein time verd? Dagen med barnetillegg delt på 7,5.» */
function chosen({ rule, value }: Finding, language: PublicLanguage): string {
  const { question, answers } = choices[rule as Question];
  const texts: Readonly<Record<string, Trilingual>> = answers;
  const answer = texts[String(value)]?.[language] ?? String(value);
  return `${words.choice[language]}: ${question[language]} ${capitalised(answer)}.`;
}

/** A figure that nothing is said about but what it is called and how large it is. */
function figureIn({ rule, value }: Finding, language: PublicLanguage): string {
  const title = exactFigure(rule).title[language];
  if (value === null) return `${title}: ${words.none[language]}`;
  const written = value instanceof Fraction || typeof value === 'number' ? value : 0;
  return `${title}: ${writtenNumber(written, language)}`;
}
