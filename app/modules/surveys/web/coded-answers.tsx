import { href } from 'react-router';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import type { CodingState } from '../domain/coding.ts';
import { type QuestionResult, valueName } from '../domain/results.ts';
import type { Survey } from '../domain/survey.ts';
import { texts } from '../texts/coding.ts';
import { texts as results } from '../texts/results.ts';
import { GroupCharts } from './group-charts.tsx';
import { type Counties, shareOf } from './results-words.ts';

interface Props {
  readonly survey: Survey;
  readonly coding: CodingState | null;
  readonly coded: QuestionResult | null;
  readonly counties: Counties;
  readonly mayReconcile: boolean;
}

/** How many of the written answers have each code, when the coding is frozen; until then, how far it has come. */
export function CodedAnswers({ survey, coding, coded, counties, mayReconcile }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (coding === null) return null;
  if (!coded || coding !== 'frozen')
    return mayReconcile && coding !== 'frozen' ? (
      <p>
        {t.notCoded[coding]}{' '}
        <a href={href('/kartleggingar/:surveyId/koding', { surveyId: survey.id })}>
          {t.goToCoding}
        </a>
      </p>
    ) : null;
  const { question, total } = coded;
  const shown = total.shares.toSorted((a, b) => b.offices - a.offices);
  const [most] = shown;
  const counts = [
    formatNumber(total.answered, language),
    formatNumber(total.asked, language),
  ] as const;
  const summary =
    most && most.offices > 0
      ? t.mostCoded(
          valueName(question, most.value, language),
          formatNumber(most.offices, language),
          counts[0],
        )
      : t.nothingCoded;
  const groups = {
    result: coded,
    counties,
    summary: t.groupSummary,
    note: t.percentOfCoded,
  };
  return (
    <>
      <Section title={t.coded} id="kodar">
        <BarChart
          title={results[language].distribution}
          summary={summary}
          note={`${t.codedNote(...counts)} ${t.percentOfCoded}`}
          unit="share"
          series={[results[language].percent]}
          rowHeader={t.code}
          rows={shown.map((share) => ({
            key: share.value,
            label: valueName(question, share.value, language),
            values: [shareOf(share)],
            counts: [share.offices],
          }))}
        />
      </Section>
      <Section title={t.codedBySize}>
        <GroupCharts {...groups} groups={coded.bySize} rowHeader={results[language].size} />
      </Section>
      {coded.byCounty.length > 1 && (
        <Section title={t.codedByCounty}>
          <GroupCharts {...groups} groups={coded.byCounty} rowHeader={results[language].county} />
        </Section>
      )}
    </>
  );
}
