import { data, href, redirect } from 'react-router';
import { readPostedForm } from '#platform/files/posted-file.ts';
import { textOfLetter } from '#platform/mail/letter-text.ts';
import { run, show } from '#platform/request.ts';
import { readWord } from '#platform/word/read-word.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select, TextField } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts as followUp } from '../texts/follow-up.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { receiveOfficeForm } from '../usecases/receive-office-form.ts';
import { viewOfficeForms } from '../usecases/view-office-form.ts';
import type { Route } from './+types/survey-word';
import { surveyCrumbs } from './survey-crumbs.ts';
import styles from './word.module.css';
import { problemsWith } from './word-check-question.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewOfficeForms, params)),
    done: url.searchParams.get('gjort') ?? '',
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { survey, offices } = await show(context, viewOfficeForms, params);
  const { file, text } = await readPostedForm(request, 'file');
  const read = await readWord(file);
  const responseId = offices.find(({ id }) => id === text('responseId'))?.id ?? '';
  const isPdf = !read.ok && read.refusal.code === 'pdf';
  const letterText = isPdf ? await textOfLetter({ text: '', content: file }) : '';
  const input = { surveyId: survey.id, responseId, file, read, letterText } as const;
  const received = await run(context, receiveOfficeForm, input);
  if (received.ok)
    return redirect(
      href('/kartleggingar/:surveyId/word/:wordFormId', { ...params, ...received.value }),
    );
  const { code, details = {} } = received.refusal;
  const problems = { [String(details.field ?? 'file')]: code };
  return data({ problems, details, chosen: responseId }, { status: 422 });
}

export default function SurveyWord({ loaderData, actionData, params }: Route.ComponentProps) {
  const { survey, offices, waiting, takesAnswers, done, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = wordPageTexts[language];
  const told = actionData?.problems ?? (tooLarge ? { file: 'file-too-large' as const } : {});
  const { list, of } = problemMessages(
    told,
    problemsWith(t, actionData?.details, language),
    language,
  );
  return (
    <PageLayout
      title={t.officeTitle}
      lead={t.officeLead}
      width="form"
      breadcrumbs={[
        ...surveyCrumbs(language, survey),
        { href: href('/kartleggingar/:surveyId/status', params), label: followUp[language].title },
      ]}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {done === 'registrert' && <SavedMessage>{t.registerDone}</SavedMessage>}
      {done === 'sendt' && <SavedMessage>{t.forwardDone}</SavedMessage>}
      {done === 'sendt-utan-melding' && <Message tone="warning">{t.forwardUntold}</Message>}
      {takesAnswers ? (
        <Section title={t.upload}>
          <form
            method="post"
            encType="multipart/form-data"
            action={href('/kartleggingar/:surveyId/word', params)}
            className={styles.upload}
            noValidate
          >
            <TextField
              type="file"
              name="file"
              label={t.officeFile}
              description={t.officeFileHelp}
              accept=".docx,.pdf,.odt"
              error={of.file}
            />
            <Select
              name="responseId"
              label={t.officeChoose}
              description={t.officeChooseHelp}
              error={of.responseId}
              {...(actionData ? { defaultValue: actionData.chosen } : {})}
              choices={[
                { value: '', label: t.officeItself },
                ...offices.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SubmitButton>{t.send}</SubmitButton>
          </form>
        </Section>
      ) : (
        <Message tone="info">{t.officeClosed}</Message>
      )}
      <Section title={t.waiting}>
        {waiting.length === 0 ? (
          <EmptyState title={t.officeNothing}>{null}</EmptyState>
        ) : (
          <ul className={styles.files}>
            {waiting.map(({ id, officeName, receivedAt, uploaderName, channel, sender }) => (
              <li key={id}>
                <a
                  href={href('/kartleggingar/:surveyId/word/:wordFormId', {
                    ...params,
                    wordFormId: id,
                  })}
                >
                  {t.officeCheck(officeName)}
                </a>
                <br />
                {channel === 'mail'
                  ? t.officeMailed(formatDateTime(receivedAt, language), sender)
                  : t.officeWaiting(formatDateTime(receivedAt, language), uploaderName)}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </PageLayout>
  );
}
