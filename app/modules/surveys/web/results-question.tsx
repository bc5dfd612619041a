import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { texts } from '../texts/results.ts';
import { viewQuestionResults } from '../usecases/view-question-results.ts';
import type { Route } from './+types/results-question';
import { CodedAnswers } from './coded-answers.tsx';
import { GroupCharts } from './group-charts.tsx';
import { QuestionChange } from './question-change.tsx';
import { QuestionChart } from './question-chart.tsx';
import { resultsCrumbs } from './results-crumbs.ts';
import { WrittenAnswers } from './written-answers.tsx';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const query = url.searchParams;
  return show(context, viewQuestionResults, {
    ...params,
    search: query.get('sok') ?? '',
    choice: query.get('svar') ?? '',
    size: query.get('storleik') ?? '',
    county: query.get('fylke') ?? '',
    page: query.get('side') ?? '1',
  });
}

export default function ResultsQuestion({ loaderData }: Route.ComponentProps) {
  const { survey, result, comparison, sameOffices, counties } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { question } = result;
  const counted = question.type !== 'text';
  const section = survey.form.sections.findIndex(({ questions }) =>
    questions.some(({ id }) => id === question.id),
  );
  return (
    <PageLayout
      title={`${question.code} ${question.text[language]}`}
      breadcrumbs={[
        ...resultsCrumbs(language, survey),
        {
          href: href('/kartleggingar/:surveyId/resultat/del/:position', {
            surveyId: survey.id,
            position: String(section + 1),
          }),
          label: survey.form.sections[section]?.title[language] ?? '',
        },
      ]}
    >
      <Section title={t.total}>
        <QuestionChart result={result} />
      </Section>
      {counted && (
        <Section title={t.bySize}>
          <GroupCharts
            result={result}
            groups={result.bySize}
            counties={counties}
            summary={t.bySizeSummary}
            rowHeader={t.size}
          />
        </Section>
      )}
      {counted && result.byCounty.length > 1 && (
        <Section title={t.byCounty}>
          <GroupCharts
            result={result}
            groups={result.byCounty}
            counties={counties}
            summary={t.byCountySummary}
            rowHeader={t.county}
          />
        </Section>
      )}
      {counted && question.type !== 'date' && comparison && (
        <Section title={t.change}>
          <QuestionChange
            question={question}
            comparison={comparison}
            sameOffices={sameOffices}
            year={survey.year}
          />
        </Section>
      )}
      <CodedAnswers {...loaderData} />
      {(question.type === 'text' || question.comment !== 'none') && (
        <WrittenAnswers {...loaderData} />
      )}
    </PageLayout>
  );
}
