import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { dateInOslo, formatDate, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import type { Party } from '../domain/case-content.ts';
import { classTitles } from '../domain/case-class.ts';
import { ownArchive } from '../domain/case-folder.ts';
import { formatCaseNumber, formatDocumentNumber } from '../domain/case-number.ts';
import { texts } from '../texts.ts';
import { closeOrReopen } from '../usecases/close-case.ts';
import { viewCase } from '../usecases/view-case.ts';
import type { Route } from './+types/case';
import styles from './cases.module.css';
import { CaseStatusTag } from './status.tsx';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewCase, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const done = await submit(context, closeOrReopen, request, params);
  return done.ok ? redirect(href('/saker/:caseId', params)) : done.response;
}

export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { folder, documents, journal, parties, tasks, retention, mayWrite } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const number = formatCaseNumber(folder.number);
  const entries = new Map(journal.map((entry) => [entry.documentId, entry]));

  const facts: [string, string][] = [
    [t.classLabel, classTitles[folder.class][language]],
    [t.caseWorker, folder.openedBy.name || '–'],
    [
      t.retention,
      `${t.decisions[retention.decision]} ${retention.why[language]} (${retention.basis})`,
    ],
  ];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  if (folder.archive !== ownArchive)
    facts.push([t.archive, folder.archive === 'external' ? t.external : folder.archive]);
  if (folder.shieldedTitle) facts.push([t.shieldedTitle, folder.shieldedTitle]);

  return (
    <PageLayout
      title={folder.title[language]}
      breadcrumbs={[{ href: href('/saker'), label: t.cases }]}
      meta={
        <>
          <span>{t.caseHeading(number)}</span>
          <CaseStatusTag status={folder.status} />
          <span>{t.openedOn(formatDate(folder.openedOn, language))}</span>
          {folder.closedOn && <span>{t.closedOn(formatDate(folder.closedOn, language))}</span>}
        </>
      }
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      <DefinitionList items={facts} />

      {tasks.length > 0 && (
        <Section title={t.tasks}>
          <Table
            caption={t.tasks}
            captionHidden
            rows={tasks}
            rowKey={({ id }) => id}
            columns={[
              { key: 'task', header: t.task, cell: ({ title }) => title[language] },
              {
                key: 'due',
                header: t.due,
                cell: ({ dueOn }) => (dueOn ? formatShortDate(dueOn) : t.noDue),
              },
            ]}
          />
        </Section>
      )}

      <Section title={t.documents}>
        {documents.length === 0 ? (
          <EmptyState title={t.noDocuments}>{t.noDocumentsNext}</EmptyState>
        ) : (
          <Table
            caption={t.documents}
            captionHidden
            rows={documents}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                header: t.documentNumber,
                cell: (document) => (
                  <span className={styles.number}>
                    {formatDocumentNumber({ ...folder.number, document: document.number })}
                  </span>
                ),
              },
              {
                key: 'title',
                header: t.title,
                cell: (document) => {
                  const entry = entries.get(document.id);
                  const params = { caseId: folder.id, documentId: document.id };
                  return (
                    <div className={styles.cell}>
                      {document.isHidden ? (
                        entry?.shieldedTitle || t.shieldedDocument
                      ) : (
                        <a href={href('/saker/:caseId/dokument/:documentId', params)}>
                          {entry?.title ?? document.title}
                        </a>
                      )}
                      {document.kind === 'letter' && !document.isHidden && (
                        <span className={styles.detail}>
                          <a
                            href={href('/saker/:caseId/dokument/:documentId/fil', params)}
                            download=""
                          >
                            {t.downloadPdf}
                            <span className="sr-only">
                              {`: ${formatDocumentNumber({ ...folder.number, document: document.number })}`}
                            </span>
                          </a>
                        </span>
                      )}
                      {document.disposedAt && (
                        <span className={styles.detail}>
                          {t.disposed(formatDate(dateInOslo(document.disposedAt), language))}
                        </span>
                      )}
                      {entry?.exemptUnder && (
                        <span className={styles.detail}>{t.exempt(entry.exemptUnder)}</span>
                      )}
                      {entry?.shieldedTitle && !document.isHidden && (
                        <span className={styles.detail}>{t.publicTitle(entry.shieldedTitle)}</span>
                      )}
                    </div>
                  );
                },
              },
              {
                key: 'journal',
                header: t.journal,
                cell: ({ id }) => {
                  const entry = entries.get(id);
                  return entry ? (
                    <a href={href('/journal/:entryId', { entryId: entry.id })}>
                      {t.directions[entry.direction]}
                    </a>
                  ) : (
                    t.notJournalled
                  );
                },
              },
              {
                key: 'date',
                header: t.date,
                cell: ({ id, createdAt }) =>
                  formatShortDate(entries.get(id)?.dated ?? dateInOslo(createdAt)),
              },
              {
                key: 'correspondents',
                header: t.correspondents,
                cell: ({ id }) => <Parties parties={entries.get(id)?.correspondents ?? []} />,
              },
            ]}
          />
        )}
      </Section>

      <Section title={t.parties}>
        {parties.length === 0 ? (
          <p>{t.noParties}</p>
        ) : (
          <ul className={styles.plain}>
            {parties.map(({ name, kind, personId, organisationId }) => (
              <li key={personId ?? organisationId ?? name}>
                {name} <span className={styles.kind}>({t.kinds[kind]})</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayWrite && folder.status !== 'discarded' && (
        <Section title={t.closing}>
          <p>{folder.status === 'open' ? t.closeHelp : t.reopenHelp}</p>
          <form method="post">
            <SubmitButton
              variant="secondary"
              name="act"
              value={folder.status === 'open' ? 'close' : 'reopen'}
            >
              {folder.status === 'open' ? t.close : t.reopen}
            </SubmitButton>
          </form>
        </Section>
      )}
    </PageLayout>
  );
}

function Parties({ parties }: { readonly parties: readonly Party[] }) {
  const t = texts[useStaffLanguage()];
  if (parties.length === 0) return '–';
  return (
    <ul className={styles.plain}>
      {parties.map(({ role, name, personId, organisationId }) => (
        <li key={`${role} ${personId ?? organisationId ?? name}`}>
          {t.roles[role]}: {name || t.hiddenPerson}
        </li>
      ))}
    </ul>
  );
}
