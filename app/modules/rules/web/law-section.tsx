import { href } from 'react-router';
import { endOfTime, type IsoDate } from '#kernel/date.ts';
import { formatCitation } from '#kernel/law.ts';
import { capitalised, type PublicLanguage, type Trilingual } from '#kernel/text.ts';
import { show } from '#platform/request.ts';
import { formatShortDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { sectionTitles, texts } from '../texts/law.ts';
import { readLawSection } from '../usecases/read-law.ts';
import type { Route } from './+types/law-section';
import styles from './law.module.css';
import { LawSource } from './law-source.tsx';
import { publicLanguage } from '#platform/web/public-language.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, readLawSection, params);
}

type LawRule = Route.ComponentProps['loaderData']['rules'][number];
type LawFigure = Route.ComponentProps['loaderData']['figures'][number];

export default function LawSectionPage({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = texts[language].section;
  const { key, source, url, rules, figures, choices } = loaderData;
  const name = capitalised(formatCitation(source, language));
  const called = sectionTitles[key]?.[language];
  return (
    <PageLayout
      title={called ? `${name}: ${called}` : name}
      breadcrumbs={[
        { href: href('/:language/lova', { language }), label: texts[language].list.title },
      ]}
      lead={<a href={url}>{t.lovdata}</a>}
    >
      {rules.length > 0 && (
        <Section title={t.rules}>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </Section>
      )}
      {figures.length > 0 && (
        <Section title={t.figures}>
          {figures.map((figure) => (
            <Figure key={figure.id} figure={figure} />
          ))}
        </Section>
      )}
      {choices.length > 0 && (
        <Section title={t.choices}>
          <p className={styles.read}>{t.choicesLead}</p>
          <dl className={styles.choices}>
            {choices.map(({ id, question, answer }) => (
              <div key={id} id={id}>
                <dt>
                  {id}: {question[language]}
                </dt>
                <dd>{answer[language]}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </PageLayout>
  );
}

function Rule({ rule }: { readonly rule: LawRule }) {
  const language = useLanguage();
  const t = texts[language].section;
  const { id, kind, title, file, wordings, needs } = rule;
  return (
    <article className={styles.rule} id={id}>
      <h3 className="aksel-heading aksel-heading--small">{title[language]}</h3>
      <p className={styles.kind}>{kind === 'assessment' ? t.assessment : t.rule}</p>
      <Table
        caption={t.wordings(title[language])}
        captionHidden
        size="small"
        rowKey={({ from }) => from}
        rows={[...wordings].reverse()}
        columns={[
          {
            key: 'period',
            header: t.period,
            cell: ({ from, to }) => <Dates from={from} to={to} />,
          },
          { key: 'says', header: t.says, cell: ({ text }) => text[language] },
          { key: 'by', header: t.by, cell: ({ by }) => <LawSource source={by} /> },
        ]}
      />
      {needs && (
        <div className={styles.needs}>
          <Needed title={t.needsFacts} items={needs.facts} />
          <Needed title={t.needsEvidence} items={needs.evidence} />
          <Needed title={t.needsReasons} items={needs.reasons} />
        </div>
      )}
      <p className={styles.code}>
        {t.code}: <code>{id}</code>, <code>{file}</code>
      </p>
    </article>
  );
}

function Needed({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly Trilingual[];
}) {
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <div>
      <h4 className="aksel-label">{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item.nn}>{item[language]}</li>
        ))}
      </ul>
    </div>
  );
}

function Figure({ figure }: { readonly figure: LawFigure }) {
  const language = useLanguage();
  const t = texts[language].section;
  const { id, title, values } = figure;
  return (
    <article className={styles.rule} id={id}>
      <h3 className="aksel-heading aksel-heading--small">{title[language]}</h3>
      <Table
        caption={t.figure(title[language])}
        captionHidden
        size="small"
        rowKey={({ from }) => from}
        rows={[...values].reverse()}
        columns={[
          {
            key: 'period',
            header: t.period,
            cell: ({ from, to }) => (
              <Dates from={from as IsoDate} to={(to ?? endOfTime) as IsoDate} />
            ),
          },
          { key: 'value', header: t.value, cell: (entry) => written(entry, language) },
          { key: 'source', header: t.source, cell: ({ source }) => <LawSource source={source} /> },
        ]}
      />
      <p className={styles.code}>
        <code>{id}</code>, <code>parameters.json</code>
      </p>
    </article>
  );
}

function written(
  { value, exact, nullMeans }: LawFigure['values'][number],
  language: PublicLanguage,
) {
  const t = texts[language].section;
  if (value === null) return nullMeans === 'no limit' ? t.noLimit : t.none;
  const text = exact ?? String(value);
  return language === 'en' ? text : text.replace('.', ',');
}

function Dates({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  const t = texts[useLanguage()].section;
  return to === endOfTime
    ? t.since(formatShortDate(from))
    : t.between(formatShortDate(from), formatShortDate(to));
}
