import { data, href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Textarea } from '#ui/fields.tsx';
import { dateInOslo, formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { WrittenText } from '#ui/written-text.tsx';
import { isOld } from '../domain/content.ts';
import { contentAddress } from '../domain/publisher.ts';
import { texts } from '../reader-texts.ts';
import { giveFeedback } from '../usecases/give-feedback.ts';
import { readContent } from '../usecases/read-content.ts';
import type { Route } from './+types/public-content';
import styles from './public-content.module.css';

/** An address that the page had before leads to the one it has. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const read = await show(context, readContent, params);
  const address = contentAddress(read.page, language);
  if (url.pathname !== address) throw redirect(address, 301);
  return read;
}

/** What a reader answers is shown to nobody but the editor, so the page that follows is kept nowhere. */
export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

const notKept = { headers: { 'Cache-Control': 'no-store' } };

export async function action({ context, params, request }: Route.ActionArgs) {
  const language = publicLanguage(params);
  const { page } = await show(context, readContent, params);
  const given = await submit(context, giveFeedback, request, { contentId: page.id, language });
  if (given.ok) return data({ thanks: true as const, entered: {}, problems: {} }, notKept);
  const { entered, problems } = given.response.data;
  return data({ thanks: false as const, entered, problems }, { ...notKept, status: 422 });
}

type Read = Route.ComponentProps['loaderData'];

export default function PublicContent({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language];
  const { page, shown, published, topic, articles, today } = loaderData;
  const first = published && dateInOslo(published.first);
  const last = published && dateInOslo(published.last);
  const written = shown.language === language ? undefined : shown.language;
  if (actionData?.thanks) return <Thanks shown={shown} page={page} />;
  return (
    <PageLayout
      title={shown.title}
      breadcrumbs={[
        ...(topic
          ? [{ href: contentAddress({ ...page, slug: topic.slug }, language), label: topic.title }]
          : []),
      ]}
      lead={<span lang={written}>{shown.lead}</span>}
      meta={
        page.kind === 'article' &&
        first &&
        [
          t.published(formatDate(first, language)),
          ...(last && last > first ? [t.updated(formatDate(last, language))] : []),
          ...(page.reviewedOn ? [t.reviewed(formatDate(page.reviewedOn, language))] : []),
        ].join(' · ')
      }
    >
      {page.archivedAt && <meta name="robots" content="noindex" />}
      {page.archivedAt && <Message tone="warning">{t.archived}</Message>}
      {!page.archivedAt && last && isOld(last, page.reviewedOn, today) && (
        <Message tone="warning">{t.old}</Message>
      )}
      {written && <p>{t.otherLanguage(t.languageNames[written])}</p>}
      <div lang={written}>
        <WrittenText text={shown.body} />
      </div>
      {page.kind === 'topic' && <News articles={articles} page={page} />}
      <Details shown={shown} />
      <Feedback actionData={actionData} />
    </PageLayout>
  );
}

/** How many pieces of news stand open before the rest is folded away. */
const newsShown = 4;

function News({ articles, page }: Pick<Read, 'articles' | 'page'>) {
  const t = texts[useLanguage()];
  const rest = articles.slice(newsShown);
  return (
    <Section title={t.news}>
      {articles.length === 0 && <p>{t.noNews}</p>}
      <NewsList articles={articles.slice(0, newsShown)} page={page} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t.more}</summary>
          <NewsList articles={rest} page={page} />
        </details>
      )}
    </Section>
  );
}

function NewsList({ articles, page }: Pick<Read, 'articles' | 'page'>) {
  const language = useLanguage();
  return (
    <ul className={styles.news}>
      {articles.map(({ id, slug, title, lead, language: written, publishedAt }) => (
        <li key={id} lang={written === language ? undefined : written}>
          <p className={styles.date}>{formatDate(dateInOslo(publishedAt), language)}</p>
          <a href={contentAddress({ ...page, slug }, language)}>{title}</a>
          <p>{lead}</p>
        </li>
      ))}
    </ul>
  );
}

/** Whom to ask, what to read, and how to write safely. */
function Details({ shown }: { readonly shown: Read['shown'] }) {
  const language = useLanguage();
  const t = texts[language];
  const { contacts, documents, secureForm } = shown;
  return (
    <>
      {documents.length > 0 && (
        <Section title={t.documents}>
          <ul>
            {documents.map(({ name, url }) => (
              <li key={`${name} ${url}`}>
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {contacts.length > 0 && (
        <Section title={t.contacts}>
          <ul className={styles.contacts}>
            {contacts.map(({ name, role, phone, deputy }) => (
              <li key={`${name} ${phone}`}>
                <strong>{name}</strong>
                {role && <span>{role}</span>}
                {phone && <span>{phone}</span>}
                {deputy && <span>{t.deputy(deputy)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(contacts.length > 0 || secureForm) && (
        <Section title={t.writeSafely}>
          <p className={styles.read}>{t.noEmail}</p>
          {secureForm && (
            <p>
              <a href={secureForm.url}>{secureForm.name || t.secureForm}</a>
            </p>
          )}
        </Section>
      )}
      <Section title={t.programme}>
        <ul>
          <li>
            <a href={href('/:language/rettleiing', { language })}>{t.guide}</a>
          </li>
          <li>
            <a href={href('/:language/kalkulator', { language })}>{t.calculator}</a>
          </li>
          <li>
            <a href={href('/:language/lova', { language })}>{t.law}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

function Feedback({ actionData }: Pick<Route.ComponentProps, 'actionData'>) {
  const language = useLanguage();
  const t = texts[language];
  const typed = enteredText(actionData?.entered ?? {});
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  return (
    <Section title={t.feedback}>
      <ProblemSummary problems={list} />
      <form method="post" className={styles.feedback}>
        <RadioGroup
          name="found"
          label={t.answer}
          error={of.found}
          defaultValue={typed('found')}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
        <Textarea
          name="note"
          label={t.feedbackNote}
          description={t.feedbackHelp}
          optional
          rows={3}
          limit={1000}
          error={of.note}
          defaultValue={typed('note')}
        />
        <SubmitButton variant="secondary">{t.send}</SubmitButton>
      </form>
    </Section>
  );
}

function Thanks({ shown, page }: Pick<Read, 'shown' | 'page'>) {
  const language = useLanguage();
  const t = texts[language];
  return (
    <PageLayout title={t.thanks} lead={t.thanksLead} width="text">
      {shown.secureForm && (
        <p>
          {t.wantAnswer} <a href={shown.secureForm.url}>{shown.secureForm.name || t.secureForm}</a>
        </p>
      )}
      <p>
        <a href={contentAddress(page, language)}>{t.back}</a>
      </p>
    </PageLayout>
  );
}
