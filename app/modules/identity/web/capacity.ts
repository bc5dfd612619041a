import { redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { requestScope } from '#platform/request.ts';
import { safeReturn } from '../domain/return-address.ts';
import { chooseCapacity } from '../sessions.ts';
import type { Route } from './+types/capacity';
import { identityScope } from './identity-context.ts';

export const loader = () => redirect('/');

/** Switches to another of one's own capacities; what is not held is not chosen. */
export async function action({ context, request }: Route.ActionArgs) {
  const { services } = context.get(requestScope);
  const { user, session } = context.get(identityScope).settled;
  const { capacity, returnTo } = (await readForm(request)).entered;
  const chosen = user?.capacities.find(({ key }) => key === capacity);
  if (session && chosen) await chooseCapacity(services.db, session.tokenHash, chosen.key);
  return redirect(safeReturn(String(returnTo ?? '')));
}
