import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { texts } from '../texts/answer.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { viewAnswerCopy } from '../usecases/view-answer-copy.ts';
import type { Route } from './+types/answer-copy';
import styles from './answer.module.css';
import { GivenAnswer } from './answer-parts.tsx';

export const handle = { enhance: true };

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, viewAnswerCopy, {
    ...params,
    number: url.searchParams.get('innsending') ?? undefined,
  });

export default function AnswerCopy({ loaderData, params }: Route.ComponentProps) {
  const { title, askedBy, caseNumber, response, submission, sections } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <PageLayout
      title={t.copyOf(title[language])}
      width="text"
      breadcrumbs={[
        { href: href('/svar'), label: t.surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
      actions={<PrintButton />}
    >
      {submission && (
        <p>
          <a href={href('/svar/:responseId/kopi.docx', params)}>
            {wordPageTexts[language].wordCopy}
          </a>
        </p>
      )}
      {submission ? (
        <p>
          {t.copySigned(
            submission.signedFor ? t.deputy(submission.signerName) : submission.signerName,
            formatDateTime(submission.signedAt, language),
          )}
        </p>
      ) : (
        <Message tone="warning" title={t.copyDraft}>
          {t.copyDraftText}
        </Message>
      )}
      <DefinitionList
        items={[
          [t.office, response.officeName],
          [t.askedBy, askedBy[language]],
          [t.caseNumber, caseNumber],
          [t.deadline, formatDate(response.deadline, language)],
          ...(submission && submission.number > 1
            ? ([[t.submissionNumber, t.correction(submission.number)]] as const)
            : []),
        ]}
      />
      {sections.map((section, index) => (
        <Section key={section.title.nb} title={t.part(index + 1, section.title[language])}>
          {section.questions.map(({ question, isAsked, entered, comment }) => (
            <div key={question.id} className={styles.checked}>
              <h3 className="aksel-heading aksel-heading--xsmall">
                {question.code} {question.text[language]}
              </h3>
              {isAsked ? (
                <GivenAnswer question={question} entered={entered} comment={comment} />
              ) : (
                <p className={styles.empty}>{t.notAskedHere}</p>
              )}
            </div>
          ))}
        </Section>
      ))}
    </PageLayout>
  );
}
