import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import type { IncomingMail, MailState } from '../domain/incoming-mail.ts';
import { texts } from '../texts.ts';

const tones: Readonly<Record<MailState, Tone>> = {
  open: 'info',
  aside: 'neutral',
  filed: 'success',
  done: 'success',
  'not-ours': 'neutral',
  forwarded: 'success',
};

interface Props {
  readonly mail: Pick<IncomingMail, 'state' | 'assignedTo' | 'personalData'>;
  readonly isNeglected: boolean;
}

/** How far it has come, and what makes it urgent. */
export function MailStatus({ mail: { state, assignedTo, personalData }, isNeglected }: Props) {
  const t = texts[useStaffLanguage()];
  return (
    <>
      {isNeglected ? (
        <StatusTag tone="warning" icon="clock">
          {t.late}
        </StatusTag>
      ) : (
        <StatusTag tone={tones[state]}>
          {state === 'open' && assignedTo === null ? t.fresh : t.states[state]}
        </StatusTag>
      )}
      {personalData.length > 0 && (
        <>
          {' '}
          <StatusTag tone="danger" icon="eye">
            {t.personalData}
          </StatusTag>
        </>
      )}
    </>
  );
}
