import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { dateInOslo, formatDate, formatDateWithWeekday, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { type Card, LinkCards } from '#ui/link-cards.tsx';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Progress, Stepper } from '#ui/progress.tsx';
import { questionsOf } from '../domain/form.ts';
import { type ApprovalGap, may, type Survey } from '../domain/survey.ts';
import { texts as codingTexts } from '../texts/coding.ts';
import { feedbackTexts } from '../texts/feedback.ts';
import { texts } from '../texts/prepare.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/survey-overview';
import { surveyCrumbs } from './survey-crumbs.ts';
import { SurveyStateTag } from './survey-state-tag.tsx';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewSurvey, params);

const settingsGaps: readonly ApprovalGap[] = [
  'title',
  'purpose',
  'legal-basis',
  'use',
  'contact',
  'deadline',
];

export default function SurveyOverview({ loaderData }: Route.ComponentProps) {
  const { survey, missing, counts, mayPrepare, mayReadResults } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const to = { surveyId: survey.id };
  const done = (isDone: boolean, isNext: boolean) =>
    isDone ? ('done' as const) : isNext ? ('current' as const) : ('not-started' as const);

  const formReady = !missing.includes('form');
  const settingsReady = !settingsGaps.some((gap) => missing.includes(gap));
  const recipientsReady = !missing.includes('recipients');
  const approved = survey.approvedAt !== null;
  const sent = survey.sentAt !== null;
  const steps = [
    {
      title: t.settings,
      href: href('/kartleggingar/:surveyId/innstillingar', to),
      ready: settingsReady,
    },
    { title: t.form, href: href('/kartleggingar/:surveyId/skjema', to), ready: formReady },
    {
      title: t.recipients,
      href: href('/kartleggingar/:surveyId/mottakarar', to),
      ready: recipientsReady,
    },
    { title: t.approval, href: href('/kartleggingar/:surveyId/godkjenn', to), ready: approved },
    { title: t.sending, href: href('/kartleggingar/:surveyId/send', to), ready: sent },
  ];
  const next = steps.findIndex(({ ready }) => !ready);
  const elsewhere = survey.state === 'archived-elsewhere';

  return (
    <PageLayout
      title={survey.title[language]}
      lead={survey.purpose[language]}
      meta={<SurveyStateTag state={survey.state} />}
      breadcrumbs={surveyCrumbs(language, survey).slice(0, 1)}
      actions={
        <MainAction
          survey={survey}
          next={mayPrepare || loaderData.mayApprove ? steps[next] : undefined}
          mayCopy={mayPrepare}
        />
      }
    >
      {elsewhere && <Message tone="info">{t.archivedElsewhere}</Message>}
      {survey.withdrawnReason !== null && (
        <Message tone="warning">{t.withdrawnBecause(survey.withdrawnReason)}</Message>
      )}
      {sent && (
        <Progress
          done={counts.answered}
          total={counts.asked}
          label={`${t.answered}: ${t.answersOf(formatNumber(counts.answered, language), formatNumber(counts.asked, language))}`}
        />
      )}
      {!sent && !elsewhere && (
        <Section title={t.steps}>
          <Stepper
            label={t.steps}
            steps={steps.map(({ title, href: address, ready }, index) => ({
              title,
              href: address,
              state: done(ready, index === next),
            }))}
          />
        </Section>
      )}
      <DefinitionList
        items={[
          [t.caseNumber, survey.caseNumber],
          [t.year, survey.year],
          [
            t.deadline,
            survey.deadline ? formatDateWithWeekday(survey.deadline, language) : t.noDeadline,
          ],
          [t.form, t.questionsCount(formatNumber(questionsOf(survey.form).length, language))],
          ...(survey.approvedAt && survey.approvedBy
            ? [
                [
                  t.approval,
                  t.approvedBy(
                    survey.approvedBy,
                    formatDate(dateInOslo(survey.approvedAt), language),
                  ),
                ] as const,
              ]
            : []),
          ...(survey.sentAt
            ? [[t.sending, t.sent(formatDate(dateInOslo(survey.sentAt), language))] as const]
            : []),
        ]}
      />
      <Pages
        survey={survey}
        hasResults={mayReadResults}
        hasCoding={loaderData.mayReconcile}
        mayCopy={mayPrepare}
      />
    </PageLayout>
  );
}

/** From the round is analysed, there is a report to begin, to write or to read. */
function hasReport({ state }: Survey): boolean {
  return (
    state === 'analysed' ||
    state === 'report-draft' ||
    state === 'report-approved' ||
    state === 'reported' ||
    state === 'published'
  );
}

function MainAction({
  survey,
  next,
  mayCopy,
}: {
  survey: Survey;
  next: { title: string; href: string } | undefined;
  mayCopy: boolean;
}) {
  const t = texts[useStaffLanguage()];
  const to = { surveyId: survey.id };
  if (hasReport(survey))
    return (
      <ButtonLink href={href('/kartleggingar/:surveyId/rapport', to)} variant="primary">
        {t.report}
      </ButtonLink>
    );
  if (survey.state === 'archived-elsewhere')
    return mayCopy ? (
      <ButtonLink href={`${href('/kartleggingar/ny')}?fra=${survey.id}`} variant="primary">
        {t.useQuestions}
      </ButtonLink>
    ) : null;
  if (may(survey, 'follow-up'))
    return (
      <ButtonLink href={href('/kartleggingar/:surveyId/status', to)} variant="primary">
        {t.followUp}
      </ButtonLink>
    );
  return next ? (
    <ButtonLink href={next.href} variant="primary">
      {t.nextStep(next.title)}
    </ButtonLink>
  ) : null;
}

function Pages({
  survey,
  hasResults,
  hasCoding,
  mayCopy,
}: {
  survey: Survey;
  hasResults: boolean;
  hasCoding: boolean;
  mayCopy: boolean;
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  const to = { surveyId: survey.id };
  const sent = survey.sentAt !== null;
  const pages: readonly Card[] = [
    ...(sent
      ? ([
          { icon: 'clock', href: href('/kartleggingar/:surveyId/status', to), title: t.followUp },
          ...(hasResults
            ? [
                {
                  icon: 'chart',
                  href: href('/kartleggingar/:surveyId/resultat', to),
                  title: t.results,
                } as const,
              ]
            : []),
          ...(hasCoding
            ? [
                {
                  icon: 'pen',
                  href: href('/kartleggingar/:surveyId/koding', to),
                  title: codingTexts[language].coding,
                } as const,
              ]
            : []),
          ...(hasResults
            ? [
                {
                  icon: 'notice',
                  href: href('/kartleggingar/:surveyId/sitat', to),
                  title: quoteTexts[language].title,
                } as const,
                {
                  icon: 'check',
                  href: href('/kartleggingar/:surveyId/lovnader', to),
                  title: t.promises,
                } as const,
                {
                  icon: 'sent',
                  href: href('/kartleggingar/:surveyId/tilbakemelding', to),
                  title: feedbackTexts[language].title,
                } as const,
              ]
            : []),
          ...(hasResults && hasReport(survey)
            ? [
                {
                  icon: 'report',
                  href: href('/kartleggingar/:surveyId/rapport', to),
                  title: t.report,
                } as const,
              ]
            : []),
          { icon: 'notice', href: href('/kartleggingar/:surveyId/send', to), title: t.notice },
          {
            icon: 'building',
            href: href('/kartleggingar/:surveyId/mottakarar', to),
            title: t.recipients,
          },
        ] as const)
      : []),
    { icon: 'form', href: href('/kartleggingar/:surveyId/skjema', to), title: t.form },
    { icon: 'eye', href: href('/kartleggingar/:surveyId/skjema/vis', to), title: t.preview },
    ...(mayCopy && hasReport(survey)
      ? ([
          {
            icon: 'form',
            href: `${href('/kartleggingar/ny')}?fra=${survey.id}`,
            title: t.useQuestions,
          },
        ] as const)
      : []),
  ];
  return (
    <nav aria-label={t.overview}>
      <LinkCards cards={pages} />
    </nav>
  );
}
