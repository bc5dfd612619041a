import { data, href, redirect } from 'react-router';
import { z } from 'zod';
import { readPostedFiles } from '#platform/files/posted-file.ts';
import { visitor } from '#platform/access.ts';
import { optionalText, problemsOf, text } from '#platform/input.ts';
import type { DemoPost as Post } from '#platform/mail/demo-post.ts';
import { requestScope } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select, Textarea, TextField } from '#ui/fields.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts.ts';
import type { Route } from './+types/demo-post';
import styles from './mail.module.css';

const written = z.object({
  from: text(320).pipe(z.email('invalid')),
  to: text(320).pipe(z.email('invalid')),
  subject: text(300),
  text: optionalText(20_000),
});

export async function loader({ context, url }: Route.LoaderArgs) {
  const post = postOf(context);
  const letters = await post.letters();
  const opened = url.searchParams.get('les');
  return {
    letters: letters.map(({ id, to, subject, at }) => ({ id, to, subject, at })),
    opened: letters.find(({ id }) => id === opened) ?? null,
    registries: post.registries,
    port: post.port,
    isSent: url.searchParams.has('sendt'),
    isSignedIn: context.get(requestScope).actor.id !== visitor.id,
  };
}

/** Nothing of this is in the database: it is what goes on around Medverk, and in a demo alone. */
export async function action({ context, request }: Route.ActionArgs) {
  const post = postOf(context);
  // Others see the page of a demo that is out on the web, and write nothing there.
  if (context.get(requestScope).actor.id === visitor.id) throw data(null, { status: 403 });
  const { files, fields } = await readPostedFiles(request, 'files');
  const input = written.safeParse(fields);
  const failed = (problems: Readonly<Record<string, string>>) =>
    data({ problems, entered: fields }, { status: 422 });
  if (!input.success) return failed(problemsOf(input.error));
  if (!post.registries.some(({ address }) => address === input.data.to))
    return failed({ to: 'invalid' });
  const isSent = await post.send({ ...input.data, attachments: files }).then(
    () => true,
    () => false,
  );
  return isSent ? redirect(`${href('/demo/post')}?sendt`) : failed({ form: 'not-sent' });
}

/** Elsewhere than in a demo there is no such page. */
function postOf(context: Route.LoaderArgs['context']): Post {
  const { demoPost } = context.get(requestScope).services;
  if (!demoPost) throw data(null, { status: 404 });
  return demoPost;
}

export default function DemoPost({ loaderData, actionData }: Route.ComponentProps) {
  const { letters, opened, registries, port, isSent, isSignedIn } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const here = href('/demo/post');
  const { list, of } = problemMessages(
    actionData?.problems as Readonly<Record<string, keyof typeof t.problems>> | undefined,
    t.problems,
    language,
  );
  const typed = enteredText(actionData?.entered);
  const names: Readonly<Record<string, string>> = t.postRegistries;
  return (
    <PageLayout title={t.postTitle} lead={t.postLead}>
      {isSent && !actionData && <SavedMessage>{t.postSent}</SavedMessage>}
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {opened && (
        <Section title={opened.subject}>
          <DefinitionList
            items={[
              [t.to, opened.to],
              [t.postFrom, opened.sender.name || opened.sender.address],
              [t.postAt, formatShortDateTime(opened.at, language)],
              ...(opened.attachments.length > 0
                ? [[t.postAttachments, opened.attachments.join(', ')] as const]
                : []),
            ]}
          />
          <div className={styles.text}>
            <Linked text={opened.text} />
          </div>
        </Section>
      )}
      <Section title={t.postList}>
        {letters.length === 0 ? (
          <EmptyState title={t.postEmptyTitle}>{t.postEmpty}</EmptyState>
        ) : (
          <Table
            caption={t.postList}
            captionHidden
            rows={letters}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'subject',
                header: t.subject,
                cell: ({ id, subject }) => <a href={`${here}?les=${id}`}>{subject}</a>,
              },
              { key: 'to', header: t.to, cell: ({ to }) => to },
              {
                key: 'at',
                header: t.postAt,
                cell: ({ at }) => formatShortDateTime(at, language),
              },
            ]}
          />
        )}
        {opened && <ButtonLink href={here}>{t.postList}</ButtonLink>}
      </Section>
      <Section title={opened ? t.postReply(opened.to) : t.postWrite}>
        <p>
          {t.postWriteHelp} {t.postBounce} {t.postPort(port)}
        </p>
        {!isSignedIn && <p>{t.postSignIn}</p>}
        {isSignedIn && (
          <form
            method="post"
            action={here}
            encType="multipart/form-data"
            noValidate
            className={styles.form}
          >
            <TextField
              name="from"
              type="email"
              label={t.postFrom}
              defaultValue={typed('from', opened?.to)}
              error={of.from}
            />
            <Select
              name="to"
              label={t.to}
              choices={registries.map(({ governorId, address }) => ({
                value: address,
                label: `${names[governorId] ?? governorId} (${address})`,
              }))}
              defaultValue={typed('to')}
              error={of.to}
            />
            <TextField
              name="subject"
              label={t.subject}
              maxLength={300}
              defaultValue={typed('subject', opened ? `SV: ${opened.subject}` : '')}
              error={of.subject}
            />
            <Textarea
              name="text"
              label={t.postText}
              optional
              limit={20_000}
              defaultValue={typed('text')}
              error={of.text}
            />
            <TextField
              type="file"
              name="files"
              multiple
              optional
              label={t.postFiles}
              description={t.postFilesHelp}
            />
            <SubmitButton>{t.postSend}</SubmitButton>
          </form>
        )}
      </Section>
    </PageLayout>
  );
}

/** Addresses can be followed, as in a mail program. */
function Linked({ text: written }: { readonly text: string }) {
  return written.split(/(https?:\/\/[^\s<>]+)/).map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of one text never move.
      <a key={`${index}`} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
