import { data, href, redirect } from 'react-router';
import { norwegianFor } from '#kernel/text.ts';
import { readForm } from '#platform/input.ts';
import { requestScope, show, submit } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { Select, Textarea, TextField } from '#ui/fields.tsx';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import type { Place } from '../domain/receivers.ts';
import { isReference, longestTip } from '../domain/thread.ts';
import { tipTexts } from '../texts/tip.ts';
import { stamp } from '../tip-stamp.ts';
import { giveTip } from '../usecases/give-tip.ts';
import { listPlaces, tryTip } from '../usecases/try-tip.ts';
import type { Route } from './+types/tip';
import styles from './messages.module.css';
import { named } from './named-problems.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  publicLanguage(params);
  const reference = url.searchParams.get('referanse') ?? '';
  return {
    places: await show(context, listPlaces, {}),
    reference: isReference(reference) ? reference : undefined,
  };
}

/** What one person typed is nothing for a cache on the way. */
export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

const isNotKept = { 'Cache-Control': 'no-store' };

export async function action({ context, params, request }: Route.ActionArgs) {
  const language = publicLanguage(params);
  const { entered } = await readForm(request.clone());
  const { step } = entered;
  const { clock } = context.get(requestScope).services;
  const shown = { entered, problems: undefined, details: undefined, stamp: '' };
  if (step === 'change') return data(shown, { headers: isNotKept });
  if (step !== 'send') {
    const looked = await submit(context, tryTip, request, { language });
    if (looked.ok) return data({ ...shown, stamp: stamp(clock.now()) }, { headers: isNotKept });
    const { problems } = looked.response.data;
    return data({ ...shown, problems }, { headers: isNotKept, status: 422 });
  }
  const sent = await submit(context, giveTip, request, { language });
  // To another page, so that loading it again does not send the message twice.
  if (sent.ok)
    return redirect(
      `${href('/:language/meld-fra', { language })}?referanse=${sent.value.reference}`,
      303,
    );
  const { problems } = sent.response.data;
  // What only concerns when it was sent is looked over once more; the rest is for the form.
  const again = Object.keys(problems).every((field) => field === 'form' || field === 'stamp');
  return data(
    { ...shown, problems, stamp: again ? stamp(clock.now()) : '' },
    { headers: isNotKept, status: 422 },
  );
}

export default function Tip({ loaderData, actionData }: Route.ComponentProps) {
  const { places, reference } = loaderData;
  const t = tipTexts[useLanguage()];
  if (reference && !actionData) return <Receipt reference={reference} />;
  if (actionData?.stamp) return <Check {...actionData} places={places} />;
  return (
    <PageLayout title={t.title} lead={t.lead} width="form">
      <Form entered={actionData?.entered} problems={actionData?.problems} places={places} />
    </PageLayout>
  );
}

type Answered = NonNullable<Route.ComponentProps['actionData']>;

function Form({
  entered,
  problems,
  places,
}: {
  readonly entered: Answered['entered'] | undefined;
  readonly problems: Answered['problems'];
  readonly places: readonly Place[];
}) {
  const language = useLanguage();
  const t = tipTexts[language];
  const { list, of } = problemMessages(problems, t.problems, language);
  const typed = enteredText(entered);
  const signIn = `/logg-inn/start?som=innbyggjar&til=${encodeURIComponent(href('/meldingar/ny'))}`;
  return (
    <>
      <ProblemSummary
        problems={named(list, { municipalityId: t.place, subject: t.subject, text: t.text })}
      />
      <Message tone="warning" title={t.warning}>
        <p>{t.warningText}</p>
        <p>
          <a href={signIn}>{t.signIn}</a>
        </p>
      </Message>
      <form
        id="form"
        method="post"
        action={href('/:language/meld-fra', { language })}
        className={styles.stack}
        noValidate
      >
        <Select
          name="municipalityId"
          label={t.place}
          description={t.placeHelp}
          choices={[
            { value: '', label: t.choosePlace },
            ...places.map(({ id, name }) => ({ value: id, label: name[norwegianFor(language)] })),
          ]}
          defaultValue={typed('municipalityId')}
          error={of.municipalityId}
        />
        <TextField
          name="subject"
          label={t.subject}
          autoComplete="off"
          defaultValue={typed('subject')}
          error={of.subject}
        />
        <Textarea
          name="text"
          label={t.text}
          rows={8}
          limit={longestTip}
          defaultValue={typed('text')}
          error={of.text}
        />
        <SubmitButton>{t.look}</SubmitButton>
      </form>
    </>
  );
}

function Check({
  entered,
  problems,
  stamp: stamped,
  places,
}: Answered & { readonly places: readonly Place[] }) {
  const language = useLanguage();
  const t = tipTexts[language];
  const { list } = problemMessages(problems, t.problems, language);
  const typed = enteredText(entered);
  const place = places.find(({ id }) => id === typed('municipalityId'));
  return (
    <PageLayout title={t.checkTitle} lead={t.checkLead} width="form">
      <ProblemSummary problems={list} />
      <DefinitionList
        items={[
          [t.place, place?.name[norwegianFor(language)] ?? ''],
          [
            t.subject,
            <span key="subject" className={styles.long}>
              {typed('subject')}
            </span>,
          ],
        ]}
      />
      <div className={styles.written}>{typed('text')}</div>
      <form id="form" method="post" action={href('/:language/meld-fra', { language })}>
        {(['municipalityId', 'subject', 'text'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={typed(field)} />
        ))}
        <input type="hidden" name="stamp" value={stamped} />
        <Actions>
          <SubmitButton name="step" value="send">
            {t.send}
          </SubmitButton>
          <SubmitButton name="step" value="change" variant="secondary">
            {t.change}
          </SubmitButton>
        </Actions>
      </form>
    </PageLayout>
  );
}

function Receipt({ reference }: { readonly reference: string }) {
  const language = useLanguage();
  const t = tipTexts[language];
  return (
    <PageLayout title={t.receipt} lead={t.receiptLead} width="text">
      <meta name="robots" content="noindex" />
      <DefinitionList items={[[t.reference, reference]]} />
      <p>{t.receiptText}</p>
      <p>
        <ButtonLink href={`/${language}`}>{t.back}</ButtonLink>
      </p>
    </PageLayout>
  );
}
