import { href } from 'react-router';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Section } from '#ui/page-layout.tsx';
import { isSettled } from '../domain/incoming-mail.ts';
import { formTexts } from '../form-texts.ts';
import type { Route } from './+types/incoming';
import styles from './registry.module.css';

type Loaded = Route.ComponentProps['loaderData'];
type Form = Loaded['forms'][number];

/** The forms that came with a mail, where each of them lies now, and the way to key in a letter. */
export function IncomingAnswers({ mail, forms, mayReceive }: Loaded) {
  const t = formTexts[useStaffLanguage()];
  const mayKeyIn = mayReceive && !isSettled(mail) && mail.automatic === null;
  if (forms.length === 0 && !mayKeyIn) return null;
  return (
    <>
      {forms.length > 0 && (
        <Section title={t.title}>
          {forms.map((form) => (
            <FormMessage key={form.attachmentId} form={form} mayReceive={mayReceive} />
          ))}
        </Section>
      )}
      {mayKeyIn && !forms.some(({ wordFormId }) => wordFormId !== null) && (
        <Section title={t.keyIn}>
          <p>{t.keyInHelp}</p>
          <p>
            <ButtonLink href={href('/postmottak/:mailId/svar', { mailId: mail.id })}>
              {t.keyIn}
            </ButtonLink>
          </p>
        </Section>
      )}
    </>
  );
}

function FormMessage({ form, mayReceive }: { readonly form: Form; readonly mayReceive: boolean }) {
  const language = useStaffLanguage();
  const t = formTexts[language];
  const { state, about, wordFormId } = form;
  if (state === 'unread') return <p>{t.unread(form.name)}</p>;
  if (about && wordFormId !== null)
    return (
      <Message
        tone={form.isWaiting ? 'info' : 'success'}
        title={t.taken(about.officeName, about.title[language])}
      >
        <p>{form.isWaiting ? t.takenText : t.settled}</p>
        {state === 'known' && <p>{t.known}</p>}
        {mayReceive && (
          <p>
            <a
              href={href('/kartleggingar/:surveyId/word/:wordFormId', {
                surveyId: about.surveyId,
                wordFormId,
              })}
            >
              {t.readThrough(about.officeName)}
            </a>
          </p>
        )}
      </Message>
    );
  return (
    <Message tone="warning" title={t.notTaken(form.name)}>
      <p>{t.reasons[form.reason]}</p>
      {about && <p>{t.belongsTo(about.officeName, about.title[language])}</p>}
      {state === 'doubt' && mayReceive && (
        <form method="post" className={styles.stack}>
          <input type="hidden" name="intent" value="accept-form" />
          <input type="hidden" name="attachmentId" value={form.attachmentId} />
          <p>{t.acceptHelp}</p>
          <SubmitButton variant="secondary">{t.accept}</SubmitButton>
        </form>
      )}
    </Message>
  );
}
