import { data, href } from 'react-router';
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { type InputProblem, problemsOf, readForm } from '#platform/input.ts';
import { run, show } from '#platform/request.ts';
import type { UseCase } from '#platform/use-case.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField, Textarea } from '#ui/fields.tsx';
import { formatPlural } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/follow-up.ts';
import { exemptOffice } from '../usecases/exempt-office.ts';
import { extendDeadline } from '../usecases/extend-deadline.ts';
import { viewChosen } from '../usecases/follow-survey.ts';
import { remindOffice } from '../usecases/remind-office.ts';
import type { Route } from './+types/follow-up-chosen';
import styles from './follow-up.module.css';
import { filterIn } from './follow-up-list.tsx';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const chosen = new URLSearchParams(url.searchParams);
  chosen.delete('handling');
  return {
    ...(await show(context, viewChosen, {
      ...params,
      ...filterIn(url),
      all: chosen.has('alle'),
      ids: chosen.getAll('id'),
    })),
    /** What was chosen, as it stands in the address: each form is sent to it. */
    chosen: chosen.toString(),
  };
}

type Code = keyof (typeof texts)['nb']['problems'];

interface Outcome {
  readonly done: number;
  /** Those it could not be done for, and why. */
  readonly refused: readonly { readonly id: string; readonly code: Code }[];
}

interface Answer {
  readonly problems: Readonly<Record<string, InputProblem>>;
  readonly entered: Readonly<Record<string, string>>;
  readonly outcome: Outcome | null;
  /** Those it was done for, as they stand now: they may not fit the filter they were found by any longer. */
  readonly rows: Awaited<ReturnType<typeof loader>>['rows'];
}

/** The same for each that is chosen, each in a transaction of its own: one that is refused stops no other. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { entered, unreadable } = await readForm(request);
  const fields = Object.fromEntries(
    Object.entries(entered).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
  const ids = [entered.id ?? []].flat();
  const answer = async (rest: Partial<Answer>, status: number) => {
    const { rows } = await show(context, viewChosen, { ...params, all: false, ids });
    return data<Answer>(
      { problems: {}, outcome: null, entered: fields, rows, ...rest },
      { status },
    );
  };
  if (unreadable.length > 0)
    return answer({ problems: Object.fromEntries(unreadable.map((f) => [f, 'unreadable'])) }, 422);

  async function each<Input, Value, Refusal extends Code>(
    useCase: UseCase<Input, Value, Refusal> & { readonly input: z.ZodType<Input> },
  ) {
    const inputs = ids.map((responseId) => useCase.input.safeParse({ ...fields, responseId }));
    const broken = inputs.find(({ success }) => !success);
    if (broken?.error) return answer({ problems: problemsOf(broken.error) }, 422);
    const refused: { id: string; code: Code }[] = [];
    for (const [index, input] of inputs.entries()) {
      if (!input.success) continue;
      const result: Result<Value, Refusal> = await run(context, useCase, input.data);
      if (!result.ok) refused.push({ id: ids[index] ?? '', code: result.refusal.code });
    }
    return answer({ outcome: { done: ids.length - refused.length, refused }, entered: {} }, 200);
  }

  switch (url.searchParams.get('handling') ?? '') {
    case 'purr':
      return each(remindOffice);
    case 'utset':
      return each(extendDeadline);
    case 'frita':
      return each(exemptOffice);
    default:
      throw data(null, { status: 404 });
  }
}

export default function FollowUpChosen({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, chosen, allowed } = loaderData;
  const rows = actionData?.rows ?? loaderData.rows;
  const language = useStaffLanguage();
  const t = texts[language];
  const list = href('/kartleggingar/:surveyId/status', { surveyId: survey.id });
  const crumbs = [...surveyCrumbs(language, survey), { href: list, label: t.title }];
  const { list: problems, of } = problemMessages<never>(actionData?.problems, {}, language);
  const offices = (count: number) => formatPlural(count, t.offices, language);
  const back = <ButtonLink href={list}>{t.back}</ButtonLink>;
  if (rows.length === 0)
    return (
      <PageLayout title={t.nobodyChosen} breadcrumbs={crumbs}>
        <EmptyState title={t.nobodyChosen} action={back}>
          {t.nobodyChosenNext}
        </EmptyState>
      </PageLayout>
    );

  const to = (handling: string) => `?${chosen}&handling=${handling}`;
  const names = new Map(rows.map(({ id, officeName }) => [String(id), officeName]));
  const outcome = actionData?.outcome;
  const ids = rows.map(({ id }) => <input key={id} type="hidden" name="id" value={id} />);
  return (
    <PageLayout
      title={t.chosenTitle(offices(rows.length))}
      lead={t.chosenLead}
      breadcrumbs={crumbs}
      actions={back}
    >
      <ProblemSummary problems={problems} />
      {outcome && outcome.done > 0 && (
        <SavedMessage>{t.doneFor(offices(outcome.done))}</SavedMessage>
      )}
      {outcome && outcome.refused.length > 0 && (
        <Message tone="warning" title={t.notDoneFor}>
          <ul>
            {outcome.refused.map(({ id, code }) => (
              <li key={id}>
                {names.get(id)}: {t.problems[code]}
              </li>
            ))}
          </ul>
        </Message>
      )}
      <Section title={t.chosenList}>
        <ul className={styles.names}>
          {rows.map(({ id, officeName }) => (
            <li key={id}>{officeName}</li>
          ))}
        </ul>
      </Section>
      {allowed.followUp && (
        <Section title={t.remind}>
          <form method="post" action={to('purr')} className={styles.form}>
            <p>{t.remindHelp}</p>
            {ids}
            <SubmitButton variant="secondary">{t.remind}</SubmitButton>
          </form>
        </Section>
      )}
      {allowed.followUp && (
        <Section title={t.extend}>
          <form method="post" action={to('utset')} className={styles.form}>
            <p>{t.extendHelp}</p>
            {ids}
            <DateField
              name="deadline"
              label={t.newDeadlineField}
              defaultValue={actionData?.entered.deadline ?? ''}
              {...(of.deadline ? { error: of.deadline } : {})}
            />
            <SubmitButton variant="secondary">{t.extendDo}</SubmitButton>
          </form>
        </Section>
      )}
      {allowed.exempt && (
        <Section title={t.exempt}>
          <form method="post" action={to('frita')} className={styles.form}>
            <p>{t.exemptHelp}</p>
            {ids}
            <Textarea
              name="reason"
              label={t.reason}
              rows={3}
              limit={1000}
              defaultValue={actionData?.entered.reason ?? ''}
              {...(of.reason ? { error: of.reason } : {})}
            />
            <SubmitButton variant="secondary">{t.exemptDo}</SubmitButton>
          </form>
        </Section>
      )}
    </PageLayout>
  );
}
