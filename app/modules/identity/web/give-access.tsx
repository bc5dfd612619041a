import { redirect } from 'react-router';
import { requestScope, show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DateField, Select, TextField } from '#ui/fields.tsx';
import { formatShortDate } from '#ui/format.ts';
import { enteredText } from '#ui/entered.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { accessTexts } from '../access-texts.ts';
import { roleTexts, sentenceCase } from '../role-texts.ts';
import { accessUnit } from '../shell-session.ts';
import { giveAccess } from '../usecases/give-access.ts';
import { listAccess } from '../usecases/list-access.ts';
import type { Route } from './+types/give-access';
import { accessAddress, unitKeyOf } from './access-address.ts';
import styles from './form.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, language } = context.get(requestScope);
  const unitKey = unitKeyOf(url);
  const { roles, unit, today } = await show(context, listAccess, { unit: unitKey });
  return { roles, today, unitKey, unitName: await accessUnit(services, unit, language) };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const unit = unitKeyOf(url);
  const given = await submit(context, giveAccess, request, { unit });
  if (!given.ok) return given.response;
  return redirect(accessAddress(unit, { gjeven: given.value.membershipId }));
}

export default function GiveAccess({ loaderData, actionData }: Route.ComponentProps) {
  const { roles, today, unitKey, unitName } = loaderData;
  const language = useStaffLanguage();
  const t = accessTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const roleNames = roleTexts[language].roles;
  return (
    <PageLayout
      title={t.giveTitle}
      lead={t.giveLead}
      meta={unitName}
      width="form"
      breadcrumbs={[{ href: accessAddress(unitKey), label: t.title }]}
    >
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          description={t.emailHelp}
          autoComplete="off"
          defaultValue={typed('email')}
          error={of.email}
        />
        <Select
          name="role"
          label={t.role}
          choices={[
            { value: '', label: t.chooseRole },
            ...roles.map((role) => ({ value: role, label: sentenceCase(roleNames[role]) })),
          ]}
          defaultValue={typed('role')}
          error={of.role}
        />
        <DateField
          name="validFrom"
          label={t.validFrom}
          defaultValue={typed('validFrom', formatShortDate(today))}
          error={of.validFrom}
        />
        <DateField
          name="validTo"
          label={t.validTo}
          optional
          description={t.validToHelp}
          defaultValue={typed('validTo')}
          error={of.validTo}
        />
        <Actions>
          <SubmitButton>{t.give}</SubmitButton>
          <ButtonLink variant="tertiary" href={accessAddress(unitKey)}>
            {t.cancel}
          </ButtonLink>
        </Actions>
      </form>
    </PageLayout>
  );
}
