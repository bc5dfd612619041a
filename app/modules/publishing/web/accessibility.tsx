import { useLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { texts } from '../texts.ts';
import type { Route } from './+types/accessibility';
import { publicLanguage } from '#platform/web/public-language.ts';

export function loader({ params }: Route.LoaderArgs) {
  publicLanguage(params);
  return null;
}

export default function Accessibility() {
  const t = texts[useLanguage()].accessibility;
  return (
    <PageLayout title={t.title} lead={t.lead} width="text">
      {t.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </PageLayout>
  );
}
