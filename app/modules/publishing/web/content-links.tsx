import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { readSettings } from '#platform/settings.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../content-texts.ts';
import type { LinkState } from '../domain/link.ts';
import { listOwnLinks, type OwnLink } from '../usecases/list-own-links.ts';
import type { Route } from './+types/content-links';
import styles from './content-editor.module.css';
import { contentCrumbs, nameOf } from './content-parts.tsx';

export const loader = async ({ context }: Route.LoaderArgs) => ({
  links: await show(context, listOwnLinks, {}),
  triesOthers: readSettings(process.env).linkCheck,
});

export default function ContentLinks({ loaderData }: Route.ComponentProps) {
  const { links, triesOthers } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language].links;
  const of = (state: LinkState) => links.filter((link) => link.state === state);
  const [broken, uncertain, unknown] = [of('broken'), of('uncertain'), of('not-checked')];
  return (
    <PageLayout title={t.title} lead={t.lead} breadcrumbs={contentCrumbs(language)}>
      {links.length === 0 ? (
        <EmptyState title={t.none}>{t.noneNext}</EmptyState>
      ) : (
        <>
          <Message tone={broken.length > 0 ? 'warning' : 'success'}>
            {broken.length > 0
              ? t.broken(broken.length)
              : t.allWork(of('works').length, uncertain.length + unknown.length)}
          </Message>
          {broken.length > 0 && (
            <Section title={t.brokenTitle}>
              <LinkTable caption={t.brokenTitle} links={broken} />
            </Section>
          )}
          {uncertain.length > 0 && (
            <Section title={t.uncertainTitle}>
              <p>{t.uncertainText}</p>
              <LinkTable caption={t.uncertainTitle} links={uncertain} />
            </Section>
          )}
          {unknown.length > 0 && (
            <Section title={t.unknownTitle}>
              <p>{triesOthers ? t.unknownText : t.unknownHere}</p>
              <details className={styles.unknown}>
                <summary>{t.showUnknown(unknown.length)}</summary>
                <LinkTable caption={t.unknownTitle} links={unknown} />
              </details>
            </Section>
          )}
        </>
      )}
    </PageLayout>
  );
}

function LinkTable({
  caption,
  links,
}: {
  readonly caption: string;
  readonly links: readonly OwnLink[];
}) {
  const language = useStaffLanguage();
  const t = texts[language].links;
  const failing = links.some(({ failure }) => failure !== null);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={links.map((link, index) => ({ ...link, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'link',
          header: t.link,
          cell: ({ words, href: address, language: written }) => (
            <span className={styles.webLink}>
              <span lang={written}>{words}</span>
              {/^(https?:|\/)/.test(address) ? <a href={address}>{address}</a> : address}
            </span>
          ),
        },
        ...(failing
          ? [
              {
                key: 'failure',
                header: t.failure,
                cell: ({ failure, failedOn }: OwnLink) =>
                  failure &&
                  (failedOn
                    ? t.lastTried(t.failures[failure], formatDate(failedOn, language))
                    : t.failures[failure]),
              },
            ]
          : []),
        {
          key: 'page',
          header: t.page,
          cell: ({ contentId, title, language: written }) => (
            <a href={href('/innhald/:contentId/skriv/:language', { contentId, language: written })}>
              <span lang={written}>{title}</span> ({nameOf(written, language)})
            </a>
          ),
        },
      ]}
    />
  );
}
