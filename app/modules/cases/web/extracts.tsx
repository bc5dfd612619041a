import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField } from '#ui/fields.tsx';
import { formatNumber, formatShortDate, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Progress } from '#ui/progress.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../archive-texts.ts';
import { texts as journalTexts } from '../journal-texts.ts';
import { orderExtract } from '../usecases/order-extract.ts';
import { viewExtracts } from '../usecases/view-extracts.ts';
import type { Route } from './+types/extracts';
import styles from './cases.module.css';

export const loader = ({ context }: Route.LoaderArgs) => show(context, viewExtracts, {});

export async function action({ context, request }: Route.ActionArgs) {
  const ordered = await submit(context, orderExtract, request, {});
  return ordered.ok ? redirect(href('/arkiv/uttrekk')) : ordered.response;
}

type Extract = Route.ComponentProps['loaderData']['extracts'][number];

const stateOf = ({ finishedAt, failedAt }: Extract) =>
  finishedAt ? 'finished' : failedAt ? 'failed' : 'running';

const tones = { running: 'info', finished: 'success', failed: 'danger' } as const;

export default function Extracts({ loaderData, actionData }: Route.ComponentProps) {
  const { extracts, isRunning } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const number = (count: number) => formatNumber(count, language);
  const running = extracts.find((one) => stateOf(one) === 'running');
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ href: href('/journal'), label: journalTexts[language].title }]}
    >
      {running && (
        <>
          <Message tone="info">{t.making}</Message>
          <Progress
            done={running.laid}
            total={running.documents}
            label={t.progress(number(running.laid), number(running.documents))}
          />
          <p>
            <ButtonLink href={href('/arkiv/uttrekk')}>{t.lookAgain}</ButtonLink>
          </p>
        </>
      )}
      {!isRunning && <Order actionData={actionData} />}
      <Section title={t.extracts}>
        <Message tone="warning">{t.warning}</Message>
        {extracts.length === 0 ? (
          <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        ) : (
          <Table
            caption={t.extracts}
            captionHidden
            rows={extracts}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'period',
                header: t.period,
                cell: ({ from, to }) => `${formatShortDate(from)}–${formatShortDate(to)}`,
              },
              {
                key: 'asked',
                header: t.asked,
                cell: ({ askedAt, askedBy }) => (
                  <div className={styles.cell}>
                    {formatShortDateTime(askedAt, language)}
                    <span className={styles.detail}>{t.askedBy(askedBy)}</span>
                  </div>
                ),
              },
              {
                key: 'contents',
                header: t.contents,
                cell: ({ cases, entries, documents, leftOpen }) => (
                  <div className={styles.cell}>
                    {t.counts(number(cases), number(entries), number(documents))}
                    {leftOpen > 0 && (
                      <span className={styles.detail}>{t.leftOpen(number(leftOpen))}</span>
                    )}
                  </div>
                ),
              },
              {
                key: 'state',
                header: t.state,
                cell: (extract) => {
                  const state = stateOf(extract);
                  return (
                    <div className={styles.state}>
                      <StatusTag tone={tones[state]}>{t.states[state]}</StatusTag>
                      {state === 'finished' && (
                        <a
                          href={href('/arkiv/uttrekk/:extractId/pakke.zip', {
                            extractId: extract.id,
                          })}
                          download=""
                        >
                          {t.download}
                        </a>
                      )}
                      {state === 'failed' && <span>{t.failedNext}</span>}
                    </div>
                  );
                },
              },
            ]}
          />
        )}
      </Section>
    </PageLayout>
  );
}

function Order({ actionData }: Pick<Route.ComponentProps, 'actionData'>) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  return (
    <form method="post" id="form" noValidate className={styles.form}>
      <ProblemSummary problems={list} />
      <DateField name="from" label={t.from} defaultValue={typed('from')} error={of.from} />
      <DateField name="to" label={t.to} defaultValue={typed('to')} error={of.to} />
      <div>
        <SubmitButton>{t.make}</SubmitButton>
      </div>
    </form>
  );
}
