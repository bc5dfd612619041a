import { data, redirect } from 'react-router';
import { requestScope } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { readCookie, setCookie } from '../cookies.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { type SignInFailure, texts } from '../texts.ts';
import type { Route } from './+types/return';
import { identityScope } from './identity-context.ts';

const statuses: Readonly<Record<SignInFailure, number>> = {
  cancelled: 400,
  expired: 400,
  refused: 400,
  'level-too-low': 403,
  'not-registered': 403,
  unavailable: 503,
};

/** Where the issuer sends people back to. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { services } = context.get(requestScope);
  const { signIn } = context.get(identityScope);
  const { settings } = signIn;
  if (url.searchParams.get('feil') === 'unavailable') return failed('unavailable');
  const finished = await finishSignIn(services, signIn, new URL(request.url), {
    browser: readCookie(request, 'browser', settings),
    session: readCookie(request, 'session', settings),
    capacity: signIn.demo && readCookie(request, 'capacity', settings),
  });
  if (!finished.ok) return failed(finished.failure);
  return redirect(finished.returnTo, {
    headers: { 'Set-Cookie': setCookie('session', finished.token, settings) },
  });
}

function failed(failure: SignInFailure) {
  return data({ failure }, { status: statuses[failure] });
}

export default function SignInReturn({ loaderData }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  return (
    <PageLayout title={t.failedTitle} lead={t.failed[loaderData.failure]} width="text">
      <p>
        <ButtonLink variant="primary" href="/logg-inn">
          {t.tryAgain}
        </ButtonLink>
      </p>
    </PageLayout>
  );
}
