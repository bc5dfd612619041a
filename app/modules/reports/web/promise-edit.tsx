import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { promiseAnswers, writtenDue } from '../domain/promise.ts';
import { promiseTexts } from '../texts/promises.ts';
import { removePromise } from '../usecases/remove-promise.ts';
import { viewPromise } from '../usecases/view-promise.ts';
import { writePromise } from '../usecases/write-promise.ts';
import type { Route } from './+types/promise-edit';
import { promiseCrumbs } from './promise-crumbs.ts';
import styles from './promises.module.css';

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, viewPromise, { ...params, wish: url.searchParams.get('onske') ?? '' });

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const list = href('/kartleggingar/:surveyId/lovnader', params);
  if (url.searchParams.has('ut')) {
    const removed = await submit(context, removePromise, request, params);
    return removed.ok ? redirect(`${list}?gjort=teken`) : removed.response;
  }
  const written = await submit(context, writePromise, request, params);
  return written.ok ? redirect(`${list}?gjort=lagra`) : written.response;
}

export default function PromiseEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, promise, wish } = loaderData;
  const language = useStaffLanguage();
  const t = promiseTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(
    actionData && 'replyNn' in actionData.entered ? actionData.entered : undefined,
  );
  const both = { typed, errors: of };
  const name = wish?.name ?? promise?.title;
  const isCounted = wish !== null || (promise?.wish ?? null) !== null;
  return (
    <PageLayout
      title={name ? t.editTitle(name[language]) : t.newTitle}
      lead={`${wish ? `${t.wanted(wish.offices)} ` : ''}${t.editLead}`}
      breadcrumbs={promiseCrumbs(language, survey)}
    >
      {!loaderData.takesReplies && <Message tone="info">{t.closed}</Message>}
      <form method="post" id="form" noValidate className={styles.form}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={promise?.version ?? 0} />
        {wish ? (
          <input type="hidden" name="wish" value={`${wish.questionId}:${wish.codeId}`} />
        ) : (
          !isCounted && (
            <BilingualField name="title" label={t.titleIn} stored={promise?.title} {...both} />
          )
        )}
        <RadioGroup
          name="answer"
          label={t.answer}
          defaultValue={typed('answer', promise?.answer)}
          choices={promiseAnswers.map((answer) => ({
            value: answer,
            label: t.answers[answer],
            description: t.answerHelp[answer],
          }))}
          error={of['answer']}
        />
        <BilingualField
          name="reply"
          label={t.replyIn}
          stored={promise?.reply}
          rows={4}
          limit={2_000}
          {...both}
        />
        <TextField
          name="due"
          label={t.dueLabel}
          description={t.dueHelp}
          characters={20}
          optional
          defaultValue={typed('due', promise?.due && writtenDue(promise.due)[language])}
          error={of['due']}
        />
        <TextField
          name="owner"
          label={t.ownerLabel}
          description={t.ownerHelp}
          optional
          defaultValue={typed('owner', promise?.owner)}
          error={of['owner']}
        />
        {loaderData.takesReplies && (
          <div>
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        )}
      </form>
      {promise && loaderData.takesReplies && (
        <Confirm
          id="ta-ut"
          trigger={t.remove}
          tone="danger"
          title={t.removeTitle}
          confirm={t.remove}
          action="?ut"
          name="version"
          value={String(promise.version)}
        >
          {t.removeText}
        </Confirm>
      )}
    </PageLayout>
  );
}
