import { norwegianFor } from '#kernel/text.ts';
import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { dateInOslo, formatDate, formatNumber } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { publishersAddress } from '../domain/publisher.ts';
import { searchAddress } from '../domain/search.ts';
import { texts } from '../search-texts.ts';
import { search } from '../usecases/search.ts';
import type { Route } from './+types/search';
import { SearchForm } from './search-form.tsx';
import styles from './search.module.css';
import { WayItems } from './programme-links.tsx';

/** What somebody searches for may be their health: the results are kept nowhere on the way to them. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const asked = url.searchParams;
  if (!asked.has('q')) return data(undefined);
  const found = await show(context, search, {
    language,
    q: asked.get('q'),
    page: asked.get('side') ?? '1',
  });
  return data(found, { headers: { 'Cache-Control': 'no-store' } });
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

type Found = NonNullable<Route.ComponentProps['loaderData']>;

export default function Search({ loaderData: found }: Route.ComponentProps) {
  const t = texts[useLanguage()];
  return (
    <PageLayout title={t.title} lead={t.lead}>
      <meta name="robots" content="noindex" />
      <SearchForm typed={found?.typed} help />
      {found && <Results found={found} />}
    </PageLayout>
  );
}

function Results({ found }: { readonly found: Found }) {
  const language = useLanguage();
  const t = texts[language];
  const { typed, corrected, total, page, pageCount, results } = found;
  if (!/[\p{L}\p{Nd}]/u.test(typed)) return <p>{t.noWords}</p>;
  return (
    <>
      {found.cut && <Message tone="info">{t.cut}</Message>}
      {results.length === 0 ? (
        <NoResults typed={typed} />
      ) : (
        <>
          {corrected && (
            <div>
              <p>
                {t.meant} <a href={searchAddress(language, corrected)}>{corrected}</a>?
              </p>
              <p>{t.corrected(typed)}</p>
            </div>
          )}
          {found.partial && <p>{t.partial}</p>}
          <section aria-label={t.results} className={styles.hits}>
            <p className={styles.about}>{t.hits(formatNumber(total, language))}</p>
            <ol className={styles.results}>
              {results.map((result) => (
                <Result key={result.address} result={result} />
              ))}
            </ol>
          </section>
          <Pagination
            page={page}
            pageCount={pageCount}
            hrefOf={(other) => searchAddress(language, typed, other)}
          />
        </>
      )}
    </>
  );
}

function Result({ result }: { readonly result: Found['results'][number] }) {
  const language = useLanguage();
  const t = texts[language];
  const { kind, title, address, publisher, date, excerpt, archived } = result;
  const written = result.language === language ? undefined : result.language;
  const about = [
    t.kinds[kind],
    publisher?.[norwegianFor(language)],
    date && formatDate(dateInOslo(date), language),
    written && t.writtenIn[written],
  ];
  return (
    <li className={styles.result}>
      <h2 className="aksel-heading aksel-heading--small" lang={written}>
        <a href={address}>{title}</a>
      </h2>
      <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      {archived && (
        <p>
          <StatusTag>{t.archived}</StatusTag>
        </p>
      )}
      {excerpt.length > 0 && (
        <p lang={written}>
          {excerpt.map(({ text, marked }, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which never change places
            marked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      )}
    </li>
  );
}

function NoResults({ typed }: Pick<Found, 'typed'>) {
  const language = useLanguage();
  const t = texts[language];
  return (
    <EmptyState title={t.none(typed)}>
      <p>{t.noneHelp}</p>
      <ul className={styles.links}>
        <WayItems />
        <li>
          <a href={publishersAddress('governor', language)}>{t.governors}</a>
        </li>
        <li>
          <a href={publishersAddress('municipality', language)}>{t.municipalities}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
