import { data, href, redirect } from 'react-router';
import { readForm } from '#platform/input.ts';
import { run, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { AutoSave } from '#ui/enhance/enhance.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Stepper } from '#ui/progress.tsx';
import { texts } from '../texts/answer.ts';
import { confirmOpenText } from '../usecases/confirm-open-text.ts';
import { saveAnswers } from '../usecases/save-answers.ts';
import { viewAnswerSection } from '../usecases/view-answer-section.ts';
import type { Route } from './+types/answer-section';
import styles from './answer.module.css';
import { AnswerField, type SentBack } from './answer-field.tsx';
import { GivenAnswer, HindranceMessage, ReturnedMessage } from './answer-parts.tsx';

export const handle = { enhance: true };

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const section = await show(context, viewAnswerSection, params);
  if (section.response.joinedTo)
    throw redirect(href('/svar/:responseId', { responseId: section.response.joinedTo }));
  return { ...section, isSaved: url.searchParams.has('lagra') };
}

/**
 * Saves the section and goes on. What could not be saved, or was written by another meanwhile, is given back as
 * it was typed, with the version moved on so that saving again is a choice; everything else is saved.
 */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { entered } = await readForm(request.clone());
  const saved = await submit(context, saveAnswers, request, params);
  if (!saved.ok) return saved.response;
  const { conflicts, problems } = saved.value;
  const settled = await confirm(context, params.responseId, entered.confirm);
  const warnings = saved.value.warnings.filter((field) => !settled.has(field.slice(2)));
  if (conflicts.size > 0 || problems.size > 0)
    return data(
      {
        problems: Object.fromEntries(problems),
        conflicts: Object.fromEntries(conflicts),
        entered,
        details: {},
      },
      { status: conflicts.size > 0 ? 409 : 422 },
    );

  const position = Number(params.position);
  const at = (section: number) =>
    href('/svar/:responseId/del/:position', { ...params, position: String(section) });
  const [warned] = warnings;
  if (warned) return redirect(`${at(position)}?lagra=1#${warned}`);
  if (entered.intent === 'next')
    return redirect(
      position < saved.value.sections
        ? at(position + 1)
        : href('/svar/:responseId/kontroll', params),
    );
  if (entered.intent === 'previous')
    return redirect(position > 1 ? at(position - 1) : href('/svar/:responseId', params));
  return redirect(`${at(position)}?lagra=1`);
}

/** Confirms what was ticked, when all is saved. Returns the questions where nothing is left to look over. */
async function confirm(
  context: Route.ActionArgs['context'],
  responseId: string,
  ticked: string | readonly string[] | undefined,
): Promise<ReadonlySet<string>> {
  const settled = new Set<string>();
  const lines = ticked === undefined ? [] : typeof ticked === 'string' ? [ticked] : ticked;
  for (const line of lines) {
    const [questionId = '', ...found] = line.split('|');
    const input = confirmOpenText.input.safeParse({ responseId, questionId, found });
    const confirmed = input.success && (await run(context, confirmOpenText, input.data));
    if (confirmed && confirmed.ok && confirmed.value.isConfirmed) settled.add(questionId);
  }
  return settled;
}

export default function AnswerSection({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, hindrance, position, section, sections, questions, today } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of: errors } = problemMessages<keyof typeof t.problems>(
    actionData?.problems,
    t.problems,
    language,
  );
  const conflicts: SentBack['conflicts'] =
    actionData && 'conflicts' in actionData ? actionData.conflicts : undefined;
  const codeOf = (field: string) =>
    questions.find(({ question }) => question.id === field.slice(2))?.question.code;
  const lines = [
    ...Object.entries(conflicts ?? {}).map(
      ([field, { by }]) => [field, t.conflictLine(codeOf(field) ?? '', by)] as const,
    ),
    ...list.map(([field, message]) => {
      const code = codeOf(field);
      return code ? ([field, t.problemLine(code, message)] as const) : (['form', message] as const);
    }),
  ];
  const hasConflicts = Object.keys(conflicts ?? {}).length > 0;
  const at = (shown: number) =>
    href('/svar/:responseId/del/:position', { ...params, position: String(shown) });
  const check = href('/svar/:responseId/kontroll', params);
  const isWritable = !hindrance;

  return (
    <PageLayout
      title={t.part(position, section.title[language])}
      width="form"
      breadcrumbs={[
        { href: href('/svar'), label: t.surveys },
        { href: href('/svar/:responseId', params), label: title[language] },
      ]}
    >
      <ProblemSummary heading={hasConflicts ? t.conflictHeading : undefined} problems={lines} />
      {hasConflicts && <p>{t.conflictRest}</p>}
      {loaderData.isSaved && !actionData && (
        <SavedMessage>
          {questions.some(({ warning }) => warning) ? t.savedWarned : t.saved}
        </SavedMessage>
      )}
      {hindrance && <HindranceMessage hindrance={hindrance} />}
      {hindrance && actionData && <p>{t.keptHere}</p>}
      {loaderData.returned && isWritable && <ReturnedMessage returned={loaderData.returned} />}
      {isWritable && (
        <Stepper
          label={t.stepLabel}
          steps={[
            ...sections.map((each) => ({
              title: each.title[language],
              state:
                each.position === position
                  ? ('current' as const)
                  : each.answered === each.asked
                    ? ('done' as const)
                    : ('not-started' as const),
              note:
                each.position === position
                  ? undefined
                  : each.asked === 0
                    ? t.notAskedHere
                    : t.answeredOf(each.answered, each.asked),
              href: at(each.position),
            })),
            { title: t.checkStep, state: 'not-started', note: t.checkNote, href: check },
          ]}
        />
      )}
      {section.intro[language] && <p className={styles.intro}>{section.intro[language]}</p>}
      {isWritable && (
        <p className={styles.note}>
          {t.whoSees} {t.noPersons}
        </p>
      )}

      {isWritable || actionData ? (
        <form
          method="post"
          action={at(position)}
          id="form"
          className={styles.form}
          data-autosave={href('/svar/:responseId/lagre', params)}
          noValidate
        >
          {questions.map((item) => (
            <AnswerField
              key={item.question.id}
              item={item}
              sentBack={actionData && { ...actionData, conflicts }}
              errors={errors}
              today={today}
            />
          ))}
          {isWritable && (
            <>
              <AutoSave />
              <Actions>
                <SubmitButton name="intent" value="next">
                  {position < sections.length ? t.saveAndNext : t.saveAndCheck}
                </SubmitButton>
                <SubmitButton name="intent" value="stay" variant="secondary">
                  {t.saveAndStay}
                </SubmitButton>
                <SubmitButton name="intent" value="previous" variant="tertiary">
                  {t.saveAndPrevious}
                </SubmitButton>
              </Actions>
            </>
          )}
        </form>
      ) : (
        questions
          .filter(({ isAsked }) => isAsked)
          .map(({ question, draft }) => (
            <div key={question.id} className={styles.checked}>
              <h2 className="aksel-heading aksel-heading--xsmall">
                {question.code} {question.text[language]}
              </h2>
              <GivenAnswer
                question={question}
                entered={draft?.entered ?? []}
                comment={draft?.comment ?? ''}
              />
            </div>
          ))
      )}
    </PageLayout>
  );
}
