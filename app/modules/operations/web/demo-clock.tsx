import { data, Form, href, redirect } from 'react-router';
import { may } from '#platform/access.ts';
import { isSettable, pretendedDay } from '#platform/clock.ts';
import { requestScope, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DateField } from '#ui/fields.tsx';
import { formatDateWithWeekday } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts.ts';
import { resetClock, setClock } from '../usecases/set-clock.ts';
import type { Route } from './+types/demo-clock';
import styles from './demo-clock.module.css';

export function loader({ context, request }: Route.LoaderArgs) {
  const { services, actor } = context.get(requestScope);
  // Outside a demo the clock cannot be set, and then there is no such page.
  if (!isSettable(services.clock)) throw data(null, { status: 404 });
  if (!may(actor, 'operations:set-clock')) throw data(null, { status: 403 });
  const done = new URL(request.url).searchParams.get('lagra');
  return { day: pretendedDay(services.clock), done };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { clock } = context.get(requestScope).services;
  if (!isSettable(clock)) throw data(null, { status: 404 });
  const isReset = new URL(request.url).searchParams.has('tilbake');
  if (isReset) {
    const reset = await submit(context, resetClock, request, {});
    if (!reset.ok) return reset.response;
    clock.reset();
    return redirect(`${href('/demo/klokke')}?lagra=tilbake`);
  }
  const set = await submit(context, setClock, request, {});
  if (!set.ok) return set.response;
  clock.set(set.value.instant);
  return redirect(`${href('/demo/klokke')}?lagra=sett`);
}

export default function DemoClock({ loaderData, actionData }: Route.ComponentProps) {
  const { day, done } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  return (
    <PageLayout title={t.clockTitle} lead={t.clockLead} width="form">
      <ProblemSummary problems={list} />
      {done && <SavedMessage>{done === 'sett' ? t.clockSaved : t.clockBack}</SavedMessage>}
      <p>{day ? t.clockNow(formatDateWithWeekday(day, language)) : t.clockReal}</p>
      <Form method="post" id="form" noValidate className={styles.form}>
        <DateField
          name="date"
          label={t.clockDate}
          description={t.clockDateHelp}
          defaultValue={String(actionData?.entered.date ?? '')}
          error={of.date}
        />
        <SubmitButton>{t.clockSet}</SubmitButton>
      </Form>
      {day && (
        <Form method="post" action="?tilbake">
          <SubmitButton variant="secondary">{t.clockReset}</SubmitButton>
        </Form>
      )}
      <p>{t.clockJobs}</p>
    </PageLayout>
  );
}
