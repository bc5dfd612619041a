import { norwegianFor } from '#kernel/text.ts';
import type { ReactNode } from 'react';
import { dateInOslo, formatDate, formatList } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { type Crumb, PageLayout, Section } from '#ui/page-layout.tsx';
import { WrittenText } from '#ui/written-text.tsx';
import { type ContentText, isOld } from '../domain/content.ts';
import {
  contentAddress,
  newsAddress,
  publisherAddress,
  publishersAddress,
} from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import type { ReadersContent } from '../usecases/read-content.ts';
import { FeedLink } from './feed-link.tsx';
import { SummaryList } from './news-list.tsx';
import { imageIn, LeadPicture } from './page-picture.tsx';
import { ProgrammeLinks } from './programme-links.tsx';
import styles from './public-content.module.css';

interface Props extends ReadersContent {
  /** What comes last: the question to the reader, or nothing where an editor looks at it beforehand. */
  readonly children?: ReactNode;
}

/** A topic page or an article as readers see it, published or not yet. */
export function ReadersPage({ children, ...read }: Props) {
  const language = useLanguage();
  const t = texts[language];
  const { page, publisher, shown, published, articles, today } = read;
  const first = published && dateInOslo(published.first);
  const last = published && dateInOslo(published.last);
  const written = shown.language === language ? undefined : shown.language;
  const norwegian = norwegianFor(language);
  const days = [
    ...(first && page.kind === 'article' ? [t.published(formatDate(first, language))] : []),
    ...(first && last && last > first ? [t.updated(formatDate(last, language))] : []),
    ...(page.reviewedOn ? [t.reviewed(formatDate(page.reviewedOn, language))] : []),
  ];
  const counties = publisher?.counties.map((county) => county[norwegian]) ?? [];
  return (
    <PageLayout
      title={shown.title}
      titleLang={written}
      breadcrumbs={crumbsTo(read, language)}
      lead={<span lang={written}>{shown.lead}</span>}
      meta={[
        ...(counties.length > 0 ? [t.county(counties.length, formatList(counties, language))] : []),
        ...days,
      ].join(' · ')}
      head={{
        languages: read.languages,
        written: shown.language,
        type: page.kind === 'article' ? 'article' : 'website',
        picture: sharedPicture(read),
      }}
    >
      {page.kind === 'topic' && <FeedLink title={shown.title} of={page} />}
      {page.archivedAt && <meta name="robots" content="noindex" />}
      {publisher?.invented && <Message tone="info">{t.invented}</Message>}
      {page.archivedAt && <Message tone="warning">{t.archived}</Message>}
      {!page.archivedAt && last && isOld(last, page.reviewedOn, today) && (
        <Message tone="warning">{t.old}</Message>
      )}
      {written && <p>{t.otherLanguage(t.languageNames[written])}</p>}
      <div className={styles.columns}>
        <div className={styles.column}>
          <LeadPicture text={shown.picture} pictures={read.pictures} lang={written} />
          <div lang={written}>
            <WrittenText text={shown.body} imageAt={imageIn(read.pictures)} />
          </div>
          {page.kind === 'topic' && <News articles={articles} page={page} />}
        </div>
        <div className={`${styles.column} ${styles.beside}`}>
          <Documents documents={shown.documents} lang={written} />
          <Contacts {...shown} lang={written} />
          <Related related={shown.related} lang={written} />
        </div>
      </div>
      {children}
    </PageLayout>
  );
}

/** The picture above the text in its largest size, for those who share the page. */
function sharedPicture({ shown, pictures }: Pick<ReadersContent, 'shown' | 'pictures'>) {
  const address = pictures.find(({ id }) => id === shown.picture?.id)?.sources.at(-1)?.url;
  return shown.picture && address !== undefined ? { address, alt: shown.picture.alt } : undefined;
}

/** From the county governors or municipalities, through the publisher and the topic page. */
function crumbsTo(
  { page, publisher, topic }: ReadersContent,
  language: ReturnType<typeof useLanguage>,
): readonly Crumb[] {
  const t = texts[language];
  const norwegian = norwegianFor(language);
  return [
    {
      href: publishersAddress(page.publisherKind, language),
      label: t.publishers[page.publisherKind].title,
    },
    ...(publisher
      ? [
          {
            href: publisherAddress(page, language),
            label: publisher.name[norwegian],
            lang: language === 'en' ? norwegian : undefined,
          },
        ]
      : []),
    ...(topic
      ? [
          {
            href: contentAddress({ ...page, slug: topic.slug }, language),
            label: topic.title,
            lang: topic.language === language ? undefined : topic.language,
          },
        ]
      : []),
  ];
}

/** How many pieces of news stand open before the rest is folded away. */
const newsShown = 3;

function News({ articles, page }: Pick<ReadersContent, 'articles' | 'page'>) {
  const language = useLanguage();
  const t = texts[language];
  const rest = articles.slice(newsShown);
  return (
    <Section title={t.news}>
      {articles.length === 0 ? (
        <p>{t.noNews}</p>
      ) : (
        <SummaryList of={articles.slice(0, newsShown)} dated />
      )}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t.more}</summary>
          <SummaryList of={rest} dated />
        </details>
      )}
      {articles.length > 0 && (
        <p>
          <a href={newsAddress(page, language)}>{t.allNews}</a>
        </p>
      )}
    </Section>
  );
}

interface InLanguage {
  /** The language of what people have written, where it is not the page's. */
  readonly lang: string | undefined;
}

function Documents({ documents, lang }: Pick<ContentText, 'documents'> & InLanguage) {
  const t = texts[useLanguage()];
  if (documents.length === 0) return null;
  return (
    <Section title={t.documents}>
      <Links of={documents} lang={lang} />
    </Section>
  );
}

/** Whom to ask, who answers when they are away, and how to write without telling the whole world. */
function Contacts({
  contacts,
  secureForm,
  registry,
  lang,
}: Pick<ContentText, 'contacts' | 'secureForm' | 'registry'> & InLanguage) {
  const t = texts[useLanguage()];
  return (
    <>
      {contacts.length > 0 && (
        <Section title={t.contacts}>
          <ul className={styles.contacts}>
            {contacts.map(({ name, role, phone, deputy }) => (
              <li key={`${name} ${phone}`}>
                <strong>{name}</strong>
                {role && <span lang={lang}>{role}</span>}
                {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
                {deputy && <span>{t.deputy(deputy)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(contacts.length > 0 || secureForm || registry) && (
        <Section title={t.writeSafely}>
          <p className={styles.read}>{t.noEmail}</p>
          <WriteTo secureForm={secureForm} registry={registry} />
        </Section>
      )}
    </>
  );
}

/** The ways to write: the safe one first. */
export function WriteTo({ secureForm, registry }: Pick<ContentText, 'secureForm' | 'registry'>) {
  const t = texts[useLanguage()];
  if (!secureForm && !registry) return null;
  return (
    <ul>
      {secureForm && (
        <li>
          <a href={secureForm.url}>{secureForm.name || t.secureForm}</a>
        </li>
      )}
      {registry?.postalAddress && <li>{t.post(registry.postalAddress)}</li>}
      {registry?.email && (
        <li>
          {t.email} <a href={`mailto:${registry.email}`}>{registry.email}</a>
        </li>
      )}
    </ul>
  );
}

function Related({ related, lang }: Pick<ContentText, 'related'> & InLanguage) {
  const t = texts[useLanguage()];
  return (
    <>
      {related.length > 0 && (
        <Section title={t.related}>
          <Links of={related} lang={lang} />
        </Section>
      )}
      <Section title={t.programme}>
        <ProgrammeLinks />
      </Section>
    </>
  );
}

function Links({ of, lang }: { readonly of: ContentText['documents'] } & InLanguage) {
  return (
    <ul>
      {of.map(({ name, url }) => (
        <li key={`${name} ${url}`}>
          <a href={url} lang={lang}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
