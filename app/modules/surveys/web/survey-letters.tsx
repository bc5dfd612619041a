import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { dateInOslo, formatDate, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Progress } from '#ui/progress.tsx';
import { letterTexts } from '../texts/letters.ts';
import { makeLetters } from '../usecases/make-letters.ts';
import { viewLetters } from '../usecases/view-letters.ts';
import type { Route } from './+types/survey-letters';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewLetters, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const made = await submit(context, makeLetters, request, params);
  return made.ok ? redirect(href('/kartleggingar/:surveyId/brev', params)) : made.response;
}

export default function SurveyLetters({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, counts, writing, run, maySend, maySeeCase } = loaderData;
  const language = useStaffLanguage();
  const t = letterTexts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id };
  const here = href('/kartleggingar/:surveyId/brev', to);
  const gathering = run !== null && run.finishedAt === null;
  const older = counts.written - counts.printable;
  const number = (count: number) => formatNumber(count, language);
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      breadcrumbs={surveyCrumbs(language, survey)}
      width="text"
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {survey.sentAt === null ? (
        <>
          <Message tone="info">{t.notSent}</Message>
          <p>
            <a href={href('/kartleggingar/:surveyId/send', to)}>{t.toSending}</a>
          </p>
        </>
      ) : (
        <>
          <Progress
            done={counts.written}
            total={counts.asked}
            label={t.progress(number(counts.written), number(counts.asked))}
          />
          {(gathering || writing) && (
            <>
              <Message tone="info">{gathering ? t.gathering : t.writing}</Message>
              <p>
                <ButtonLink href={here}>{t.lookAgain}</ButtonLink>
              </p>
            </>
          )}
          {maySeeCase && survey.caseId !== null && counts.written > 0 && (
            <p>
              <a href={href('/saker/:caseId', { caseId: survey.caseId })}>{t.toCase}</a>
            </p>
          )}
          <Section title={t.gather}>
            {run !== null && run.finishedAt !== null && (
              <Message tone="success">
                {t.gathered(
                  number(run.letters ?? 0),
                  formatDate(dateInOslo(run.finishedAt), language),
                )}
              </Message>
            )}
            {!maySend && <Message tone="info">{t.onlyAdvisers}</Message>}
            {maySend && run !== null && run.finishedAt !== null && (
              <Actions>
                <ButtonLink
                  variant="primary"
                  href={href('/kartleggingar/:surveyId/brev/:file', {
                    ...to,
                    file: 'utskrift.pdf',
                  })}
                  download=""
                >
                  {t.print}
                </ButtonLink>
                <ButtonLink
                  href={href('/kartleggingar/:surveyId/brev/:file', { ...to, file: 'alle.zip' })}
                  download=""
                >
                  {t.parcel}
                </ButtonLink>
              </Actions>
            )}
            <p>{t.gatherLead}</p>
            {older > 0 && <p>{t.older(number(older))}</p>}
            {maySend && !gathering && (
              <form method="post">
                <SubmitButton variant={run ? 'secondary' : 'primary'}>
                  {run ? t.makeAgain : t.make}
                </SubmitButton>
              </form>
            )}
          </Section>
        </>
      )}
    </PageLayout>
  );
}
