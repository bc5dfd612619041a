import { href } from 'react-router';
import type { Bilingual, Language } from '#kernel/text.ts';
import type { Crumb } from '#ui/page-layout.tsx';
import { texts } from '../texts/prepare.ts';

/** The way down to a page about one round. */
export function surveyCrumbs(
  language: Language,
  survey: { readonly id: string; readonly title: Bilingual },
): readonly Crumb[] {
  return [
    { href: href('/kartleggingar'), label: texts[language].surveys },
    {
      href: href('/kartleggingar/:surveyId', { surveyId: survey.id }),
      label: survey.title[language],
    },
  ];
}
