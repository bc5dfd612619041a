import { requestScope } from '#platform/request.ts';
import { endSessionsBySid } from '../sessions.ts';
import type { Route } from './+types/front-channel';
import { identityScope } from './identity-context.ts';

/** Front-channel sign-out: the issuer shows this in a frame, without our cookie. The answer says nothing either way. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services } = context.get(requestScope);
  const { signIn } = context.get(identityScope);
  const issuer = url.searchParams.get('iss');
  const sid = url.searchParams.get('sid');
  const known = Object.values(signIn.clients).some((client) => client.issuer === issuer);
  if (known && issuer && sid) await endSessionsBySid(services.db, signIn, issuer, sid);
  return new Response(null, { status: 200, headers: { 'Cache-Control': 'no-store' } });
}
