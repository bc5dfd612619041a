import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { Actions, PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { texts } from '../content-texts.ts';
import { type ContentHead, latestText } from '../domain/content.ts';
import { listOwnContent } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-list';
import styles from './content-editor.module.css';
import { contentCrumbs, ContentStateTags, titleOf } from './content-parts.tsx';

export const loader = ({ context, url }: Route.LoaderArgs) =>
  show(context, listOwnContent, {
    topicId: url.searchParams.get('temaside') ?? undefined,
    page: url.searchParams.get('side') ?? 1,
  });

export default function ContentList({ loaderData }: Route.ComponentProps) {
  const { groups, one, page: shown, now, today } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const newTopic = (
    <ButtonLink href={`${href('/innhald/ny')}?type=topic`} variant="primary">
      {t.newTopic}
    </ButtonLink>
  );
  const page = (content: ContentHead) => (
    <a
      href={href('/innhald/:contentId', { contentId: content.id })}
      lang={latestText(content, language)?.language}
    >
      {titleOf(content, language)}
    </a>
  );
  return (
    <PageLayout
      title={one && groups[0] ? titleOf(groups[0].topic, language) : t.content}
      lead={t.listLead}
      breadcrumbs={one ? contentCrumbs(language) : []}
      actions={
        groups.length > 0 && (
          <>
            {newTopic}
            <ButtonLink href={`${href('/innhald/ny')}?type=article`}>{t.newArticle}</ButtonLink>
          </>
        )
      }
    >
      <p className={styles.aside}>
        <a href={href('/innhald/tilbakemeldingar')}>{t.feedback}</a>
        <a href={href('/innhald/lenkjer')}>{t.links.title}</a>
      </p>
      {groups.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={newTopic}>
          {t.emptyNext}
        </EmptyState>
      ) : (
        <div className={styles.topics}>
          {groups.map(({ topic, articles, count, pageCount }) => (
            <section key={topic.id} className={styles.topic}>
              <h2 className="aksel-heading aksel-heading--medium">{page(topic)}</h2>
              <div>
                <ContentStateTags content={topic} now={now} today={today} />
              </div>
              {articles.length === 0 ? (
                <p className={styles.subtle}>{t.noArticles}</p>
              ) : (
                <ul className={styles.articles}>
                  {articles.map((article) => (
                    <li key={article.id}>
                      {page(article)}
                      <ContentStateTags content={article} now={now} today={today} />
                    </li>
                  ))}
                </ul>
              )}
              {one ? (
                <Pagination
                  page={shown}
                  pageCount={pageCount}
                  hrefOf={(other) => `?temaside=${topic.id}&side=${other}`}
                />
              ) : (
                count > articles.length && (
                  <p>
                    <a href={`?temaside=${topic.id}`}>{t.allArticles(count)}</a>
                  </p>
                )
              )}
              <Actions>
                <ButtonLink
                  size="small"
                  href={`${href('/innhald/ny')}?type=article&temaside=${topic.id}`}
                >
                  {t.addArticle}
                </ButtonLink>
              </Actions>
            </section>
          ))}
        </div>
      )}
    </PageLayout>
  );
}
