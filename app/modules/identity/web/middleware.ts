import { type MiddlewareFunction, redirect } from 'react-router';
import { requestScope } from '#platform/request.ts';
import { services } from '#platform/services.server.ts';
import { pageRequest } from '#platform/web/page-request.ts';
import { settle } from '../settle.ts';
import { signIn } from '../sign-in.server.ts';
import { identityScope } from './identity-context.ts';

/**
 * Settles who asks, in which capacity and in which language, before any route runs. Somebody who is not signed in and
 * asks for what is not theirs is asked to sign in, and comes back to where they were.
 */
export const settleRequest: MiddlewareFunction<Response> = async ({ context, request }, next) => {
  const outside = services();
  const identity = signIn();
  const settled = await settle(outside, identity, request);
  context.set(identityScope, { signIn: identity, settled });
  context.set(requestScope, {
    services: outside,
    actor: settled.actor,
    language: settled.language,
    nonce: context.get(pageRequest).nonce,
  });
  const response = await next();
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (response.status !== 403 || settled.session || !reading) return response;
  return redirect(signInAddress(request));
};

/** The sign-in page, which leads back to the page that was asked for. */
export function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `/logg-inn?til=${encodeURIComponent(pathname + search)}`;
}
