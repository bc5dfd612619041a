import { show, run } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { KeyFigures } from '#ui/definition-list.tsx';
import { Explanation } from '#ui/explanation.tsx';
import { Checkbox } from '#ui/fields.tsx';
import { formatDate, formatNumber, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { writtenKroner } from '#kernel/written-number.ts';
import { choices } from '../domain/choices.ts';
import { benefitTypes } from '../domain/sotjl-38-other-benefits.ts';
import { texts } from '../texts/what-if.ts';
import { benefitInput } from '../usecases/case-input.ts';
import { tryBenefit, viewWhatIf } from '../usecases/what-if.ts';
import type { Route } from './+types/what-if-payment';
import { failed, folded, readPost, readTyped } from './what-if-post.ts';
import styles from './what-if.module.css';
import {
  ChoiceInput,
  DateInput,
  type Form,
  Group,
  NumberInput,
  PeriodInput,
  Rows,
  useForm,
  WhatIfPage,
} from './what-if-parts.tsx';

export function loader({ context }: Route.LoaderArgs) {
  return show(context, viewWhatIf, {});
}

export async function action({ context, request }: Route.ActionArgs) {
  const { typed, pressed, language } = await readPost(context, request);
  if (pressed === 'add') return { typed, problems: {}, answer: null };
  if (pressed === 'forget') return { typed: { ...typed, kept: '' }, problems: {}, answer: null };
  const reading = { language, always: ['payPeriod', 'programme'] };
  const tried = readTyped(benefitInput, typed, reading);
  if (!tried.ok) return failed(typed, tried.problems);
  const kept = pressed === 'keep' ? folded(typed) : String(typed.kept ?? '');
  const earlier = Object.fromEntries(new URLSearchParams(kept));
  const before = kept === '' ? undefined : readTyped(benefitInput, earlier, reading);
  const result = await run(context, tryBenefit, {
    tried: tried.value,
    ...(before?.ok && { before: before.value }),
  });
  if (!result.ok) {
    const name = tried.nameOf(String(result.refusal.details?.field ?? ''));
    return failed(typed, { [name]: result.refusal.code });
  }
  return { typed: { ...typed, kept }, problems: {}, answer: result.value };
}

export default function WhatIfPayment({ actionData }: Route.ComponentProps) {
  const t = texts[useStaffLanguage()];
  const form = useForm(actionData);
  const kept = form.typed('kept');
  return (
    <WhatIfPage
      current="payment"
      answered={actionData}
      answer={actionData?.answer && <Answer answer={actionData.answer} />}
      submit={t.calculate}
      actions={
        <>
          <SubmitButton variant="secondary" name="do" value="keep">
            {t.keep}
          </SubmitButton>
          {kept && (
            <SubmitButton variant="tertiary" name="do" value="forget">
              {t.forget}
            </SubmitButton>
          )}
        </>
      }
    >
      <input type="hidden" name="kept" value={kept} />
      {kept && <Message tone="info">{t.comparing}</Message>}
      <Group title={t.case}>
        <DateInput form={form} name="birthDate" label={t.birthDate} />
        <div className={styles.fields}>
          <DateInput form={form} name="programme.start" label={t.programmeStart} />
          <DateInput form={form} name="programme.end" label={t.programmeEnd} optional />
        </div>
      </Group>
      <Group title={t.payPeriod}>
        <PeriodInput form={form} prefix="payPeriod" />
      </Group>
      <Rows form={form} list="children" title={t.children} row={t.child} add={t.addChild}>
        {(prefix) => <Child form={form} prefix={prefix} />}
      </Rows>
      <Rows form={form} list="paidWork" title={t.paidWork} row={t.work} add={t.addWork}>
        {(prefix) => (
          <div className={styles.fields}>
            <DateInput form={form} name={`${prefix}.date`} label={t.date} />
            <NumberInput form={form} name={`${prefix}.hours`} label={t.hours} />
            <ChoiceInput
              form={form}
              name={`${prefix}.kind`}
              label={t.kind}
              none={t.byDefault}
              choices={t.kinds}
            />
          </div>
        )}
      </Rows>
      <Rows
        form={form}
        list="unauthorisedAbsence"
        title={t.absence}
        row={t.absenceRow}
        add={t.addAbsence}
      >
        {(prefix) => (
          <div className={styles.fields}>
            <DateInput form={form} name={`${prefix}.date`} label={t.date} />
            <NumberInput form={form} name={`${prefix}.hours`} label={t.hours} />
          </div>
        )}
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
      <Rows
        form={form}
        list="otherBenefits"
        title={t.otherBenefits}
        row={t.otherBenefit}
        add={t.addBenefit}
      >
        {(prefix) => (
          <div className={styles.fields}>
            <ChoiceInput
              form={form}
              name={`${prefix}.type`}
              label={t.benefitType}
              none="–"
              choices={Object.fromEntries(benefitTypes.map((type) => [type, t.benefits[type]]))}
            />
            <NumberInput form={form} name={`${prefix}.amount`} label={t.amount} />
          </div>
        )}
      </Rows>
      <Group title={t.overpayment}>
        <div className={styles.fields}>
          <NumberInput form={form} name="overpayment.remaining" label={t.remaining} optional />
          <NumberInput form={form} name="overpayment.atMost" label={t.atMost} optional />
        </div>
      </Group>
      <Group title={t.choices}>
        <QuestionInput form={form} question="Q1" label={t.counting} />
        <QuestionInput form={form} question="Q12" label={t.unknownSupplement} />
      </Group>
      <p>{t.keepHelp}</p>
    </WhatIfPage>
  );
}

function Child({ form, prefix }: { readonly form: Form; readonly prefix: string }) {
  const t = texts[useStaffLanguage()];
  const conditions = [
    'supportedFrom',
    'foster.since',
    'incomes.0.year',
    'incomes.0.amount',
    ...['childPension.0', 'abroad.0', 'abroad.1', 'notSupported.0'].flatMap((name) => [
      `${name}.from`,
      `${name}.to`,
    ]),
  ];
  const filled = conditions.some((name) => form.typed(`${prefix}.${name}`) !== '');
  return (
    <>
      <DateInput form={form} name={`${prefix}.birthDate`} label={t.birthDate} />
      <details open={filled} className={styles.more}>
        <summary>{t.childConditions}</summary>
        <div>
          <DateInput
            form={form}
            name={`${prefix}.supportedFrom`}
            label={t.supportedFrom}
            optional
          />
          <DateInput form={form} name={`${prefix}.foster.since`} label={t.fosterSince} optional />
          <Checkbox
            name={`${prefix}.foster.lasting`}
            label={t.fosterLasting}
            defaultChecked={form.typed(`${prefix}.foster.lasting`) !== ''}
          />
          <div className={styles.fields}>
            <NumberInput
              form={form}
              name={`${prefix}.incomes.0.year`}
              label={t.incomeYear}
              description={t.incomeHelp}
              optional
            />
            <NumberInput
              form={form}
              name={`${prefix}.incomes.0.amount`}
              label={t.incomeAmount}
              optional
            />
          </div>
          <Named title={t.pension} form={form} prefix={`${prefix}.childPension.0`} />
          <Named title={`${t.abroad} 1`} form={form} prefix={`${prefix}.abroad.0`} />
          <Named title={`${t.abroad} 2`} form={form} prefix={`${prefix}.abroad.1`} />
          <Checkbox
            name={`${prefix}.insuredAbroad`}
            label={t.insuredAbroad}
            defaultChecked={form.typed(`${prefix}.insuredAbroad`) !== ''}
          />
          <Checkbox
            name={`${prefix}.keptAbroadByPandemic`}
            label={t.keptAbroad}
            defaultChecked={form.typed(`${prefix}.keptAbroadByPandemic`) !== ''}
          />
          <Named title={t.notSupported} form={form} prefix={`${prefix}.notSupported.0`} />
        </div>
      </details>
    </>
  );
}

function Named({
  title,
  ...period
}: {
  readonly title: string;
  readonly form: Form;
  readonly prefix: string;
}) {
  return (
    <fieldset className={styles.row}>
      <legend className="aksel-label">{title}</legend>
      <PeriodInput {...period} />
    </fieldset>
  );
}

function QuestionInput({
  form,
  question,
  label,
}: {
  readonly form: Form;
  readonly question: 'Q1' | 'Q12';
  readonly label: string;
}) {
  const language = useStaffLanguage();
  const answers = Object.entries(choices[question].answers);
  return (
    <ChoiceInput
      form={form}
      name={`choices.${question}`}
      label={label}
      none={texts[language].byDefault}
      choices={Object.fromEntries(answers.map(([value, text]) => [value, text[language]]))}
    />
  );
}

type Tried = NonNullable<NonNullable<Route.ComponentProps['actionData']>['answer']>;
type Benefit = Tried['now'];

function Answer({ answer: { now, before, backPayment } }: { readonly answer: Tried }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const named = (type: string) => (t.benefits as Readonly<Record<string, string>>)[type] ?? type;
  const difference = before ? now.payable - before.payable : 0;
  return (
    <section className={styles.answer} aria-label={t.answer}>
      <KeyFigures
        items={[
          ...(before
            ? [{ label: t.beforeTitle, value: writtenKroner(before.payable, language) }]
            : []),
          {
            label: before ? t.nowTitle : t.payable,
            value: writtenKroner(now.payable, language),
            detail: `${formatShortDate(now.payPeriod.from)}–${formatShortDate(now.payPeriod.to)}`,
          },
          ...(before
            ? [
                {
                  label: t.difference,
                  value: `${difference > 0 ? '+' : ''}${writtenKroner(difference, language)}`,
                },
              ]
            : []),
        ]}
      />
      {now.held && <Message tone="warning">{t.held}</Message>}
      {now.reassess.length > 0 && (
        <Message tone="warning">{t.reassess(now.reassess.map(named).join(', '))}</Message>
      )}
      {now.assumedBaseAmount && <Message tone="info">{t.assumed}</Message>}
      <Section title={t.steps}>
        <Steps now={now} before={before} />
      </Section>
      <Section title={t.segments}>
        <Segments benefit={now} />
      </Section>
      <Section title={t.why}>
        <div className={styles.sides}>
          {before && (
            <div>
              <h3 className="aksel-heading aksel-heading--small">{t.beforeTitle}</h3>
              <Explanation explanation={before.explanation} />
            </div>
          )}
          <div>
            {before && <h3 className="aksel-heading aksel-heading--small">{t.nowTitle}</h3>}
            <Explanation explanation={now.explanation} />
          </div>
        </div>
      </Section>
      {backPayment && (
        <Section title={t.backPayment}>
          <p>
            {t.backPaymentText(
              formatDate(backPayment.from, language),
              formatDate(backPayment.to, language),
              writtenKroner(backPayment.amount, language),
            )}
          </p>
          <Explanation explanation={backPayment.explanation} open={0} />
        </Section>
      )}
      <Section title={t.chosen}>
        <dl className={styles.choices}>
          {now.choices.map(({ id, question, text }) => (
            <div key={id}>
              <dt>
                {id}: {question}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </section>
  );
}

function Steps({ now, before }: { readonly now: Benefit; readonly before: Benefit | null }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const kroner = (exact: string) => `${formatNumber(Number(exact), language, 2)}`;
  const rows = [
    [t.benefitDays, (benefit: Benefit) => formatNumber(benefit.benefitDays, language)],
    [t.base, (benefit: Benefit) => kroner(benefit.base)],
    [t.childSupplement, (benefit: Benefit) => kroner(benefit.childSupplement)],
    [t.gross, (benefit: Benefit) => kroner(benefit.gross)],
    [t.forWork, (benefit: Benefit) => kroner(`-${benefit.forWork}`)],
    [t.forAbsence, (benefit: Benefit) => kroner(`-${benefit.forAbsence}`)],
    [t.forOtherBenefits, (benefit: Benefit) => kroner(`-${benefit.forOtherBenefits}`)],
    [
      t.deducted,
      ({ overpayment }: Benefit) => formatNumber(-(overpayment?.deducted ?? 0), language),
    ],
    [t.payable, (benefit: Benefit) => formatNumber(benefit.payable, language)],
  ] as const;
  return (
    <Table
      caption={t.steps}
      captionHidden
      size="small"
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        { key: 'step', header: t.step, cell: ([name]) => name },
        ...(before
          ? [
              {
                key: 'before',
                header: t.beforeTitle,
                align: 'right' as const,
                cell: ([, value]: (typeof rows)[number]) => value(before),
              },
            ]
          : []),
        {
          key: 'now',
          header: before ? t.nowTitle : t.amount,
          align: 'right',
          cell: ([, value]) => value(now),
        },
      ]}
    />
  );
}

function Segments({ benefit }: { readonly benefit: Benefit }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const kroner = (exact: string) => formatNumber(Number(exact), language, 2);
  return (
    <Table
      caption={t.segments}
      captionHidden
      size="small"
      rows={benefit.segments}
      rowKey={({ from }) => from}
      columns={[
        {
          key: 'period',
          header: t.period,
          cell: ({ from, to }) => `${formatShortDate(from)}–${formatShortDate(to)}`,
        },
        {
          key: 'days',
          header: t.days,
          align: 'right',
          cell: ({ benefitDays }) => String(benefitDays),
        },
        {
          key: 'share',
          header: t.share,
          cell: ({ underAge }) => (underAge ? t.twoThirds : t.full),
        },
        {
          key: 'rate',
          header: t.dayRate,
          align: 'right',
          cell: ({ dayRate }) => kroner(dayRate),
        },
        {
          key: 'children',
          header: t.supported,
          align: 'right',
          cell: ({ children }) => String(children),
        },
        {
          key: 'supplement',
          header: t.perDayForChildren,
          align: 'right',
          cell: ({ childSupplementPerDay }) => kroner(childSupplementPerDay),
        },
      ]}
    />
  );
}
