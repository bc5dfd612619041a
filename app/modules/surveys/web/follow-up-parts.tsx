import { dateInOslo, formatShortDate } from '#ui/format.ts';
import { isIsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { type StatusIcon, StatusTag, type Tone } from '#ui/status-tag.tsx';
import type { FollowUpState } from '../domain/response.ts';
import { isResponseEventKind } from '../domain/response-event.ts';
import { texts } from '../texts/follow-up.ts';
import { texts as stateTexts } from '../texts/states.ts';

const looks: Readonly<Record<FollowUpState, { tone: Tone; icon: StatusIcon }>> = {
  'not-opened': { tone: 'neutral', icon: 'dot' },
  opened: { tone: 'info', icon: 'eye' },
  'in-progress': { tone: 'info', icon: 'pen' },
  'awaiting-leader': { tone: 'accent', icon: 'clock' },
  submitted: { tone: 'success', icon: 'check' },
  late: { tone: 'warning', icon: 'warning' },
  exempt: { tone: 'neutral', icon: 'exempt' },
  returned: { tone: 'accent', icon: 'returned' },
  missing: { tone: 'danger', icon: 'missing' },
};

/** How one office stands. */
export function FollowUpTag({
  state,
  answeredLate = false,
}: {
  readonly state: FollowUpState;
  readonly answeredLate?: boolean;
}) {
  const t = stateTexts[useStaffLanguage()];
  return (
    <StatusTag {...looks[state]}>{answeredLate ? t.answeredLate : t.followUp[state]}</StatusTag>
  );
}

/** One thing that has happened, in a sentence. */
export function eventSentence(kind: string, language: Language): string {
  return isResponseEventKind(kind) ? texts[language].event[kind] : kind;
}

/** What there is to say beside the sentence: a date, a reason, a name. Empty when nothing. */
export function eventDetail(kind: string, note: string, language: Language): string {
  const t = texts[language];
  if (kind === 'reminded')
    return Object.hasOwn(t.reminder, note)
      ? t.reminder[note as keyof typeof t.reminder]
      : t.remindedNow;
  if (kind === 'extended') return isIsoDate(note) ? t.newDeadline(formatShortDate(note)) : note;
  if (kind === 'sent') return note ? t.letterNumber(note) : '';
  return note;
}

export function eventInShort(event: { kind: string; at: Date }, language: Language): string {
  return `${eventSentence(event.kind, language)} ${formatShortDate(dateInOslo(event.at))}`;
}
