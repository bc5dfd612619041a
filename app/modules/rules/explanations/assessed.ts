import type { PublicLanguage, Trilingual } from '#kernel/text.ts';
import type { AssessmentRule } from '../domain/assessment.ts';
import { type Saying, say } from './saying.ts';

const open: Trilingual = {
  nn: 'Dette er ikkje vurdert enno.',
  nb: 'Dette er ikke vurdert ennå.',
  en: 'This has not been assessed yet.',
};

/** What is said about a named assessment (skjønn): what the person concluded, with the reasons that were given. */
export function sayAssessed(
  rule: AssessmentRule,
  words: { readonly met: Trilingual; readonly notMet: Trilingual; readonly change: Trilingual },
): Saying {
  // `say` gives an assessment the facts of the case; its finding holds one, under this name.
  const inLanguage = (language: PublicLanguage) => (value: string, facts: object) => {
    if (value === 'undetermined') return open[language];
    const conclusion = value === 'met' ? words.met[language] : words.notMet[language];
    return [conclusion, reasonsOf(facts)].filter(Boolean).join(' ');
  };
  const change = (language: PublicLanguage) => () => words.change[language];
  return say(
    rule,
    { nn: inLanguage('nn'), nb: inLanguage('nb'), en: inLanguage('en') },
    { nn: change('nn'), nb: change('nb'), en: change('en') },
  );
}

function reasonsOf(facts: { readonly assessment?: { readonly reasons: string } }): string {
  return facts.assessment?.reasons.trim() ?? '';
}
