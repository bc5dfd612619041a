import { data, href, redirect } from 'react-router';
import { textOfLetter } from '#platform/mail/letter-text.ts';
import { readForm } from '#platform/input.ts';
import { run, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { formTexts } from '../form-texts.ts';
import { texts } from '../texts.ts';
import { keyAnswer, openSource, viewKeying } from '../usecases/key-answer.ts';
import type { Route } from './+types/key-answer';
import styles from './registry.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewKeying, params);

export async function action({ context, request, params }: Route.ActionArgs) {
  const { entered } = await readForm(request.clone());
  const asked = openSource.input.safeParse({ ...params, source: entered.source });
  const opened = asked.success ? await run(context, openSource, asked.data) : undefined;
  if (opened && !opened.ok)
    return data({ problems: { source: opened.refusal.code }, entered, details: {} }, 422);
  // Taken out before the transaction: a large file takes longer to read than others should wait.
  const letterText = opened ? await textOfLetter(opened.value) : '';
  const keyed = await submit(context, keyAnswer, request, { ...params, letterText });
  if (!keyed.ok) return keyed.response;
  return redirect(href('/kartleggingar/:surveyId/word/:wordFormId', keyed.value));
}

export default function KeyAnswer({ loaderData, actionData }: Route.ComponentProps) {
  const { mail, sender, isSettled, isSensitive, hasText, attachments, answers } = loaderData;
  const language = useStaffLanguage();
  const all = texts[language];
  const t = formTexts[language];
  const { list, of } = problemMessages(
    actionData?.problems,
    { ...all.problems, ...all.keyProblems },
    language,
  );
  const typed = enteredText(actionData?.entered);
  const sources = [
    ...attachments.map(({ id, name }) => ({ value: id as string, label: name })),
    ...(hasText ? [{ value: 'text', label: t.sourceText }] : []),
  ];
  const [only] = sources;
  return (
    <PageLayout
      title={t.keyTitle}
      lead={t.keyLead}
      width="form"
      breadcrumbs={[
        { href: href('/postmottak'), label: all.inbox },
        {
          href: href('/postmottak/:mailId', { mailId: mail.id }),
          label: mail.subject || all.noSubject,
        },
      ]}
    >
      <ProblemSummary problems={list} />
      <p className={styles.long}>
        {all.from}: {sender || all.noSender}
      </p>
      {isSettled ? (
        <Message tone="info">{all.problems['already-settled']}</Message>
      ) : answers.length === 0 || !only ? (
        <EmptyState title={t.noAnswers}>{t.noAnswersNext}</EmptyState>
      ) : (
        <form method="post" id="form" noValidate className={styles.stack}>
          <input type="hidden" name="version" value={mail.version} />
          <RadioGroup
            name="source"
            label={t.source}
            choices={sources}
            defaultValue={typed('source', sources.length === 1 ? only.value : '')}
            error={of.source}
          />
          <Select
            name="responseId"
            label={t.answer}
            description={t.answerHelp}
            choices={[
              { value: '', label: t.choose },
              ...answers.map(({ responseId, officeName, title }) => ({
                value: responseId,
                label: t.choice(officeName, title[language]),
              })),
            ]}
            defaultValue={typed('responseId', loaderData.suggested)}
            error={of.responseId}
          />
          {isSensitive && (
            <>
              <Message tone="warning">{t.sensitive}</Message>
              <TextField
                name="shieldedTitle"
                label={all.shielded}
                maxLength={300}
                defaultValue={typed('shieldedTitle', all.shieldedDefault)}
                error={of.shieldedTitle}
              />
              <TextField
                name="exemptUnder"
                label={all.basis}
                description={all.basisHelp}
                maxLength={100}
                defaultValue={typed('exemptUnder', all.basisDefault)}
                error={of.exemptUnder}
              />
            </>
          )}
          <SubmitButton>{t.keyButton}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}
