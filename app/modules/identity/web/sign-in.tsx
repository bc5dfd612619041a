import { ButtonLink } from '#ui/button.tsx';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { safeReturn } from '../domain/return-address.ts';
import { texts } from '../texts.ts';
import type { Route } from './+types/sign-in';
import { identityScope } from './identity-context.ts';

export function loader({ context, url }: Route.LoaderArgs) {
  const { clients, demo } = context.get(identityScope).signIn;
  return {
    staff: clients.staff !== undefined,
    resident: clients.resident !== undefined,
    demo: demo !== undefined,
    returnTo: safeReturn(url.searchParams.get('til')),
  };
}

export default function SignIn({ loaderData }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  const { staff, resident, demo, returnTo } = loaderData;
  return (
    <PageLayout title={t.signIn} lead={t.signInLead} width="text">
      {demo && (
        <Message tone="info" title={t.demo}>
          {t.demoText}
        </Message>
      )}
      {staff && (
        <Section title={t.staff}>
          <p>{t.staffText}</p>
          <p>
            <ButtonLink variant="primary" href={startAddress('tilsett', returnTo)}>
              {t.signInStaff}
            </ButtonLink>
          </p>
        </Section>
      )}
      {resident && (
        <Section title={t.resident}>
          <p>{t.residentText}</p>
          <p>
            <ButtonLink
              variant={staff ? 'secondary' : 'primary'}
              href={startAddress('innbyggjar', returnTo)}
            >
              {t.signInResident}
            </ButtonLink>
          </p>
        </Section>
      )}
    </PageLayout>
  );
}

function startAddress(who: 'tilsett' | 'innbyggjar', returnTo: string): string {
  return `/logg-inn/start?${new URLSearchParams({ som: who, til: returnTo })}`;
}
