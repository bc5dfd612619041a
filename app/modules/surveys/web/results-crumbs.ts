import { href } from 'react-router';
import type { Language } from '#kernel/text.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import type { Survey } from '../domain/survey.ts';
import { texts } from '../texts/results.ts';
import { surveyCrumbs } from './survey-crumbs.ts';

/** The way down to a page under the results of a round. */
export function resultsCrumbs(
  language: Language,
  survey: Pick<Survey, 'id' | 'title'>,
): readonly Crumb[] {
  return [
    ...surveyCrumbs(language, survey),
    {
      href: href('/kartleggingar/:surveyId/resultat', { surveyId: survey.id }),
      label: texts[language].results,
    },
  ];
}
