import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DateField, TextField } from '#ui/fields.tsx';
import { formatDateWithWeekday, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { isIsoDate } from '#kernel/date.ts';
import { shortNotice } from '../domain/survey.ts';
import { texts } from '../texts/prepare.ts';
import { editSettings } from '../usecases/edit-settings.ts';
import { viewSurvey } from '../usecases/view-survey.ts';
import type { Route } from './+types/survey-settings';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewSurvey, params)),
  saved: url.searchParams.has('lagra'),
  movedFrom: url.searchParams.get('flytta') ?? '',
  workingDays: Number(url.searchParams.get('dagar') ?? shortNotice),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const edited = await submit(context, editSettings, request, params);
  if (!edited.ok) return edited.response;
  const { movedFrom, workingDays } = edited.value;
  const told = new URLSearchParams({ lagra: '1' });
  if (movedFrom) told.set('flytta', movedFrom);
  if (workingDays !== null) told.set('dagar', String(workingDays));
  return redirect(`${href('/kartleggingar/:surveyId/innstillingar', params)}?${told}`);
}

export default function SurveySettings({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, mayPrepare, saved, movedFrom, workingDays } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const isOpen = survey.state === 'draft' || survey.state === 'approved';
  const editable = isOpen && mayPrepare;
  const both = { typed, errors: of };
  return (
    <PageLayout
      title={t.settings}
      lead={t.settingsLead}
      breadcrumbs={surveyCrumbs(language, survey)}
    >
      {saved && !actionData && (
        <SavedMessage>
          <p>
            {t.saved}{' '}
            <a href={href('/kartleggingar/:surveyId', { surveyId: survey.id })}>{t.toOverview}</a>
          </p>
        </SavedMessage>
      )}
      {isIsoDate(movedFrom) && survey.deadline && (
        <Message tone="info">
          {t.deadlineMoved(
            formatShortDate(movedFrom),
            formatDateWithWeekday(survey.deadline, language),
          )}
        </Message>
      )}
      {saved && workingDays < shortNotice && (
        <Message tone="warning">{t.shortNotice(workingDays)}</Message>
      )}
      {survey.state === 'approved' && editable && (
        <Message tone="warning">{t.approvedResets}</Message>
      )}
      {!editable && <Message tone="info">{isOpen ? t.onlyAdvisers : t.locked}</Message>}
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={survey.version} />
        <BilingualField name="title" label={t.titleIn} stored={survey.title} {...both} />
        <BilingualField
          name="purpose"
          label={t.purposeIn}
          stored={survey.purpose}
          rows={4}
          {...both}
        />
        <BilingualField
          name="legalBasis"
          label={t.legalBasisIn}
          stored={survey.legalBasis}
          rows={2}
          {...both}
        />
        <BilingualField name="use" label={t.useIn} stored={survey.use} rows={4} {...both} />
        <div className={styles.pair}>
          <TextField
            name="year"
            label={t.year}
            characters={4}
            inputMode="numeric"
            defaultValue={typed('year', survey.year)}
            error={of.year}
          />
          <DateField
            name="deadline"
            label={t.deadline}
            description={t.deadlineHelp}
            defaultValue={typed(
              'deadline',
              survey.deadline ? formatShortDate(survey.deadline) : '',
            )}
            error={of.deadline}
          />
        </div>
        <Section title={t.contact}>
          <div className={styles.pair}>
            <TextField
              name="contactName"
              label={t.contactName}
              autoComplete="off"
              defaultValue={typed('contactName', survey.contact.name)}
              error={of.contactName}
            />
            <TextField
              name="contactEmail"
              label={t.contactEmail}
              type="email"
              autoComplete="off"
              defaultValue={typed('contactEmail', survey.contact.email)}
              error={of.contactEmail}
            />
            <TextField
              name="contactPhone"
              label={t.contactPhone}
              type="tel"
              autoComplete="off"
              optional
              defaultValue={typed('contactPhone', survey.contact.phone)}
              error={of.contactPhone}
            />
          </div>
        </Section>
        {editable && (
          <div>
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        )}
      </form>
    </PageLayout>
  );
}
