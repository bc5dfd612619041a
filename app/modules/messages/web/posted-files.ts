import { data, type RouterContextProvider } from 'react-router';
import { readPostedFiles } from '#platform/files/posted-file.ts';
import { readForm } from '#platform/input.ts';
import { type Problems, requestScope } from '#platform/request.ts';
import type { AttachmentProblem } from '../domain/attachment.ts';
import { type ReceivedFile, receiveFiles } from '../receive-files.ts';

type Taken =
  | { readonly ok: true; readonly files: ReceivedFile[] }
  | {
      readonly ok: false;
      readonly response: ReturnType<typeof data<Problems<AttachmentProblem>>>;
    };

/** Looks at the files of a posted form, before the use case that keeps them. What was typed is given back with a no. */
export async function takeFiles(
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<Taken> {
  const { files: sent } = await readPostedFiles(request.clone(), 'attachments');
  const received = await receiveFiles(context.get(requestScope).services, sent);
  if (received.ok) return { ok: true, files: [...received.value] };
  const { code, details = {} } = received.refusal;
  const { entered } = await readForm(request);
  return {
    ok: false,
    response: data({ problems: { attachments: code }, entered, details }, { status: 422 }),
  };
}
