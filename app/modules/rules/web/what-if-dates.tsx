import type { IsoDate } from '#kernel/date.ts';
import { run, show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Explanation } from '#ui/explanation.tsx';
import { formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import { texts } from '../texts/what-if.ts';
import { datesInput } from '../usecases/case-input.ts';
import { tryDates, viewWhatIf } from '../usecases/what-if.ts';
import type { Route } from './+types/what-if-dates';
import { failed, readPost, readTyped } from './what-if-post.ts';
import styles from './what-if.module.css';
import { DateInput, Group, PeriodInput, Rows, useForm, WhatIfPage } from './what-if-parts.tsx';

export function loader({ context }: Route.LoaderArgs) {
  return show(context, viewWhatIf, {});
}

export async function action({ context, request }: Route.ActionArgs) {
  const { typed, pressed, language } = await readPost(context, request);
  if (pressed === 'add') return { typed, problems: {}, answer: null };
  const read = readTyped(datesInput, typed, { language });
  if (!read.ok) return failed(typed, read.problems);
  const result = await run(context, tryDates, read.value);
  return { typed, problems: {}, answer: result.ok ? result.value : null };
}

export default function WhatIfDates({ actionData }: Route.ComponentProps) {
  const t = texts[useStaffLanguage()];
  const form = useForm(actionData);
  return (
    <WhatIfPage
      current="dates"
      answered={actionData}
      answer={actionData?.answer && <Answer answer={actionData.answer} />}
      submit={t.show}
    >
      <Group title={t.case}>
        <DateInput form={form} name="applicationReceived" label={t.applicationReceived} optional />
        <DateInput form={form} name="start" label={t.programmeStart} />
        <DateInput form={form} name="on" label={t.decisionDay} description={t.today} optional />
      </Group>
      <Rows form={form} list="leave" title={t.leave} row={t.leave} add={t.addLeave}>
        {(prefix) => <PeriodInput form={form} prefix={prefix} />}
      </Rows>
      <Rows
        form={form}
        list="interruptions"
        title={t.interruptions}
        row={t.interruption}
        add={t.addInterruption}
      >
        {(prefix) => <PeriodInput form={form} prefix={prefix} />}
      </Rows>
    </WhatIfPage>
  );
}

type Answered = NonNullable<NonNullable<Route.ComponentProps['actionData']>['answer']>;

function Answer({ answer }: { readonly answer: Answered }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const day = (date: IsoDate) => formatDate(date, language);
  const { latestStart, inTime, ordinary, extended, periods, explanations } = answer;
  const listed = (all: readonly { readonly from: IsoDate; readonly to: IsoDate }[]) => (
    <ul>
      {all.map(({ from, to }) => (
        <li key={from}>
          {day(from)} – {day(to)}
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles.answer} aria-label={t.answer}>
      <DefinitionList
        items={[
          ...(latestStart
            ? [[t.latestStart, `${day(latestStart)}. ${inTime ? t.inTime : t.tooLate}`] as const]
            : []),
          [t.periods, listed(periods.ordinary)],
          [t.ordinaryEnd, day(ordinary.end)],
          [t.notCounted, String(ordinary.notCountedDays)],
          [t.specialPeriods, periods.special ? listed(periods.special) : t.noCap],
          [t.extendedEnd, extended ? day(extended.end) : t.noCap],
        ]}
      />
      <Section title={t.why}>
        {explanations.map((explanation) => (
          <Explanation key={explanation.rule} explanation={explanation} open={0} />
        ))}
      </Section>
    </section>
  );
}
