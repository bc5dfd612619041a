import { href } from 'react-router';
import type { Language } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { formatPlural } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import type { Comparison } from '../compare-rounds.ts';
import type { Question } from '../domain/form.ts';
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
        const moved = comparison && sectionChange(question, comparison, language);
        return (
          <Section key={question.id} title={`${question.code} ${question.text[language]}`}>
            <QuestionChart result={result} />
            {moved && <p>{moved}</p>}
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

/** What has moved most since the earlier round; nothing for what cannot be compared, such as texts. */
function sectionChange(
  question: Question,
  { earlier, change }: Comparison,
  language: Language,
): string | undefined {
  if (!earlier || typeof change === 'string' || question.type === 'text') return undefined;
  const summary = changeSummary(question, change, language);
  return summary && `${texts[language].changeTitle(earlier.year)}: ${summary}`;
}
