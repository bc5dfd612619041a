import { data } from 'react-router';
import { ButtonLink } from '#ui/button.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { safeReturn } from '../domain/return-address.ts';
import { texts } from '../texts.ts';
import type { Route } from './+types/session-over';

/** What a form gets that was sent after the session ran out; the start-up file leads it here (signed-out-posts.ts). */
export function loader({ url }: Route.LoaderArgs) {
  const kept = url.searchParams.get('teke-vare-pa') === 'ja';
  return data({ kept, returnTo: safeReturn(url.searchParams.get('til')) }, { status: 401 });
}

export default function SessionOver({ loaderData: { kept, returnTo } }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  return (
    <PageLayout
      title={t.sessionOver}
      lead={kept ? t.sessionOverKept : t.sessionOverLost}
      width="text"
    >
      <p>
        <ButtonLink variant="primary" href={`/logg-inn?${new URLSearchParams({ til: returnTo })}`}>
          {t.signInAgain}
        </ButtonLink>
      </p>
    </PageLayout>
  );
}
