import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { formatPlural } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { texts } from '../texts/results.ts';
import { viewSectionResults } from '../usecases/view-section-results.ts';
import type { Route } from './+types/results-section';
import { changeSummary } from './question-change.tsx';
import { QuestionChart } from './question-chart.tsx';
import { resultsCrumbs } from './results-crumbs.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewSectionResults, params);

export default function ResultsSection({ loaderData }: Route.ComponentProps) {
  const { survey, section, results } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const answered = Math.max(0, ...results.map(({ result }) => result.total.answered));
  return (
    <PageLayout
      title={section.title[language]}
      lead={t.sectionLead(formatPlural(answered, [t.oneOffice, t.manyOffices], language))}
      breadcrumbs={resultsCrumbs(language, survey)}
    >
      {results.map(({ result, comparison }) => {
        const { question } = result;
        const change = comparison?.change;
        return (
          <Section key={question.id} title={`${question.code} ${question.text[language]}`}>
            <QuestionChart result={result} title={question.text[language]} />
            {comparison?.earlier && change && typeof change !== 'string' && (
              <p>
                {`${t.changeTitle(comparison.earlier.year)}: ${changeSummary(question, change, language)}`}
              </p>
            )}
            <p>
              <a
                href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
                  surveyId: survey.id,
                  questionId: question.id,
                })}
              >
                {question.type === 'text' ? t.readWritten(question.code) : t.more(question.code)}
              </a>
            </p>
          </Section>
        );
      })}
    </PageLayout>
  );
}
