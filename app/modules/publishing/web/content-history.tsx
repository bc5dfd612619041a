import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { pageCache } from '#platform/web/page-cache.ts';
import { Confirm } from '#ui/confirm.tsx';
import { formatDateTime } from '#ui/format.ts';
import { History } from '#ui/history.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { TextAfter, TextBefore } from '#ui/text-diff.tsx';
import { texts } from '../content-texts.ts';
import { type Edition, shownEdition } from '../domain/content.ts';
import { saysAnythingOf } from '../domain/publisher.ts';
import type { ShownPicture } from '../domain/picture.ts';
import { pictureTexts } from '../picture-texts.ts';
import { rollBack } from '../usecases/edit-content.ts';
import { viewContent } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-history';
import { detailLines } from './content-details.ts';
import styles from './content-editor.module.css';
import { contentCrumbs, contentMessages, writtenLanguages } from './content-parts.tsx';
import { ofEditor, Thumbnail } from './page-picture.tsx';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewContent, params)),
  compared: url.searchParams.get('vis') ?? '',
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const rolledBack = await submit(context, rollBack, request, params);
  if (!rolledBack.ok) return rolledBack.response;
  pageCache.forget(saysAnythingOf(rolledBack.value));
  return redirect(`${href('/innhald/:contentId', params)}?gjort=tilbake`);
}

export default function ContentHistory({ loaderData, actionData }: Route.ComponentProps) {
  const { content, pictures, now, compared } = loaderData;
  const pictureOf = (edition: Edition) => {
    const picture = pictures.find(({ id }) => id === edition.picture?.id);
    return picture && ofEditor(content.id, picture);
  };
  const language = useStaffLanguage();
  const t = texts[language];
  const { list } = contentMessages(actionData?.problems, language);
  const when = (at: Date) => formatDateTime(at, language);
  const parts = writtenLanguages
    .map((written) => ({
      written,
      shown: shownEdition(content, written, now),
      editions: content.editions
        .filter((edition) => edition.language === written)
        .sort((a, b) => b.number - a.number),
    }))
    .filter(({ editions }) => editions.length > 0);
  return (
    <PageLayout
      title={t.history}
      lead={t.historyLead}
      breadcrumbs={contentCrumbs(language, content)}
    >
      <div id="form">
        <ProblemSummary problems={list} />
      </div>
      {parts.length === 0 && <p>{t.noHistory}</p>}
      {parts.map(({ written, shown, editions }) => (
        <Section key={written} title={t.languages[written]}>
          <History
            label={t.languages[written]}
            events={editions.map((edition, index) => {
              const { id, number, publishAt } = edition;
              const hasBeenShown = publishAt !== null && publishAt <= now;
              return {
                id,
                what: edition === shown ? t.editionShown(number) : t.edition(number),
                at: t.writtenBy(edition.writtenByName, when(edition.writtenAt)),
                dateTime: edition.writtenAt.toISOString(),
                by:
                  publishAt === null
                    ? t.draft
                    : hasBeenShown
                      ? t.publishedAt(when(publishAt))
                      : t.comes(when(publishAt)),
                detail: (
                  <>
                    <Actions>
                      <a href={`?vis=${id}#e-${id}`} id={`e-${id}`}>
                        {t.seeChanges}
                        <span className="sr-only"> – {t.edition(number)}</span>
                      </a>
                      {hasBeenShown && edition !== shown && (
                        <Confirm
                          id={`back-${id}`}
                          trigger={t.rollBack}
                          title={t.rollBackTitle(number)}
                          confirm={t.rollBack}
                          action="?"
                          name="editionId"
                          value={id}
                        >
                          {t.rollBackText}
                        </Confirm>
                      )}
                    </Actions>
                    {compared === id && (
                      <Changes
                        edition={edition}
                        before={editions[index + 1]}
                        pictureOf={pictureOf}
                      />
                    )}
                  </>
                ),
              };
            })}
          />
        </Section>
      ))}
    </PageLayout>
  );
}

interface ChangesProps {
  readonly edition: Edition;
  readonly before: Edition | undefined;
  readonly pictureOf: (edition: Edition) => ShownPicture | undefined;
}

interface PictureOfProps {
  readonly edition: Edition;
  readonly picture: ShownPicture | undefined;
}

/** The picture that one edition has, if it has any. */
function PictureOf({ edition, picture }: PictureOfProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  return (
    <div>
      <p className={styles.subtle}>{t.before(edition.number)}</p>
      {picture ? (
        <Thumbnail picture={picture} alt={edition.picture?.alt} />
      ) : (
        <p>{pictureTexts[language].noPicture}</p>
      )}
    </div>
  );
}

/** The edition beside the one before it, only the fields that differ. */
function Changes({ edition, before, pictureOf }: ChangesProps) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (!before) return <p>{t.firstEdition}</p>;
  const fields = [
    ...(['title', 'lead', 'body'] as const).map(
      (field) => [t[field], before[field], edition[field]] as const,
    ),
    [t.rest, detailLines(before, language), detailLines(edition, language)] as const,
  ].filter(([, old, changed]) => old !== changed);
  const isOtherPicture = edition.picture?.id !== before.picture?.id;
  if (fields.length === 0 && !isOtherPicture) return <p>{t.same}</p>;
  return (
    <section aria-label={t.changesIn(edition.number)} className={styles.changes}>
      {isOtherPicture && (
        <div>
          <h3 className="aksel-heading aksel-heading--small">{pictureTexts[language].picture}</h3>
          <div className={styles.pair}>
            {[before, edition].map((one) => (
              <PictureOf key={one.id} edition={one} picture={pictureOf(one)} />
            ))}
          </div>
        </div>
      )}
      {fields.map(([name, old, changed]) => (
        <div key={name}>
          <h3 className="aksel-heading aksel-heading--small">{name}</h3>
          <div className={styles.pair}>
            <div>
              <p className={styles.subtle}>{t.before(before.number)}</p>
              <p className={styles.written} lang={edition.language}>
                <TextBefore before={old} after={changed} />
              </p>
            </div>
            <div>
              <p className={styles.subtle}>{t.before(edition.number)}</p>
              <p className={styles.written} lang={edition.language}>
                <TextAfter before={old} after={changed} />
              </p>
            </div>
          </div>
        </div>
      ))}
    </section>
  );
}
