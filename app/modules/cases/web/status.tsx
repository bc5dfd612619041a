import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import type { CaseStatus } from '../domain/case-folder.ts';
import { texts } from '../texts.ts';

const tones: Readonly<Record<CaseStatus, Tone>> = {
  open: 'info',
  closed: 'success',
  discarded: 'neutral',
};

export function CaseStatusTag({ status }: { readonly status: CaseStatus }) {
  return <StatusTag tone={tones[status]}>{texts[useStaffLanguage()].statuses[status]}</StatusTag>;
}
