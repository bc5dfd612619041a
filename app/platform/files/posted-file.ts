/**
 * The file in one field of a posted form; empty where none was chosen or the form could not be read. What the sender
 * calls it and says that it is, is not handed on: it is for the content to show.
 */
export async function readPostedFile(request: Request, field: string): Promise<Uint8Array> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get(field);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

export interface PostedForm {
  /** Empty where none was chosen. */
  readonly file: Uint8Array;
  /** What stands in another field of the form; empty where it is not there. */
  readonly text: (field: string) => string;
}

/** The same, with the fields that stand beside the file. */
export async function readPostedForm(request: Request, field: string): Promise<PostedForm> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get(field);
  return {
    file: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    text: (name) => {
      const value = form?.get(name);
      return typeof value === 'string' ? value : '';
    },
  };
}
