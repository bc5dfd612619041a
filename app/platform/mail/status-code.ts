/** Why a mail did not come through, so that a person knows what to do about it. */
export const undeliveredReasons = [
  'no-address',
  'no-host',
  'full',
  'refused',
  'too-large',
  'other',
] as const;
export type UndeliveredReason = (typeof undeliveredReasons)[number];

/** `5.1.1` in what a server said (RFC 3463); empty where it is not there. An IP address is none. */
export function statusCodeIn(text: string): string {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0] ?? '';
}

const ofMailbox: Readonly<Record<string, UndeliveredReason>> = {
  1: 'no-address',
  2: 'full',
  3: 'too-large',
};

/** What a status code, or else the number before it (RFC 5321), says to a person. */
export function reasonOf(statusCode: string, smtpCode = 0): UndeliveredReason {
  const [, subject = '', detail = ''] = statusCode.split('.');
  if (subject === '1') return ['2', '4'].includes(detail) ? 'no-host' : 'no-address';
  if (subject === '2') return ofMailbox[detail] ?? 'refused';
  if (subject === '3') return detail === '4' ? 'too-large' : 'other';
  if (subject === '4') return 'no-host';
  if (subject === '7') return 'refused';
  if ([550, 551, 553].includes(smtpCode)) return 'no-address';
  if (smtpCode === 552) return 'full';
  return smtpCode === 554 ? 'refused' : 'other';
}
