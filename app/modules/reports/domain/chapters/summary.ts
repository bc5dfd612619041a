import { everybody } from '../basis.ts';
import { type Composer, paragraph } from '../composer.ts';
import type { ReportBlock } from '../report-document.ts';

/** Samandrag: how many have answered, and the main findings in people's words. */
export function summary(composer: Composer): readonly ReportBlock[] {
  return [...rate(composer), ...writtenOrNote(composer, 'summary')];
}

/** «34 av 40 kontor har svara. Det er 85 %.» */
export function rate({ content, words: t, count, percent }: Composer): readonly ReportBlock[] {
  const [all] = content.findings.rates;
  if (!all) return [];
  const basis = (set: 'answered' | 'asked') =>
    ({ kind: 'offices', set, group: everybody }) as const;
  return [
    paragraph(
      t.rateSentence(
        count(all.answered, basis('answered')),
        count(all.asked, basis('asked')),
        percent(all.percent, basis('answered')),
      ),
    ),
  ];
}

/** What people have to write; that it is missing stands in the draft until they have. */
export function writtenOrNote(
  composer: Composer,
  place: 'summary' | 'assessment' | 'next-steps',
): readonly ReportBlock[] {
  const written = composer.written(place);
  return written.length > 0 ? written : [{ kind: 'note', text: composer.words.toBeWritten }];
}
