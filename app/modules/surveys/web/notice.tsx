import { data } from 'react-router';
import { isPublicLanguage, norwegianFor } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { dateInOslo, formatDate, formatDateWithWeekday } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { texts } from '../texts/notice.ts';
import { readNotice } from '../usecases/read-notice.ts';
import type { Route } from './+types/notice';
import styles from './side-by-side.module.css';

export function loader({ context, params }: Route.LoaderArgs) {
  if (!isPublicLanguage(params.language)) throw data(null, { status: 404 });
  return show(context, readNotice, params);
}

export default function Notice({ loaderData: notice }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language];
  const written = norwegianFor(language);
  const { contact } = notice;
  return (
    <PageLayout title={notice.title[written]} lead={t.who} width="text">
      <DefinitionList
        items={[
          [t.from, notice.governorName[written]],
          ...(notice.sentAt
            ? [[t.published, formatDate(dateInOslo(notice.sentAt), language)] as const]
            : []),
          ...(notice.deadline
            ? [[t.deadline, formatDateWithWeekday(notice.deadline, language)] as const]
            : []),
          [t.caseNumber, notice.caseNumber],
        ]}
      />
      <div lang={written} className={styles.parts}>
        <Section title={t.why}>
          <p>{notice.purpose[written]}</p>
          <p>
            {t.basis}: {notice.legalBasis[written]}
          </p>
        </Section>
        <Section title={t.use}>
          <p>{notice.use[written]}</p>
        </Section>
      </div>
      <Section title={t.questions}>
        {t.norwegianOnly && <p>{t.norwegianOnly}</p>}
        {notice.sections.map((section) => (
          <div key={section.title.nn} lang={written}>
            <h3 className="aksel-heading aksel-heading--small">{section.title[written]}</h3>
            {section.intro[written] && <p>{section.intro[written]}</p>}
            <ol>
              {section.questions.map(({ id, text }) => (
                <li key={id}>{text[written]}</li>
              ))}
            </ol>
          </div>
        ))}
      </Section>
      <Section title={t.contact}>
        <p>{[contact.name, contact.email, contact.phone].filter(Boolean).join(', ')}</p>
        <p>{t.noPersonalData}</p>
      </Section>
    </PageLayout>
  );
}
