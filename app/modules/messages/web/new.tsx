import { href, redirect } from 'react-router';
import { norwegianFor } from '#kernel/text.ts';
import { requestScope, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select, Textarea, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Message } from '#ui/message.tsx';
import { texts } from '../texts/sender.ts';
import { fileAtOnce } from '../usecases/file-message.ts';
import { startThread } from '../usecases/start-thread.ts';
import { viewNew } from '../usecases/view-new.ts';
import type { Route } from './+types/new';
import { Compose } from './compose.tsx';
import styles from './messages.module.css';
import { named } from './named-problems.ts';
import { takeFiles } from './posted-files.ts';
import { sendingProblems } from './problem-texts.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewNew, {})),
    // The server led back from a form it did not read to its end.
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  // Who may not write gets no further than this.
  await show(context, viewNew, {});
  const taken = await takeFiles(context, request.clone());
  if (!taken.ok) return taken.response;
  const { services, language } = context.get(requestScope);
  const sent = await submit(context, startThread, request, {
    attachments: taken.files,
    language: norwegianFor(language),
  });
  if (!sent.ok) return sent.response;
  await fileAtOnce(services, sent.value);
  return redirect(href('/meldingar/:threadId/kvittering', { threadId: sent.value.id }));
}

export default function New({ loaderData, actionData }: Route.ComponentProps) {
  const { senderKind, places, details, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const isOffice = senderKind === 'office';
  const { list, of } = problemMessages(
    actionData?.problems,
    sendingProblems(language, actionData?.details),
    language,
  );
  const typed = enteredText(actionData?.entered);
  const onlyPlace = places.length === 1 ? places[0]?.id : undefined;
  return (
    <PageLayout
      title={t.newMessage}
      lead={isOffice ? t.newLeadOffice : t.newLead}
      width="form"
      breadcrumbs={[{ href: href('/meldingar'), label: t.messages }]}
    >
      <ProblemSummary
        problems={named(list, {
          municipalityId: isOffice ? t.placeOffice : t.place,
          name: t.name,
          subject: t.subject,
          text: t.text,
          statedCase: t.statedCase,
          noticeEmail: t.email,
          postalAddress: t.address,
        })}
      />
      {tooLarge && !actionData && <Message tone="danger">{t.tooLargeBack}</Message>}
      <form
        id="form"
        method="post"
        action={href('/meldingar/ny')}
        encType="multipart/form-data"
        className={styles.stack}
        noValidate
      >
        <Select
          name="municipalityId"
          label={isOffice ? t.placeOffice : t.place}
          description={t.placeHelp}
          choices={[
            ...(onlyPlace ? [] : [{ value: '', label: t.choosePlace }]),
            ...places.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
          defaultValue={typed('municipalityId', onlyPlace)}
          error={of.municipalityId}
        />
        {!isOffice && (
          <TextField
            name="name"
            label={t.name}
            description={t.nameHelp}
            autoComplete="name"
            defaultValue={typed('name', details.name)}
            error={of.name}
          />
        )}
        <TextField
          name="subject"
          label={t.subject}
          description={t.subjectHelp}
          defaultValue={typed('subject')}
          error={of.subject}
        />
        <Compose of={of} text={typed('text')} isBack={actionData !== undefined} />
        <TextField
          name="statedCase"
          label={t.statedCase}
          description={t.statedCaseHelp}
          characters={14}
          optional
          autoComplete="off"
          defaultValue={typed('statedCase')}
          error={of.statedCase}
        />
        <TextField
          type="email"
          name="noticeEmail"
          label={t.email}
          description={t.emailHelp}
          optional
          autoComplete="email"
          defaultValue={typed('noticeEmail', details.noticeEmail)}
          error={of.noticeEmail}
        />
        {!isOffice && (
          <Textarea
            name="postalAddress"
            label={t.address}
            description={t.addressHelp}
            optional
            rows={3}
            autoComplete="street-address"
            defaultValue={typed('postalAddress', details.postalAddress)}
            error={of.postalAddress}
          />
        )}
        <SubmitButton>{t.send}</SubmitButton>
      </form>
    </PageLayout>
  );
}
