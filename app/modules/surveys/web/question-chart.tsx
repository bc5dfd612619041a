import { BarChart } from '#ui/chart/bar-chart.tsx';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { type QuestionResult, valueName } from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { FiguresTable } from './figures-table.tsx';
import { shareOf, sharesSummary } from './results-words.ts';

/** All the offices' answers to one question: bars for what can be chosen, figures for numbers, a count for text. */
export function QuestionChart({ result }: { readonly result: QuestionResult }) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { question, total } = result;
  const counts = [
    formatNumber(total.answered, language),
    formatNumber(total.asked, language),
  ] as const;
  const note = t.nOf(...counts);
  if (total.answered === 0) return <p>{t.nobodyAnswered}</p>;
  if (question.type === 'text') return <p>{t.writtenCount(...counts)}</p>;
  const cautions = result.cautions.map((caution) => t.cautions[caution]);
  return (
    <div>
      {total.shares.length > 0 && (
        <BarChart
          title={t.distribution}
          summary={sharesSummary(question, total, language)}
          note={[`${note}.`, question.type === 'date' ? '' : t.percentOfAnswered, ...cautions]
            .filter(Boolean)
            .join(' ')}
          unit={question.type === 'date' ? 'count' : 'share'}
          series={[question.type === 'date' ? t.offices : t.percent]}
          rowHeader={question.type === 'date' ? t.month : t.answer}
          rows={total.shares.map((share) => ({
            key: share.value,
            label: valueName(question, share.value, language),
            values: [question.type === 'date' ? share.offices : shareOf(share)],
            ...(question.type !== 'date' && { counts: [share.offices] }),
          }))}
        />
      )}
      {total.figures && (
        <FiguresTable
          groups={[total]}
          counties={{}}
          caption={question.text[language]}
          percent={question.type === 'percent'}
        />
      )}
      {total.figures && total.shares.length === 0 && <p>{[`${note}.`, ...cautions].join(' ')}</p>}
    </div>
  );
}
