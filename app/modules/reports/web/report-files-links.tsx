import { href } from 'react-router';
import { useStaffLanguage } from '#ui/language.ts';
import { Table } from '#ui/table.tsx';
import { editions } from '../domain/report.ts';
import { texts } from '../texts/reports.ts';

/** The files of each edition, in both forms of Norwegian. */
export function ReportFiles({ surveyId }: { readonly surveyId: string }) {
  const t = texts[useStaffLanguage()];
  const kinds = [
    ['pdf', t.pdf, '/kartleggingar/:surveyId/rapport/rapport.pdf'],
    ['docx', t.word, '/kartleggingar/:surveyId/rapport/rapport.docx'],
  ] as const;
  return (
    <Table
      caption={t.download}
      captionHidden
      rows={editions}
      rowKey={(edition) => edition}
      columns={[
        {
          key: 'edition',
          header: t.edition,
          cell: (edition) => (
            <a
              href={`${href('/kartleggingar/:surveyId/rapport/les', { surveyId })}?utgave=${edition}`}
            >
              {t.editions[edition]}
            </a>
          ),
        },
        ...(['nn', 'nb'] as const).map((form) => ({
          key: form,
          header: t.inLanguage[form],
          cell: (edition: (typeof editions)[number]) => (
            <>
              {kinds.map(([kind, name, path], index) => (
                <span key={kind}>
                  {index > 0 && ' · '}
                  <a
                    href={`${href(path, { surveyId })}?utgave=${edition}&sprak=${form}`}
                    aria-label={`${name}, ${t.editions[edition]}, ${t.inLanguage[form]}`}
                  >
                    {name}
                  </a>
                </span>
              ))}
            </>
          ),
        })),
      ]}
    />
  );
}
