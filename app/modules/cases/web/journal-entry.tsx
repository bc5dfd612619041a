import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { TextField } from '#ui/fields.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { History } from '#ui/history.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { formatCaseNumber, formatDocumentNumber } from '../domain/case-number.ts';
import { exemptionBases } from '../domain/journal.ts';
import { isPublicJournal } from '../domain/public-journal.ts';
import { texts } from '../journal-texts.ts';
import { correctJournalEntry } from '../usecases/correct-journal-entry.ts';
import { viewJournalEntry } from '../usecases/view-journal-entry.ts';
import type { Route } from './+types/journal-entry';
import styles from './cases.module.css';
import { Correspondents } from './journal.tsx';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewJournalEntry, params)),
  saved: url.searchParams.has('retta'),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const corrected = await submit(context, correctJournalEntry, request, params);
  if (!corrected.ok) return corrected.response;
  // What was shielded now must not be read for half a minute more.
  pageCache.forget(isPublicJournal);
  return redirect(`${href('/journal/:entryId', params)}?retta`);
}

export default function JournalEntryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { line, corrections, mayCorrect, saved } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const number = formatDocumentNumber({ ...line.caseNumber, document: line.documentNumber });
  const toCase = { caseId: line.caseId };
  const toDocument = { ...toCase, documentId: line.documentId };
  return (
    <PageLayout
      title={line.title}
      width="text"
      breadcrumbs={[{ href: href('/journal'), label: t.title }]}
      meta={<span>{t.entry(number)}</span>}
    >
      {saved && !actionData && <SavedMessage>{t.saved}</SavedMessage>}
      {line.isHidden && <Message tone="info">{t.hiddenLead}</Message>}
      <DefinitionList
        items={[
          [t.sequence, `${line.journalNumber.sequence}/${line.journalNumber.year}`],
          [t.journaled, formatDate(line.journaledOn, language)],
          [t.documentDate, formatDate(line.dated, language)],
          [t.direction, t.directions[line.direction]],
          [t.parties, <Correspondents key="parties" line={line} />],
          [t.publicTitleLabel, line.shieldedTitle ?? t.noPublicTitle],
          [t.exemption, line.exemptUnder ?? t.noExemption],
          [t.caseWorker, line.caseWorker],
          [t.registeredBy, line.registeredBy],
          [
            t.case,
            <a key="case" href={href('/saker/:caseId', toCase)}>
              {formatCaseNumber(line.caseNumber)}
            </a>,
          ],
        ]}
      />
      {!line.isHidden && (
        <p>
          <a href={href('/saker/:caseId/dokument/:documentId', toDocument)}>{t.openDocument}</a>
        </p>
      )}
      {mayCorrect && <Correct loaded={loaderData} actionData={actionData} />}
      {!line.isHidden && (
        <Section title={t.corrections}>
          {corrections.length === 0 ? (
            <p>{t.noCorrections}</p>
          ) : (
            <History
              label={t.corrections}
              events={corrections.map(({ field, before, after, reason, at, by }, index) => ({
                id: String(index),
                at: formatShortDateTime(at, language),
                dateTime: at.toISOString(),
                what: t.corrected(
                  t.fields[field],
                  before || t.nothingThere,
                  after || t.nothingThere,
                ),
                by,
                detail: <p>{reason}</p>,
              }))}
            />
          )}
        </Section>
      )}
    </PageLayout>
  );
}

function Correct({
  loaded: { line },
  actionData,
}: {
  readonly loaded: Route.ComponentProps['loaderData'];
  readonly actionData: Route.ComponentProps['actionData'];
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  return (
    <Section title={t.correct}>
      <p>{t.correctLead}</p>
      <form method="post" id="form" noValidate className={styles.form}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={line.version} />
        <TextField
          name="title"
          label={t.correctTitle}
          defaultValue={typed('title', line.title)}
          error={of.title}
        />
        <TextField
          name="shieldedTitle"
          label={t.correctPublicTitle}
          description={t.correctPublicTitleHelp}
          optional
          defaultValue={typed('shieldedTitle', line.shieldedTitle)}
          error={of.shieldedTitle}
        />
        <TextField
          name="exemptUnder"
          label={t.basis}
          description={t.basisHelp}
          optional
          list="bases"
          defaultValue={typed('exemptUnder', line.exemptUnder)}
          error={of.exemptUnder}
        />
        <datalist id="bases">
          {exemptionBases.map((basis) => (
            <option key={basis} value={basis}>
              {basis}
            </option>
          ))}
        </datalist>
        <TextField
          name="reason"
          label={t.reason}
          defaultValue={typed('reason')}
          error={of.reason}
        />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
