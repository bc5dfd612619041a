import { href } from 'react-router';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import { show } from '#platform/request.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { LetterText } from '#ui/letter-text.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { feedbackTexts } from '../texts/feedback.ts';
import { readFeedback } from '../usecases/read-feedback.ts';
import type { Route } from './+types/answer-feedback';

export const handle = { enhance: true };

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, readFeedback, params);

/** The letter to the office, to be read and printed. */
export default function AnswerFeedback({ loaderData, params }: Route.ComponentProps) {
  const { title, letter } = loaderData;
  const language = useStaffLanguage();
  const t = feedbackTexts[language];
  return (
    <PageLayout
      title={t.readTitle}
      breadcrumbs={[
        { href: href('/svar'), label: t.surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
      actions={<PrintButton />}
    >
      <LetterText html={letterHtml(letter, 2)} language={letter.language} />
    </PageLayout>
  );
}
