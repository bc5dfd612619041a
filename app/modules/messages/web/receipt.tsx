import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDateTime, formatList } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { texts } from '../texts/sender.ts';
import { viewReceipt } from '../usecases/view-own.ts';
import type { Route } from './+types/receipt';
import styles from './messages.module.css';

export function loader({ context, params }: Route.LoaderArgs) {
  return show(context, viewReceipt, params);
}

export default function Receipt({ loaderData, params }: Route.ComponentProps) {
  const { thread, governor, sentAt, attachments } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const to = governor[language];
  const steps = [
    ...t.steps(to),
    ...(thread.noticeEmail === '' ? [] : [t.stepEmail(thread.noticeEmail)]),
    ...(thread.sender.kind === 'resident' ? [t.stepPost] : []),
  ];
  return (
    <PageLayout
      title={t.receipt}
      lead={t.receiptLead(to)}
      width="text"
      breadcrumbs={[{ href: href('/meldingar'), label: t.messages }]}
    >
      <Section title={t.receiptFacts}>
        <DefinitionList
          items={[
            [t.caseNumber, thread.caseNumber ?? t.caseComing],
            [t.reference, thread.reference],
            [
              t.subject,
              <span key="subject" className={styles.long}>
                {thread.subject}
              </span>,
            ],
            [t.sentAt, formatDateTime(sentAt, language)],
            ...(attachments.length > 0
              ? ([
                  [
                    t.files,
                    <span key="files" className={styles.long}>
                      {formatList(
                        attachments.map(({ name }) => name),
                        language,
                      )}
                    </span>,
                  ],
                ] as const)
              : []),
          ]}
        />
      </Section>
      <Section title={t.next}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Actions>
        <ButtonLink href={href('/meldingar/:threadId', params)} variant="primary">
          {t.toMessage}
        </ButtonLink>
        <ButtonLink href={href('/meldingar')}>{t.toList}</ButtonLink>
      </Actions>
    </PageLayout>
  );
}
