import { generatePath, RouterContextProvider } from 'react-router';
import type { Language } from '#kernel/text.ts';
import type { Actor } from '#platform/access.ts';
import { requestScope } from '#platform/request.ts';
import type { Services } from '#platform/use-case.ts';

/** What a loader or an action is called with when this actor visits this address. */
export function visit<Pattern extends string, Params extends Record<string, string>>(
  services: Services,
  actor: Actor,
  pattern: Pattern,
  params: Params,
  form?: Record<string, string> | readonly (readonly [string, string])[],
  language: Language = 'nn',
) {
  const url = new URL(generatePath<string>(pattern, params), 'http://localhost');
  const fields = form && (Array.isArray(form) ? [...form] : Object.entries(form));
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
  const context = new RouterContextProvider();
  context.set(requestScope, { services, actor, language, nonce: 'test' });
  return { context, params, pattern, url, request: new Request(url, init) };
}
