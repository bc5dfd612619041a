import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, TextField } from '#ui/fields.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../content-texts.ts';
import { type Content, draftOf, scheduledEditions, shownEdition } from '../domain/content.ts';
import { contentAddress, publisherAddress, saysAnythingOf } from '../domain/publisher.ts';
import { changeContentAddress } from '../usecases/change-address.ts';
import { pictureTexts } from '../picture-texts.ts';
import {
  archiveContent,
  markReviewed,
  publishDraft,
  withdrawEdition,
} from '../usecases/edit-content.ts';
import { viewContent } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-overview';
import styles from './content-editor.module.css';
import {
  contentCrumbs,
  contentMessages,
  ContentStateTags,
  nameOf,
  titleOf,
  writtenLanguages,
} from './content-parts.tsx';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewContent, params)),
  done: url.searchParams.get('gjort') ?? '',
});

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const page = href('/innhald/:contentId', params);
  const done = (content: Content, what: string) => {
    pageCache.forget(saysAnythingOf(content));
    return redirect(`${page}?gjort=${what}`);
  };
  switch (url.searchParams.get('handling') ?? '') {
    case 'publiser': {
      const posted = await submit(context, publishDraft, request, params);
      return posted.ok ? done(posted.value, 'publiser') : posted.response;
    }
    case 'planlegg': {
      const posted = await submit(context, publishDraft, request, params);
      return posted.ok ? done(posted.value, 'planlegg') : posted.response;
    }
    case 'trekk': {
      const posted = await submit(context, withdrawEdition, request, params);
      return posted.ok ? done(posted.value, 'trekk') : posted.response;
    }
    case 'forkast': {
      const posted = await submit(context, withdrawEdition, request, params);
      return posted.ok ? done(posted.value, 'forkast') : posted.response;
    }
    case 'gjennomgatt': {
      const posted = await submit(context, markReviewed, request, params);
      return posted.ok ? done(posted.value, 'gjennomgatt') : posted.response;
    }
    case 'arkiver': {
      const posted = await submit(context, archiveContent, request, params);
      if (!posted.ok) return posted.response;
      return done(posted.value, posted.value.archivedAt ? 'arkiver' : 'gjenopprett');
    }
    case 'adresse': {
      const posted = await submit(context, changeContentAddress, request, params);
      return posted.ok ? done(posted.value, 'adresse') : posted.response;
    }
    default:
      throw data(null, { status: 404 });
  }
}

export default function ContentOverview({ loaderData, actionData }: Route.ComponentProps) {
  const { content, now, today, done } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = contentMessages(actionData?.problems, language);
  const typed = enteredText(actionData?.entered);
  const about = typed('language');
  const params = { contentId: content.id };
  const own = ['day', 'time'];
  const problems = list.map(
    ([field, message]) =>
      [
        own.includes(field) ? `${field}-${about}` : field === 'slug' ? field : about || 'form',
        message,
      ] as const,
  );
  return (
    <PageLayout
      title={titleOf(content, language)}
      meta={<ContentStateTags content={content} now={now} today={today} />}
      breadcrumbs={contentCrumbs(language)}
      actions={
        <>
          <ButtonLink href={href('/innhald/:contentId/historikk', params)}>{t.history}</ButtonLink>
          <ButtonLink href={href('/innhald/:contentId/bilete', params)}>
            {pictureTexts[language].pictures}
          </ButtonLink>
          {content.kind === 'topic' && content.archivedAt === null && (
            <ButtonLink href={`${href('/innhald/ny')}?type=article&temaside=${content.id}`}>
              {t.newArticle}
            </ButtonLink>
          )}
        </>
      }
    >
      <div id="form">
        <ProblemSummary problems={problems} />
      </div>
      {Object.hasOwn(t.done, done) && list.length === 0 && (
        <SavedMessage>{t.done[done as keyof typeof t.done]}</SavedMessage>
      )}
      {content.archivedAt && (
        <Message tone="info">
          {t.archivedNote(formatDateTime(content.archivedAt, language))}
        </Message>
      )}
      {writtenLanguages.map((written) => (
        <LanguageRow
          key={written}
          {...{ content, now, written }}
          typed={about === written ? typed : enteredText(undefined)}
          errors={about === written ? of : {}}
        />
      ))}
      <Section title={t.wholePage}>
        <DefinitionList
          items={[
            [t.kindTerm, t.kinds[content.kind]],
            [t.address, contentAddress(content, language)],
            [
              t.review,
              `${
                content.reviewedOn
                  ? t.reviewed(formatDate(content.reviewedOn, language))
                  : t.neverReviewed
              }. ${t.reviewBy(formatDate(content.reviewBy, language))}.`,
            ],
          ]}
        />
        <details open={Boolean(of.slug)}>
          <summary>{t.changeAddress}</summary>
          <form method="post" action="?handling=adresse" noValidate className={styles.later}>
            <TextField
              name="slug"
              label={t.newAddress}
              description={t.addressHelp(publisherAddress(content, language))}
              autoComplete="off"
              error={of.slug}
              defaultValue={typed('slug') || content.slug}
            />
            <SubmitButton variant="secondary">{t.saveAddress}</SubmitButton>
          </form>
        </details>
        <p>{t.reviewText}</p>
        <Actions>
          <form method="post" action="?handling=gjennomgatt" className={styles.deed}>
            <SubmitButton variant="secondary">{t.markReviewed}</SubmitButton>
          </form>
          {content.archivedAt ? (
            <form method="post" action="?handling=arkiver" className={styles.deed}>
              <SubmitButton variant="secondary" name="archived" value="no">
                {t.restore}
              </SubmitButton>
            </form>
          ) : (
            <Confirm
              id="archive"
              trigger={t.archive}
              title={t.archiveTitle}
              confirm={t.archive}
              action="?handling=arkiver"
              name="archived"
              value="yes"
            >
              {t.archiveText}
            </Confirm>
          )}
        </Actions>
      </Section>
    </PageLayout>
  );
}

interface RowProps {
  readonly content: Route.ComponentProps['loaderData']['content'];
  readonly now: Date;
  readonly written: (typeof writtenLanguages)[number];
  readonly typed: ReturnType<typeof enteredText>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
}

/** What readers see in one language, what is written and what will come, and what can be done with it. */
function LanguageRow({ content, now, written, typed, errors }: RowProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  const shown = shownEdition(content, written, now);
  const draft = draftOf(content, written);
  const scheduled = scheduledEditions(content, now).filter((one) => one.language === written);
  const name = nameOf(written, language);
  const when = (at: Date) => formatDateTime(at, language);
  const told = (edition: typeof draft, at: Date | null | undefined) =>
    edition && at ? t.by(edition.title, when(at), edition.writtenByName) : '';
  const facts = [
    ...(shown ? [[t.shownSince, told(shown, shown.publishAt)] as const] : []),
    ...scheduled.map((one) => [t.scheduled, told(one, one.publishAt)] as const),
    ...(draft ? [[t.draftBy, told(draft, draft.writtenAt)] as const] : []),
  ];
  return (
    <section id={written} className={styles.language} aria-labelledby={`heading-${written}`}>
      <h2 id={`heading-${written}`} className="aksel-heading aksel-heading--medium">
        {t.languages[written]}
      </h2>
      {facts.length > 0 ? (
        <DefinitionList items={facts} />
      ) : (
        <p className={styles.subtle}>{t.nothingWritten}</p>
      )}
      <Actions>
        {draft && (
          <form method="post" action="?handling=publiser" className={styles.deed}>
            <input type="hidden" name="language" value={written} />
            <SubmitButton>{t.publishNow(name)}</SubmitButton>
          </form>
        )}
        <ButtonLink
          href={href('/innhald/:contentId/skriv/:language', {
            contentId: content.id,
            language: written,
          })}
        >
          {facts.length > 0 ? t.edit(name) : t.write(name)}
        </ButtonLink>
        {scheduled.map(({ id }) => (
          <Confirm
            key={id}
            id={`withdraw-${id}`}
            trigger={t.withdraw}
            title={t.withdrawTitle}
            confirm={t.withdraw}
            action="?handling=trekk"
            name="editionId"
            value={id}
          >
            {t.withdrawText}
          </Confirm>
        ))}
        {draft && (
          <Confirm
            id={`discard-${written}`}
            trigger={t.discard}
            tone="danger"
            title={t.discardTitle}
            confirm={t.discard}
            action="?handling=forkast"
            name="editionId"
            value={draft.id}
          >
            {t.discardText}
          </Confirm>
        )}
      </Actions>
      {draft && (
        <details open={Boolean(errors.day ?? errors.time)}>
          <summary>{t.publishLater}</summary>
          <form method="post" action="?handling=planlegg" noValidate className={styles.later}>
            <input type="hidden" name="language" value={written} />
            <input type="hidden" name="when" value="later" />
            <DateField
              name="day"
              id={`day-${written}`}
              label={t.day}
              error={errors.day}
              defaultValue={typed('day')}
            />
            <TextField
              name="time"
              id={`time-${written}`}
              label={t.time}
              description={t.timeHelp}
              characters={6}
              autoComplete="off"
              error={errors.time}
              defaultValue={typed('time')}
            />
            <SubmitButton variant="secondary">{t.publishAt}</SubmitButton>
          </form>
        </details>
      )}
      {draft && (
        <p>
          <a
            href={href('/innhald/:contentId/vis/:language', {
              contentId: content.id,
              language: written,
            })}
          >
            {t.previewOf(name)}
          </a>
        </p>
      )}
      {shown && (
        <p>
          <a href={contentAddress(content, written)}>{t.publicPage(name)}</a>
        </p>
      )}
    </section>
  );
}
