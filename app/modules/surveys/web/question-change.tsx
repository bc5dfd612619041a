import { writtenFigure } from '#kernel/written-number.ts';
import type { Language } from '#kernel/text.ts';
import { ChangeChart } from '#ui/chart/change-chart.tsx';
import { formatChange, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Table } from '#ui/table.tsx';
import type { Comparison } from '../compare-rounds.ts';
import type { Question } from '../domain/form.ts';
import { type Change, valueName } from '../domain/results.ts';
import { texts } from '../texts/results.ts';

interface Props {
  readonly question: Question;
  readonly comparison: Comparison;
  /** Only the offices that answered both times; null where that cannot be told. */
  readonly sameOffices: Change | null;
  readonly year: number;
}

/** What has moved since the earlier round, of all who answered; and of those who answered both times. */
export function QuestionChange({ question, comparison, sameOffices, year }: Props) {
  const language = useStaffLanguage();
  const t = texts[language];
  const { earlier, change } = comparison;
  if (typeof change === 'string' || !earlier)
    return <p>{t.incomparable[typeof change === 'string' ? change : 'not-linked']}</p>;
  const n = (value: number) => formatNumber(value, language);
  const both = change.shares.flatMap(({ value, now, earlier: before }) =>
    before
      ? [
          {
            key: value,
            label: valueName(question, value, language),
            before: before.offices / change.answeredEarlier,
            now: now.offices / change.answeredNow,
          },
        ]
      : [],
  );
  return (
    <>
      {both.length > 0 ? (
        <ChangeChart
          title={t.changeTitle(earlier.year)}
          summary={changeSummary(question, change, language)}
          note={[
            t.changeNote(n(change.answeredEarlier), n(change.answeredNow)),
            ...(change.few ? [t.changeFew] : []),
          ].join(' ')}
          times={[String(earlier.year), String(year)]}
          rows={both}
        />
      ) : (
        <p>
          {[
            meansChange(question, change, language),
            t.changeCounts(n(change.answeredEarlier), n(change.answeredNow)),
            ...(change.few ? [t.changeFew] : []),
          ].join(' ')}
        </p>
      )}
      {sameOffices && (
        <div>
          <h3 className="aksel-heading aksel-heading--small">{t.sameOffices}</h3>
          <p>{t.sameOfficesLead(n(sameOffices.answeredEarlier), n(sameOffices.answeredNow))}</p>
          {sameOffices.shares.length > 0 ? (
            <Table
              caption={t.sameOffices}
              captionHidden
              size="small"
              rows={sameOffices.shares}
              rowKey={({ value }) => value}
              columns={[
                {
                  key: 'value',
                  header: t.answer,
                  cell: ({ value }) => valueName(question, value, language),
                },
                {
                  key: 'before',
                  header: String(earlier.year),
                  align: 'right',
                  cell: (share) => (share.earlier ? withPercent(share.earlier, language) : '–'),
                },
                {
                  key: 'now',
                  header: String(year),
                  align: 'right',
                  cell: (share) => withPercent(share.now, language),
                },
                {
                  key: 'points',
                  header: t.points,
                  align: 'right',
                  cell: ({ points }) =>
                    points === null ? t.newChoice : formatChange(points / 100, language),
                },
              ]}
            />
          ) : (
            <p>{meansChange(question, sameOffices, language)}</p>
          )}
        </div>
      )}
    </>
  );
}

function withPercent(
  { offices, percent }: { readonly offices: number; readonly percent: number | null },
  language: Language,
): string {
  return `${formatNumber(offices, language)} (${percent ?? '–'}\u00a0%)`;
}

/** The answer that has moved most, in a sentence. */
export function changeSummary(question: Question, change: Change, language: Language): string {
  const t = texts[language];
  const [most] = change.shares.toSorted(
    (a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0),
  );
  if (!most?.points)
    return change.shares.length > 0 ? t.noChange : meansChange(question, change, language);
  return t.changeSummary(
    valueName(question, most.value, language),
    formatChange(most.points / 100, language),
  );
}

function meansChange({ type }: Question, { now, earlier }: Change, language: Language): string {
  if (!now || !earlier) return '';
  const signed = (value: number) => {
    const written = writtenFigure(value, language);
    const unit = type === 'percent' ? `\u00a0${texts[language].pointsUnit}` : '';
    return `${value > 0 && /[1-9]/.test(written) ? '+' : ''}${written}${unit}`;
  };
  return texts[language].changeOfMean(
    signed(now.mean - earlier.mean),
    signed(now.median - earlier.median),
  );
}
