import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { annex } from './chapters/annex.ts';
import { answersReceived } from './chapters/answers.ts';
import { assessment } from './chapters/assessment.ts';
import { background } from './chapters/background.ts';
import { directorateChapters } from './chapters/directorate.ts';
import { method } from './chapters/method.ts';
import { results } from './chapters/results.ts';
import { summary } from './chapters/summary.ts';
import { challenges, practice, wishes } from './chapters/themes.ts';
import { type Composer, composer } from './composer.ts';
import type { Edition } from './report.ts';
import type { ReportContent } from './report-content.ts';
import type { ReportBlock, ReportChapter, ReportDocument } from './report-document.ts';

export interface Cover {
  /** The name of the governor in the language of the report. */
  readonly sender: string;
  readonly date: IsoDate;
  readonly isDraft: boolean;
}

/** A chapter of the whole report: the name of its title, its address, and what it says. */
interface Chapter {
  readonly id: string;
  readonly title: keyof Composer['words']['chapters'];
  readonly write: (composer: Composer) => readonly ReportBlock[];
}

/** The ten chapters of oversight 1.6, after the national model. */
export const chapters = [
  { id: 'samandrag', title: 'summary', write: summary },
  { id: 'bakgrunn', title: 'background', write: background },
  { id: 'metode', title: 'method', write: method },
  { id: 'svar', title: 'answers', write: answersReceived },
  { id: 'resultat', title: 'results', write: results },
  { id: 'praksis', title: 'practice', write: practice },
  { id: 'utfordringar', title: 'challenges', write: challenges },
  { id: 'onske', title: 'wishes', write: wishes },
  { id: 'vurdering', title: 'assessment', write: assessment },
  { id: 'vedlegg', title: 'annex', write: annex },
] as const satisfies readonly Chapter[];

/** The whole report, or the edition for the directorate or the public, in one form of Norwegian. */
export function writeReport(
  content: ReportContent,
  edition: Edition,
  language: Language,
  cover: Cover,
): ReportDocument {
  const { round } = content.findings;
  const compose = composer(content, edition, language);
  const { words } = compose;
  const written: readonly Chapter[] = edition === 'directorate' ? directorateChapters : chapters;
  return {
    language,
    title: round.title[language],
    subtitle:
      edition === 'directorate'
        ? words.directorateSubtitle(round.year)
        : words.subtitle(round.year),
    sender: cover.sender,
    date: cover.date,
    caseNumber: round.caseNumber,
    isDraft: cover.isDraft,
    chapters: written.map(
      ({ id, title, write }, index): ReportChapter => ({
        id,
        number: index + 1,
        title: words.chapters[title],
        blocks: write(compose),
      }),
    ),
  };
}
