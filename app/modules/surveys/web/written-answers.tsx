import { href } from 'react-router';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Select, TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, Section } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { choicesOf } from '../domain/form.ts';
import { sizeClasses } from '../domain/response.ts';
import { type QuestionResult, valueName } from '../domain/results.ts';
import type { Survey } from '../domain/survey.ts';
import { quoteTexts } from '../texts/quotes.ts';
import { texts } from '../texts/results.ts';
import type { WrittenPage, WrittenQuery } from '../usecases/view-question-results.ts';
import styles from './results.module.css';
import { type Counties } from './results-words.ts';

interface Props {
  readonly survey: Survey;
  readonly result: QuestionResult;
  readonly counties: Counties;
  readonly written: WrittenPage;
  readonly pages: number;
  readonly filter: WrittenQuery;
  readonly mayQuote: boolean;
}

/** What was written, searched and filtered by a form that is a link: each view of it has an address. */
export function WrittenAnswers({
  survey,
  result,
  counties,
  written,
  pages,
  filter,
  mayQuote,
}: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { question } = result;
  const address = href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
    surveyId: survey.id,
    questionId: question.id,
  });
  const filtered = Object.values(filter).some(Boolean);
  const choices = choicesOf(question);
  const counted = Object.keys(counties).length;
  return (
    <Section title={t.written} id="tekstar">
      {(filtered || written.total > 0) && (
        <search>
          <form method="get" action={`${address}#tekstar`} className={styles.filter}>
            <TextField
              name="sok"
              type="search"
              label={t.search}
              description={t.searchHelp}
              defaultValue={filter.search}
            />
            {choices.length > 0 && (
              <Select
                name="svar"
                label={t.chose}
                defaultValue={filter.choice}
                choices={[
                  { value: '', label: t.anyAnswer },
                  ...choices.map(({ code, text }) => ({ value: code, label: text[language] })),
                ]}
              />
            )}
            <Select
              name="storleik"
              label={t.size}
              defaultValue={filter.size}
              choices={[
                { value: '', label: t.anySize },
                ...sizeClasses.map((size) => ({ value: size, label: t.sizes[size] })),
              ]}
            />
            {counted > 1 && (
              <Select
                name="fylke"
                label={t.county}
                defaultValue={filter.county}
                choices={[
                  { value: '', label: t.anyCounty },
                  ...Object.entries(counties).map(([id, name]) => ({
                    value: id,
                    label: name[language],
                  })),
                ]}
              />
            )}
            <Actions>
              <SubmitButton variant="secondary">{t.filter}</SubmitButton>
              {filtered && <a href={`${address}#tekstar`}>{t.clear}</a>}
            </Actions>
          </form>
        </search>
      )}
      {written.total === 0 ? (
        <EmptyState title={filtered ? t.nothingFound : t.nothingWritten}>
          {filtered && t.nothingFoundNext}
        </EmptyState>
      ) : (
        <p>{t.found(written.total)}</p>
      )}
      {written.answers.map((answer) => (
        <article key={answer.responseId} className={styles.answer}>
          <h3 className="aksel-heading aksel-heading--xsmall">{answer.officeName}</h3>
          <p className={styles.about}>
            {[
              t.sizes[answer.sizeClass],
              ...(counted > 1 ? [counties[answer.countyId]?.[language] ?? answer.countyId] : []),
              ...(question.type === 'multiple' ? [] : answer.choices).map(
                (code) => `«${valueName(question, code, language)}»`,
              ),
            ].join(' · ')}
          </p>
          {[answer.text, answer.comment].filter(Boolean).map((text) => (
            <p key={text} lang={answer.language} className={styles.text}>
              {text}
            </p>
          ))}
          <Actions>
            <a href={`/kartleggingar/${survey.id}/status/${answer.responseId}`}>
              {t.officeAnswer(answer.officeName)}
            </a>
            {mayQuote && (
              <a
                href={href('/kartleggingar/:surveyId/sitat/:questionId/:responseId', {
                  surveyId: survey.id,
                  questionId: question.id,
                  responseId: answer.responseId,
                })}
                aria-label={quoteTexts[language].fromAnswerOf(answer.officeName)}
              >
                {quoteTexts[language].fromAnswer}
              </a>
            )}
          </Actions>
        </article>
      ))}
      <Pagination
        page={written.page}
        pageCount={pages}
        hrefOf={(page) => `${address}?${queryOf(filter, page)}#tekstar`}
      />
    </Section>
  );
}

function queryOf({ search, choice, size, county }: WrittenQuery, page: number): string {
  const all = { sok: search, svar: choice, storleik: size, fylke: county, side: String(page) };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
}
