import type { Actor } from '#platform/access.ts';
import type { Db } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import type { Question } from '#modules/surveys/domain/form.ts';
import type { SurveyResponse } from '#modules/surveys/domain/response.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import {
  aForm,
  aQuestion,
  atGovernor,
  storedResponse,
  storedSurvey,
} from '#modules/surveys/testing/a-survey.ts';
import { type Signed, storedAnswers } from '#modules/surveys/testing/signed-answers.ts';
import { services } from '#tests/support/services.ts';
import type { NamedPlace } from '../domain/report.ts';
import { beginReport } from '../usecases/begin-report.ts';
import { freezeFigures } from '../usecases/freeze-figures.ts';
import { viewReport } from '../usecases/view-report.ts';
import { writeReportText } from '../usecases/write-report-text.ts';

export interface AnsweredRound {
  readonly survey: Survey;
  readonly asked: { readonly surveyId: Survey['id'] };
  readonly questions: Readonly<
    Record<'offer' | 'reach' | 'rating' | 'people' | 'since' | 'wish', Question>
  >;
  readonly offices: readonly SurveyResponse[];
  readonly adviser: Actor;
  readonly leader: Actor;
}

const both = (nn: string, nb = nn) => ({ nn, nb });

/**
 * A round that is over, with a question of each kind: eight offices asked, one exempt, one silent, six answers, of them
 * one late. Four are small and four large, in two counties.
 */
export async function anAnsweredRound(
  db: Db,
  differences: Partial<Survey> = {},
): Promise<AnsweredRound> {
  const questions = {
    offer: aQuestion({
      code: 'K2',
      type: 'yes-partly-no',
      text: both('Får alle tilbod?', 'Får alle tilbud?'),
    }),
    reach: aQuestion({
      code: 'K1',
      type: 'multiple',
      text: both('Korleis når de folk?', 'Hvordan når dere folk?'),
      options: [
        { code: 'letter', text: both('Brev') },
        { code: 'meeting', text: both('Møte', 'Møter') },
      ],
    }),
    rating: aQuestion({
      code: 'K4',
      type: 'scale',
      text: both('Kor godt arbeider de?', 'Hvor godt arbeider dere?'),
      scale: { from: 1, to: 5, lowest: both('dårleg', 'dårlig'), highest: both('svært godt') },
    }),
    people: aQuestion({
      code: 'T1',
      type: 'number',
      text: both('Kor mange deltek?', 'Hvor mange deltar?'),
    }),
    since: aQuestion({
      code: 'T2',
      type: 'date',
      text: both('Når fekk de rutine?', 'Når fikk dere rutine?'),
    }),
    wish: aQuestion({
      code: 'K7',
      text: both('Kva ønskjer de?', 'Hva ønsker dere?'),
      comment: 'none',
    }),
  };
  const survey = await storedSurvey(db, {
    form: aForm(...Object.values(questions)),
    state: 'analysed',
    closedAt: new Date('2026-11-01T12:00:00Z'),
    ...differences,
  });
  const offices: SurveyResponse[] = [];
  for (let index = 0; index < 8; index += 1) {
    const answered = index < 6;
    offices.push(
      await storedResponse(db, survey, {
        officeName: `Nav Demo ${index + 1}`,
        sizeClass: index % 2 === 0 ? 'small' : 'large',
        countyId: index < 4 ? '91' : '92',
        // Neither is in any register, also where other tests have loaded one.
        municipalityIds: ['0000'],
        state: answered ? 'submitted' : index === 6 ? 'missing' : 'exempt',
        submittedAt: answered ? new Date('2026-11-01T10:00:00Z') : null,
        late: index === 5,
      }),
    );
  }
  for (const [index, office] of offices.slice(0, 6).entries())
    await storedAnswers(db, office, answersOf(index, questions));
  return {
    survey,
    asked: { surveyId: survey.id },
    questions,
    offices,
    adviser: atGovernor(survey, 'governor-adviser'),
    leader: atGovernor(survey, 'section-leader'),
  };
}

/** Three answer yes, two partly and one no; 0, 2, 4, 6, 8 and 10 people take part. */
function answersOf(index: number, questions: AnsweredRound['questions']): readonly Signed[] {
  return [
    [questions.offer, [index < 3 ? 'yes' : index < 5 ? 'partly' : 'no']],
    [questions.reach, index % 2 === 0 ? ['letter', 'meeting'] : ['meeting']],
    [questions.rating, [String((index % 5) + 1)]],
    [questions.people, index * 2],
    [questions.since, { date: `2025-0${(index % 3) + 1}-10` }],
    [questions.wish, `Vi ønskjer kurs nummer ${index}.`],
  ];
}

/** The report of the round, begun, with what must be written and the figures frozen. */
export async function begun(round: AnsweredRound, upTo: 'begun' | 'written' = 'written') {
  const { asked, adviser, questions } = round;
  await done(
    execute(services, adviser, beginReport, {
      ...asked,
      challenges: [],
      wishes: [questions.wish.id],
      participants: questions.people.id,
    }),
  );
  if (upTo === 'begun') return;
  for (const place of ['summary', 'assessment', 'next-steps'] as const) await write(round, place);
  await done(
    execute(services, adviser, freezeFigures, {
      ...asked,
      version: await versionOf(round),
      freeze: 'yes',
    }),
  );
}

export function write({ asked, adviser }: AnsweredRound, place: NamedPlace, version = 0) {
  return done(
    execute(services, adviser, writeReportText, {
      ...asked,
      place,
      version,
      textNn: `Noko om ${place}`,
      textNb: `Noe om ${place}`,
    }),
  );
}

export async function versionOf({ asked, adviser }: AnsweredRound): Promise<number> {
  const { report } = await done(execute(services, adviser, viewReport, asked));
  return report?.version ?? 0;
}

/** The value of what a test only needs to have happened. */
export async function done<Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; refusal: { code: string } }>,
): Promise<Value> {
  const got = await result;
  if (!got.ok) throw new Error(got.refusal.code);
  return got.value;
}
