import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { KeyFigures } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { takesAnswers } from '../domain/response.ts';
import type { ResponseRate } from '../domain/results.ts';
import { texts } from '../texts/results.ts';
import { viewResults } from '../usecases/view-results.ts';
import type { Route } from './+types/results-overview';
import styles from './results.module.css';
import { ResponseRatesTable } from './response-rates-table.tsx';
import { surveyCrumbs } from './survey-crumbs.ts';
import { SurveyStateTag } from './survey-state-tag.tsx';

export const loader = ({ context, params }: Route.LoaderArgs) => show(context, viewResults, params);

export default function ResultsOverview({ loaderData }: Route.ComponentProps) {
  const { survey, rates, counties, sections } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const to = { surveyId: survey.id };
  const [all] = rates;
  const layout = {
    title: t.results,
    lead: t.lead,
    meta: <SurveyStateTag state={survey.state} />,
    breadcrumbs: surveyCrumbs(language, survey),
  };
  if (survey.state === 'archived-elsewhere')
    return (
      <PageLayout {...layout}>
        <EmptyState title={t.elsewhereTitle}>{t.elsewhere}</EmptyState>
      </PageLayout>
    );
  if (!all || all.answered === 0)
    return (
      <PageLayout {...layout}>
        <EmptyState title={t.noAnswersTitle}>{t.noAnswersNext}</EmptyState>
      </PageLayout>
    );
  return (
    <PageLayout {...layout}>
      {takesAnswers(survey.state) && <StillOpen all={all} />}
      <KeyFigures
        items={[
          {
            label: t.responseRate,
            value: all.percent === null ? '–' : `${all.percent}\u00a0%`,
            detail: t.answeredOf(
              formatNumber(all.answered, language),
              formatNumber(all.asked, language),
            ),
          },
          {
            label: t.notAnswered,
            value: formatNumber(all.asked - all.answered, language),
            detail: t.whoHasNot,
            href: href('/kartleggingar/:surveyId/resultat/ikkje-svart', to),
          },
        ]}
      />
      <Section title={t.responseRate}>
        <ResponseRatesTable rates={rates} counties={counties} caption={t.responseRateCaption} />
        <RateNotes all={all} />
      </Section>
      <Section title={t.questions}>
        {sections.map((section, index) => (
          <section key={section.title.nn}>
            <h3 className="aksel-heading aksel-heading--small">{section.title[language]}</h3>
            <ul className={styles.questions}>
              {section.questions.map(({ id, code, text, answered }) => (
                <li key={id}>
                  <span className={styles.code}>{code}</span>
                  <span>
                    <a
                      href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
                        ...to,
                        questionId: id,
                      })}
                    >
                      {text[language]}
                    </a>
                    <span className={styles.count}>{t.answersCount(answered)}</span>
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <a
                href={href('/kartleggingar/:surveyId/resultat/del/:position', {
                  ...to,
                  position: String(index + 1),
                })}
              >
                {t.wholeSection(section.title[language])}
              </a>
            </p>
          </section>
        ))}
      </Section>
      <Section title={t.download}>
        <p>{t.downloadLead}</p>
        <Actions>
          <ButtonLink href={href('/kartleggingar/:surveyId/resultat/eksport.xlsx', to)}>
            {t.xlsx}
          </ButtonLink>
          <ButtonLink href={href('/kartleggingar/:surveyId/resultat/eksport.csv', to)}>
            {t.csv}
          </ButtonLink>
          <ButtonLink href={href('/kartleggingar/:surveyId/resultat/eksport-kontor.csv', to)}>
            {t.wideCsv}
          </ButtonLink>
          <ButtonLink href={href('/kartleggingar/:surveyId/resultat/eksport.json', to)}>
            {t.json}
          </ButtonLink>
        </Actions>
      </Section>
    </PageLayout>
  );
}

/** What is not in the figures yet. */
function StillOpen({ all }: { readonly all: ResponseRate }) {
  const t = texts[useStaffLanguage()];
  const missing = all.asked - all.answered;
  return (
    <Message tone="info" title={t.notIncludedTitle}>
      <p>{missing === 0 ? t.allAnswered : t.notIncluded(missing)}</p>
      <p>{t.returnedCounts}</p>
    </Message>
  );
}

function RateNotes({ all }: { readonly all: ResponseRate }) {
  const t = texts[useStaffLanguage()];
  const notes = [
    all.exempt > 0 && t.exemptNote(all.exempt),
    all.joined > 0 && t.joinedNote(all.joined),
    all.late > 0 && t.lateNote(all.late),
  ].filter((note) => note !== false);
  return notes.map((note) => <p key={note}>{note}</p>);
}
