import { data, href, redirect } from 'react-router';
import { readPostedFiles } from '#platform/files/posted-file.ts';
import { problemsOf } from '#platform/input.ts';
import { requestScope, run, show } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, RadioGroup, Textarea, TextField } from '#ui/fields.tsx';
import { formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { letterChannels } from '../domain/posted-letter.ts';
import { texts } from '../texts.ts';
import { readyFiles, registerLetter, viewRegistering } from '../usecases/register-letter.ts';
import type { Route } from './+types/register-letter';
import styles from './registry.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  const isTooLarge = url.searchParams.has('for-stort');
  return { ...(await show(context, viewRegistering, {})), isTooLarge };
}

export async function action({ context, request }: Route.ActionArgs) {
  await show(context, viewRegistering, {});
  const { services } = context.get(requestScope);
  const { files, fields } = await readPostedFiles(request, 'files');
  const written = { subject: fields.subject ?? '', text: fields.note ?? '' };
  const ready = await readyFiles(services, files, written);
  const input = registerLetter.input.safeParse({ ...fields, ready });
  const failed = (problems: Readonly<Record<string, string>>) =>
    data({ problems, entered: fields }, { status: 422 });
  if (!input.success) return failed(problemsOf(input.error));
  const registered = await run(context, registerLetter, input.data);
  if (registered.ok)
    return redirect(`${href('/postmottak/:mailId', registered.value)}?lagra=registrert`);
  const { code, details } = registered.refusal;
  return failed({ [String(details?.field ?? 'form')]: code });
}

export default function RegisterLetter({ loaderData, actionData }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const told = actionData?.problems ?? (loaderData.isTooLarge ? { files: 'too-large' } : {});
  const { list, of } = problemMessages(
    told as Readonly<Record<string, keyof typeof t.registerProblems>>,
    t.registerProblems,
    language,
  );
  const typed = enteredText(actionData?.entered);
  return (
    <PageLayout
      title={t.register}
      lead={t.registerLead}
      width="form"
      breadcrumbs={[{ href: href('/postmottak'), label: t.inbox }]}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      <form
        method="post"
        encType="multipart/form-data"
        action={href('/postmottak/nytt')}
        noValidate
        className={styles.stack}
      >
        <TextField
          type="file"
          name="files"
          multiple
          label={t.registerFiles}
          description={t.registerFilesHelp}
          accept=".pdf,.docx,.odt,.xlsx,.png,.jpg,.jpeg,.tif,.tiff"
          error={of.files}
        />
        <RadioGroup
          name="channel"
          label={t.channel}
          choices={letterChannels.map((value) => ({ value, label: t.channels[value] }))}
          defaultValue={typed('channel')}
          error={of.channel}
        />
        <TextField
          name="sender"
          label={t.registerSender}
          maxLength={200}
          defaultValue={typed('sender')}
          error={of.sender}
        />
        <TextField
          name="email"
          type="email"
          label={t.registerEmail}
          description={t.registerEmailHelp}
          optional
          maxLength={320}
          defaultValue={typed('email')}
          error={of.email}
        />
        <TextField
          name="subject"
          label={t.registerSubject}
          maxLength={300}
          defaultValue={typed('subject')}
          error={of.subject}
        />
        <Textarea
          name="note"
          label={t.registerNote}
          description={t.registerNoteHelp}
          optional
          rows={3}
          limit={5000}
          defaultValue={typed('note')}
          error={of.note}
        />
        <DateField
          name="receivedOn"
          label={t.receivedOn}
          defaultValue={typed('receivedOn', formatShortDate(loaderData.today))}
          error={of.receivedOn}
        />
        <SubmitButton>{t.registerButton}</SubmitButton>
      </form>
    </PageLayout>
  );
}
