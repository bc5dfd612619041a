import { keepFile, type PutFile } from '#platform/files/files.ts';
import type { Scope, Services } from '#platform/use-case.ts';
import { mayBeForm } from './domain/incoming-form.ts';
import type { AttachmentId } from './domain/incoming-mail.ts';
import { insertForms } from './form-store.ts';
import { insertAttachments, type NewMail } from './store.ts';

/** A file that came with a mail or was registered, on the disk and not yet in the inbox. */
export interface PutAttachment extends PutFile {
  readonly name: string;
  readonly mediaType: string;
  readonly mayBeForm: boolean;
}

/** Puts a file on the disk, before the transaction: without a row that stands for it, it is swept away. */
export async function putAttachment(
  files: Services['files'],
  {
    name,
    mediaType,
    content,
  }: { readonly name: string; readonly mediaType: string; readonly content: Uint8Array },
): Promise<PutAttachment> {
  return {
    name,
    mediaType,
    mayBeForm: mayBeForm(mediaType, content),
    sha256: await files.put(content),
    size: content.length,
  };
}

/** Keeps the files with what they came with, and notes which of them are to be read as forms. */
export async function keepAttachments(
  scope: Scope,
  mail: Pick<NewMail, 'id' | 'governorId'>,
  attachments: readonly PutAttachment[],
): Promise<void> {
  for (const attachment of attachments) await keepFile(scope, attachment);
  const named = attachments.map((attachment) => ({
    ...attachment,
    id: scope.newId() as AttachmentId,
  }));
  await insertAttachments(scope.tx, mail, named);
  const forms = named.filter((attachment) => attachment.mayBeForm).map(({ id }) => id);
  await insertForms(scope.tx, mail, forms);
}
