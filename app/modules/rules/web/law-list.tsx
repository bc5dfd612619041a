import { href, redirect } from 'react-router';
import { readDate } from '#kernel/date.ts';
import { formatCitation } from '#kernel/law.ts';
import { capitalised } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DateField } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { sectionTitles, texts } from '../texts/law.ts';
import { listLaw } from '../usecases/read-law.ts';
import type { Route } from './+types/law-list';
import styles from './law.module.css';
import { publicLanguage } from '#platform/web/public-language.ts';

/** The form asks by GET; two dates that can be read lead to a page of their own, with an address to share. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const language = publicLanguage(params);
  const asked = new URL(request.url).searchParams;
  const entered = { from: asked.get('fra') ?? '', to: asked.get('til') ?? '' };
  const from = readDate(entered.from);
  const to = readDate(entered.to);
  if (from && to)
    throw redirect(href('/:language/lova/endringar/:from/:to', { language, from, to }));
  const law = await show(context, listLaw, {});
  return { ...law, entered, bad: { from: asked.has('fra') && !from, to: asked.has('til') && !to } };
}

export default function LawList({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language].list;
  const { sections, daysOfChange, entered, bad } = loaderData;
  return (
    <PageLayout title={t.title} lead={t.lead}>
      <p className={styles.read}>{t.binding}</p>
      <Section title={t.sections}>
        <Table
          caption={t.sections}
          captionHidden
          rowKey={({ key }) => key}
          rows={sections}
          columns={[
            {
              key: 'section',
              header: t.section,
              cell: ({ key, source }) => (
                <a href={href('/:language/lova/:section', { language, section: key })}>
                  {capitalised(formatCitation(source, language))}
                </a>
              ),
            },
            {
              key: 'about',
              header: t.about,
              cell: ({ key, titles }) =>
                sectionTitles[key]?.[language] ??
                titles.map((title) => title[language]).join(' · '),
            },
          ]}
        />
      </Section>
      <Section title={t.changesTitle}>
        <p className={styles.read}>{t.changesLead}</p>
        <ul className={styles.days}>
          {daysOfChange.map(({ day, before }) => (
            <li key={day}>
              <a
                href={href('/:language/lova/endringar/:from/:to', {
                  language,
                  from: before,
                  to: day,
                })}
              >
                {formatDate(day, language)}
              </a>
            </li>
          ))}
        </ul>
        <form
          method="get"
          action={href('/:language/lova', { language })}
          className={styles.compare}
        >
          <DateField
            name="fra"
            label={t.from}
            defaultValue={entered.from}
            error={bad.from ? t.badDate : undefined}
          />
          <DateField
            name="til"
            label={t.to}
            defaultValue={entered.to}
            error={bad.to ? t.badDate : undefined}
          />
          <SubmitButton variant="secondary">{t.compare}</SubmitButton>
        </form>
      </Section>
    </PageLayout>
  );
}
