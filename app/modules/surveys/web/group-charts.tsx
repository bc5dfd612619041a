import { BarChart } from '#ui/chart/bar-chart.tsx';
import { StackedShares } from '#ui/chart/stacked-shares.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { type GroupResult, type QuestionResult, valueName } from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { FiguresTable } from './figures-table.tsx';
import { type Counties, groupKey, groupName, shareOf } from './results-words.ts';

interface Props {
  readonly result: QuestionResult;
  readonly groups: readonly GroupResult[];
  readonly counties: Counties;
  readonly summary: string;
  readonly rowHeader: string;
  /** What the percents are of, where it is not those who answered the question. */
  readonly note?: string;
}

/** The same question in each group: divided bars where one answer was chosen, bars side by side where several were. */
export function GroupCharts({ result, groups, counties, summary, rowHeader, note }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { question } = result;
  const answering = groups.filter(({ answered }) => answered > 0);
  if (answering.length === 0) return <p>{t.nobodyAnswered}</p>;
  const names = answering.map(({ group }) => groupName(group, counties, language));
  const values = result.total.shares.map(({ value }) => value);
  const label = (value: string) => valueName(question, value, language);

  if (question.type === 'multiple')
    return (
      <BarChart
        title={t.distributionInGroups}
        summary={summary}
        note={`${note ?? t.percentOfAnswered} ${t.fewInGroups}`}
        unit="share"
        series={names}
        rows={values.map((value, index) => ({
          key: value,
          label: label(value),
          values: answering.map(({ shares }) => {
            const share = shares[index];
            return share && shareOf(share);
          }),
          counts: answering.map(({ shares }) => shares[index]?.offices),
        }))}
      />
    );
  if (values.length > 0 && question.type !== 'date')
    return (
      <StackedShares
        title={t.distributionInGroups}
        summary={summary}
        note={t.fewInGroups}
        parts={values.map(label)}
        rowHeader={rowHeader}
        rows={answering.map(({ group, shares }, index) => ({
          key: groupKey(group),
          label: names[index] ?? '',
          counts: shares.map(({ offices }) => offices),
        }))}
      />
    );
  if (question.type === 'date')
    return (
      <BarChart
        title={t.distributionInGroups}
        summary={summary}
        unit="count"
        series={names}
        rowHeader={t.month}
        rows={values.map((value, index) => ({
          key: value,
          label: label(value),
          values: answering.map(({ shares }) => shares[index]?.offices),
        }))}
      />
    );
  return (
    <FiguresTable
      groups={answering}
      counties={counties}
      caption={summary}
      percent={question.type === 'percent'}
    />
  );
}
