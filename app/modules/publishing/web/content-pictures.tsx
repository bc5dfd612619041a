import { data, href, redirect } from 'react-router';
import { isPublicLanguage, type PublicLanguage } from '#kernel/text.ts';
import { readPostedFile } from '#platform/files/posted-file.ts';
import type { InputProblem } from '#platform/input.ts';
import { run, show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/fields.tsx';
import { formatDateTime, formatList, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import type { Content } from '../domain/content.ts';
import { type Picture, usesPicture } from '../domain/picture.ts';
import { preparePicture } from '../picture-file.ts';
import { type PictureRefusal, pictureTexts } from '../picture-texts.ts';
import { addPicture, removePicture } from '../usecases/change-pictures.ts';
import { viewContent } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-pictures';
import { contentCrumbs, nameOf, writtenLanguages } from './content-parts.tsx';
import { ofEditor, Thumbnail } from './page-picture.tsx';
import styles from './pictures.module.css';

const address = '/innhald/:contentId/bilete';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { content, pictures } = await show(context, viewContent, params);
  return {
    content,
    pictures,
    writing: writingIn(url),
    done: url.searchParams.get('gjort') ?? '',
    // The server led back from a form it did not read to its end.
    tooLarge: url.searchParams.has('for-stort'),
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const page = href(address, params);
  if (url.searchParams.get('handling') === 'fjern') {
    const removed = await submit(context, removePicture, request, params);
    return removed.ok ? redirect(`${page}?gjort=fjerna`) : removed.response;
  }
  // Who may not edit gets no further than this.
  const { content } = await show(context, viewContent, params);
  // Before the transaction that keeps it: drawing takes a second, in which others need the database.
  const prepared = await preparePicture(await readPostedFile(request, 'file'));
  const added = prepared.ok
    ? await run(context, addPicture, { contentId: content.id, ...prepared.value })
    : prepared;
  if (!added.ok) {
    const problems = { file: added.refusal.code };
    return data({ problems, entered: {}, details: {} }, { status: 422 });
  }
  const language = writingIn(url);
  if (!language) return redirect(`${page}?gjort=lasta-opp`);
  const writing = href('/innhald/:contentId/skriv/:language', { ...params, language });
  return redirect(`${writing}?bilete=${added.value.pictureId}#picture-part`);
}

/** The language of the text that one came from, and goes back to. */
function writingIn(url: URL): PublicLanguage | undefined {
  const language = url.searchParams.get('skriv');
  return isPublicLanguage(language) ? language : undefined;
}

export default function ContentPictures({ loaderData, actionData }: Route.ComponentProps) {
  const { content, pictures, writing, done, tooLarge } = loaderData;
  const language = useStaffLanguage();
  const t = pictureTexts[language];
  const told: Readonly<Record<string, PictureRefusal | InputProblem>> =
    actionData?.problems ?? (tooLarge ? { file: 'picture-too-large' } : {});
  const { list, of } = problemMessages(told, t.problems, language);
  const query = writing ? `?skriv=${writing}` : '';
  return (
    <PageLayout
      title={t.pictures}
      lead={t.lead}
      breadcrumbs={contentCrumbs(language, content)}
      width="form"
    >
      {list.length > 0 && (
        <div id="form">
          <ProblemSummary problems={list} />
        </div>
      )}
      {done === 'lasta-opp' && list.length === 0 && <SavedMessage>{t.sent}</SavedMessage>}
      {done === 'fjerna' && list.length === 0 && <SavedMessage>{t.removed}</SavedMessage>}
      <Section title={t.upload}>
        <form
          method="post"
          encType="multipart/form-data"
          action={href(address, { contentId: content.id }) + query}
          className={styles.upload}
          noValidate
        >
          <TextField
            type="file"
            name="file"
            label={t.file}
            description={
              <>
                {t.fileHelp} {t.rights}
              </>
            }
            accept="image/png,image/jpeg,image/webp"
            error={of.file}
          />
          <SubmitButton>{t.send}</SubmitButton>
        </form>
      </Section>
      <Section title={t.pictures}>
        {pictures.length === 0 ? (
          <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {pictures.map((picture) => (
              <li key={picture.id} id={`picture-${picture.number}`}>
                <Thumbnail picture={ofEditor(content.id, picture)} />
                <About content={content} picture={picture} writing={writing} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </PageLayout>
  );
}

interface AboutProps {
  readonly content: Content;
  readonly picture: Picture;
  readonly writing: PublicLanguage | undefined;
}

/** Which it is, where it is used, and what can be done with it. */
function About({ content, picture, writing }: AboutProps) {
  const language = useStaffLanguage();
  const t = pictureTexts[language];
  const { id, number, width, height, uploadedByName, uploadedAt } = picture;
  const used = writtenLanguages.filter((one) =>
    content.editions.some((edition) => edition.language === one && usesPicture(edition, picture)),
  );
  const names = used.map((one) => nameOf(one, language));
  return (
    <div className={styles.about}>
      <h3 className="aksel-heading aksel-heading--small">{t.name(number)}</h3>
      <div>
        {used.length > 0 ? (
          <StatusTag tone="success">{t.usedIn(formatList(names, language))}</StatusTag>
        ) : (
          <StatusTag>{t.unused}</StatusTag>
        )}
      </div>
      <p className={styles.subtle}>
        {t.size(formatNumber(width, language), formatNumber(height, language))}.{' '}
        {t.by(uploadedByName, formatDateTime(uploadedAt, language))}.
      </p>
      <p>
        {t.inBody} <code>{t.inBodyExample(number)}</code>
      </p>
      <Actions>
        {(writing ? [writing] : (['nn', 'nb'] as const)).map((one) => (
          <a
            key={one}
            href={`${href('/innhald/:contentId/skriv/:language', { contentId: content.id, language: one })}?bilete=${id}#picture-part`}
          >
            {t.useIn(nameOf(one, language))}
            <span className="sr-only"> – {t.name(number)}</span>
          </a>
        ))}
        {used.length === 0 && (
          <Confirm
            id={`remove-${number}`}
            trigger={t.remove}
            tone="danger"
            title={t.removeTitle(number)}
            confirm={t.remove}
            action="?handling=fjern"
            name="pictureId"
            value={id}
          >
            {t.removeText}
          </Confirm>
        )}
      </Actions>
    </div>
  );
}
