import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import type { SurveyState } from '../domain/survey.ts';
import { texts } from '../texts/states.ts';

const tones: Readonly<Record<SurveyState, Tone>> = {
  draft: 'neutral',
  approved: 'info',
  sent: 'accent',
  closed: 'warning',
  analysed: 'success',
  'report-draft': 'neutral',
  'report-approved': 'info',
  reported: 'success',
  published: 'success',
  withdrawn: 'danger',
  'archived-elsewhere': 'neutral',
};

export function SurveyStateTag({ state }: { readonly state: SurveyState }) {
  return <StatusTag tone={tones[state]}>{texts[useStaffLanguage()].survey[state]}</StatusTag>;
}
