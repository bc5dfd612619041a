import { href } from 'react-router';
import { formatCitation } from '#kernel/law.ts';
import { capitalised } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { TextAfter, TextBefore } from '#ui/text-diff.tsx';
import { sectionTitles, texts } from '../texts/law.ts';
import { compareLaw } from '../usecases/read-law.ts';
import type { Route } from './+types/law-changes';
import styles from './law.module.css';
import { LawSource } from './law-source.tsx';
import { publicLanguage } from '#platform/web/public-language.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, compareLaw, params);
}

type Change = Route.ComponentProps['loaderData']['changes'][number];

export default function LawChanges({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language].changes;
  const { earlier, later, changes } = loaderData;
  const bySection = Map.groupBy(changes, ({ section }) => section.key);
  return (
    <PageLayout
      title={t.title(formatDate(later, language))}
      breadcrumbs={[
        { href: href('/:language/lova', { language }), label: texts[language].list.title },
      ]}
      lead={t.lead(formatDate(earlier, language), formatDate(later, language))}
    >
      {changes.length === 0 && <EmptyState title={t.none} />}
      {[...bySection].map(([key, inSection]) => {
        const [first] = inSection;
        const name = first ? capitalised(formatCitation(first.section.source, language)) : key;
        const called = sectionTitles[key]?.[language];
        return (
          <Section key={key} title={called ? `${name}: ${called}` : name}>
            {inSection.map((change) => (
              <ChangeCard key={change.id} change={change} />
            ))}
          </Section>
        );
      })}
    </PageLayout>
  );
}

function ChangeCard({ change }: { readonly change: Change }) {
  const language = useLanguage();
  const t = texts[language].changes;
  const { section, id, title, before, after, from, by } = change;
  const said = { before: before?.[language] ?? t.nothing, after: after?.[language] ?? t.nothing };
  const address = `${href('/:language/lova/:section', { language, section: section.key })}#${id}`;
  return (
    <article className={styles.rule}>
      <h3 className="aksel-heading aksel-heading--small">
        <a href={address}>{title[language]}</a>
      </h3>
      <dl className={styles.beforeAfter}>
        <div>
          <dt>{t.before}</dt>
          <dd>
            <TextBefore {...said} />
          </dd>
        </div>
        <div>
          <dt>{t.after}</dt>
          <dd>
            <TextAfter {...said} />
          </dd>
        </div>
      </dl>
      <p className={styles.code}>
        {t.inForce(formatDate(from, language))} · <LawSource source={by} />
      </p>
    </article>
  );
}
