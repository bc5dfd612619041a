import { redirect } from 'react-router';
import { isLanguage, isPublicLanguage } from '#kernel/text.ts';
import { readForm } from '#platform/input.ts';
import { requestScope } from '#platform/request.ts';
import { setCookie } from '../cookies.ts';
import { safeReturn } from '../domain/return-address.ts';
import { chooseLanguage } from '../sessions.ts';
import type { Route } from './+types/language';
import { identityScope } from './identity-context.ts';

export const loader = () => redirect('/');

/** Switches language: kept on an employee, so that it follows them, and in a cookie for everybody else. */
export async function action({ context, request }: Route.ActionArgs) {
  const { services, actor } = context.get(requestScope);
  const { signIn, settled } = context.get(identityScope);
  const entered = (await readForm(request)).entered;
  const language = String(entered.language ?? '');
  const address = safeReturn(String(entered.returnTo ?? ''));
  if (!isPublicLanguage(language)) return redirect(address);
  const employee = settled.session && actor.capacity.kind !== 'resident';
  if (employee && isLanguage(language)) await chooseLanguage(services.db, actor.id, language);
  return redirect(address, {
    headers: { 'Set-Cookie': setCookie('language', language, signIn.settings) },
  });
}
