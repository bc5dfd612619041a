import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { texts } from '../texts.ts';
import { viewMail } from '../usecases/view-outbox.ts';
import type { Route } from './+types/mail';
import styles from './mail.module.css';
import { MailStatus } from './mail-status.tsx';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewMail, params);

export default function Mail({ loaderData: mail }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <PageLayout
      title={mail.subject}
      width="text"
      breadcrumbs={[{ href: href('/utboks'), label: t.outboxTitle }]}
      meta={<MailStatus mail={mail} />}
    >
      <DefinitionList
        items={[
          [t.to, mail.to],
          [t.written, formatShortDateTime(mail.writtenAt, language)],
          [t.sent, mail.sentAt ? formatShortDateTime(mail.sentAt, language) : t.notSent],
          [t.attempts, String(mail.attempts)],
          ...(mail.failure ? ([[t.failure, mail.failure]] as const) : []),
        ]}
      />
      {mail.html && (
        <section>
          <h2 className="aksel-heading aksel-heading--medium">{t.asPage}</h2>
          {/* Sandboxed without exceptions: no script, no form, and no way to our cookies. */}
          <iframe className={styles.preview} title={t.asPage} sandbox="" srcDoc={mail.html} />
        </section>
      )}
      <section>
        <h2 className="aksel-heading aksel-heading--medium">{t.asText}</h2>
        <div className={styles.text}>{mail.text}</div>
      </section>
    </PageLayout>
  );
}
