import { governorAsSender } from '#modules/letters/api.ts';
import type { Letter, Sender } from '#modules/letters/domain/letter.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/use-case.ts';
import { frozenCodings } from './coded-answers.ts';
import type { AnswerValue } from './domain/answer.ts';
import { codedResult, settledCodes } from './domain/coding.ts';
import { feedbackLetter, type FeedbackQuestion, type FeedbackSection } from './domain/feedback.ts';
import { type Question, questionsOf } from './domain/form.ts';
import type { ResponseId, SurveyResponse } from './domain/response.ts';
import { questionResult, responseRates } from './domain/results.ts';
import type { Survey } from './domain/survey.ts';
import { officeAddresses } from './follow-up-store.ts';
import {
  answerCounts,
  exportedAnswers,
  officeCounts,
  questionCounts,
  readWholeRounds,
} from './results-store.ts';

/** What one office answered, by question. */
type OwnAnswers = Map<string, AnswerValue>;

/** Counts a round once, and writes the letters to these of its offices from that. */
export async function feedbackLetters(
  { tx, today, publicUrl }: Pick<Scope, 'tx' | 'today' | 'publicUrl'>,
  survey: Survey,
  next: Bilingual,
  signerName: string,
  offices: readonly SurveyResponse[],
): Promise<readonly { readonly office: SurveyResponse; readonly letter: Letter }[]> {
  if (offices.length === 0) return [];
  await readWholeRounds(tx);
  const register = await loadRegister(tx);
  const senderIn = (language: 'nb' | 'nn') =>
    governorAsSender(tx, register, survey.governorId, today, language);
  const senders: Readonly<Record<'nb' | 'nn', Sender>> = {
    nb: await senderIn('nb'),
    nn: await senderIn('nn'),
  };
  const rates = responseRates(await officeCounts(tx, survey.id, today));
  const [all] = rates;
  const ofSize = (size: SurveyResponse['sizeClass']) =>
    rates.find(({ group }) => group.kind === 'size' && group.sizeClass === size);
  const { sections, own } = await countedRound(tx, survey, offices);
  const addresses = await officeAddresses(tx, survey.governorId);
  return offices.map((office) => ({
    office,
    letter: feedbackLetter({
      survey,
      sender: senders[office.language],
      signer: { name: signerName, title: senders[office.language].name },
      officeName: office.officeName,
      address: addresses.get(office.officeId) ?? [],
      sizeClass: office.sizeClass,
      language: office.language,
      writtenOn: today,
      answered: all?.answered ?? 0,
      asked: all?.asked ?? 0,
      answeredSame: ofSize(office.sizeClass)?.answered ?? 0,
      sections,
      own: own.get(office.id) ?? new Map(),
      next,
      answerUrl: `${publicUrl}/svar/${office.id}/kopi`,
    }),
  }));
}

async function countedRound(tx: Tx, survey: Survey, offices: readonly SurveyResponse[]) {
  const questions = questionsOf(survey.form);
  const counted = questions.filter(({ type }) => type !== 'text');
  const asked = await questionCounts(tx, survey.id, counted);
  const given = await answerCounts(
    tx,
    survey.id,
    counted.map(({ id }) => id),
  );
  const own = new Map<ResponseId, OwnAnswers>();
  const answers = await exportedAnswers(
    tx,
    survey.id,
    offices.map(({ id }) => id),
  );
  for (const { responseId, questionId, value } of answers)
    if (value) answersIn(own, responseId).set(questionId, value);
  const coded = await codedQuestions(tx, survey, questions, own);
  const sections = survey.form.sections.map(
    ({ title, questions: inside }): FeedbackSection => ({
      title,
      questions: inside.flatMap((question): readonly FeedbackQuestion[] => {
        if (question.type !== 'text')
          return [{ result: questionResult(question, asked, given), isCoded: false }];
        return coded.get(question.id) ?? [];
      }),
    }),
  );
  return { sections, own };
}

/** What was answered in words only, where the coding is frozen. A code beside a choice would be counted twice. */
async function codedQuestions(
  tx: Tx,
  survey: Survey,
  questions: readonly Question[],
  own: Map<ResponseId, OwnAnswers>,
): Promise<ReadonlyMap<string, readonly FeedbackQuestion[]>> {
  const coded = new Map<string, readonly FeedbackQuestion[]>();
  const written = questions.filter(({ type }) => type === 'text');
  for (const { question, book, answers } of await frozenCodings(tx, survey.id, written)) {
    for (const [responseId, choices] of settledCodes(book, answers))
      answersIn(own, responseId).set(question.id, { kind: 'choice', choices });
    coded.set(question.id, [{ result: codedResult(question, book, answers), isCoded: true }]);
  }
  return coded;
}

function answersIn(own: Map<ResponseId, OwnAnswers>, id: ResponseId): OwnAnswers {
  const known = own.get(id) ?? new Map<string, AnswerValue>();
  own.set(id, known);
  return known;
}
