import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { ButtonLink } from '#ui/button.tsx';
import type { IconName } from '#ui/icon.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkCards } from '#ui/link-cards.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { overview } from '../programme/overview.ts';
import { type ProgrammePageName, programmePageNames, programmePages } from '../programme/pages.ts';
import { texts } from '../programme/texts.ts';
import { readProgramme } from '../usecases/read-programme.ts';
import type { Route } from './+types/programme-overview';
import { Answer } from './programme-parts.tsx';
import styles from './programme.module.css';
import { RoadIllustration } from './road-illustration.tsx';
import { useWays } from './programme-links.tsx';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, readProgramme, {});
}

const icons: Readonly<Record<ProgrammePageName, IconName>> = {
  whoCanTakePart: 'person',
  benefit: 'purse',
  contentOfProgramme: 'plan',
  absence: 'clock',
  application: 'pen',
  appeal: 'sent',
  activityDuty: 'notice',
};

export default function ProgrammeOverview({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const { guide, calculator, law } = useWays();
  const t = texts[language];
  return (
    <PageLayout
      title={overview.title[language]}
      lead={overview.lead[language]}
      breadcrumbs={[{ href: href('/:language', { language }), label: t.front }]}
      illustration={<RoadIllustration />}
    >
      <Actions>
        <ButtonLink href={guide.href} variant="primary">
          {guide.label}
        </ButtonLink>
        <ButtonLink href={calculator.href}>{calculator.label}</ButtonLink>
      </Actions>
      <Answer section={overview.what} law={loaderData.law} />
      <Section title={t.waysOn}>
        <LinkCards
          cards={programmePageNames.map((name) => {
            const { title, address: page } = programmePages[name];
            return {
              icon: icons[name],
              title: title[language],
              text: t.cards[name],
              href: href('/:language/programmet/:page', { language, page }),
            };
          })}
        />
      </Section>
      <p className={styles.read}>
        {t.sami}{' '}
        <a href={href('/se')} lang="se" hrefLang="se">
          Kvalifiserenprográmma
        </a>
      </p>
      <p className={styles.note}>
        {t.binding} <a href={law.href}>{law.label}</a>
      </p>
    </PageLayout>
  );
}
