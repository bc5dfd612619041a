import { data, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { accessTexts } from '../access-texts.ts';
import { endDeputy } from '../usecases/end-access.ts';
import { listAccess } from '../usecases/list-access.ts';
import type { Route } from './+types/end-deputy';
import { accessAddress, unitKeyOf } from './access-address.ts';
import { EndForm } from './end-form.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const unitKey = unitKeyOf(url);
  const { deputies } = await show(context, listAccess, { unit: unitKey });
  const hold = deputies.find(({ id }) => id === params.deputyId);
  if (!hold) throw data(null, { status: 404 });
  return { name: hold.name, role: hold.role, unitKey };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ended = await submit(context, endDeputy, request, params);
  if (!ended.ok) return ended.response;
  return redirect(accessAddress(unitKeyOf(url), { avslutta: params.deputyId }));
}

export default function EndDeputy({ loaderData, actionData }: Route.ComponentProps) {
  const t = accessTexts[useStaffLanguage()];
  const { name, role, unitKey } = loaderData;
  return (
    <EndForm title={t.endDeputyTitle(name)} role={role} unitKey={unitKey} answer={actionData} />
  );
}
