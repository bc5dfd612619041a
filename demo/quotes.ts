import { addDays } from '../app/kernel/date.ts';
import {
  passageFrom,
  type QuoteId,
  type QuoteKind,
  type QuoteState,
} from '../app/modules/surveys/domain/quote.ts';
import { questionsOf } from '../app/modules/surveys/domain/form.ts';
import type { Survey } from '../app/modules/surveys/domain/survey.ts';
import { answerToQuote, insertQuote, settleQuote } from '../app/modules/surveys/quote-store.ts';
import { surveysById } from '../app/modules/surveys/results-store.ts';
import type { Actor } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { inScope } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';
import { demoGovernor } from './rounds.ts';
import { at, responseId, type Round, roundsOn } from './timeline.ts';

interface Asked {
  readonly officeId: string;
  readonly code: string;
  readonly kind: QuoteKind;
  readonly state: QuoteState;
}

/** What offices were asked to let be used in each of the rounds that are over, and what their leaders said. */
const asked: Readonly<Record<number, readonly Asked[]>> = {
  2: [
    { officeId: '9901', code: 'K3', kind: 'practice-example', state: 'consented-named' },
    { officeId: '9903', code: 'K3', kind: 'practice-example', state: 'consented-named' },
    { officeId: '9904', code: 'A1', kind: 'quote', state: 'consented-anonymous' },
    { officeId: '9905', code: 'K8', kind: 'quote', state: 'consented-anonymous' },
    { officeId: '9906', code: 'K8', kind: 'quote', state: 'consented-anonymous' },
    { officeId: '9907', code: 'A1', kind: 'quote', state: 'consented-anonymous' },
    { officeId: '9909', code: 'A1', kind: 'quote', state: 'declined' },
    { officeId: '9910', code: 'K8', kind: 'quote', state: 'withdrawn' },
  ],
  1: [
    { officeId: '9901', code: 'K3', kind: 'practice-example', state: 'proposed' },
    { officeId: '9901', code: 'A1', kind: 'quote', state: 'proposed' },
    { officeId: '9902', code: 'A1', kind: 'practice-example', state: 'consented-named' },
    { officeId: '9903', code: 'K3', kind: 'practice-example', state: 'consented-named' },
    { officeId: '9904', code: 'A1', kind: 'quote', state: 'consented-anonymous' },
    { officeId: '9905', code: 'K8', kind: 'quote', state: 'consented-anonymous' },
  ],
};

/** A few passages of the written answers, so that every state of a quote can be seen and one is left to answer. */
export async function seedQuotes(services: Services): Promise<void> {
  for (const round of roundsOn(today(services.clock))) {
    const { closedOn } = round;
    if (closedOn === null) continue;
    const survey = await inScope(services.db, kari, async (tx) => {
      const known = await tx
        .selectFrom('survey_quote')
        .select('id')
        .where('survey_id', '=', round.id)
        .limit(1)
        .execute();
      return known.length > 0 ? undefined : (await surveysById(tx, [round.id])).get(round.id);
    });
    if (survey)
      for (const one of asked[round.yearsBack] ?? []) await ask(services, survey, round, one);
  }
}

async function ask(
  { db }: Services,
  survey: Survey,
  { yearsBack, closedOn }: Round,
  { officeId, code, kind, state }: Asked,
): Promise<void> {
  const question = questionsOf(survey.form).find((each) => each.code === code);
  if (!question || closedOn === null) return;
  const id = responseId(yearsBack, officeId);
  const on = addDays(closedOn, 7);
  const quoteId = idOf(`quote ${yearsBack} ${officeId} ${code}`) as QuoteId;
  const isAsked = await inScope(db, kari, async (tx) => {
    const answer = await answerToQuote(tx, id, question.id);
    const whole = answer?.text || answer?.comment || '';
    const passage = passageFrom(whole.slice(0, whole.indexOf('.') + 1) || whole, [whole]);
    if (!answer || !passage.ok) return false;
    return insertQuote(tx, {
      id: quoteId,
      survey,
      responseId: id,
      questionId: question.id,
      submissionId: answer.submissionId,
      kind,
      text: passage.value,
      namesOffice: false,
      asker: { id: kari.id, name: kari.name, at: at(on, 10) },
    });
  });
  if (!isAsked || state === 'proposed') return;
  const leader: Actor = {
    id: idOf(`leader ${officeId}`),
    name: 'Nav-leiar Demo',
    capacity: { kind: 'office', unitId: officeId },
    roles: ['office-leader'],
  };
  await inScope(db, leader, (tx) =>
    settleQuote(tx, quoteId, state, {
      id: leader.id,
      name: leader.name,
      at: at(addDays(on, 3), 9),
    }),
  );
}

const kari: Actor = {
  id: idOf('user kari'),
  name: 'Kari Demo',
  capacity: { kind: 'governor', unitId: demoGovernor },
  roles: ['governor-adviser'],
};
