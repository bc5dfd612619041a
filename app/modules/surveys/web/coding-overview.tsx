import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatCount } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import type { CodingState, NextStep } from '../domain/coding.ts';
import { texts } from '../texts/coding.ts';
import { viewCoding } from '../usecases/view-coding.ts';
import type { Route } from './+types/coding-overview';
import styles from './coding.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewCoding, params);

const tones: Readonly<Record<CodingState, Tone>> = {
  'not-begun': 'neutral',
  coding: 'accent',
  reconciling: 'warning',
  frozen: 'success',
};

export default function CodingOverview({ loaderData }: Route.ComponentProps) {
  const { survey, questions } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <PageLayout title={t.coding} lead={t.lead} breadcrumbs={surveyCrumbs(language, survey)}>
      {questions.length === 0 ? (
        survey.sentAt === null ? (
          <EmptyState title={t.notSentTitle}>{t.notSent}</EmptyState>
        ) : (
          <EmptyState title={t.noOpenTitle}>{t.noOpen}</EmptyState>
        )
      ) : (
        <Table
          caption={t.coding}
          captionHidden
          rows={questions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'question',
              header: t.questionHeader,
              cell: ({ id, code, text, answers, codes }) => (
                <>
                  {code} {text[language]}
                  <span className={styles.subtle}>
                    {t.answersCount(answers)} ·{' '}
                    <a
                      href={href('/kartleggingar/:surveyId/koding/:questionId/kodebok', {
                        surveyId: survey.id,
                        questionId: id,
                      })}
                      aria-label={`${t.book}: ${t.codesCount(codes)} (${code})`}
                    >
                      {t.book}: {t.codesCount(codes)}
                    </a>
                  </span>
                </>
              ),
            },
            {
              key: 'state',
              header: t.stateHeader,
              cell: ({ state }) => <StatusTag tone={tones[state]}>{t.states[state]}</StatusTag>,
            },
            {
              key: 'coders',
              header: t.codersHeader,
              cell: ({ coders, answers }) =>
                coders.length === 0 ? (
                  t.nobodyYet
                ) : (
                  <ul className={styles.lines}>
                    {coders.map(({ seat, name, coded, doneAt }) => (
                      <li key={seat}>
                        {doneAt
                          ? t.coderDone(name)
                          : t.coderProgress(name, formatCount(coded, answers, language))}
                      </li>
                    ))}
                  </ul>
                ),
            },
            {
              key: 'next',
              header: t.nextHeader,
              cell: ({ id, code, next, undecided, coders }) => {
                const address = addressOf(next, survey.id, id);
                const label =
                  next === 'others-code' && coders.length < 2 ? t.leaderWaits : t.next[next];
                return (
                  <>
                    {address ? (
                      <a href={address} aria-label={`${label}: ${code}`}>
                        {label}
                      </a>
                    ) : (
                      label
                    )}
                    {undecided > 0 && (
                      <span className={styles.subtle}>{t.undecidedCount(undecided)}</span>
                    )}
                  </>
                );
              },
            },
          ]}
        />
      )}
    </PageLayout>
  );
}

/** Where the next thing is done; nothing where one can only wait. */
function addressOf(next: NextStep, surveyId: string, questionId: string): string | undefined {
  const to = { surveyId, questionId };
  switch (next) {
    case 'make-book':
      return href('/kartleggingar/:surveyId/koding/:questionId/kodebok', to);
    case 'code':
    case 'finish':
      return href('/kartleggingar/:surveyId/koding/:questionId', to);
    case 'reconcile':
    case 'freeze':
    case 'frozen':
      return href('/kartleggingar/:surveyId/koding/:questionId/samsvar', to);
    case 'wait-for-second':
    case 'wait-for-other':
    case 'others-code':
    case 'nothing-written':
      return undefined;
  }
}
