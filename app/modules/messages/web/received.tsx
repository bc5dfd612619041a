import { href, redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { requestScope, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select } from '#ui/fields.tsx';
import { formatList, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { governorTexts } from '../texts/governor.ts';
import { texts as senderTexts } from '../texts/sender.ts';
import { fileAtOnce } from '../usecases/file-message.ts';
import { fileTip } from '../usecases/file-tip.ts';
import { assignThread, closeThread, replyInThread } from '../usecases/handle-thread.ts';
import { viewReceived } from '../usecases/view-received.ts';
import type { Route } from './+types/received';
import { Compose } from './compose.tsx';
import { Conversation } from './conversation.tsx';
import { InboxStatus } from './inbox-status.tsx';
import styles from './messages.module.css';
import { takeFiles } from './posted-files.ts';
import { sendingProblems } from './problem-texts.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewReceived, params)),
    saved: url.searchParams.get('lagra'),
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { entered } = await readForm(request.clone());
  const done = (saved: string) =>
    redirect(`${href('/postmottak/melding/:threadId', params)}?lagra=${saved}`);

  if (entered.intent === 'assign') {
    const assigned = await submit(context, assignThread, request, params);
    return assigned.ok ? done('tildelt') : assigned.response;
  }
  if (entered.intent === 'close') {
    const closed = await submit(context, closeThread, request, params);
    return closed.ok ? done('avslutta') : closed.response;
  }
  if (entered.intent === 'file') {
    const filed = await submit(context, fileTip, request, params);
    return filed.ok ? done('sak') : filed.response;
  }
  // Whose thread it is not, is told no more than that there is none.
  await show(context, viewReceived, params);
  const taken = await takeFiles(context, request.clone());
  if (!taken.ok) return taken.response;
  const sent = await submit(context, replyInThread, request, {
    ...params,
    attachments: taken.files,
  });
  if (!sent.ok) return sent.response;
  await fileAtOnce(context.get(requestScope).services, sent.value);
  return done('svart');
}

export default function Received({ loaderData, actionData, params }: Route.ComponentProps) {
  const { thread, messages, governor, people, isRegistry, isNeglected, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = governorTexts[language];
  const problems = {
    ...sendingProblems(language, actionData?.details),
    ...t.problems,
  };
  const { list, of } = problemMessages(actionData?.problems, problems, language);
  const saved = Object.entries(t.saved).find(([key]) => key === loaderData.saved)?.[1];
  const owner = people.find(({ id }) => id === thread.assignedTo);
  const isOpen = thread.state === 'open';
  const isTip = thread.sender.kind === 'anonymous';
  const sent = <input type="hidden" name="version" value={thread.version} />;
  return (
    <PageLayout
      title={thread.subject}
      breadcrumbs={[{ href: href('/postmottak'), label: t.inbox }]}
      meta={<InboxStatus thread={thread} isNeglected={isNeglected} />}
    >
      {saved && !actionData && <SavedMessage>{saved}</SavedMessage>}
      <ProblemSummary problems={list} />
      {tooLarge && !actionData && (
        <Message tone="danger">{senderTexts[language].tooLargeBack}</Message>
      )}
      <DefinitionList
        items={[
          [
            t.who,
            <span key="who" className={styles.long}>
              {thread.sender.name || t.senders.anonymous}
              <br />
              <span className={styles.quiet}>{t.verified[thread.sender.kind]}</span>
            </span>,
          ],
          [
            t.caseNumber,
            thread.caseId && thread.caseNumber ? (
              <a href={href('/saker/:caseId', { caseId: thread.caseId })}>{thread.caseNumber}</a>
            ) : isTip ? (
              t.noCase
            ) : (
              t.caseComing
            ),
          ],
          ...(thread.statedCase === '' || thread.statedCase === thread.caseNumber
            ? []
            : ([
                [
                  t.statedCase,
                  <span key="stated" className={styles.long}>
                    {thread.statedCase}
                  </span>,
                ],
              ] as const)),
          [t.reference, thread.reference],
          [t.owner, thread.assignedTo === null ? t.nobody : (owner?.name ?? t.formerColleague)],
          ...(thread.waitingSince
            ? ([[t.waitingSince, formatShortDateTime(thread.waitingSince, language)]] as const)
            : []),
          ...(isTip ? [] : ([[t.noticeTo, thread.noticeEmail === '' ? t.no : t.yes]] as const)),
        ]}
      />
      <Section title={t.conversation}>
        <Conversation
          label={t.conversation}
          messages={messages}
          authorOf={({ direction, authorName }) =>
            direction === 'outgoing'
              ? `${authorName}, ${governor[language]}`
              : authorName || t.senders.anonymous
          }
          addressOf={(attachmentId) =>
            href('/postmottak/melding/:threadId/vedlegg/:attachmentId', {
              ...params,
              attachmentId,
            })
          }
        />
      </Section>
      {isOpen && isRegistry && (
        <Section title={t.assign}>
          <form
            method="post"
            action={href('/postmottak/melding/:threadId', params)}
            noValidate
            className={styles.stack}
          >
            <input type="hidden" name="intent" value="assign" />
            {sent}
            <Select
              name="assignedTo"
              label={t.owner}
              choices={[
                { value: '', label: t.nobody },
                ...people.map(({ id, name, deputies }) => ({
                  value: id,
                  label:
                    deputies.length > 0 ? t.withDeputy(name, formatList(deputies, language)) : name,
                })),
              ]}
              defaultValue={thread.assignedTo ?? ''}
              error={of.assignedTo}
            />
            <SubmitButton variant="secondary">{t.assignButton}</SubmitButton>
          </form>
        </Section>
      )}
      {isTip && thread.caseId === null && isRegistry && (
        <Section title={t.fileTip}>
          <p>{t.fileTipHelp}</p>
          <form method="post" action={href('/postmottak/melding/:threadId', params)}>
            <input type="hidden" name="intent" value="file" />
            <SubmitButton variant="secondary">{t.fileTipButton}</SubmitButton>
          </form>
        </Section>
      )}
      {isOpen && isTip && <p>{t.noReply}</p>}
      {isOpen && !isTip && (
        <Section title={t.reply}>
          <p>
            {t.replyHelp} {thread.sender.kind === 'resident' && t.replyPost}
          </p>
          <form
            id="form"
            method="post"
            action={href('/postmottak/melding/:threadId', params)}
            encType="multipart/form-data"
            noValidate
            className={styles.stack}
          >
            <input type="hidden" name="intent" value="reply" />
            {sent}
            <Compose
              of={of}
              label={t.replyText}
              text={enteredText(actionData?.entered)('text')}
              isBack={actionData?.entered.intent === 'reply'}
            />
            <SubmitButton>{t.replyButton}</SubmitButton>
          </form>
        </Section>
      )}
      {isOpen && (
        <Section title={t.close}>
          {!isTip && <p>{t.closeHelp}</p>}
          <form method="post" action={href('/postmottak/melding/:threadId', params)}>
            <input type="hidden" name="intent" value="close" />
            {sent}
            <SubmitButton variant="secondary">{t.closeButton}</SubmitButton>
          </form>
        </Section>
      )}
    </PageLayout>
  );
}
