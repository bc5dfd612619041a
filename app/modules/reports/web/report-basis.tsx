import { href } from 'react-router';
import type { Language } from '#kernel/text.ts';
import { writtenFigure } from '#kernel/written-number.ts';
import type { Question } from '#modules/surveys/domain/form.ts';
import { valueName } from '#modules/surveys/domain/results.ts';
import { show } from '#platform/request.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDateTime, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { basisAddress } from '../domain/basis.ts';
import { reportWords } from '../domain/report-words.ts';
import { texts } from '../texts/reports.ts';
import { viewBasis } from '../usecases/view-basis.ts';
import type { Route } from './+types/report-basis';
import { roundCrumbs } from './report-crumbs.ts';

export const loader = ({ context, params, url }: Route.LoaderArgs) => {
  const query = new URLSearchParams(url.search);
  const page = query.get('side') ?? '1';
  query.delete('side');
  return show(context, viewBasis, { ...params, query: query.toString(), page });
};

type Seen = Route.ComponentProps['loaderData'];

export default function ReportBasis({ loaderData }: Route.ComponentProps) {
  const { survey, basis, question, counties, offices, total, among, percent, page, pages } =
    loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const words = reportWords[language];
  const isAnswer = 'questionId' in basis;
  const isNumber = question?.type === 'number' || question?.type === 'percent';
  return (
    <PageLayout
      title={whatIsCounted(loaderData, language)}
      lead={t.basisLead}
      breadcrumbs={[
        ...roundCrumbs(language, survey),
        {
          href: href('/kartleggingar/:surveyId/resultat', { surveyId: survey.id }),
          label: words.chapters.results,
        },
      ]}
    >
      <p>
        {among !== null && percent !== null
          ? t.calculation(total, among, percent)
          : t.totalOnly(total)}
      </p>
      {isNumber && <p>{t.numbersNote}</p>}
      {!isAnswer && offices.some(({ joinedTo }) => joinedTo !== null) && <p>{t.joinedNote}</p>}
      {loaderData.frozenAt && <p>{t.frozenNote(formatDateTime(loaderData.frozenAt, language))}</p>}
      {question && (
        <p>
          <a
            href={href('/kartleggingar/:surveyId/resultat/sporsmal/:questionId', {
              surveyId: survey.id,
              questionId: question.id,
            })}
          >
            {t.questionPage}: {question.code} {question.text[language]}
          </a>
        </p>
      )}
      {offices.length === 0 ? (
        <EmptyState title={t.nobody}>{t.nobodyNext}</EmptyState>
      ) : (
        <Table
          caption={t.basis}
          captionHidden
          rows={offices}
          rowKey={({ responseId }) => responseId}
          columns={[
            {
              key: 'office',
              header: t.office,
              cell: ({ responseId, officeName }) => (
                <a
                  href={href('/kartleggingar/:surveyId/status/:responseId', {
                    surveyId: survey.id,
                    responseId,
                  })}
                >
                  {officeName}
                </a>
              ),
            },
            {
              key: 'county',
              header: t.county,
              cell: ({ countyId }) => counties[countyId]?.[language] ?? countyId,
            },
            { key: 'size', header: t.size, cell: ({ sizeClass }) => words.sizes[sizeClass] },
            ...(isAnswer
              ? [
                  {
                    key: 'answer',
                    header: t.answer,
                    ...(isNumber && { align: 'right' as const }),
                    cell: (office: Seen['offices'][number]) =>
                      office.values
                        .map(
                          ({ value, codeName }) =>
                            codeName?.[language] ?? answerName(question, value, language),
                        )
                        .join(', '),
                  },
                ]
              : [
                  {
                    key: 'state',
                    header: t.answer,
                    cell: (office: Seen['offices'][number]) => words.standings[office.standing],
                  },
                ]),
            {
              key: 'signed',
              header: t.signedOn,
              cell: ({ signedOn }) => (signedOn ? formatShortDate(signedOn) : '–'),
            },
            {
              key: 'way',
              header: t.way,
              cell: ({ channel }) => (channel ? words.ways[channel] : '–'),
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pageCount={pages}
        hrefOf={(each) => `${basisAddress(survey.id, basis)}&side=${each}`}
      />
    </PageLayout>
  );
}

/** What the figure counts, in words. */
function whatIsCounted({ basis, question, codeName, counties }: Seen, language: Language): string {
  const t = texts[language];
  const words = reportWords[language];
  const code = question?.code ?? '';
  const counted = () => {
    switch (basis.kind) {
      case 'offices':
        return t.sets[basis.set];
      case 'reminded':
        return t.reminded(basis.days);
      case 'answer':
        return basis.value === null
          ? t.answeredQuestion(code)
          : t.answeredWith(code, answerName(question, basis.value, language));
      case 'code':
        return codeName === null ? t.coded(code) : t.codedWith(code, codeName[language]);
    }
  };
  if (basis.kind === 'reminded' || basis.group.kind === 'all') return counted();
  const group =
    basis.group.kind === 'size'
      ? words.sizes[basis.group.sizeClass]
      : (counties[basis.group.countyId]?.[language] ?? basis.group.countyId);
  return `${counted()}. ${t.inGroup(group)}`;
}

function answerName(question: Question | null, value: string, language: Language): string {
  if (!question) return value;
  return question.type === 'number' || question.type === 'percent'
    ? `${writtenFigure(Number(value), language)}${question.type === 'percent' ? '\u00a0%' : ''}`
    : valueName(question, value, language);
}
