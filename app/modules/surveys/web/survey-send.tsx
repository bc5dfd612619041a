import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { dateInOslo, formatDate, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { letterTexts } from '../texts/letters.ts';
import { texts } from '../texts/prepare.ts';
import { publishNotice } from '../usecases/publish-notice.ts';
import { sendSurvey } from '../usecases/send-survey.ts';
import { viewRecipients } from '../usecases/view-recipients.ts';
import type { Route } from './+types/survey-send';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewRecipients, params);

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const publishing = url.searchParams.has('kunngjering');
  const posted = publishing
    ? await submit(context, publishNotice, request, params)
    : await submit(context, sendSurvey, request, params);
  const notice = `/kartlegging/${params.surveyId}`;
  if (publishing && posted.ok)
    pageCache.forget((path) => path === '' || path === notice || path === '/sitemap.xml');
  return posted.ok ? redirect(href('/kartleggingar/:surveyId/send', params)) : posted.response;
}

export default function SendSurvey({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, found, maySend } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = problemMessages(actionData?.problems, t.problems, language);
  const to = { surveyId: survey.id };
  const offices = formatNumber(found?.offices.length ?? 0, language);
  return (
    <PageLayout
      title={survey.sentAt ? t.sending : t.sendTitle}
      lead={survey.sentAt ? undefined : t.sendLead(offices)}
      breadcrumbs={surveyCrumbs(language, survey)}
      width="form"
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {survey.sentAt ? (
        <>
          <Message tone="success">
            {t.sent(formatDate(dateInOslo(survey.sentAt), language))}
          </Message>
          <p>
            <ButtonLink href={href('/kartleggingar/:surveyId/status', to)} variant="primary">
              {t.followUp}
            </ButtonLink>{' '}
            <ButtonLink href={href('/kartleggingar/:surveyId/brev', to)}>
              {letterTexts[language].title}
            </ButtonLink>
          </p>
        </>
      ) : survey.state === 'approved' && !maySend ? (
        <Message tone="info">{t.onlyAdvisers}</Message>
      ) : survey.state === 'approved' ? (
        <>
          <p>{t.sendNotUndone}</p>
          <form method="post" action="?">
            <input type="hidden" name="version" value={survey.version} />
            <SubmitButton icon="sent">{t.sendDo}</SubmitButton>
          </form>
        </>
      ) : (
        <>
          <Message tone="info">{t.problems['not-approved']}</Message>
          <p>
            <a href={href('/kartleggingar/:surveyId/godkjenn', to)}>{t.approval}</a>
          </p>
        </>
      )}
      <Section title={t.notice}>
        <p>{t.noticeLead}</p>
        {survey.noticePublished && (
          <p>
            {t.noticeAt}{' '}
            <a href={`/nn/kartlegging/${survey.id}`} lang="nn">
              nynorsk
            </a>
            {t.orIn}
            <a href={`/nb/kartlegging/${survey.id}`} lang="nb">
              bokmål
            </a>
            .
          </p>
        )}
        {survey.sentAt && maySend && (
          <form method="post" action="?kunngjering">
            <input type="hidden" name="published" value={survey.noticePublished ? 'no' : 'yes'} />
            <SubmitButton variant="secondary">
              {survey.noticePublished ? t.noticeTakeDown : t.noticePublish}
            </SubmitButton>
          </form>
        )}
        {!survey.sentAt && <p>{t.noticeNotYet}</p>}
      </Section>
    </PageLayout>
  );
}
