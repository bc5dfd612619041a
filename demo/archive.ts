import { addDays, type IsoDate } from '../app/kernel/date.ts';
import { addDocument, closeCase, journal, openCase } from '../app/modules/cases/api.ts';
import type { CaseId } from '../app/modules/cases/domain/case-folder.ts';
import { setJournalEntry, submittedAnswers } from '../app/modules/surveys/answer-store.ts';
import { enteredAs } from '../app/modules/surveys/domain/answer.ts';
import { answerHtml, answerTitle } from '../app/modules/surveys/domain/answer-document.ts';
import type { Survey } from '../app/modules/surveys/domain/survey.ts';
import { surveysById } from '../app/modules/surveys/results-store.ts';
import { systemActor } from '../app/platform/access.ts';
import { dayInNorway, today } from '../app/platform/clock.ts';
import { inScope, type Tx } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';
import { demoGovernor } from './rounds.ts';
import { at, roundId } from './timeline.ts';

const actor = systemActor(demoGovernor);

/**
 * What lies in the archive from before: the answers of the rounds that are over, journaled on the day they came, the oldest
 * round closed, and a case with mail from a person, so that there is something shielded to see. Unless it is there.
 */
export async function seedArchive(services: Services): Promise<void> {
  await inScope(services.db, actor, async (tx) => {
    const rounds = [...(await surveysById(tx, [roundId(2), roundId(1)])).values()].toSorted(
      (one, other) => one.year - other.year,
    );
    const [oldest] = rounds;
    if (!oldest || (await isJournaled(tx, oldest))) return;
    for (const survey of rounds) await journalAnswers(tx, services, survey);
    const closedOn = dayInNorway(oldest.closedAt ?? services.clock.now());
    if (oldest.caseId !== null)
      await closeCase(tx, oldest.caseId as CaseId, filedOn(services, addDays(closedOn, 60)));
    await mailFromSomebody(tx, services);
  });
}

async function isJournaled(tx: Tx, { caseId }: Survey): Promise<boolean> {
  const rows = await tx
    .selectFrom('journal_entry')
    .select('id')
    .where('case_id', '=', caseId)
    .limit(1)
    .execute();
  return rows.length > 0;
}

function filedOn({ newId }: Services, day: IsoDate) {
  return { actor, now: at(day, 12, 30), today: day, newId };
}

async function journalAnswers(tx: Tx, services: Services, survey: Survey): Promise<void> {
  const { caseId } = survey;
  if (caseId === null) return;
  const submissions = await tx
    .selectFrom('survey_submission as s')
    .innerJoin('survey_response as r', 'r.id', 's.response_id')
    .select(['s.id', 's.signed_at', 's.signer_name', 'r.office_id', 'r.office_name', 'r.language'])
    .where('s.survey_id', '=', survey.id)
    .where('s.journal_id', 'is', null)
    .orderBy('s.signed_at')
    .orderBy('r.name_sort')
    .execute();
  for (const submission of submissions) {
    const signedOn = dayInNorway(submission.signed_at);
    const language = submission.language === 'nb' ? 'nb' : 'nn';
    const answers = await submittedAnswers(tx, submission.id);
    const facts = {
      survey,
      officeName: submission.office_name,
      answers: new Map([...answers].map(([id, answer]) => [id, enteredAs(answer)])),
      number: 1,
      signerName: submission.signer_name,
      asDeputy: false,
      signedOn,
      language,
    } as const;
    const scope = filedOn(services, signedOn);
    const content = { kind: 'html', html: answerHtml(facts) } as const;
    const document = { title: answerTitle(facts), language, content } as const;
    const filed = await addDocument(tx, caseId as CaseId, document, scope);
    if (!filed.ok) return;
    const sender = {
      role: 'sender',
      kind: 'organisation',
      name: submission.office_name,
      organisationId: submission.office_id,
    } as const;
    const entry = await journal(
      tx,
      { documentId: filed.value.id, direction: 'incoming', correspondents: [sender] },
      scope,
    );
    await setJournalEntry(tx, submission.id, entry);
  }
}

/** An invented person who wrote a mail, and an office that asked something: one is shielded, and one is not. */
async function mailFromSomebody(tx: Tx, services: Services): Promise<void> {
  const year = Number(today(services.clock).slice(0, 4)) - 1;
  const day = `${year}-10-13` as IsoDate;
  const scope = filedOn(services, day);
  const owner = { kind: 'governor', unitId: demoGovernor } as const;
  const title = {
    nn: 'Spørsmål om kvalifiseringsprogrammet',
    nb: 'Spørsmål om kvalifiseringsprogrammet',
  };
  const opened = { owner, class: 'guidance', title, year, openedOn: day } as const;
  const { id } = await openCase(tx, opened, scope);
  const add = async (name: string, text: string) => {
    const content = { kind: 'html', html: `<p>${text}</p>` } as const;
    const added = await addDocument(tx, id, { title: name, language: 'nn', content }, scope);
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value.id;
  };
  await journal(
    tx,
    {
      documentId: await add(
        'Spørsmål frå Solveig Demo om avslag på program',
        'Eg har fått avslag på program. Kven kan eg klage til?',
      ),
      direction: 'incoming',
      shieldedTitle: 'Spørsmål om program',
      exemptUnder: 'offentleglova § 13 jf. forvaltningslova § 13 første ledd nr. 1',
      correspondents: [{ role: 'sender', kind: 'person', name: 'Solveig Demo' }],
    },
    scope,
  );
  await journal(
    tx,
    {
      documentId: await add('Spørsmål frå Nav Demovik om opplæring', 'Når er neste fagdag?'),
      direction: 'incoming',
      correspondents: [
        { role: 'sender', kind: 'organisation', name: 'Nav Demovik', organisationId: '9901' },
      ],
    },
    scope,
  );
}
