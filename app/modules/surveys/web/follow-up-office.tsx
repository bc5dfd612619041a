import type { ReactNode } from 'react';
import { data, href, redirect } from 'react-router';
import { undeliveredTexts } from '#platform/mail/undelivered-texts.ts';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { DateField, Select, Textarea, TextField } from '#ui/fields.tsx';
import { formatDateTime, formatDateWithWeekday, formatList } from '#ui/format.ts';
import { History } from '#ui/history.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/follow-up.ts';
import { exemptOffice } from '../usecases/exempt-office.ts';
import { extendDeadline } from '../usecases/extend-deadline.ts';
import { moveResponse } from '../usecases/move-response.ts';
import { remindOffice } from '../usecases/remind-office.ts';
import { returnAnswer } from '../usecases/return-answer.ts';
import { setOfficeContact } from '../usecases/set-office-contact.ts';
import { viewResponse } from '../usecases/view-response.ts';
import type { Route } from './+types/follow-up-office';
import { enteredText } from '#ui/entered.ts';
import { SignedAnswers } from './follow-up-answers.tsx';
import styles from './follow-up.module.css';
import { eventDetail, eventSentence, FollowUpTag } from './follow-up-parts.tsx';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return {
    ...(await show(context, viewResponse, params)),
    done: url.searchParams.get('gjort') ?? '',
    doing: url.searchParams.get('handling'),
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const page = href('/kartleggingar/:surveyId/status/:responseId', params);
  const done = (what: string) => redirect(`${page}?gjort=${what}`);
  const input = { responseId: params.responseId };
  switch (url.searchParams.get('handling') ?? '') {
    case 'purr': {
      const posted = await submit(context, remindOffice, request, input);
      return posted.ok ? done('purra') : posted.response;
    }
    case 'utset': {
      const posted = await submit(context, extendDeadline, request, input);
      if (!posted.ok) return posted.response;
      return done(posted.value.movedFromHoliday ? 'utsett-flytta' : 'utsett');
    }
    case 'frita': {
      const posted = await submit(context, exemptOffice, request, input);
      return posted.ok ? done('friteken') : posted.response;
    }
    case 'returner': {
      const posted = await submit(context, returnAnswer, request, input);
      return posted.ok ? done('returnert') : posted.response;
    }
    case 'flytt': {
      const posted = await submit(context, moveResponse, request, input);
      return posted.ok ? done('flytta') : posted.response;
    }
    case 'adresser': {
      const posted = await submit(context, setOfficeContact, request, input);
      return posted.ok ? done('adresser') : posted.response;
    }
    default:
      throw data(null, { status: 404 });
  }
}

type Loaded = Route.ComponentProps['loaderData'];

export default function FollowUpOffice({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, response, state, lead, done, allowed } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const list = href('/kartleggingar/:surveyId/status', { surveyId: survey.id });
  const messages = problemMessages(actionData?.problems, t.problems, language);
  const doing = messages.list.length > 0 ? loaderData.doing : null;
  const answered = state === 'submitted' && (lead ?? response).late;
  return (
    <PageLayout
      title={response.officeName}
      meta={<FollowUpTag state={state} answeredLate={answered} />}
      breadcrumbs={[...surveyCrumbs(language, survey), { href: list, label: t.title }]}
    >
      <div id="form">
        <ProblemSummary problems={messages.list} />
      </div>
      {Object.hasOwn(t.done, done) && messages.list.length === 0 && (
        <SavedMessage>{t.done[done as keyof typeof t.done]}</SavedMessage>
      )}
      {loaderData.successorUnclear && (
        <Message tone="warning">{t.event['successor-unclear']}</Message>
      )}
      {lead && (
        <Message tone="info">
          <p>
            {t.withOther(lead.officeName)}{' '}
            <a
              href={href('/kartleggingar/:surveyId/status/:responseId', {
                surveyId: survey.id,
                responseId: lead.id,
              })}
            >
              {t.toOther(lead.officeName)}
            </a>
          </p>
        </Message>
      )}
      {loaderData.undelivered.map(({ mailId, recipient, why, statusCode }) => (
        <Message key={mailId} tone="warning" title={t.undeliveredTitle(recipient)}>
          <p>
            {undeliveredTexts[language][why]}
            {statusCode && ` (${statusCode})`}
          </p>
          {allowed.contact && (
            <p>
              {t.undeliveredTo} <a href={href('/postmottak/ikkje-levert')}>{t.undeliveredList}</a>
            </p>
          )}
        </Message>
      ))}
      <Facts loaded={loaderData} />
      {loaderData.submissions && loaderData.submissions.length > 0 && (
        <Section title={t.answers}>
          <SignedAnswers form={survey.form} submissions={loaderData.submissions} />
        </Section>
      )}
      {loaderData.submissions?.length === 0 && !lead && <p>{t.notYet}</p>}
      {!lead && (
        <Section title={t.actions}>
          <Deeds
            loaded={loaderData}
            doing={doing}
            entered={actionData?.entered}
            errors={messages.of}
          />
        </Section>
      )}
      {allowed.contact && (
        <Contact
          loaded={loaderData}
          entered={doing === 'adresser' ? actionData?.entered : undefined}
          errors={doing === 'adresser' ? messages.of : {}}
        />
      )}
      <Section title={t.history}>
        {loaderData.events.length === 0 ? (
          <p>{t.noHistory}</p>
        ) : (
          <History
            events={loaderData.events.toReversed().map(({ at, kind, actorName, note }, index) => ({
              id: String(index),
              at: formatDateTime(at, language),
              dateTime: at.toISOString(),
              what: eventSentence(kind, language),
              by: actorName,
              detail: eventDetail(kind, note, language),
            }))}
          />
        )}
      </Section>
      <ButtonLink href={list}>{t.back}</ButtonLink>
    </PageLayout>
  );
}

function Facts({ loaded }: { readonly loaded: Loaded }) {
  const { survey, response, lead, answering, joined } = loaded;
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <DefinitionList
      items={[
        [t.deadline, formatDateWithWeekday((lead ?? response).deadline, language)],
        ...(answering ? [[t.answering, answering] as const] : []),
        ...(joined.length > 0
          ? [
              [
                t.alsoFor,
                formatList(
                  joined.map(({ officeName }) => officeName),
                  language,
                ),
              ] as const,
            ]
          : []),
        [t.municipalities, formatList(loaded.municipalities, language)],
        [t.countyFact, loaded.county],
        [t.sizeFact, t.sizes[response.sizeClass]],
        [t.caseNumber, survey.caseNumber],
      ]}
    />
  );
}

interface FormProps {
  readonly loaded: Loaded;
  /** What was typed, when the form came back. */
  readonly entered: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly errors: Readonly<Partial<Record<string, string>>>;
}

function Deeds({ loaded, doing, ...posted }: FormProps & { readonly doing: string | null }) {
  const { allowed, successors } = loaded;
  const t = texts[useStaffLanguage()];
  const of = (handling: string) => ({
    handling,
    open: doing === handling,
    typed: enteredText(doing === handling ? posted.entered : undefined),
    error: (field: string) => {
      const error = doing === handling ? posted.errors[field] : undefined;
      return error ? { error } : {};
    },
  });
  const { remind, extend, exempt, return: giveBack, move } = allowed;
  if (!remind && !extend && !exempt && !giveBack && !move) return <p>{t.noActions}</p>;
  const [reminding, extending] = [of('purr'), of('utset')];
  const [exempting, returning, moving] = [of('frita'), of('returner'), of('flytt')];
  return (
    <div className={styles.deeds}>
      {giveBack && (
        <Deed {...returning} title={t.return} help={t.returnHelp} button={t.returnDo}>
          <Textarea
            name="message"
            label={t.message}
            description={t.messageHelp}
            limit={4000}
            defaultValue={returning.typed('message')}
            {...returning.error('message')}
          />
        </Deed>
      )}
      {remind && (
        <Deed {...reminding} title={t.remind} help={t.remindHelp} button={t.remind}>
          {null}
        </Deed>
      )}
      {extend && (
        <Deed {...extending} title={t.extend} help={t.extendHelp} button={t.extendDo}>
          <DateField
            name="deadline"
            label={t.newDeadlineField}
            defaultValue={extending.typed('deadline')}
            {...extending.error('deadline')}
          />
        </Deed>
      )}
      {exempt && (
        <Deed {...exempting} title={t.exempt} help={t.exemptHelp} button={t.exemptDo}>
          <Textarea
            name="reason"
            id="exempt-reason"
            label={t.reason}
            rows={3}
            limit={1000}
            defaultValue={exempting.typed('reason')}
            {...exempting.error('reason')}
          />
        </Deed>
      )}
      {move && successors.length > 0 && (
        <Deed
          {...moving}
          open={moving.open || loaded.successorUnclear}
          title={t.move}
          help={t.moveHelp}
          button={t.moveDo}
        >
          <Select
            name="officeId"
            label={t.moveTo}
            defaultValue={moving.typed('officeId')}
            choices={successors.map(({ id, name, likely }) => ({
              value: id,
              label: likely ? t.moveLikely(name) : name,
            }))}
            {...moving.error('officeId')}
          />
          <Textarea
            name="reason"
            label={t.reason}
            rows={3}
            limit={1000}
            defaultValue={moving.typed('reason')}
            {...moving.error('reason')}
          />
        </Deed>
      )}
    </div>
  );
}

interface DeedProps {
  readonly handling: string;
  readonly open: boolean;
  readonly title: string;
  readonly help: string;
  readonly button: string;
  readonly children: ReactNode;
}

/** One thing that can be done, folded away until somebody wants to. */
function Deed({ handling, open, title, help, button, children }: DeedProps) {
  return (
    <details className={styles.deed} open={open}>
      <summary>{title}</summary>
      <div>
        <form method="post" action={`?handling=${handling}`} className={styles.form}>
          <p>{help}</p>
          {children}
          <SubmitButton variant="secondary">{button}</SubmitButton>
        </form>
      </div>
    </details>
  );
}

function Contact({ loaded: { contact }, entered, errors }: FormProps) {
  const t = texts[useStaffLanguage()];
  const typed = enteredText(entered);
  return (
    <Section title={t.contact}>
      <form method="post" action="?handling=adresser" className={styles.form}>
        <p>{t.contactHelp}</p>
        <TextField
          name="email"
          type="email"
          label={t.email}
          defaultValue={typed('email', contact.email)}
          {...(errors.email ? { error: errors.email } : {})}
        />
        <TextField
          name="directorEmail"
          type="email"
          label={t.directorEmail}
          description={t.directorHelp}
          optional
          defaultValue={typed('directorEmail', contact.directorEmail)}
          {...(errors.directorEmail ? { error: errors.directorEmail } : {})}
        />
        <Textarea
          name="postalAddress"
          label={t.postalAddress}
          description={t.postalHelp}
          rows={3}
          optional
          defaultValue={typed('postalAddress', contact.postalAddress)}
          {...(errors.postalAddress ? { error: errors.postalAddress } : {})}
        />
        <SubmitButton variant="secondary">{t.contactDo}</SubmitButton>
      </form>
    </Section>
  );
}
