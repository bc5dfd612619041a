import { addDays, type IsoDate } from '../app/kernel/date.ts';
import type { Bilingual } from '../app/kernel/text.ts';
import {
  answersToRead,
  type CodedQuestion,
  codedAnswers,
  codingsOf,
  finishCoder,
  insertBook,
  insertCoder,
  insertFreeze,
  saveCodings,
  saveDecision,
} from '../app/modules/surveys/coding-store.ts';
import { settledIn } from '../app/modules/surveys/domain/coding.ts';
import type { Code, CodeBook, CodeId } from '../app/modules/surveys/domain/coding-book.ts';
import { questionsOf } from '../app/modules/surveys/domain/form.ts';
import { surveysById } from '../app/modules/surveys/results-store.ts';
import type { Survey } from '../app/modules/surveys/domain/survey.ts';
import type { Actor } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { inScope, type Tx } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';
import { idOf, randomFrom } from './random.ts';
import { demoGovernor } from './rounds.ts';
import { at, roundId, roundsOn } from './timeline.ts';

/** What offices wish for: coded to the end in the oldest round, and half-way in the one after, so that it can be tried. */
export async function seedCoding(services: Services): Promise<void> {
  for (const round of roundsOn(today(services.clock))) {
    if (round.closedOn === null) continue;
    const isOldest = round.yearsBack === 2;
    const known = await inScope(services.db, kari, async (tx) => {
      const survey = (await surveysById(tx, [roundId(round.yearsBack)])).get(round.id);
      const begun = (await codingsOf(tx, round.id)).size > 0;
      return begun ? undefined : survey;
    });
    const question = known && questionsOf(known.form).find(({ code }) => code === 'K8');
    if (!known || !question) continue;
    const coded = { surveyId: known.id, questionId: question.id };
    const on = addDays(round.closedOn, 3);
    await inScope(services.db, kari, (tx) =>
      insertBook(tx, known, question.id, book, written(kari, on)),
    );
    await code(services, known, coded, kari, on, isOldest ? 1 : 0.5);
    await code(services, known, coded, ada, addDays(on, 1), 1);
    if (isOldest)
      await inScope(services.db, kari, (tx) => settle(tx, known, coded, addDays(on, 2)));
  }
}

function adviser(firstName: string): Actor {
  return {
    id: idOf(`user ${firstName.toLowerCase()}`),
    name: `${firstName} Demo`,
    capacity: { kind: 'governor', unitId: demoGovernor },
    roles: ['governor-adviser'],
  };
}

const kari = adviser('Kari');
const ada = adviser('Ada');

const written = ({ id, name }: Actor, on: IsoDate) => ({ id, name, at: at(on, 10) });

/** One person's codes are a row of their own, which nobody else may write. */
async function code(
  { db }: Services,
  survey: Survey,
  question: CodedQuestion,
  coder: Actor,
  on: IsoDate,
  share: number,
): Promise<void> {
  await inScope(db, coder, async (tx) => {
    const seat = coder === kari ? 1 : 2;
    await insertCoder(tx, survey, question.questionId, { seat, ...written(coder, on) });
    const all = (await codedAnswers(tx, question)).map(({ submissionId }) => submissionId);
    const read = await answersToRead(tx, question, all.slice(0, Math.ceil(all.length * share)));
    await saveCodings(
      tx,
      survey,
      question.questionId,
      read.map(({ submissionId, responseId, text }) => ({
        submissionId,
        responseId,
        codes: codesIn(text, `${coder.name} ${responseId}`),
      })),
      { coderId: coder.id, bookVersion: book.version, at: at(on, 12) },
    );
    if (share === 1) await finishCoder(tx, question, coder.id, at(on, 14));
  });
}

/** Two who read the same see mostly the same: now and then one of them overlooks something. */
function codesIn(text: string, reader: string): readonly CodeId[] {
  const random = randomFrom(`codes ${reader}`);
  return wishes.flatMap(({ code: { id }, pattern }) =>
    pattern.test(text) && !random.chance(0.12) ? [id] : [],
  );
}

/** The two went through what they had seen differently, and found that both had seen something. */
async function settle(tx: Tx, survey: Survey, question: CodedQuestion, on: IsoDate): Promise<void> {
  const settled = settledIn(book);
  for (const answer of await codedAnswers(tx, question)) {
    if (settled(answer).kind !== 'disagreed') continue;
    const codes = [...new Set([...(answer.first ?? []), ...(answer.second ?? [])])];
    await saveDecision(
      tx,
      survey,
      question.questionId,
      { submissionId: answer.submissionId, responseId: answer.responseId, codes },
      { ...written(kari, on), way: 'together' },
    );
  }
  await insertFreeze(tx, survey, question.questionId, written(kari, addDays(on, 1)));
}

const t = (nn: string, nb: string): Bilingual => ({ nn, nb });

const competence = t('Kompetanse', 'Kompetanse');
const steering = t('Styring og leiing', 'Styring og ledelse');
const tools = t('Verktøy og midlar', 'Verktøy og midler');

interface Wish {
  readonly code: Code;
  /** The words that the invented offices say it with. */
  readonly pattern: RegExp;
}

const wish = (
  name: Bilingual,
  description: Bilingual,
  theme: Bilingual,
  pattern: RegExp,
  example = '',
): Wish => ({
  code: {
    id: idOf(`code ${name.nn}`) as CodeId,
    name,
    description,
    theme,
    example,
    retired: null,
  },
  pattern,
});

const wishes: readonly Wish[] = [
  wish(
    t('Kurs', 'Kurs'),
    t(
      'Opplæring som Statsforvaltaren held. Ikkje møte der kontora lærer av kvarandre.',
      'Opplæring som Statsforvalteren holder. Ikke møter der kontorene lærer av hverandre.',
    ),
    competence,
    /kurs/i,
    'Vi ønskjer eit kurs i vilkåra for program.',
  ),
  wish(
    t('Nettverk', 'Nettverk'),
    t(
      'Samlingar og nettverk der rettleiarar møter andre rettleiarar.',
      'Samlinger og nettverk der veiledere møter andre veiledere.',
    ),
    competence,
    /samling |nettverk/i,
    'Ei samling to gonger i året hadde vore nyttig.',
  ),
  wish(
    t('Besøk hos andre', 'Besøk hos andre'),
    t('Å sjå korleis eit anna kontor arbeider.', 'Å se hvordan et annet kontor arbeider.'),
    competence,
    /besøke/i,
  ),
  wish(
    t('Digitale møte', 'Digitale møter'),
    t(
      'Når det er forma som er ønsket, ikkje temaet.',
      'Når det er formen som er ønsket, ikke temaet.',
    ),
    competence,
    /digitale/i,
  ),
  wish(
    t('Avklaring av regelverk', 'Avklaring av regelverk'),
    t(
      'Spørsmål om kva lova seier, som grensa mot arbeidsavklaringspengar.',
      'Spørsmål om hva loven sier, som grensen mot arbeidsavklaringspenger.',
    ),
    competence,
    /avklar forholdet/i,
  ),
  wish(
    t('Forankring hos leiinga', 'Forankring hos ledelsen'),
    t(
      'At Statsforvaltaren snakkar med kommunedirektør eller Nav-leiar.',
      'At Statsforvalteren snakker med kommunedirektør eller Nav-leder.',
    ),
    steering,
    /kommunedirektør/i,
  ),
  wish(
    t('Tal å samanlikne seg med', 'Tall å sammenligne seg med'),
    t('Statistikk frå Statsforvaltaren.', 'Statistikk fra Statsforvalteren.'),
    steering,
    /gjerne tall? som/i,
  ),
  wish(
    t('Malar', 'Maler'),
    t('Malar for vedtak og vurderingar.', 'Maler for vedtak og vurderinger.'),
    tools,
    /malar for|maler for/i,
  ),
  wish(
    t('Midlar', 'Midler'),
    t('Pengar som kontoret kan søkje på.', 'Penger som kontoret kan søke på.'),
    tools,
    /kompetansemid/i,
  ),
];

const book: CodeBook = {
  version: 1,
  codes: wishes.map(({ code: each }) => each),
};
