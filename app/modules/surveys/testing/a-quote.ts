import type { Actor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import type { QuoteId, QuoteKind } from '../domain/quote.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { quotesOfResponse } from '../quote-store.ts';
import { proposeQuote } from '../usecases/propose-quote.ts';
import { aRoundToCode } from './a-coding.ts';
import { atOffice } from './a-survey.ts';

export const writtenText =
  'Vi går gjennom lista kvar månad. I Demo 01 er det ikkje nok folk til det, men vi prøver.';

/** A round where one office has written something, with those who ask and those who decide. */
export async function aRoundToQuote(db: Db, differences: Partial<Survey> = {}, text = writtenText) {
  const round = await aRoundToCode(db, [text], {
    survey: { state: 'analysed', ...differences },
  });
  const [office] = round.offices;
  if (!office) throw new Error('no office');
  return {
    ...round,
    office,
    adviser: round.one,
    officeLeader: atOffice(office, 'office-leader'),
    caseworker: atOffice(office, 'caseworker'),
  };
}

export type RoundToQuote = Awaited<ReturnType<typeof aRoundToQuote>>;

export function propose(
  { asked, office }: Pick<RoundToQuote, 'asked' | 'office'>,
  actor: Actor,
  passage: string,
  kind: QuoteKind = 'quote',
  lookedOver?: 'ja',
) {
  return execute(services, actor, proposeQuote, {
    ...asked,
    responseId: office.id,
    passage,
    kind,
    lookedOver,
  });
}

/** Asks, and gives the id of what was asked about. */
export async function proposed(
  round: RoundToQuote,
  passage: string,
  kind: QuoteKind = 'quote',
): Promise<QuoteId> {
  const done = await propose(round, round.adviser, passage, kind);
  if (!done.ok) throw new Error(done.refusal.code);
  const quotes = await quotesSeenBy(round.adviser, round.office);
  const quote = quotes.find(({ text }) => text === passage);
  if (!quote) throw new Error('no quote');
  return quote.id;
}

export function quotesSeenBy(actor: Actor, { id }: Pick<SurveyResponse, 'id'>) {
  return inScope(services.db, actor, (tx) => quotesOfResponse(tx, id));
}
