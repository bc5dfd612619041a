import { data, type RouterContextProvider } from 'react-router';
import { readPostedFiles } from '#platform/files/posted-file.ts';
import { readForm } from '#platform/input.ts';
import { RateLimit } from '#platform/rate-limit.ts';
import { type Problems, requestScope } from '#platform/request.ts';
import type { AttachmentProblem } from '../domain/attachment.ts';
import { type ReceivedFile, receiveFiles } from '../receive-files.ts';

/** How many times an hour one sender has files looked through and kept, whether or not a message comes of it. */
const filesOfSender = new RateLimit(60, 3_600_000);

type Taken =
  | { readonly ok: true; readonly files: ReceivedFile[] }
  | {
      readonly ok: false;
      readonly response: ReturnType<typeof data<Problems<AttachmentProblem | 'too-many-now'>>>;
    };

/** Looks at the files of a posted form, before the use case that keeps them. What was typed is given back with a no. */
export async function takeFiles(
  context: Readonly<RouterContextProvider>,
  request: Request,
): Promise<Taken> {
  const { services, actor } = context.get(requestScope);
  const { files: sent } = await readPostedFiles(request.clone(), 'attachments');
  const isWithin = sent.length === 0 || filesOfSender.take(actor.id, services.clock.now());
  if (!isWithin) return refused(request, { form: 'too-many-now' });
  const received = await receiveFiles(services, sent);
  if (received.ok) return { ok: true, files: [...received.value] };
  const { code, details } = received.refusal;
  return refused(request, { attachments: code }, details);
}

async function refused(
  request: Request,
  problems: Readonly<Record<string, AttachmentProblem | 'too-many-now'>>,
  details: Readonly<Record<string, string | number>> = {},
): Promise<Extract<Taken, { readonly ok: false }>> {
  const { entered } = await readForm(request);
  return { ok: false, response: data({ problems, entered, details }, { status: 422 }) };
}
