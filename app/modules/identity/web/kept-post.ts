import { data, redirect } from 'react-router';
import { z } from 'zod';
import { requestScope } from '#platform/request.ts';
import { readCookie } from '../cookies.ts';
import { dropPost } from '../pending-posts.ts';
import type { Route } from './+types/kept-post';
import { identityScope } from './identity-context.ts';

export const loader = () => redirect('/skjema-pa-vent');

/** Sends a kept form on to where it was going (307 keeps method and fields), or throws it away. */
export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { services } = context.get(requestScope);
  const { signIn, settled } = context.get(identityScope);
  const browser = readCookie(request, 'browser', signIn.settings);
  const id = z.uuid().safeParse(params.postId);
  if (!settled.session || !browser || !id.success) throw data(null, { status: 404 });
  const address = await dropPost(services, browser, settled.session.ownerId, id.data);
  if (address === undefined) throw data(null, { status: 404 });
  return url.searchParams.get('kast') ? redirect('/skjema-pa-vent') : redirect(address, 307);
}
