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

export interface PostedFiles {
  /** Those that were chosen, with what the sender calls them: a name to show, and nothing to believe. */
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Several files in one field of a posted form, with the fields that stand beside them. */
export async function readPostedFiles(request: Request, field: string): Promise<PostedFiles> {
  const form = await request.formData().catch(() => undefined);
  const files: PostedFiles['files'][number][] = [];
  const fields: Record<string, string> = {};
  for (const [name, value] of form ?? [])
    if (typeof value === 'string') fields[name] = value;
    else if (name === field && value.size > 0)
      files.push({ name: value.name, content: new Uint8Array(await value.arrayBuffer()) });
  return { files, fields };
}
