import type { AttachmentId, MailId } from './incoming-mail.ts';

/**
 * `unread`: waits for the job. `taken`: put forward in its round. `known`: the same file was put forward before. `doubt`:
 * for a person to decide. `refused`: cannot be taken in. `letter`: a Word file that is not our form.
 */
export type FormState = 'unread' | 'taken' | 'known' | 'doubt' | 'refused' | 'letter';

/** A Word file that came with a mail, and what it turned out to be. */
export interface IncomingForm {
  readonly attachmentId: AttachmentId;
  readonly mailId: MailId;
  readonly state: FormState;
  readonly reason: string;
  readonly attempts: number;
  readonly surveyId: string | null;
  readonly responseId: string | null;
  readonly wordFormId: string | null;
}

/** A file that ends the process each time it is read is given up after so many. */
export const mostAttempts = 3;

const formTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/**
 * Whether a file is read as a form. By its name, or by what it is where the name says nothing we know: such a file may be
 * a form whose name was lost on the way.
 */
export function mayBeForm(mediaType: string, content: Uint8Array): boolean {
  if (formTypes.includes(mediaType)) return true;
  const isPacked = [0x50, 0x4b, 0x03, 0x04].every((byte, index) => content[index] === byte);
  return mediaType === 'application/octet-stream' && isPacked;
}
