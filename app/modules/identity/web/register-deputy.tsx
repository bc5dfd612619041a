import { redirect } from 'react-router';
import { requestScope, show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DateField, Select, TextField } from '#ui/fields.tsx';
import { enteredText } from '#ui/entered.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { accessTexts } from '../access-texts.ts';
import { roleTexts } from '../role-texts.ts';
import { accessUnit } from '../shell-session.ts';
import { listAccess } from '../usecases/list-access.ts';
import { registerDeputy } from '../usecases/register-deputy.ts';
import type { Route } from './+types/register-deputy';
import { accessAddress, unitKeyOf } from './access-address.ts';
import styles from './form.module.css';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, actor, language } = context.get(requestScope);
  const unitKey = unitKeyOf(url);
  const { holds, unit } = await show(context, listAccess, { unit: unitKey });
  const held = holds.filter(({ state }) => state !== 'over');
  return {
    held,
    own: held.find(({ userId }) => userId === actor.id)?.id ?? '',
    unitKey,
    unitName: await accessUnit(services, unit, language),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const unit = unitKeyOf(url);
  const registered = await submit(context, registerDeputy, request, { unit });
  if (!registered.ok) return registered.response;
  return redirect(accessAddress(unit, { vikar: registered.value.deputyId }));
}

export default function RegisterDeputy({ loaderData, actionData }: Route.ComponentProps) {
  const { held, own, unitKey, unitName } = loaderData;
  const language = useStaffLanguage();
  const t = accessTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const roleNames: Readonly<Record<string, string>> = roleTexts[language].roles;
  return (
    <PageLayout
      title={t.deputyTitle}
      lead={t.deputyLead}
      meta={unitName}
      width="form"
      breadcrumbs={[{ href: accessAddress(unitKey), label: t.title }]}
    >
      <form method="post" id="form" noValidate className={styles.stack}>
        <ProblemSummary problems={list} />
        <Select
          name="for"
          label={t.deputyFor}
          choices={held.map(({ id, name, role }) => ({
            value: id,
            label: t.holdLabel(name, roleNames[role] ?? role),
          }))}
          defaultValue={typed('for', own)}
          error={of.for}
        />
        <TextField
          name="email"
          type="email"
          label={t.email}
          description={t.emailHelp}
          autoComplete="off"
          defaultValue={typed('email')}
          error={of.email}
        />
        <DateField
          name="validFrom"
          label={t.validFrom}
          defaultValue={typed('validFrom')}
          error={of.validFrom}
        />
        <DateField
          name="validTo"
          label={t.validTo}
          defaultValue={typed('validTo')}
          error={of.validTo}
        />
        <Actions>
          <SubmitButton>{t.registerDeputy}</SubmitButton>
          <ButtonLink variant="tertiary" href={accessAddress(unitKey)}>
            {t.cancel}
          </ButtonLink>
        </Actions>
      </form>
    </PageLayout>
  );
}
