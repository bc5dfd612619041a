import { href } from 'react-router';
import type { Bilingual, Language } from '#kernel/text.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import { texts } from '../texts/reports.ts';

interface Round {
  readonly id: string;
  readonly title: Bilingual;
}

/** The way down to the report of a round. */
export function roundCrumbs(language: Language, { id, title }: Round): readonly Crumb[] {
  return [
    { href: href('/kartleggingar'), label: texts[language].surveys },
    { href: href('/kartleggingar/:surveyId', { surveyId: id }), label: title[language] },
  ];
}

/** The way down to a page of the report. */
export function reportCrumbs(language: Language, round: Round): readonly Crumb[] {
  return [
    ...roundCrumbs(language, round),
    {
      href: href('/kartleggingar/:surveyId/rapport', { surveyId: round.id }),
      label: texts[language].report,
    },
  ];
}
