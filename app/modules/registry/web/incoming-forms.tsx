import { formatCaseNumber } from '#modules/cases/domain/case-number.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Select, Textarea, TextField } from '#ui/fields.tsx';
import { formatList, formatShortDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import { mayBeReplied } from '../domain/incoming-mail.ts';
import type { Reason } from '../domain/sorting.ts';
import { texts } from '../texts.ts';
import type { Route } from './+types/incoming';
import styles from './registry.module.css';

type Loaded = Route.ComponentProps['loaderData'];

type Props = Loaded & {
  readonly of: Readonly<Partial<Record<string, string>>>;
  readonly entered: Readonly<Record<string, string | readonly string[]>> | undefined;
};

/** What each form is sent with, and that the mail is the one that was seen. */
function Sent({ intent, version }: { readonly intent: string; readonly version: number }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** What was typed in the form that came back; in the others on the page, what is stored. */
function typedIn({ entered }: Props, intent: string) {
  return enteredText(entered?.intent === intent ? entered : undefined);
}

export function AssignForm(props: Props) {
  const { mail, people, of } = props;
  const language = useStaffLanguage();
  const t = texts[language];
  const typed = typedIn(props, 'assign');
  const choices = people.map(({ id, name, deputies }) => ({
    value: id,
    label: deputies.length > 0 ? t.withDeputy(name, formatList(deputies, language)) : name,
  }));
  return (
    <Section title={t.assign}>
      <form method="post" noValidate className={styles.stack}>
        <Sent intent="assign" version={mail.version} />
        <Select
          name="assignedTo"
          label={t.assignTo}
          choices={[{ value: '', label: t.nobody }, ...choices]}
          defaultValue={typed('assignedTo', mail.assignedTo)}
          error={of.assignedTo}
        />
        <SubmitButton variant="secondary">{t.assignButton}</SubmitButton>
      </form>
    </Section>
  );
}

export function FileForm(props: Props) {
  const { mail, suggestion, maskedSubject, of } = props;
  const language = useStaffLanguage();
  const t = texts[language];
  const typed = typedIn(props, 'file');
  const { suggested, cases } = suggestion;
  const isSensitive = mail.personalData.length > 0;
  const isFromOffice = cases.some(({ reasons }) => reasons.some(({ kind }) => kind === 'sender'));
  return (
    <Section title={t.file}>
      {cases.length === 0 ? <p>{t.none}</p> : !suggested && <p>{t.doubt}</p>}
      {(suggested ? [suggested] : cases).map(({ folder, reasons }) => (
        <div key={folder.id} className={styles.long}>
          <strong>
            {suggested && `${t.suggested}: `}
            {t.suggestedCase(formatCaseNumber(folder.number), folder.title[language])}
          </strong>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>
                <ReasonText reason={reason} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <form method="post" noValidate className={styles.stack}>
        <Sent intent="file" version={mail.version} />
        <TextField
          name="caseNumber"
          label={t.caseNumber}
          description={t.caseNumberHelp}
          characters={14}
          autoComplete="off"
          defaultValue={typed('caseNumber', suggested && formatCaseNumber(suggested.folder.number))}
          error={of.caseNumber}
        />
        <TextField
          name="title"
          label={t.title}
          description={t.titleHelp}
          maxLength={300}
          defaultValue={typed('title', maskedSubject.slice(0, 300))}
          error={of.title}
        />
        <RadioGroup
          name="senderKind"
          label={t.senderKind}
          choices={(['organisation', 'person'] as const).map((value) => ({
            value,
            label: t.senderKinds[value],
          }))}
          defaultValue={typed('senderKind', isFromOffice ? 'organisation' : '')}
          error={of.senderKind}
        />
        <TextField
          name="shieldedTitle"
          label={t.shielded}
          description={t.shieldedHelp}
          optional={!isSensitive}
          maxLength={300}
          defaultValue={typed('shieldedTitle', isSensitive ? t.shieldedDefault : '')}
          error={of.shieldedTitle}
        />
        <TextField
          name="exemptUnder"
          label={t.basis}
          description={t.basisHelp}
          optional={!isSensitive}
          maxLength={100}
          defaultValue={typed('exemptUnder', isSensitive ? t.basisDefault : '')}
          error={of.exemptUnder}
        />
        <SubmitButton>{t.fileButton}</SubmitButton>
      </form>
    </Section>
  );
}

function ReasonText({ reason }: { readonly reason: Reason }) {
  const { reasons } = texts[useStaffLanguage()];
  if (reason.kind === 'number')
    return reasons.number(reason.written, reasons.numberIn[reason.place]);
  if (reason.kind === 'sender') return reasons.senderBy[reason.by](reason.office);
  return reasons[reason.kind];
}

export function FinishForm(props: Props) {
  const { mail, bodies, of } = props;
  const t = texts[useStaffLanguage()];
  const typed = typedIn(props, 'finish');
  return (
    <Section title={t.finish}>
      {bodies.length > 0 && (
        <div>
          {t.maybeFor}
          <ul className={styles.reasons}>
            {bodies.map((body) => (
              <li key={body}>{t.bodies[body]}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" noValidate className={styles.stack}>
        <Sent intent="finish" version={mail.version} />
        <RadioGroup
          name="outcome"
          label={t.outcome}
          choices={(['done', 'not-ours'] as const).map((value) => ({
            value,
            label: t.outcomes[value],
          }))}
          defaultValue={typed('outcome')}
          error={of.outcome}
        />
        <Textarea
          name="reason"
          label={t.reason}
          description={t.reasonHelp}
          optional
          rows={2}
          limit={500}
          defaultValue={typed('reason')}
          error={of.reason}
        />
        <SubmitButton variant="secondary">{t.finishButton}</SubmitButton>
      </form>
    </Section>
  );
}

export function ForwardForm(props: Props) {
  const { mail, of } = props;
  const language = useStaffLanguage();
  const t = texts[language];
  const typed = typedIn(props, 'forward');
  const isSensitive = mail.personalData.length > 0;
  // The fields that the form for filing has too keep their own ids.
  const error = (name: string) => (props.entered?.intent === 'forward' ? of[name] : undefined);
  return (
    <Section title={t.forward}>
      <p>{isSensitive ? t.forwardByPost : t.forwardLead}</p>
      <form method="post" noValidate className={styles.stack}>
        <Sent intent="forward" version={mail.version} />
        <TextField
          name="receiver"
          label={t.forwardReceiver}
          description={t.forwardReceiverHelp}
          maxLength={200}
          defaultValue={typed('receiver')}
          error={error('receiver')}
        />
        {isSensitive ? (
          <>
            <input type="hidden" name="email" value="" />
            <Textarea
              name="address"
              label={t.forwardAddress}
              description={t.forwardAddressHelp}
              rows={2}
              limit={500}
              defaultValue={typed('address')}
              error={error('address')}
            />
            <TextField
              name="shieldedTitle"
              id="forward-title"
              label={t.shielded}
              maxLength={300}
              defaultValue={typed('shieldedTitle', t.shieldedDefault)}
              error={error('shieldedTitle')}
            />
            <TextField
              name="exemptUnder"
              id="forward-basis"
              label={t.basis}
              maxLength={100}
              defaultValue={typed('exemptUnder', t.basisDefault)}
              error={error('exemptUnder')}
            />
          </>
        ) : (
          <TextField
            name="email"
            type="email"
            label={t.forwardEmail}
            maxLength={320}
            defaultValue={typed('email')}
            error={error('email')}
          />
        )}
        <Select
          name="language"
          id="forward-language"
          label={t.forwardLanguage}
          choices={(['nn', 'nb'] as const).map((value) => ({ value, label: t.languages[value] }))}
          defaultValue={typed('language', language)}
          error={error('language')}
        />
        <SubmitButton variant="secondary">{t.forwardButton}</SubmitButton>
      </form>
    </Section>
  );
}

export function ReplyForm(props: Props) {
  const { mail, of } = props;
  const language = useStaffLanguage();
  const t = texts[language];
  const typed = typedIn(props, 'reply');
  return (
    <Section title={t.reply}>
      {mail.secureReplyAt ? (
        <p>{t.replied(formatShortDateTime(mail.secureReplyAt, language))}</p>
      ) : !mayBeReplied(mail) ? (
        <p>{t.cannotReply}</p>
      ) : (
        <>
          <p>{t.replyLead}</p>
          <form method="post" noValidate className={styles.stack}>
            <Sent intent="reply" version={mail.version} />
            <RadioGroup
              name="language"
              label={t.replyLanguage}
              choices={(['nn', 'nb'] as const).map((value) => ({
                value,
                label: t.languages[value],
              }))}
              defaultValue={typed('language', language)}
              error={of.language}
            />
            <SubmitButton variant="secondary">{t.replyButton}</SubmitButton>
          </form>
        </>
      )}
    </Section>
  );
}

export function CopyForm({ mail }: Props) {
  const t = texts[useStaffLanguage()];
  if (mail.fault === 'too-large' || mail.channel !== 'mail') return null;
  return (
    <Section title={t.copy}>
      {mail.copy === 'kept' ? (
        <>
          <p>{t.copyLead}</p>
          <Confirm
            id="remove-copy"
            trigger={t.copyButton}
            tone="danger"
            title={t.copyButton}
            confirm={t.copyConfirm}
            name="intent"
            value="remove-copy"
          >
            {t.copySure}
          </Confirm>
        </>
      ) : (
        <p>{t.copies[mail.copy]}</p>
      )}
    </Section>
  );
}
