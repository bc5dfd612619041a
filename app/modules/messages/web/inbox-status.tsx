import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import type { Thread } from '../domain/thread.ts';
import { governorTexts } from '../texts/governor.ts';

interface Props {
  readonly thread: Pick<Thread, 'state' | 'waitingSince' | 'assignedTo'>;
  readonly isNeglected: boolean;
}

/** How far it has come, as the governor sees it. */
export function InboxStatus({ thread, isNeglected }: Props) {
  const { states, late } = governorTexts[useStaffLanguage()];
  const { state, waitingSince, assignedTo } = thread;
  if (isNeglected)
    return (
      <StatusTag tone="warning" icon="clock">
        {late}
      </StatusTag>
    );
  if (state === 'closed') return <StatusTag>{states.closed}</StatusTag>;
  if (!waitingSince) return <StatusTag tone="success">{states.answered}</StatusTag>;
  return <StatusTag tone="info">{assignedTo === null ? states.new : states.waiting}</StatusTag>;
}
