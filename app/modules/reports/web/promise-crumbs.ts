import { href } from 'react-router';
import type { Bilingual, Language } from '#kernel/text.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import { promiseTexts } from '../texts/promises.ts';

/** The way down to what is promised in a round. */
export function roundCrumbs(
  language: Language,
  survey: { readonly id: string; readonly title: Bilingual },
): readonly Crumb[] {
  return [
    { href: href('/kartleggingar'), label: promiseTexts[language].surveys },
    {
      href: href('/kartleggingar/:surveyId', { surveyId: survey.id }),
      label: survey.title[language],
    },
  ];
}

/** The way down to one promise. */
export function promiseCrumbs(
  language: Language,
  survey: { readonly id: string; readonly title: Bilingual },
): readonly Crumb[] {
  return [
    ...roundCrumbs(language, survey),
    {
      href: href('/kartleggingar/:surveyId/lovnader', { surveyId: survey.id }),
      label: promiseTexts[language].title,
    },
  ];
}
