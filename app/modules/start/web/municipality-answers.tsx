import type { MunicipalityAnswer } from '#modules/surveys/api.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { texts } from '../texts.ts';

/** Whether the offices of the municipality have answered the county governor. */
export function MunicipalityAnswers({
  answers,
}: {
  readonly answers: readonly MunicipalityAnswer[];
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  if (answers.length === 0)
    return <EmptyState title={t.nothingAsked}>{t.nothingAskedNext}</EmptyState>;
  return (
    <Table
      caption={t.askedOffices}
      rows={answers}
      rowKey={({ responseId }) => responseId}
      columns={[
        { key: 'office', header: t.office, cell: ({ officeName }) => officeName },
        { key: 'survey', header: t.survey, cell: ({ title }) => title[language] },
        { key: 'deadline', header: t.deadline, cell: ({ deadline }) => formatShortDate(deadline) },
        {
          key: 'state',
          header: t.state,
          cell: ({ state, stateName }) => (
            <StatusTag
              tone={state === 'submitted' ? 'success' : state === 'late' ? 'danger' : 'neutral'}
            >
              {stateName[language]}
            </StatusTag>
          ),
        },
      ]}
    />
  );
}
