import { ButtonLink } from '#ui/button.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { texts } from '../texts.ts';

export default function SignedOut() {
  const t = texts[useLanguage()];
  return (
    <PageLayout title={t.signedOut} lead={t.signedOutText} width="text">
      <p>
        <ButtonLink href="/logg-inn">{t.signInAgain}</ButtonLink>
      </p>
    </PageLayout>
  );
}
