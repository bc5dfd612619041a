import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import type { OutgoingMailSummary } from '../domain/outgoing-mail.ts';
import { texts } from '../texts.ts';

const tones = { queued: 'info', sending: 'info', sent: 'success', failed: 'danger' } as const;

export function MailStatus({ mail }: { readonly mail: OutgoingMailSummary }) {
  const t = texts[useStaffLanguage()];
  if (mail.isShownOnly) return <StatusTag tone="neutral">{t.shownOnly}</StatusTag>;
  return <StatusTag tone={tones[mail.state]}>{t.states[mail.state]}</StatusTag>;
}
