import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, TextField } from '#ui/fields.tsx';
import { formatDateTime, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { wordPageTexts } from '../texts/word-pages.ts';
import { forwardOfficeForm, registerOfficeForm } from '../usecases/register-office-form.ts';
import { viewOfficeForm } from '../usecases/view-office-form.ts';
import type { Route } from './+types/survey-word-check';
import { surveyCrumbs } from './survey-crumbs.ts';
import { needsLook, problemLines, Unclear, WordCheckQuestion } from './word-check-question.tsx';
import styles from './word.module.css';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  show(context, viewOfficeForm, params);

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const word = href('/kartleggingar/:surveyId/word', params);
  if (url.searchParams.get('handling') === 'send') {
    const sent = await submit(context, forwardOfficeForm, request, params);
    if (!sent.ok) return sent.response;
    return redirect(`${word}?gjort=${sent.value.isTold ? 'sendt' : 'sendt-utan-melding'}`);
  }
  const registered = await submit(context, registerOfficeForm, request, params);
  return registered.ok ? redirect(`${word}?gjort=registrert`) : registered.response;
}

export default function SurveyWordCheck({ loaderData, actionData, params }: Route.ComponentProps) {
  const { survey, response, form, sections, today, mayRegister, mayForward } = loaderData;
  const language = useStaffLanguage();
  const t = wordPageTexts[language];
  const word = href('/kartleggingar/:surveyId/word', params);
  const here = href('/kartleggingar/:surveyId/word/:wordFormId', params);
  const questions = sections.flatMap((section) => section.questions);
  // Each answer that must be mended is named in the details of the refusal.
  const details: Record<string, string> = {};
  for (const [name, code] of Object.entries(actionData?.details ?? {}))
    if (/^[ac]\./.test(name)) details[name] = String(code);
  const told: Readonly<Record<string, string>> = { ...actionData?.problems, ...details };
  const { list, of } = problemMessages(
    told as Readonly<Record<string, keyof typeof t.problems>>,
    t.problems,
    language,
  );
  const lines = problemLines(list, questions, t.problemAt);
  const typed = enteredText(actionData?.entered);
  const isOver = form.state !== 'waiting';
  return (
    <PageLayout
      title={t.officeCheck(response.officeName)}
      lead={form.isRead ? t.officeCheckLead : t.officeKeyLead}
      breadcrumbs={[...surveyCrumbs(language, survey), { href: word, label: t.officeTitle }]}
    >
      <ProblemSummary problems={lines} />
      {survey.caseId && form.documentId && (
        <p>
          <a
            href={href('/saker/:caseId/dokument/:documentId', {
              caseId: survey.caseId,
              documentId: form.documentId,
            })}
          >
            {t.officeOriginal}
          </a>
        </p>
      )}
      {form.channel === 'mail' && (
        <p className={styles.wrapped}>
          {t.mailed(formatDateTime(form.receivedAt, language), form.sender)}{' '}
          {survey.caseId && form.mailDocumentId && (
            <a
              href={href('/saker/:caseId/dokument/:documentId', {
                caseId: survey.caseId,
                documentId: form.mailDocumentId,
              })}
            >
              {t.mailedDocument}
            </a>
          )}
        </p>
      )}
      {isOver && <Message tone="info">{t.usedTitle}</Message>}
      {!isOver && !mayRegister && (
        <Message tone="warning">
          {t.problems[loaderData.isSignedOnWeb ? 'signed-on-web' : 'not-open-for-answers']}
        </Message>
      )}
      {!isOver && ['in-progress', 'awaiting-leader'].includes(response.state) && (
        <Message tone="warning" title={t.officeBegun}>
          {t.officeBegunText}
        </Message>
      )}
      {!isOver && form.byHeading && (
        <Message tone="warning" title={t.byHeadingTitle}>
          {t.byHeading}
        </Message>
      )}
      {!isOver && form.isRead && (
        <Unclear
          codes={questions.filter(needsLook).map(({ question }) => [question.id, question.code])}
        />
      )}
      {!isOver && mayForward && (
        <Section title={t.forward}>
          <form method="post" action={`${here}?handling=send`} className={styles.upload}>
            <p>{t.forwardText}</p>
            <SubmitButton variant="secondary">{t.forward}</SubmitButton>
          </form>
        </Section>
      )}
      {!isOver && mayRegister && (
        <div className={form.letterText ? styles.keying : undefined}>
          {form.letterText && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
            <section className={styles.letter} aria-label={t.letter} tabIndex={0}>
              <h2 className="aksel-heading aksel-heading--medium">{t.letter}</h2>
              <div className={styles.written} dir="auto">
                {form.letterText}
              </div>
            </section>
          )}
          <form method="post" action={here} id="form" className={styles.form} noValidate>
            {sections.map((section, index) => (
              <Section key={section.id} title={t.section(index + 1, section.title[language])}>
                {section.questions.map((item) => (
                  <WordCheckQuestion
                    key={item.question.id}
                    item={item}
                    stored={
                      item.signed && {
                        ...item.signed,
                        version: 0,
                        writerName: '',
                        writtenAt: form.receivedAt,
                      }
                    }
                    storedTitle={t.signedTitle}
                    mustChoose={false}
                    sentBack={actionData && { ...actionData, conflicts: undefined }}
                    errors={of}
                    today={today}
                  />
                ))}
              </Section>
            ))}
            <Section title={t.register}>
              <div className={styles.upload}>
                <TextField
                  name="signer"
                  label={t.signer}
                  description={t.signerHelp}
                  defaultValue={typed('signer')}
                  error={of.signer}
                />
                <DateField
                  name="receivedOn"
                  label={t.receivedOn}
                  defaultValue={typed('receivedOn', formatShortDate(form.receivedOn))}
                  error={of.receivedOn}
                />
                <p>{t.registerNote}</p>
              </div>
            </Section>
            <Actions>
              <SubmitButton>{t.register}</SubmitButton>
            </Actions>
          </form>
        </div>
      )}
    </PageLayout>
  );
}
