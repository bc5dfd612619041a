import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { TabLinks } from '#ui/tab-links.tsx';
import { Table } from '#ui/table.tsx';
import { hasFigures } from '../domain/report-document.ts';
import { texts } from '../texts/reports.ts';
import { readChapter } from '../usecases/read-report.ts';
import type { Route } from './+types/report-chapter';
import styles from './report.module.css';
import { ReportBlocks } from './report-blocks.tsx';
import { reportCrumbs } from './report-crumbs.ts';
import { languageOf } from './report-language.ts';

export const loader = ({ context, params, url }: Route.LoaderArgs) =>
  show(context, readChapter, { ...params, language: languageOf(url, context) });

export default function ReportChapterPage({ loaderData }: Route.ComponentProps) {
  const { survey, chapter, language: form, previous, next, places, mayWrite } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const addressOf = (id: string, sprak = form) =>
    `${href('/kartleggingar/:surveyId/rapport/kapittel/:chapter', { surveyId: survey.id, chapter: id })}?sprak=${sprak}`;
  return (
    <PageLayout
      title={`${chapter.number} ${chapter.title}`}
      titleLang={form === language ? undefined : form}
      {...(hasFigures(chapter) && { lead: t.clickFigures })}
      breadcrumbs={reportCrumbs(language, survey)}
    >
      <TabLinks
        label={t.language}
        tabs={(['nn', 'nb'] as const).map((each) => ({
          href: addressOf(chapter.id, each),
          label: t.inLanguage[each],
          current: each === form,
        }))}
      />
      {places.length > 0 && (
        <details open={places.length < 4}>
          <summary>
            {t.textsOfChapter}:{' '}
            {t.writtenOf(places.filter(({ nn, nb }) => nn && nb).length, places.length)}
          </summary>
          <Table
            caption={t.textsOfChapter}
            captionHidden
            size="small"
            rows={places}
            rowKey={({ place }) => place}
            columns={[
              {
                key: 'place',
                header: t.place,
                cell: ({ place, question }) => nameOf(t, place, question),
              },
              ...(['nn', 'nb'] as const).map((each) => ({
                key: each,
                header: t.inLanguage[each],
                cell: (row: (typeof places)[number]) => (row[each] ? t.written : t.notWritten),
              })),
              ...(mayWrite
                ? [
                    {
                      key: 'write',
                      header: t.write,
                      cell: ({ place, question, nn, nb }: (typeof places)[number]) => (
                        <a
                          href={href('/kartleggingar/:surveyId/rapport/tekst/:place', {
                            surveyId: survey.id,
                            place,
                          })}
                          aria-label={`${nn || nb ? t.change : t.write}: ${nameOf(t, place, question)}`}
                        >
                          {nn || nb ? t.change : t.write}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </details>
      )}
      <ReportBlocks chapter={chapter} language={form} level={1} linked />
      <nav className={styles.turn} aria-label={t.chapters}>
        {previous ? <a href={addressOf(previous.id)}>{t.previous(previous.title)}</a> : <span />}
        {next && <a href={addressOf(next.id)}>{t.next(next.title)}</a>}
      </nav>
    </PageLayout>
  );
}

function nameOf(t: (typeof texts)['nn'], place: string, question: string | null): string {
  return question === null ? t.places[place as keyof typeof t.places] : t.questionPlace(question);
}
