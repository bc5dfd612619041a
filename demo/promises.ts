import { addDays, type IsoDate } from '../app/kernel/date.ts';
import type { Bilingual } from '../app/kernel/text.ts';
import type { Due, PromiseAnswer, PromiseId } from '../app/modules/reports/domain/promise.ts';
import {
  insertPromise,
  loadPromise,
  promisesIn,
  saveFollowed,
} from '../app/modules/reports/promise-store.ts';
import { frozenCodes } from '../app/modules/surveys/api.ts';
import { surveysById } from '../app/modules/surveys/results-store.ts';
import type { Actor } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { inScope, type Tx } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';
import { demoGovernor } from './rounds.ts';
import { at, roundsOn } from './timeline.ts';

const t = (nn: string, nb: string): Bilingual => ({ nn, nb });

interface Reply {
  /** What the code is called in nynorsk. */
  readonly wish: string;
  readonly answer: PromiseAnswer;
  readonly reply: Bilingual;
  /** Days from today to the last day. */
  readonly due?: number;
  readonly owner?: string;
  readonly done?: Bilingual;
}

const replies: readonly Reply[] = [
  {
    wish: 'Kurs',
    answer: 'will-do',
    reply: t(
      'Vi held eit digitalt kurs i vilkåra i sosialtenestelova § 29 for alle kontora.',
      'Vi holder et digitalt kurs i vilkårene i sosialtjenesteloven § 29 for alle kontorene.',
    ),
    due: -300,
    owner: 'Fagleiar for sosiale tenester',
    done: t(
      'Kurset er halde to gonger, og opptaket er delt med alle kontora.',
      'Kurset er holdt to ganger, og opptaket er delt med alle kontorene.',
    ),
  },
  {
    wish: 'Malar',
    answer: 'will-do',
    reply: t(
      'Vi lagar malar for vedtak saman med tre kontor.',
      'Vi lager maler for vedtak sammen med tre kontor.',
    ),
    due: -30,
    owner: 'Kari Demo',
  },
  {
    wish: 'Nettverk',
    answer: 'do-already',
    reply: t(
      'KVP-nettverket møtest vår og haust. Alle rettleiarar kan vere med.',
      'KVP-nettverket møtes vår og høst. Alle veiledere kan være med.',
    ),
  },
  {
    wish: 'Midlar',
    answer: 'cannot',
    reply: t(
      'Vi har ikkje midlar å dele ut. Kommunen kan søkje tilskot hos Arbeids- og velferdsdirektoratet.',
      'Vi har ikke midler å dele ut. Kommunen kan søke tilskudd hos Arbeids- og velferdsdirektoratet.',
    ),
  },
];

/** What the governor has answered to the wishes of the oldest round, where they have been counted. */
export async function seedPromises(services: Services): Promise<void> {
  const on = today(services.clock);
  const round = roundsOn(on).find(({ yearsBack }) => yearsBack === 2);
  if (!round?.closedOn) return;
  const writtenOn = addDays(round.closedOn, 14);
  await inScope(services.db, kari, async (tx) => {
    const survey = (await surveysById(tx, [round.id])).get(round.id);
    if (!survey || (await promisesIn(tx, survey.id)).length > 0) return;
    for (const { questionId, codes } of await frozenCodes(tx, survey))
      for (const reply of replies) {
        const code = codes.find(({ name }) => name.nn === reply.wish);
        if (!code) continue;
        const id = idOf(`promise ${reply.wish}`) as PromiseId;
        const due: Due | null =
          reply.due === undefined ? null : { on: addDays(on, reply.due), isQuarter: false };
        await insertPromise(
          tx,
          survey,
          {
            id,
            wish: { questionId, codeId: code.id },
            title: code.name,
            answer: reply.answer,
            reply: reply.reply,
            due,
            owner: reply.owner ?? '',
            state: due ? 'open' : 'answered',
          },
          { id: kari.id, name: kari.name, at: at(writtenOn, 10) },
        );
        if (reply.done && due) await keep(tx, round.id, id, reply.done, addDays(due.on, -7));
      }
  });
}

async function keep(
  tx: Tx,
  surveyId: Parameters<typeof loadPromise>[1],
  id: PromiseId,
  outcome: Bilingual,
  settledOn: IsoDate,
): Promise<void> {
  await saveFollowed(tx, await loadPromise(tx, surveyId, id), {
    state: 'done',
    outcome,
    settledOn,
  });
}

const kari: Actor = {
  id: idOf('user kari'),
  name: 'Kari Demo',
  capacity: { kind: 'governor', unitId: demoGovernor },
  roles: ['governor-adviser'],
};
