import { href, redirect } from 'react-router';
import { requestScope, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/sender.ts';
import { fileAtOnce } from '../usecases/file-message.ts';
import { viewOwn, viewReceipt } from '../usecases/view-own.ts';
import { writeMessage } from '../usecases/write-message.ts';
import type { Route } from './+types/thread';
import { Compose } from './compose.tsx';
import { Conversation } from './conversation.tsx';
import styles from './messages.module.css';
import { takeFiles } from './posted-files.ts';
import { sendingProblems } from './problem-texts.ts';
import { ThreadStatus } from './thread-status.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewOwn, params)),
    isSent: url.searchParams.has('sendt'),
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  // Whose thread it is not, is told no more than that there is none.
  await show(context, viewReceipt, params);
  const taken = await takeFiles(context, request.clone());
  if (!taken.ok) return taken.response;
  const sent = await submit(context, writeMessage, request, {
    ...params,
    attachments: taken.files,
  });
  if (!sent.ok) return sent.response;
  await fileAtOnce(context.get(requestScope).services, sent.value);
  return redirect(`${href('/meldingar/:threadId', params)}?sendt=ja`);
}

export default function ThreadPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { thread, messages, newAnswers, governor, isSent, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(
    actionData?.problems,
    sendingProblems(language, actionData?.details),
    language,
  );
  const typed = enteredText(actionData?.entered);
  const isOffice = thread.sender.kind === 'office';
  return (
    <PageLayout
      title={thread.subject}
      breadcrumbs={[{ href: href('/meldingar'), label: t.messages }]}
      meta={<ThreadStatus thread={thread} unread={newAnswers} />}
    >
      <ProblemSummary problems={list} />
      {isSent && !actionData && <SavedMessage>{t.sent}</SavedMessage>}
      {tooLarge && !actionData && <Message tone="danger">{t.tooLargeBack}</Message>}
      <DefinitionList
        items={[
          [t.to, governor[language]],
          [t.caseNumber, thread.caseNumber ?? t.caseComing],
          [t.reference, thread.reference],
        ]}
      />
      <Section title={t.conversation}>
        <Conversation
          label={t.conversation}
          messages={messages}
          authorOf={({ direction, authorName }) => {
            if (direction === 'outgoing') return `${authorName}, ${governor[language]}`;
            return isOffice ? authorName : t.you;
          }}
          addressOf={(attachmentId) =>
            href('/meldingar/:threadId/vedlegg/:attachmentId', { ...params, attachmentId })
          }
        />
      </Section>
      <Section title={t.reply}>
        {thread.state === 'closed' && <p>{t.replyHelpClosed}</p>}
        <form
          id="form"
          method="post"
          action={href('/meldingar/:threadId', params)}
          encType="multipart/form-data"
          className={styles.stack}
          noValidate
        >
          <Compose of={of} text={typed('text')} isBack={actionData !== undefined} />
          <SubmitButton>{t.replyButton}</SubmitButton>
        </form>
      </Section>
    </PageLayout>
  );
}
