import { href } from 'react-router';
import type { Language } from '#kernel/text.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import type { Survey } from '../domain/survey.ts';
import { texts } from '../texts/coding.ts';
import { surveyCrumbs } from './survey-crumbs.ts';

/** The way down to a page under the coding of a round. */
export function codingCrumbs(
  language: Language,
  survey: Pick<Survey, 'id' | 'title'>,
): readonly Crumb[] {
  return [
    ...surveyCrumbs(language, survey),
    {
      href: href('/kartleggingar/:surveyId/koding', { surveyId: survey.id }),
      label: texts[language].coding,
    },
  ];
}
