import { norwegianFor } from '#kernel/text.ts';
import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { LinkCards } from '#ui/link-cards.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { publisherKinds, publishersAddress } from '../domain/publisher.ts';
import { texts as readerTexts } from '../reader-texts.ts';
import { texts } from '../texts.ts';
import { listOpenNotices } from '../usecases/list-open-notices.ts';
import type { Route } from './+types/front';
import { FeedLink } from './feed-link.tsx';
import styles from './front.module.css';
import { publicLanguage } from '#platform/web/public-language.ts';
import { RoadIllustration } from './road-illustration.tsx';
import { SearchForm } from './search-form.tsx';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, listOpenNotices, {});
}

export default function Front({ loaderData: notices }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language].front;
  const written = norwegianFor(language);
  const { plan, contact, benefit } = t.gets;
  return (
    <PageLayout title={t.title} lead={t.lead} illustration={<RoadIllustration />}>
      <FeedLink title={readerTexts[language].newsOfAll} />
      <div className={styles.search}>
        <SearchForm />
      </div>
      <Section title={t.whatTitle}>
        <p className={styles.read}>{t.what}</p>
        <LinkCards
          cards={[
            { icon: 'plan', ...plan },
            { icon: 'person', ...contact },
            { icon: 'purse', ...benefit },
          ]}
        />
        <p>
          <a href={href('/:language/programmet', { language })}>{t.aboutDo}</a>
        </p>
      </Section>
      <Section title={t.whoTitle}>
        <p className={styles.read}>{t.who}</p>
        <Actions>
          <ButtonLink href={href('/:language/rettleiing', { language })} variant="primary">
            {t.guideDo}
          </ButtonLink>
          <ButtonLink href={href('/:language/kalkulator', { language })}>
            {t.calculatorDo}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={t.governorTitle}>
        <ul className={styles.tasks}>
          {t.governor.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
        <Actions>
          {publisherKinds.map((kind) => (
            <ButtonLink key={kind} href={publishersAddress(kind, language)}>
              {t.publishers[kind]}
            </ButtonLink>
          ))}
        </Actions>
        <ul>
          <li>
            <a href={href('/:language/meld-fra', { language })}>{t.tipDo}</a>
          </li>
          <li>
            <a href={href('/:language/journal', { language })}>{t.journalDo}</a>
          </li>
        </ul>
      </Section>
      <Section title={t.surveysTitle}>
        {notices.length === 0 ? (
          <p>{t.noSurveys}</p>
        ) : (
          <LinkCards
            cards={notices.map(({ id, title, deadline }) => ({
              icon: 'notice',
              href: href('/:language/kartlegging/:surveyId', { language, surveyId: id }),
              title: title[written],
              lang: written,
              text: deadline && t.due(formatDate(deadline, language)),
            }))}
          />
        )}
        <p>
          <a href={href('/:language/rapportar', { language })}>{t.reportsDo}</a>
        </p>
      </Section>
      <Section title={t.signInTitle}>
        <p>{t.signIn}</p>
        <p>
          <ButtonLink href={href('/logg-inn')}>{t.signInDo}</ButtonLink>
        </p>
      </Section>
    </PageLayout>
  );
}
