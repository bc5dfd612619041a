import { href } from 'react-router';
import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { SubmitButton } from '#ui/button.tsx';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { formatDate, formatKroner, formatList, formatNumber } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import type { Calculation, CalculatedEvent, CalculatedMonth } from '../calculation.ts';
import type { Explanation } from '../explanations/explain.ts';
import { type CalculatorTexts, texts } from '../texts/calculator.ts';
import styles from './calculator.module.css';

interface Props {
  readonly calculation: Calculation;
  /** What was typed, for the calendar file: it is posted once more, and kept nowhere in between. */
  readonly entered: Readonly<Record<string, string | readonly string[]>>;
}

/** The money month by month, and everything one should know before trusting it. */
export function CalculationResult({ calculation, entered }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const { programme, months, total, work, holidayDays, explained, unknownSupplement } = calculation;
  const whole = months.slice(1, -1);
  const amounts = (whole.length > 0 ? whole : months).map(({ payable }) => payable);
  const range = [Math.min(...amounts), Math.max(...amounts)].map((amount) =>
    formatKroner(amount, language),
  );
  const [least = '', most = ''] = range;
  return (
    <>
      <div className={styles.read}>
        <p className={styles.total}>
          {t.total(
            formatKroner(total, language),
            formatDate(programme.start, language),
            formatDate(programme.end, language),
          )}
        </p>
        <p>{whole.length > 0 ? t.chartSummary(least, most) : t.chartSummaryShort(least, most)}</p>
      </div>
      <Message tone="info" title={t.notDecision}>
        <p className={styles.read}>
          {t.officeDecides} {t.apply}
        </p>
      </Message>
      {unknownSupplement && <Message tone="warning">{t.unknownSupplement}</Message>}
      <Section title={t.perMonth}>
        <p className={styles.read}>
          {t.beforeTax} {t.daysExplained}{' '}
          {months.some(({ assumedBaseAmount }) => assumedBaseAmount) && t.assumedExplained}
        </p>
        <div className={styles.months}>
          <Table
            caption={t.months}
            captionHidden
            size="small"
            rows={months}
            rowKey={({ from }) => from}
            columns={[
              { key: 'month', header: t.month, cell: ({ from }) => monthName(from, language) },
              {
                key: 'amount',
                header: t.amount,
                align: 'right',
                cell: ({ payable }) => formatNumber(payable, language),
              },
              {
                key: 'days',
                header: t.days,
                align: 'right',
                cell: ({ benefitDays }) => formatNumber(benefitDays, language),
              },
              {
                key: 'happens',
                header: t.happens,
                cell: (month) => <Happens month={month} language={language} t={t} />,
              },
            ]}
            footer={[
              t.sum,
              formatNumber(total, language),
              formatNumber(
                months.reduce((sum, { benefitDays }) => sum + benefitDays, 0),
                language,
              ),
              '',
            ]}
          />
        </div>
        <div data-not-printed="">
          <BarChart
            title={t.chart}
            summary={
              whole.length > 0 ? t.chartSummary(least, most) : t.chartSummaryShort(least, most)
            }
            unit="count"
            series={[t.amount]}
            rowHeader={t.month}
            rows={months.map(({ from, payable }) => ({
              key: from,
              label: monthName(from, language),
              values: [payable],
            }))}
          />
        </div>
      </Section>
      {work && (
        <Section title={t.withWork(written(work.hours, language))}>
          <p className={styles.read}>{t.withWorkLead}</p>
          <Table
            caption={t.withWork(written(work.hours, language))}
            captionHidden
            size="small"
            rows={[{ without: total, with: work.total }]}
            rowKey={({ without }) => without}
            columns={[
              { key: 'sum', header: t.period, cell: () => t.sum },
              {
                key: 'without',
                header: t.without,
                align: 'right',
                cell: ({ without }) => formatNumber(without, language),
              },
              {
                key: 'with',
                header: t.with,
                align: 'right',
                cell: (sums) => formatNumber(sums.with, language),
              },
              {
                key: 'difference',
                header: t.difference,
                align: 'right',
                cell: (sums) => formatNumber(sums.with - sums.without, language),
              },
            ]}
          />
          <details className={styles.how} data-not-printed="">
            <summary>{t.perMonth}</summary>
            <Table
              caption={t.withWork(written(work.hours, language))}
              captionHidden
              size="small"
              rows={months}
              rowKey={({ from }) => from}
              columns={[
                { key: 'month', header: t.month, cell: ({ from }) => monthName(from, language) },
                {
                  key: 'without',
                  header: t.without,
                  align: 'right',
                  cell: ({ payable }) => formatNumber(payable, language),
                },
                {
                  key: 'with',
                  header: t.with,
                  align: 'right',
                  cell: ({ payableWithWork = 0 }) => formatNumber(payableWithWork, language),
                },
                {
                  key: 'difference',
                  header: t.difference,
                  align: 'right',
                  cell: ({ payable, payableWithWork = 0 }) =>
                    formatNumber(payableWithWork - payable, language),
                },
              ]}
            />
          </details>
        </Section>
      )}
      {holidayDays !== null && (
        <Section title={t.holidayTitle}>
          <p className={styles.read}>{t.holiday(holidayDays)}</p>
        </Section>
      )}
      <Section title={t.reduceTitle}>
        <ul className={styles.read}>
          {t.reduce.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Section>
      <div data-not-printed="">
        <Section title={t.how}>
          <p className={styles.read}>{t.howLead}</p>
          {explained.map(({ month, last, explanation }) => (
            <details key={month} className={styles.how}>
              <summary>
                {t.howMonth(monthName(month, language))}
                {last !== month && ` (${t.howUntil(monthName(last, language))})`}
              </summary>
              <ul className={styles.tree}>
                <Reason explanation={explanation} />
              </ul>
            </details>
          ))}
        </Section>
      </div>
      <div data-not-printed="">
        <Section title={t.calendarTitle}>
          <p className={styles.read}>{t.calendarHelp}</p>
          <form method="post" action={href('/:language/kalkulator/kalender.ics', { language })}>
            {Object.entries(entered)
              .filter(([name]) => name !== 'do')
              .map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={String(value)} />
              ))}
            <SubmitButton variant="secondary">{t.calendar}</SubmitButton>
          </form>
        </Section>
      </div>
    </>
  );
}

function Happens({
  month: { events, holidays, assumedBaseAmount },
  language,
  t,
}: {
  readonly month: CalculatedMonth;
  readonly language: PublicLanguage;
  readonly t: CalculatorTexts;
}) {
  if (events.length + holidays.length === 0 && !assumedBaseAmount) return null;
  const days = holidays.map((date) => dayName(date, language));
  return (
    <ul className={styles.events}>
      {events.map((event) => (
        <li key={`${event.kind}${event.date}${'child' in event ? event.child : ''}`}>
          {toldEvent(event, language, t)}
        </li>
      ))}
      {days.length > 0 && (
        <li>{t.events.holiday(formatList(days, language), days.length === 1)}</li>
      )}
      {assumedBaseAmount && <li className={styles.assumed}>{t.assumed}</li>}
    </ul>
  );
}

function toldEvent(event: CalculatedEvent, language: PublicLanguage, t: CalculatorTexts): string {
  const day = dayName(event.date, language);
  switch (event.kind) {
    case 'child-born':
    case 'child-of-age':
      return t.events[event.kind](day, event.child);
    case 'no-tax-withheld':
      return t.events[event.kind]();
    case 'start':
    case 'end':
    case 'full-rate':
    case 'new-rates':
    case 'decision-ends':
      return t.events[event.kind](day);
  }
}

function Reason({ explanation }: { readonly explanation: Explanation }) {
  const { plain, law, because } = explanation;
  return (
    <li>
      {plain} <a href={law.url}>{law.text}</a>
      {because.length > 0 && (
        <ul className={styles.tree}>
          {because.map((reason, index) => (
            <Reason key={`${reason.rule}${String(index)}`} explanation={reason} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** `juni 2026`. */
function monthName(date: IsoDate, language: PublicLanguage): string {
  return formatDate(date, language).replace(/^\d+\.? /, '');
}

/** `17. mai`: the year stands on the row. */
function dayName(date: IsoDate, language: PublicLanguage): string {
  return formatDate(date, language).replace(/ \d{4}$/, '');
}

function written(hours: number, language: PublicLanguage): string {
  const decimals = Number.isInteger(hours) ? 0 : Number.isInteger(hours * 10) ? 1 : 2;
  return formatNumber(hours, language, decimals);
}
