import { redirect } from 'react-router';
import { visitor } from '#platform/access.ts';
import { requestScope, show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate, formatDateWithWeekday } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { LinkCards } from '#ui/link-cards.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { texts } from '../texts.ts';
import { viewStartPage } from '../usecases/view-start-page.ts';
import type { Route } from './+types/start';
import { GovernorTasks } from './governor-tasks.tsx';
import { MunicipalityAnswers } from './municipality-answers.tsx';
import styles from './start.module.css';

/** A visitor is led to the open front page; everybody else to what waits for them. */
export async function loader({ context }: Route.LoaderArgs) {
  const { actor, language } = context.get(requestScope);
  if (actor.id === visitor.id) throw redirect(`/${language}`);
  const isStaff = !['resident', 'visitor'].includes(actor.capacity.kind);
  return {
    page: isStaff ? await show(context, viewStartPage, {}) : null,
    isResident: actor.capacity.kind === 'resident',
  };
}

export default function Start({ loaderData: { page, isResident } }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (!page)
    return (
      <PageLayout title={isResident ? t.residentTitle : t.noCapacityTitle} width="text">
        <p>{isResident ? t.resident : t.noCapacity}</p>
        {isResident && (
          <p>
            <ButtonLink href="/meldingar" variant="primary">
              {t.residentMessages}
            </ButtonLink>
          </p>
        )}
        <p>
          <a href={`/${language}`}>{t.readMore}</a>
        </p>
      </PageLayout>
    );
  return (
    <PageLayout
      title={t.greeting(page.name)}
      lead={`${page.unit[language]}. ${t.today(formatDateWithWeekday(page.today, language))}`}
    >
      <Section title={page.municipality ? t.municipality : t.waits}>
        {page.office && <OfficeTasks page={page} />}
        {page.governor && <GovernorTasks tasks={page.governor} />}
        {page.municipality && <MunicipalityAnswers answers={page.municipality} />}
        {!page.office && !page.governor && !page.municipality && (
          <EmptyState title={t.nothingWaits}>{t.nothingElse}</EmptyState>
        )}
      </Section>
      <Section title={t.ways}>
        <LinkCards
          cards={[
            ...(page.governor
              ? [
                  {
                    icon: 'form' as const,
                    href: '/kartleggingar',
                    title: t.surveys,
                    text: t.surveysGovernor,
                  },
                ]
              : []),
            ...(page.mayReadInbox
              ? [
                  {
                    icon: 'envelope' as const,
                    href: '/postmottak',
                    title: t.inbox,
                    text: t.inboxText,
                  },
                ]
              : []),
            ...(page.office
              ? [{ icon: 'form' as const, href: '/svar', title: t.surveys, text: t.surveysOffice }]
              : []),
            ...(page.mayTryCases
              ? [{ icon: 'search' as const, href: '/kva-om', title: t.whatIf, text: t.whatIfText }]
              : []),
            { icon: 'building', href: '/organisasjonar', title: t.register, text: t.registerText },
            ...(page.mayManageAccess
              ? [
                  {
                    icon: 'person' as const,
                    href: '/tilgang',
                    title: t.access,
                    text: t.accessText,
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </PageLayout>
  );
}

type Page = NonNullable<Route.ComponentProps['loaderData']['page']>;

function OfficeTasks({ page: { office, quotes, maySign } }: { page: Page }) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (!office || office.length + quotes.length === 0)
    return <EmptyState title={t.nothingWaits}>{t.nothingWaitsOffice}</EmptyState>;
  return (
    <ul className={styles.tasks}>
      {office.map(({ title, deadline, isLate, waitsFor, href }, index) => (
        <li key={href} className={styles.task}>
          <h3 className="aksel-heading aksel-heading--small">{title[language]}</h3>
          <p>
            <StatusTag tone={isLate ? 'danger' : 'info'}>
              {(isLate ? t.late : t.due)(formatDate(deadline, language))}
            </StatusTag>
          </p>
          {waitsFor === 'leader' && <p>{maySign ? t.sign : t.waitsForLeader}</p>}
          <ButtonLink href={href} variant={index === 0 ? 'primary' : 'secondary'}>
            {waitsFor === 'leader' && maySign ? t.checkAndSign : t.answer}
          </ButtonLink>
        </li>
      ))}
      {quotes.map(({ title, count, href }) => (
        <li key={href} className={styles.task}>
          <h3 className="aksel-heading aksel-heading--small">{t.quotes(count)}</h3>
          <p>
            {title[language]}. {t.leaderDecides}
          </p>
          <ButtonLink href={href}>{t.readAndAnswer}</ButtonLink>
        </li>
      ))}
    </ul>
  );
}
