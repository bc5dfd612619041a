import { data, href, redirect } from 'react-router';
import { readPostedFile } from '#platform/files/posted-file.ts';
import { run, show } from '#platform/request.ts';
import { readWord } from '#platform/word/read-word.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { TextField } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/answer.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { receiveWordForm } from '../usecases/receive-word-form.ts';
import { viewWordForms } from '../usecases/view-word-form.ts';
import type { Route } from './+types/answer-word';
import { HindranceMessage } from './answer-parts.tsx';
import styles from './word.module.css';
import { problemsWith } from './word-check-question.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const page = await show(context, viewWordForms, params);
  if (page.response.joinedTo)
    throw redirect(href('/svar/:responseId/word', { responseId: page.response.joinedTo }));
  return {
    ...page,
    isDiscarded: url.searchParams.has('lagt-bort'),
    // The server led back from a form it did not read to its end.
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  // Who may not answer gets no further than this.
  const { response } = await show(context, viewWordForms, params);
  const file = await readPostedFile(request, 'file');
  // Before the transaction: reading may take a second, in which others need the database.
  const read = await readWord(file);
  const received = await run(context, receiveWordForm, { responseId: response.id, file, read });
  if (received.ok)
    return redirect(href('/svar/:responseId/word/:wordFormId', { ...params, ...received.value }));
  const { code, details = {} } = received.refusal;
  return data({ problems: { file: code }, details }, { status: 422 });
}

export default function AnswerWord({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, response, hindrance, waiting, hasDraft, isDiscarded, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = wordPageTexts[language];
  const told = actionData?.problems ?? (tooLarge ? { file: 'file-too-large' as const } : {});
  const { list, of } = problemMessages(
    told,
    problemsWith(t, actionData?.details, language),
    language,
  );
  const fetch = (form: string) => `${href('/svar/:responseId/skjema.docx', params)}?form=${form}`;
  const forms = response.language === 'nn' ? (['nn', 'nb'] as const) : (['nb', 'nn'] as const);
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      width="form"
      breadcrumbs={[
        { href: href('/svar'), label: texts[language].surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {isDiscarded && list.length === 0 && <SavedMessage>{t.discarded}</SavedMessage>}
      {hindrance && <HindranceMessage hindrance={hindrance} />}
      {waiting.length > 0 && (
        <Section title={t.waiting}>
          <ul className={styles.files}>
            {waiting.map(({ id, receivedBy, receivedAt, uploaderName }) => (
              <li key={id}>
                <a href={href('/svar/:responseId/word/:wordFormId', { ...params, wordFormId: id })}>
                  {t.lookThrough}
                </a>
                <br />
                {receivedBy === 'office'
                  ? t.waitingFrom(uploaderName, formatDateTime(receivedAt, language))
                  : t.waitingGovernor(formatDateTime(receivedAt, language))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.fetch}>
        <p>
          {t.fetchText(response.officeName)} {hasDraft && t.fetchDraft}
        </p>
        <ul className={styles.files}>
          {forms.map((form) => (
            <li key={form}>
              <a href={fetch(form)}>{t.fetchIn[form]}</a>
            </li>
          ))}
          <li>
            <a href={fetch('begge')}>
              {response.language === 'nn' ? t.fetchBothOther : t.fetchIn.begge}
            </a>
          </li>
        </ul>
      </Section>
      {!hindrance && (
        <Section title={t.upload}>
          <form
            method="post"
            encType="multipart/form-data"
            action={href('/svar/:responseId/word', params)}
            className={styles.upload}
            noValidate
          >
            <TextField
              type="file"
              name="file"
              label={t.file}
              description={t.fileHelp}
              accept=".docx,.odt"
              error={of.file}
            />
            <p>{t.sendNote}</p>
            <SubmitButton>{t.send}</SubmitButton>
          </form>
        </Section>
      )}
      <ButtonLink href={href('/svar/:responseId', params)}>{t.backToAnswer}</ButtonLink>
    </PageLayout>
  );
}
