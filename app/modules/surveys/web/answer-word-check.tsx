import { data, href, redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/answer.ts';
import { wordPageTexts } from '../texts/word-pages.ts';
import { discardWordForm, useWordForm as takeWordForm } from '../usecases/use-word-form.ts';
import { viewWordForm } from '../usecases/view-word-form.ts';
import type { Route } from './+types/answer-word-check';
import type { SentBack } from './answer-field.tsx';
import { HindranceMessage } from './answer-parts.tsx';
import {
  codeOfField,
  needsLook,
  problemLines,
  Unclear,
  WordCheckQuestion,
} from './word-check-question.tsx';
import styles from './word.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewWordForm, params);

/** Saves what was looked through. What two have written meanwhile is shown with both, as on the answer page. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const word = href('/svar/:responseId/word', params);
  if (url.searchParams.get('handling') === 'legg-bort') {
    const discarded = await submit(context, discardWordForm, request, params);
    if (discarded.ok) return redirect(`${word}?lagt-bort=1`);
    return discarded.response;
  }
  const { entered } = await readForm(request.clone());
  const used = await submit(context, takeWordForm, request, params);
  if (!used.ok) return used.response;
  const { conflicts, problems, isDone } = used.value;
  if (isDone) return redirect(`${href('/svar/:responseId/kontroll', params)}?word=1`);
  return data(
    {
      problems: Object.fromEntries(problems),
      conflicts: Object.fromEntries(conflicts),
      entered,
      details: {},
    },
    { status: conflicts.size > 0 ? 409 : 422 },
  );
}

export default function AnswerWordCheck({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, hindrance, form, sections, today } = loaderData;
  const language = useStaffLanguage();
  const t = wordPageTexts[language];
  const word = href('/svar/:responseId/word', params);
  const here = href('/svar/:responseId/word/:wordFormId', params);
  const questions = sections.flatMap((section) => section.questions);
  const unchosen = chosenWrongly(actionData?.details);
  // Where it is told question by question, once more for the whole form is noise.
  const told = Object.keys(unchosen).length > 0 ? unchosen : actionData?.problems;
  const { list, of } = problemMessages<keyof typeof t.problems>(told, t.problems, language);
  const conflicts: SentBack['conflicts'] =
    actionData && 'conflicts' in actionData ? actionData.conflicts : undefined;
  const lines = [
    ...Object.entries(conflicts ?? {}).map(
      ([field, { by }]) =>
        [field, texts[language].conflictLine(codeOfField(questions, field) ?? '', by)] as const,
    ),
    ...problemLines(list, questions, t.problemAt),
  ];
  const unclear = questions.filter(needsLook);
  const isOver = form.state !== 'waiting' && form.state !== 'forwarded';
  return (
    <PageLayout
      title={t.checkTitle}
      lead={t.checkLead}
      breadcrumbs={[
        { href: href('/svar'), label: texts[language].surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
        { href: word, label: t.title },
      ]}
    >
      <ProblemSummary
        heading={conflicts ? texts[language].conflictHeading : undefined}
        problems={lines}
      />
      <p>
        <a href={`${here}/original`}>{t.checkOriginal}</a>
      </p>
      {isOver && (
        <Message tone="info" title={t.usedTitle}>
          {t.usedText}
        </Message>
      )}
      {hindrance && !isOver && <HindranceMessage hindrance={hindrance} />}
      {!isOver && form.byHeading && (
        <Message tone="warning" title={t.byHeadingTitle}>
          {t.byHeading}
        </Message>
      )}
      {!isOver && <Unclear codes={unclear.map(({ question }) => [question.id, question.code])} />}
      {!isOver && !hindrance && (
        <form method="post" action={here} id="form" className={styles.form} noValidate>
          {sections.map((section, index) => (
            <Section key={section.id} title={t.section(index + 1, section.title[language])}>
              {section.questions.map((item) => (
                <WordCheckQuestion
                  key={item.question.id}
                  item={item}
                  stored={item.draft ?? null}
                  storedTitle={t.storedTitle}
                  mustChoose
                  sentBack={actionData && { ...actionData, conflicts }}
                  errors={of}
                  today={today}
                />
              ))}
            </Section>
          ))}
          <p>{t.useNote}</p>
          <Actions>
            <SubmitButton>{t.use}</SubmitButton>
            <SubmitButton variant="tertiary" formAction={`${here}?handling=legg-bort`}>
              {t.discard}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </PageLayout>
  );
}

/** Where it has not been chosen which of two is to stand, by the name of the choice. */
function chosenWrongly(details: Readonly<Record<string, string | number>> | undefined) {
  return Object.fromEntries(
    Object.keys(details ?? {})
      .filter((name) => name.startsWith('keep.'))
      .map((name) => [name, 'choose-which' as const]),
  );
}
