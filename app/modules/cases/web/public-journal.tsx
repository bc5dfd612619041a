import { norwegianFor } from '#kernel/text.ts';
import { publisherAddress } from '#modules/publishing/domain/publisher.ts';
import { show } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField } from '#ui/fields.tsx';
import { formatDate, formatShortDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { formatDocumentNumber } from '../domain/case-number.ts';
import { type AskedPeriod, publicJournalAddress } from '../domain/public-journal.ts';
import { texts } from '../public-texts.ts';
import { readPublicJournal } from '../usecases/read-public-journal.ts';
import type { Route } from './+types/public-journal';
import styles from './cases.module.css';

export function loader({ context, params, url }: Route.LoaderArgs) {
  publicLanguage(params);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 20);
  return show(context, readPublicJournal, {
    governorId: params.governorId,
    from: asked('fra'),
    to: asked('til'),
    page: url.searchParams.get('side') ?? 1,
  });
}

type Loaded = Route.ComponentProps['loaderData'];

export default function PublicJournal({ loaderData }: Route.ComponentProps) {
  const { governor, asked, problems, from, to, lines, page, pages } = loaderData;
  const language = useLanguage();
  const t = texts[language];
  const norwegian = norwegianFor(language);
  const here = publicJournalAddress(language, governor.id);
  const publisher = { publisherKind: 'governor', publisherId: governor.id } as const;
  return (
    <PageLayout
      title={t.of(governor.name[norwegian])}
      lead={governor.email === '' ? t.leadWithoutEmail : t.lead}
      breadcrumbs={[{ href: publicJournalAddress(language), label: t.journals }]}
    >
      {governor.invented && <Message tone="info">{t.invented}</Message>}
      <p>
        <a href={publisherAddress(publisher, language)}>{t.contact}</a>
      </p>
      <search aria-label={t.period}>
        <form action={here} className={styles.filter} noValidate>
          <DateField
            name="fra"
            label={t.from}
            defaultValue={asked.from}
            error={problems.from && t.problems[problems.from]}
          />
          <DateField
            name="til"
            label={t.to}
            defaultValue={asked.to}
            error={problems.to && t.problems[problems.to]}
          />
          <p>
            <SubmitButton variant="secondary">{t.show}</SubmitButton>
          </p>
        </form>
      </search>
      <p>
        {t.shown(formatDate(from, language), formatDate(to, language))} {t.next}
      </p>
      {lines.length === 0 ? (
        <EmptyState title={t.nothing}>{t.nothingNext}</EmptyState>
      ) : (
        <Entries loaded={loaderData} />
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(side) => `${here}?${queryOf(asked, side)}`}
      />
    </PageLayout>
  );
}

function queryOf({ from, to }: AskedPeriod, page: number): URLSearchParams {
  return new URLSearchParams({
    ...(from && { fra: from }),
    ...(to && { til: to }),
    side: String(page),
  });
}

function Entries({ loaded: { lines, governor } }: { readonly loaded: Loaded }) {
  const language = useLanguage();
  const t = texts[language];
  const norwegian = norwegianFor(language);
  // Titles are in either form of Norwegian: who listens in English is told that much.
  const lang = language === 'en' ? 'no' : undefined;
  const numberOf = ({ caseNumber, documentNumber }: Loaded['lines'][number]) =>
    formatDocumentNumber({ ...caseNumber, document: documentNumber });
  return (
    <Table
      caption={t.list}
      captionHidden
      rows={lines}
      rowKey={({ journalNumber }) => `${journalNumber.year}/${journalNumber.sequence}`}
      columns={[
        {
          key: 'number',
          header: t.number,
          cell: (line) => <span className={styles.number}>{numberOf(line)}</span>,
        },
        {
          key: 'dates',
          header: t.journaled,
          cell: ({ journaledOn, dated }) => (
            <div>
              {formatShortDate(journaledOn)}
              {dated !== journaledOn && (
                <span className={styles.detail}>
                  {t.documentDate} {formatShortDate(dated)}
                </span>
              )}
            </div>
          ),
        },
        { key: 'direction', header: t.direction, cell: ({ direction }) => t.directions[direction] },
        {
          key: 'parties',
          header: t.parties,
          cell: ({ correspondents }) =>
            correspondents.length === 0 ? (
              '–'
            ) : (
              <ul className={styles.plain}>
                {correspondents.map(({ role, kind, name }, index) => (
                  <li key={`${index} ${role} ${name}`} className={styles.cell}>
                    {t.roles[role]}: {name === null ? t[kind] : <span lang={lang}>{name}</span>}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'title',
          header: t.title,
          cell: ({ title, caseTitle, exemptUnder }) => (
            <div className={styles.cell}>
              {title === null ? t.hiddenTitle : <span lang={lang}>{title}</span>}
              {caseTitle && (
                <span className={styles.detail} lang={lang}>
                  {t.case(caseTitle[norwegian])}
                </span>
              )}
              {exemptUnder && <span className={styles.detail}>{t.exempt(exemptUnder)}</span>}
            </div>
          ),
        },
        ...(governor.email === ''
          ? []
          : [
              {
                key: 'access',
                header: t.access,
                cell: (line: Loaded['lines'][number]) => (
                  <a
                    className={styles.number}
                    href={`mailto:${governor.email}?subject=${encodeURIComponent(t.subject(numberOf(line)))}`}
                  >
                    {t.ask}
                    <span className="sr-only">{`: ${numberOf(line)}`}</span>
                  </a>
                ),
              },
            ]),
      ]}
    />
  );
}
