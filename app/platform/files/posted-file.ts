/**
 * The file in one field of a posted form; empty where none was chosen or the form could not be read. What the sender
 * calls it and says that it is, is not handed on: it is for the content to show.
 */
export async function readPostedFile(request: Request, field: string): Promise<Uint8Array> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get(field);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
