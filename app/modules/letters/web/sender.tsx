import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { Textarea, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts.ts';
import { setSender } from '../usecases/set-sender.ts';
import { viewSender } from '../usecases/view-sender.ts';
import type { Route } from './+types/sender';
import styles from './sender.module.css';

export const loader = async ({ context, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewSender, {})),
  saved: url.searchParams.has('lagra'),
});

export async function action({ context, request }: Route.ActionArgs) {
  const set = await submit(context, setSender, request, {});
  return set.ok ? redirect(`${href('/brev/avsendar')}?lagra`) : set.response;
}

export default function SenderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { profile, name, organisationNumber, saved } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  return (
    <PageLayout title={t.sender} lead={t.senderLead} width="form">
      {saved && !actionData && <SavedMessage>{t.saved}</SavedMessage>}
      <DefinitionList
        items={[
          [t.name, name[language]],
          ...(organisationNumber ? [[t.organisationNumber, organisationNumber] as const] : []),
        ]}
      />
      <p>{t.fromRegister}</p>
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={profile.version} />
        <Textarea
          name="postalAddress"
          label={t.postalAddress}
          description={t.addressHelp}
          optional
          rows={3}
          defaultValue={typed('postalAddress', profile.postalAddress)}
          error={of.postalAddress}
        />
        <Textarea
          name="visitingAddress"
          label={t.visitingAddress}
          optional
          rows={3}
          defaultValue={typed('visitingAddress', profile.visitingAddress)}
          error={of.visitingAddress}
        />
        <TextField
          name="email"
          type="email"
          label={t.email}
          optional
          autoComplete="off"
          defaultValue={typed('email', profile.email)}
          error={of.email}
        />
        <TextField
          name="phone"
          type="tel"
          label={t.phone}
          optional
          autoComplete="off"
          defaultValue={typed('phone', profile.phone)}
          error={of.phone}
        />
        <TextField
          name="website"
          label={t.website}
          optional
          autoComplete="off"
          defaultValue={typed('website', profile.website)}
          error={of.website}
        />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}
