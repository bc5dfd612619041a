import { href, redirect } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDateTime, formatList } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { texts } from '../texts/answer.ts';
import { viewReceipt } from '../usecases/view-receipt.ts';
import type { Route } from './+types/answer-receipt';
import styles from './answer.module.css';

export const handle = { enhance: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { submissions, ...receipt } = await show(context, viewReceipt, params);
  const submission = submissions.at(-1);
  // Nothing is signed, or what was signed is being corrected: the overview says what to do.
  if (!submission || receipt.response.state !== 'submitted')
    throw redirect(href('/svar/:responseId', params));
  return { ...receipt, submission, earlier: submissions.slice(0, -1) };
}

export default function AnswerReceipt({ loaderData, params }: Route.ComponentProps) {
  const { title, askedBy, caseNumber, response, joined, submission, earlier, contact } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const governor = askedBy[language];
  const copy = href('/svar/:responseId/kopi', params);
  return (
    <PageLayout
      title={t.receipt}
      width="text"
      lead={t.receiptLead(response.officeName, governor)}
      breadcrumbs={[
        { href: href('/svar'), label: t.surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
      actions={
        <>
          <ButtonLink href={copy} variant="primary">
            {t.printable}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <DefinitionList
        items={[
          [t.survey, title[language]],
          [t.caseNumber, caseNumber],
          [
            t.signedBy,
            submission.signedFor ? t.deputy(submission.signerName) : submission.signerName,
          ],
          [t.signedAt, formatDateTime(submission.signedAt, language)],
          [
            t.submissionNumber,
            submission.number > 1 ? t.correction(submission.number) : t.firstSubmission,
          ],
          [t.timeliness, response.late ? t.afterDeadline : t.onTime],
          ...(joined.length > 0 ? ([[t.alsoFor, formatList(joined, language)]] as const) : []),
          [t.contact, `${contact.name}, ${contact.email}`],
        ]}
      />
      <Section title={t.afterReceipt}>
        <ol className={styles.steps}>
          {t.afterReceiptSteps(governor).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      {earlier.length > 0 && (
        <Section title={t.earlier}>
          <ul className={styles.plain}>
            {earlier.map(({ number, signedAt }) => (
              <li key={number}>
                <a href={`${copy}?innsending=${number}`}>
                  {t.earlierCopy(number, formatDateTime(signedAt, language))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageLayout>
  );
}
