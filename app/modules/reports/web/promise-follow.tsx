import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { BilingualField } from '#ui/bilingual-field.tsx';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, RadioGroup } from '#ui/fields.tsx';
import { formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { followUps } from '../domain/promise.ts';
import { promiseTexts } from '../texts/promises.ts';
import { followPromise } from '../usecases/follow-promise.ts';
import { viewPromiseProgress } from '../usecases/view-promise-progress.ts';
import type { Route } from './+types/promise-follow';
import { promiseCrumbs } from './promise-crumbs.ts';
import { PromiseText } from './promise-parts.tsx';
import styles from './promises.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewPromiseProgress, params);

export async function action({ context, params, request }: Route.ActionArgs) {
  const saved = await submit(context, followPromise, request, params);
  return saved.ok
    ? redirect(`${href('/kartleggingar/:surveyId/lovnader', params)}?gjort=fulgt`)
    : saved.response;
}

/** What came of one promise. */
export default function PromiseFollow({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, promise, today } = loaderData;
  const language = useStaffLanguage();
  const t = promiseTexts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  return (
    <PageLayout
      title={t.followTitle(promise.title[language])}
      lead={t.followLead}
      breadcrumbs={promiseCrumbs(language, survey)}
    >
      <Section title={t.promised}>
        <div className={styles.wish}>
          <PromiseText promise={promise} today={today} />
        </div>
      </Section>
      <form method="post" id="form" noValidate className={styles.form}>
        <ProblemSummary problems={list} />
        <input type="hidden" name="version" value={promise.version} />
        <RadioGroup
          name="state"
          label={t.how}
          defaultValue={typed('state', promise.state)}
          choices={followUps.map((state) => ({ value: state, label: t.followUps[state] }))}
          error={of['state']}
        />
        <BilingualField
          name="outcome"
          label={t.outcomeIn}
          stored={promise.outcome}
          rows={3}
          limit={2_000}
          typed={typed}
          errors={of}
          optional
        />
        <DateField
          name="settledOn"
          label={t.settledLabel}
          description={t.settledHelp}
          optional
          defaultValue={typed('settledOn', promise.settledOn && formatShortDate(promise.settledOn))}
          error={of['settledOn']}
        />
        <div>
          <SubmitButton>{t.saveFollow}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}
