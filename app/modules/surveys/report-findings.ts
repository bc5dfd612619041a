import { sql } from 'kysely';
import type { IsoDate } from '#kernel/date.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import type { Register } from '#modules/organisations/domain/register.ts';
import { inhabitantsOf } from '#modules/organisations/domain/size.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { frozenCodings } from './coded-answers.ts';
import { compareWithEarlier } from './compare-rounds.ts';
import { countyNames } from './county-names.ts';
import { codedResult } from './domain/coding.ts';
import { agreementOn } from './domain/coding-agreement.ts';
import { liveCodes, meaningIn } from './domain/coding-book.ts';
import type {
  Findings,
  FoundNumber,
  FoundOffice,
  FoundQuestion,
  FoundRound,
} from './domain/findings.ts';
import { numbersByOffice } from './figure-basis.ts';
import { type Question, questionsOf, type SurveyId } from './domain/form.ts';
import { questionResult, responseRates } from './domain/results.ts';
import type { Survey } from './domain/survey.ts';
import {
  answerCounts,
  type ExportedOffice,
  exportedOffices,
  officeCounts,
  questionCounts,
  readWholeRounds,
} from './results-store.ts';

/** All that is counted in a round, as the report tells it. The same figures as on the pages of results. */
export async function reportFindings(tx: Tx, survey: Survey, on: IsoDate): Promise<Findings> {
  await readWholeRounds(tx);
  const questions = questionsOf(survey.form);
  const { offices, counties } = await foundOffices(tx, survey, on);
  const asked = await questionCounts(tx, survey.id, questions);
  const given = await answerCounts(
    tx,
    survey.id,
    questions.map(({ id }) => id),
  );
  const results = questions.map((question) => questionResult(question, asked, given));
  const comparisons = await compareWithEarlier(tx, results);
  const coded = await codedQuestions(tx, survey.id, questions);
  const numbers = await numbersOf(tx, survey, questions);
  const found = new Map(
    results.map((result): [string, FoundQuestion] => {
      const compared = comparisons.get(result.question.id);
      return [
        result.question.id,
        {
          result,
          comparison: compared
            ? {
                earlier: compared.earlier && {
                  id: compared.earlier.id,
                  year: compared.earlier.year,
                },
                change: compared.change,
              }
            : null,
          coded: coded.get(result.question.id) ?? null,
          numbers: numbers.get(result.question.id) ?? null,
        },
      ];
    }),
  );
  return {
    round: roundOf(survey),
    rates: responseRates(await officeCounts(tx, survey.id, on)),
    reminders: await reminders(tx, survey.id),
    sections: survey.form.sections.map(({ id, title, questions: inside }) => ({
      id,
      title,
      questions: inside.flatMap((question) => found.get(question.id) ?? []),
    })),
    counties,
    offices,
  };
}

/** The offices of a round and the names of their counties: all that is needed to tell which offices a figure counts. */
export async function foundOffices(
  tx: Tx,
  survey: Survey,
  on: IsoDate,
): Promise<Pick<Findings, 'offices' | 'counties'>> {
  const offices = await exportedOffices(tx, survey.id, on);
  return {
    offices: offices.map(officeOf(await loadRegister(tx), survey.recipientsOn ?? on)),
    counties: await countyNames(tx, survey, offices),
  };
}

/** What offices gave to each question that is answered by a number, and what they gave the round before. */
async function numbersOf(
  tx: Tx,
  survey: Survey,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, readonly FoundNumber[]>> {
  const numbers = new Map<string, readonly FoundNumber[]>();
  for (const { id, type, sameAs } of questions) {
    if (type !== 'number') continue;
    const earlier = new Map(
      sameAs
        ? (await numbersByOffice(tx, sameAs.surveyId, sameAs.questionId)).map((given) => [
            given.officeId,
            given.number,
          ])
        : [],
    );
    numbers.set(
      id,
      (await numbersByOffice(tx, survey.id, id)).map(({ responseId, officeId, number }) => ({
        responseId,
        now: number,
        earlier: earlier.get(officeId) ?? null,
      })),
    );
  }
  return numbers;
}

/** The questions whose coding is frozen: before that the figures may still change. */
async function codedQuestions(
  tx: Tx,
  surveyId: SurveyId,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, NonNullable<FoundQuestion['coded']>>> {
  const coded = new Map<string, NonNullable<FoundQuestion['coded']>>();
  for (const { question, book, answers } of await frozenCodings(tx, surveyId, questions)) {
    const meaning = meaningIn(book);
    const twice = answers.flatMap(({ first, second }) =>
      first && second ? [{ first: meaning(first), second: meaning(second) }] : [],
    );
    coded.set(question.id, {
      result: codedResult(question, book, answers),
      kappa: agreementOn(
        liveCodes(book).map((code) => code.id),
        twice,
      ).overall.kappa,
    });
  }
  return coded;
}

async function reminders(tx: Tx, surveyId: SurveyId): Promise<Findings['reminders']> {
  const { rows } = await sql<{ days: number; offices: number }>`
    select e.note::int as days, count(distinct e.response_id)::int as offices
    from kvp.survey_response_event e join kvp.survey_response r on r.id = e.response_id
    where r.survey_id = ${surveyId}::uuid and e.kind = 'reminded' and e.note ~ '^-?[0-9]+$'
    group by 1 order by 1`.execute(tx);
  return rows;
}

function roundOf(survey: Survey): FoundRound {
  const { id, year, title, purpose, legalBasis, use, caseNumber, deadline } = survey;
  return {
    id,
    year,
    title,
    purpose,
    legalBasis,
    use,
    caseNumber,
    deadline,
    sentOn: survey.sentAt && dayInNorway(survey.sentAt),
    closedOn: survey.closedAt && dayInNorway(survey.closedAt),
  };
}

function officeOf(register: Register, on: IsoDate) {
  return ({ submittedAt, districtIds, ...office }: ExportedOffice): FoundOffice => ({
    ...office,
    signedOn: submittedAt && dayInNorway(submittedAt),
    inhabitants:
      inhabitantsOf(register, areasOf(register, office.municipalityIds, districtIds), on)?.total ??
      null,
  });
}

/** What an office serves: of a municipality where it serves districts, those alone. */
function areasOf(
  register: Register,
  municipalityIds: readonly string[],
  districtIds: readonly string[],
): readonly string[] {
  const divided = districtIds.map((id) => register.districts.get(id)?.municipalityId);
  return [...municipalityIds.filter((id) => !divided.includes(id)), ...districtIds];
}
