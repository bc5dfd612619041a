import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import type { Thread } from '../domain/thread.ts';
import { texts } from '../texts/sender.ts';

interface Props {
  readonly thread: Pick<Thread, 'state' | 'waitingSince'>;
  /** How many answers nobody has opened. */
  readonly unread?: number;
}

/** How far it has come, as the sender sees it. */
export function ThreadStatus({ thread: { state, waitingSince }, unread = 0 }: Props) {
  const t = texts[useStaffLanguage()];
  if (unread > 0)
    return (
      <StatusTag tone="accent" icon="sent">
        {t.unread(unread)}
      </StatusTag>
    );
  if (state === 'closed') return <StatusTag>{t.states.closed}</StatusTag>;
  return waitingSince ? (
    <StatusTag tone="info" icon="clock">
      {t.states.waiting}
    </StatusTag>
  ) : (
    <StatusTag tone="success">{t.states.answered}</StatusTag>
  );
}
