import { type Composer, heading, paragraph } from '../composer.ts';
import { measures } from '../report.ts';
import type { ReportBlock } from '../report-document.ts';
import { writtenOrNote } from './summary.ts';

/**
 * Vurdering og oppfølging. What is meant for each office is internal: who is a candidate for supervision is not decided,
 * and must not be read of in public before the office has been told.
 */
export function assessment(composer: Composer): readonly ReportBlock[] {
  const { words: t } = composer;
  return [
    ...writtenOrNote(composer, 'assessment'),
    heading(2, 'vidare-arbeid', t.chapters.next),
    ...writtenOrNote(composer, 'next-steps'),
    ...(composer.edition === 'full' ? followUp(composer) : []),
  ];
}

function followUp(composer: Composer): readonly ReportBlock[] {
  const { content, words: t } = composer;
  const { findings, followUps } = content;
  const chosen = followUps.filter(({ measure }) => measure !== 'none');
  if (chosen.length === 0)
    return [heading(2, 'oppfolging', t.followUpTitle), paragraph(t.noFollowUp)];
  const page = (text: string, measure: string) => ({
    text,
    basis: `/kartleggingar/${findings.round.id}/rapport/kontor?oppfolging=${measure}`,
  });
  const names = new Map(
    findings.offices.map(({ responseId, officeName }) => [responseId, officeName]),
  );
  return [
    heading(2, 'oppfolging', t.followUpTitle),
    composer.table({
      id: 'tabell-oppfolging',
      caption: t.followUpCaption,
      header: [t.measure, t.offices],
      rows: measures
        .filter((measure) => measure !== 'none')
        .map((measure) => [
          t.measures[measure],
          [page(String(chosen.filter((each) => each.measure === measure).length), measure)],
        ]),
      numeric: [1],
    }),
    composer.table({
      id: 'tabell-oppfolging-kontor',
      caption: t.followUpOfficesCaption,
      header: [t.office, t.measure, t.note],
      rows: chosen.map(({ responseId, measure, note }) => [
        names.get(responseId) ?? '',
        t.measures[measure],
        note,
      ]),
      numeric: [],
    }),
  ];
}
