import { data, href, redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { run, show, submit } from '#platform/request.ts';
import { readWord } from '#platform/word/read-word.ts';
import { formatCaseNumber } from '#modules/cases/domain/case-number.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatList, formatNumber, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { isMoved, isSettled } from '../domain/incoming-mail.ts';
import { senderLine } from '../domain/mail-document.ts';
import { texts } from '../texts.ts';
import { assignMail } from '../usecases/assign-mail.ts';
import { openSource } from '../usecases/key-answer.ts';
import { acceptForm } from '../usecases/read-forms.ts';
import { fileMail } from '../usecases/file-mail.ts';
import { finishMail } from '../usecases/finish-mail.ts';
import { forwardMail } from '../usecases/forward-mail.ts';
import { releaseMailboxCopy } from '../usecases/remove-copy.ts';
import { replySecure } from '../usecases/reply-secure.ts';
import { viewMail, viewWholeMail } from '../usecases/view-mail.ts';
import type { Route } from './+types/incoming';
import { IncomingAnswers } from './incoming-answers.tsx';
import {
  AssignForm,
  CopyForm,
  FileForm,
  FinishForm,
  ForwardForm,
  ReplyForm,
} from './incoming-forms.tsx';
import { MailStatus } from './mail-status.tsx';
import styles from './registry.module.css';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const isWhole = url.searchParams.has('heile');
  return {
    ...(await show(context, isWhole ? viewWholeMail : viewMail, params)),
    isWhole,
    saved: url.searchParams.get('lagra'),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { entered } = await readForm(request.clone());
  if (entered.intent === 'accept-form') return accept();
  const sent = await answer(String(entered.intent));
  if (!sent.result.ok) return sent.result.response;
  return redirect(`${href('/postmottak/:mailId', params)}?lagra=${sent.saved}`);

  async function accept() {
    const attachmentId = String(entered.attachmentId);
    const asked = openSource.input.safeParse({ ...params, source: attachmentId });
    if (!asked.success) throw data(null, { status: 404 });
    const opened = await run(context, openSource, asked.data);
    const content = opened.ok ? opened.value.content : null;
    const read = await readWord(content ?? new Uint8Array());
    const accepted = await submit(context, acceptForm, request, { ...params, read });
    if (!accepted.ok) return accepted.response;
    const { surveyId, wordFormId } = accepted.value;
    return redirect(
      surveyId !== null && wordFormId !== null
        ? href('/kartleggingar/:surveyId/word/:wordFormId', { surveyId, wordFormId })
        : href('/postmottak/:mailId', params),
    );
  }

  async function answer(intent: string) {
    if (intent === 'assign')
      return { saved: 'tildelt', result: await submit(context, assignMail, request, params) };
    if (intent === 'file')
      return { saved: 'lagd', result: await submit(context, fileMail, request, params) };
    if (intent === 'forward') {
      const result = await submit(context, forwardMail, request, params);
      return { saved: result.ok && result.value.byPost ? 'i-posten' : 'vidare', result };
    }
    if (intent === 'reply')
      return { saved: 'svart', result: await submit(context, replySecure, request, params) };
    if (intent === 'remove-copy')
      return {
        saved: 'slettar',
        result: await submit(context, releaseMailboxCopy, request, params),
      };
    return { saved: 'avslutta', result: await submit(context, finishMail, request, params) };
  }
}

export default function Incoming({ loaderData, actionData }: Route.ComponentProps) {
  const { mail, text, recipients, attachments, people, folder, isRegistry, isWhole } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(
    actionData?.problems,
    { ...t.problems, ...t.forwardProblems },
    language,
  );
  const form = { ...loaderData, of, entered: actionData?.entered };
  const saved = Object.entries(t.saved).find(([key]) => key === loaderData.saved)?.[1];
  const owner = people.find(({ id }) => id === mail.assignedTo);
  const address = href('/postmottak/:mailId', { mailId: mail.id });
  const settled = isSettled(mail);
  const moved = isMoved(mail);
  const isLetter = mail.channel !== 'mail';
  return (
    <PageLayout
      title={mail.subject || t.noSubject}
      breadcrumbs={[{ href: href('/postmottak'), label: t.inbox }]}
      meta={<MailStatus mail={mail} isNeglected={loaderData.isNeglected} />}
    >
      {saved && !actionData && <SavedMessage>{saved}</SavedMessage>}
      <ProblemSummary problems={list} />
      {mail.automatic && (
        <Message tone="info">
          <p>
            {t.automatic[mail.automatic]}{' '}
            {mail.automatic === 'bounce' && (
              <a href={href('/postmottak/ikkje-levert')}>{t.undelivered}</a>
            )}
          </p>
        </Message>
      )}
      {mail.fault && <Message tone="warning">{t.faults[mail.fault]}</Message>}
      {mail.personalData.length > 0 && !settled && (
        <Message tone="warning" title={isLetter ? t.letterWarning : t.warning}>
          <p>
            {t.found(
              formatList(
                mail.personalData.map((kind) => t.kinds[kind]),
                language,
              ),
            )}{' '}
            {mail.personalData.includes('identity-number') && !isWhole && t.hidden}
          </p>
          {isRegistry && <p>{isLetter ? t.whatToDoWithLetter : t.whatToDo}</p>}
        </Message>
      )}
      <DefinitionList
        items={[
          [t.from, senderLine(mail.sender) || t.noSender],
          ...(recipients.length > 0 ? [[t.to, recipients.join(', ')] as const] : []),
          ...(mail.sentAt ? [[t.sent, formatShortDateTime(mail.sentAt, language)] as const] : []),
          [t.received, formatShortDateTime(mail.receivedAt, language)],
          ...(mail.channel === 'mail' ? [] : [[t.channel, t.channels[mail.channel]] as const]),
          ...(mail.forwardedTo ? [[t.forwardedTo, mail.forwardedTo] as const] : []),
          [t.owner, mail.assignedTo === null ? t.nobody : (owner?.name ?? t.formerColleague)],
          ...(mail.reason ? [[t.because, mail.reason] as const] : []),
        ]}
      />
      <Section title={t.text}>
        {moved ? (
          <p>{t.moved}</p>
        ) : text ? (
          <div className={styles.text}>{text}</div>
        ) : (
          <p>{isLetter ? t.noNote : t.noText}</p>
        )}
        {folder && (
          <p>
            <a href={href('/saker/:caseId', { caseId: folder.id })}>
              {t.inCase(formatCaseNumber(folder.number))}
            </a>
          </p>
        )}
        {!moved && mail.personalData.includes('identity-number') && (
          <p>
            {isWhole ? (
              <a href={address}>{t.hideAgain}</a>
            ) : (
              <>
                <a href={`${address}?heile`}>{t.showWhole}</a>. {t.showWholeHelp}
              </>
            )}
          </p>
        )}
      </Section>
      {attachments.length > 0 && (
        <Section title={t.attachments}>
          <p>{t.attachmentHelp}</p>
          <ul className={styles.files}>
            {attachments.map(({ id, name, size }) => (
              <li key={id}>
                <a
                  download=""
                  href={href('/postmottak/:mailId/vedlegg/:attachmentId', {
                    mailId: mail.id,
                    attachmentId: id,
                  })}
                >
                  {name}
                </a>{' '}
                <span className={styles.quiet}>
                  {t.size(formatNumber(Math.ceil(size / 1024), language))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <IncomingAnswers {...loaderData} />
      {!settled && isRegistry && <AssignForm {...form} />}
      {!settled && isRegistry && <FileForm {...form} />}
      {!settled && isRegistry && <ForwardForm {...form} />}
      {!settled && <FinishForm {...form} />}
      {mail.personalData.length > 0 && isRegistry && <ReplyForm {...form} />}
      {settled && isRegistry && <CopyForm {...form} />}
    </PageLayout>
  );
}
