import { href } from 'react-router';
import type { Bilingual } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import type { PromiseEntry } from '../domain/promise.ts';
import { promiseTexts } from '../texts/promises.ts';
import { viewPromises } from '../usecases/view-promises.ts';
import type { Route } from './+types/promises';
import { roundCrumbs } from './promise-crumbs.ts';
import { PromiseText } from './promise-parts.tsx';
import styles from './promises.module.css';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewPromises, params)),
    done: url.searchParams.get('gjort') ?? '',
  };
}

type Loaded = Route.ComponentProps['loaderData'];

/** The promise log of a round: each wish with how many want it, what is answered, and what has come of it. */
export default function Promises({ loaderData }: Route.ComponentProps) {
  const { survey, questions, others, mayWrite, isShown, done } = loaderData;
  const language = useStaffLanguage();
  const t = promiseTexts[language];
  const to = { surveyId: survey.id };
  const told = { lagra: t.saved, teken: t.removed, fulgt: t.followSaved }[done];
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      breadcrumbs={roundCrumbs(language, survey)}
      actions={
        mayWrite && (
          <ButtonLink
            href={href('/kartleggingar/:surveyId/lovnader/:promiseId', { ...to, promiseId: 'ny' })}
          >
            {t.add}
          </ButtonLink>
        )
      }
    >
      {told && <SavedMessage>{told}</SavedMessage>}
      {isShown && <Message tone="info">{t.shown}</Message>}
      {questions.length === 0 && (
        <EmptyState
          title={t.noCodesTitle}
          action={
            <ButtonLink href={href('/kartleggingar/:surveyId/koding', to)}>{t.toCoding}</ButtonLink>
          }
        >
          {t.noCodes}
        </EmptyState>
      )}
      {questions.map((question) => (
        <Section key={question.questionId} title={`${question.code} ${question.text[language]}`}>
          <ul className={styles.wishes}>
            {question.codes.map(({ id, name, offices, percent, promise }) => (
              <li key={id} className={styles.wish}>
                <h3 className="aksel-heading aksel-heading--small">{name[language]}</h3>
                <p className={styles.subtle}>{t.offices(offices, percent)}</p>
                <Answer
                  loaded={loaderData}
                  title={name}
                  promise={promise}
                  wish={`${question.questionId}:${id}`}
                />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {(questions.length > 0 || others.length > 0) && (
        <Section title={t.others}>
          <p>{others.length === 0 ? t.noOthers : t.othersLead}</p>
          <ul className={styles.wishes}>
            {others.map((promise) => (
              <li key={promise.id} className={styles.wish}>
                <h3 className="aksel-heading aksel-heading--small">{promise.title[language]}</h3>
                <Answer loaded={loaderData} title={promise.title} promise={promise} wish="" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageLayout>
  );
}

function Answer({
  loaded: { survey, today, mayWrite, mayFollow },
  title,
  promise,
  wish,
}: {
  readonly loaded: Loaded;
  readonly title: Bilingual;
  readonly promise: PromiseEntry | null;
  readonly wish: string;
}) {
  const language = useStaffLanguage();
  const t = promiseTexts[language];
  const edit = href('/kartleggingar/:surveyId/lovnader/:promiseId', {
    surveyId: survey.id,
    promiseId: promise?.id ?? 'ny',
  });
  if (!promise)
    return mayWrite ? (
      <p>
        <a
          href={`${edit}?${new URLSearchParams({ onske: wish })}`}
          aria-label={t.answerWishOf(title[language])}
        >
          {t.answerWish}
        </a>
      </p>
    ) : (
      <div>
        <StatusTag>{t.notAnswered}</StatusTag>
      </div>
    );
  return (
    <>
      <PromiseText promise={promise} today={today} />
      <p className={styles.subtle}>
        {t.by(promise.writerName, formatDate(dateInOslo(promise.writtenAt), language))}
      </p>
      <Actions>
        {mayWrite && (
          <a href={edit} aria-label={t.changeOf(title[language])}>
            {t.change}
          </a>
        )}
        {mayFollow && promise.state !== 'answered' && (
          <a
            href={href('/kartleggingar/:surveyId/lovnader/:promiseId/oppfolging', {
              surveyId: survey.id,
              promiseId: promise.id,
            })}
            aria-label={t.followOf(title[language])}
          >
            {t.follow}
          </a>
        )}
      </Actions>
    </>
  );
}
