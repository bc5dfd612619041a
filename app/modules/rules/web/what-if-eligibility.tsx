import { run, show } from '#platform/request.ts';
import { Explanation } from '#ui/explanation.tsx';
import { Textarea } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts/what-if.ts';
import { eligibilityInput } from '../usecases/case-input.ts';
import { tryEligibility, viewWhatIf } from '../usecases/what-if.ts';
import type { Route } from './+types/what-if-eligibility';
import { failed, readPost, readTyped } from './what-if-post.ts';
import styles from './what-if.module.css';
import {
  ChoiceInput,
  DateInput,
  Group,
  NumberInput,
  useForm,
  WhatIfPage,
} from './what-if-parts.tsx';

export function loader({ context }: Route.LoaderArgs) {
  return show(context, viewWhatIf, {});
}

export async function action({ context, request }: Route.ActionArgs) {
  const { typed, language } = await readPost(context, request);
  const { claims, ...rest } = typed;
  const read = readTyped(
    eligibilityInput,
    { ...rest, ...(claims === 'some' && { 'pendingClaims.0': 'krav' }) },
    { language },
  );
  if (!read.ok) return failed(typed, read.problems);
  const input = claims === 'none' ? { ...read.value, pendingClaims: [] } : read.value;
  const result = await run(context, tryEligibility, input);
  if (!result.ok) return failed(typed, { birthDate: result.refusal.code });
  return { typed, problems: {}, answer: result.value };
}

export default function WhatIfEligibility({ loaderData, actionData }: Route.ComponentProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const form = useForm(actionData);
  const field = { form, none: t.unknown };
  return (
    <WhatIfPage
      current="eligibility"
      answered={actionData}
      answer={actionData?.answer && <Answer answer={actionData.answer} />}
      submit={t.show}
    >
      <Group title={t.case}>
        <DateInput form={form} name="birthDate" label={t.birthDate} />
        <DateInput form={form} name="on" label={t.on} description={t.today} optional />
        <ChoiceInput {...field} name="residence.status" label={t.residence} choices={t.statuses} />
        <ChoiceInput {...field} name="stay" label={t.stay} choices={t.stays} />
        <NumberInput
          form={form}
          name="subsistence.benefits"
          label={t.benefitsNow}
          description={t.benefitsHelp}
          optional
        />
        <NumberInput
          form={form}
          name="subsistence.guidelineRate"
          label={t.guidelineRate}
          optional
        />
        <ChoiceInput
          {...field}
          name="claims"
          label={t.claims}
          choices={{ none: t.claimsNone, some: t.claimsSome }}
        />
        <ChoiceInput
          {...field}
          none="–"
          name="reservationGrounds"
          label={t.reservation}
          choices={t.reservations}
        />
      </Group>
      <Group title={t.workAbility}>
        <DateInput form={form} name="workAbilityAssessment.on" label={t.concludedOn} optional />
        <ChoiceInput
          {...field}
          name="workAbilityAssessment.capacity"
          label={t.capacity}
          choices={t.capacities}
        />
        <ChoiceInput
          {...field}
          name="workAbilityAssessment.effort"
          label={t.effort}
          choices={t.efforts}
        />
      </Group>
      <Group title={t.assessments} help={t.assessmentsHelp}>
        {loaderData.assessments.map(({ id, title }) => {
          const name = `assessments.${id.replaceAll('.', '_')}`;
          return (
            <fieldset key={id} className={styles.row}>
              <legend className="aksel-label">{title[language]}</legend>
              <ChoiceInput
                {...field}
                name={`${name}.outcome`}
                label={t.outcome}
                choices={{ met: t.values.met, 'not-met': t.values['not-met'] }}
              />
              <Textarea
                name={`${name}.reasons`}
                label={t.reasons}
                rows={2}
                optional
                defaultValue={form.typed(`${name}.reasons`)}
                error={form.errorOf(`${name}.reasons`)}
              />
            </fieldset>
          );
        })}
      </Group>
    </WhatIfPage>
  );
}

type Answered = NonNullable<NonNullable<Route.ComponentProps['actionData']>['answer']>;

const tones = { met: 'success', 'not-met': 'danger', undetermined: 'warning' } as const;

function Answer({ answer }: { readonly answer: Answered }) {
  const t = texts[useStaffLanguage()];
  return (
    <section className={styles.answer} aria-label={t.answer}>
      <Message tone="info">{answer.notice}</Message>
      <Section title={`${t.together}: ${t.values[answer.conclusion].toLowerCase()}`}>
        <Table
          caption={t.eligibility}
          captionHidden
          size="small"
          rows={answer.conditions}
          rowKey={({ rule }) => rule}
          columns={[
            { key: 'condition', header: t.condition, cell: ({ title }) => title },
            {
              key: 'value',
              header: t.stands,
              cell: ({ value }) => <StatusTag tone={tones[value]}>{t.values[value]}</StatusTag>,
            },
            {
              key: 'change',
              header: t.wouldChange,
              cell: ({ wouldChange }) => wouldChange ?? '–',
            },
          ]}
        />
      </Section>
      <Section title={t.why}>
        <Explanation explanation={answer.explanation} />
      </Section>
    </section>
  );
}
