import { describe, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { inScope } from '#platform/db/database.ts';
import { atOffice } from '#modules/surveys/testing/a-survey.ts';
import { decideQuote } from '#modules/surveys/usecases/decide-quote.ts';
import { proposeQuote } from '#modules/surveys/usecases/propose-quote.ts';
import { viewOfficeQuotes } from '#modules/surveys/usecases/view-office-quotes.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { basisAddress, everybody } from '../domain/basis.ts';
import { lineText, type ReportDocument, runsOf } from '../domain/report-document.ts';
import {
  type AnsweredRound,
  anAnsweredRound,
  begun,
  done,
  versionOf,
  write,
} from '../testing/a-round.ts';
import { approveReport } from './approve-report.ts';
import { beginReport } from './begin-report.ts';
import { chooseQuestions } from './choose-questions.ts';
import { downloadReport } from './download-report.ts';
import { decideFollowUp } from './decide-follow-up.ts';
import { viewFollowUps } from './view-follow-ups.ts';
import { freezeFigures } from './freeze-figures.ts';
import { makeReportFiles } from './keep-report-files.ts';
import { publishReport, takeReportDown } from './publish-report.ts';
import { listPublishedReports, readOpenData, readPublishedReport } from './read-published.ts';
import { readReport } from './read-report.ts';
import { reopenReport } from './reopen-report.ts';
import { sendReport } from './send-report.ts';
import { viewBasis } from './view-basis.ts';
import { viewReport } from './view-report.ts';
import { viewReportText } from './view-report-text.ts';
import { writeReportText } from './write-report-text.ts';

const { db } = services;
const visitor = anActor('visitor', 'visitor', '');

const stateOf = (round: AnsweredRound) =>
  inScope(db, systemActor(round.survey.governorId), async (tx) => {
    return (await loadSurvey(tx, round.survey.id)).state;
  });

async function approved(round: AnsweredRound) {
  await begun(round);
  const version = await versionOf(round);
  await done(execute(services, round.leader, approveReport, { ...round.asked, version }));
}

async function published(round: AnsweredRound) {
  await approved(round);
  const version = await versionOf(round);
  const input = { ...round.asked, version, checked: 'yes' as const };
  await done(execute(services, round.adviser, publishReport, input));
}

const read = async (
  round: AnsweredRound,
  language: 'nn' | 'nb' = 'nn',
  edition: 'full' | 'directorate' | 'public' = 'full',
) =>
  (await done(execute(services, round.adviser, readReport, { ...round.asked, language, edition })))
    .document;

function tablesOf({ chapters }: ReportDocument) {
  return chapters.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === 'table' ? [b] : [])));
}

describe('the report of a round', () => {
  test('begins when the round is analysed, with a first text on the method', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    expect(await stateOf(round)).toBe('report-draft');
    const seen = await done(execute(services, round.adviser, viewReport, round.asked));
    expect(seen.report).toMatchObject({ wishes: [round.questions.wish.id], frozen: null });
    expect(seen.gaps).toEqual([
      { kind: 'not-frozen' },
      { kind: 'missing', place: 'summary' },
      { kind: 'missing', place: 'assessment' },
      { kind: 'missing', place: 'next-steps' },
    ]);
    const again = { ...round.asked, challenges: [], wishes: [], participants: '' };
    expect(await execute(services, round.adviser, beginReport, again)).toMatchObject({
      refusal: { code: 'already-begun' },
    });
  });

  test('is not begun before, nor with questions that are not in the form or in two chapters', async () => {
    const open = await anAnsweredRound(db, { state: 'closed' });
    const begin = (round: AnsweredRound, chosen: object) =>
      execute(services, round.adviser, beginReport, {
        ...round.asked,
        challenges: [],
        wishes: [],
        participants: '',
        ...chosen,
      });
    expect(await begin(open, {})).toMatchObject({ refusal: { code: 'not-analysed' } });
    const round = await anAnsweredRound(db);
    const id = round.questions.wish.id;
    expect(await begin(round, { participants: id })).toMatchObject({
      refusal: { code: 'question-unknown', details: { field: 'participants' } },
    });
    expect(await begin(round, { wishes: ['other'] })).toMatchObject({
      refusal: { code: 'question-unknown' },
    });
    expect(await begin(round, { wishes: [id], challenges: [id] })).toMatchObject({
      refusal: { code: 'question-in-both', details: { field: 'wishes' } },
    });
  });

  test('has ten chapters in both forms, with the figures of the round', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    const nn = await read(round);
    expect(nn.chapters.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Samandrag',
      '2 Bakgrunn og oppdrag',
      '3 Slik gjorde vi det',
      '4 Svar vi har fått',
      '5 Resultat',
      '6 Døme frå praksis',
      '7 Utfordringar',
      '8 Kva kontora ønskjer frå oss',
      '9 Vurdering og oppfølging',
      '10 Vedlegg',
    ]);
    expect(nn.isDraft).toBe(true);
    const rates = tablesOf(nn).find(({ id }) => id === 'tabell-svarprosent');
    expect(rates?.rows.map((row) => row.map(lineText))).toEqual([
      ['Under 5 000 innbyggjarar', '4', '3', '75\u00a0%', '1', '0'],
      ['20 000 innbyggjarar eller fleire', '3', '3', '100\u00a0%', '0', '1'],
      ['Alle', '7', '6', '86\u00a0%', '1', '1'],
    ]);
    const offer = tablesOf(nn).find(({ id }) => id === 'tabell-K2');
    expect(offer?.rows.map((row) => row.map(lineText))).toEqual([
      ['Ja', '3', '50\u00a0%'],
      ['Delvis', '2', '33\u00a0%'],
      ['Nei', '1', '17\u00a0%'],
      ['Svara i alt', '6', ''],
    ]);
    const people = tablesOf(nn).find(({ id }) => id === 'tabell-T1-tal');
    expect(people?.rows.at(-1)?.map(lineText)).toEqual([
      'Alle',
      '6',
      '30',
      '5',
      '5',
      '2,5–7,5',
      '0–10',
    ]);
    // The invented offices serve no municipality of the register, so nobody knows how many live there.
    const reckoned = tablesOf(nn).find(({ id }) => id === 'tabell-T1-innbyggjarar');
    expect(reckoned?.rows.map((row) => row.map(lineText))).toEqual([
      ['Små', '3', '12', '–', '1'],
      ['Store', '3', '18', '–', '0'],
      ['91', '4', '12', '–', '1'],
      ['92', '2', '18', '–', '0'],
      ['Alle', '6', '30', '–', '1'],
    ]);
    const nb = await read(round, 'nb');
    expect(nb.chapters[7]?.title).toBe('Hva kontorene ønsker fra oss');
    expect(tablesOf(nb).map(({ id }) => id)).toEqual(tablesOf(nn).map(({ id }) => id));
  });

  test('numbers tables and charts through the report, and the parts of every sum make it up', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    const document = await read(round);
    const tables = tablesOf(document);
    expect(tables.map(({ number }) => number)).toEqual(tables.map((_, index) => index + 1));
    const counted = ['tabell-svarprosent', 'tabell-svarprosent-fylke', 'tabell-K2', 'tabell-T2'];
    for (const id of counted) {
      const { rows = [] } = tables.find((table) => table.id === id) ?? {};
      const column = rows.map((row) => Number(lineText(row[1] ?? '')));
      const sum = column.slice(0, -1).reduce((all, each) => all + each, 0);
      expect({ id, sum }).toEqual({ id, sum: column.at(-1) });
    }
  });

  test('leads from every figure to the offices behind it, and as many as it says', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    const document = await read(round);
    const lines = document.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'table') return block.rows.flat();
        if (block.kind === 'chart') return block.bars.map(({ shown }) => shown);
        return 'text' in block && block.kind !== 'heading' ? [block.text] : [];
      }),
    );
    const figures = lines
      .flatMap(runsOf)
      .flatMap((run) =>
        typeof run === 'string' || !run.basis.includes('/grunnlag?') ? [] : [run],
      );
    expect(figures.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    // A chart and a table say the same: each page is asked once.
    for (const [query, of] of Map.groupBy(figures, ({ basis }) => basis.split('?')[1] ?? '')) {
      const { total, percent } = await done(
        execute(services, round.adviser, viewBasis, { ...round.asked, query, page: 1 }),
      );
      for (const text of new Set(of.map((figure) => figure.text))) {
        const isCount = /^\d+$/.test(text) && !isOfPeople(round, query);
        if (isCount && total !== Number(text)) wrong.push(`${text} is ${total}: ${query}`);
        if (/^\d+\u00a0%$/.test(text) && `${percent}\u00a0%` !== text)
          wrong.push(`${text} is ${percent}: ${query}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('keeps its figures when they are frozen, and follows the data when they are let go', async () => {
    const round = await anAnsweredRound(db);
    await begun(round);
    const seen = await done(execute(services, round.adviser, viewReport, round.asked));
    expect(seen.report?.frozen).toMatchObject({ byName: 'Kari Demo' });
    expect(seen.gaps).toEqual([]);
    const version = await versionOf(round);
    const letGo = { ...round.asked, version, freeze: 'no' as const };
    expect((await execute(services, round.adviser, freezeFigures, letGo)).ok).toBe(true);
    expect(await execute(services, round.adviser, freezeFigures, letGo)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
  });
});

/** Figures of what offices have counted, and not of offices: a sum, a mean. */
function isOfPeople({ questions }: AnsweredRound, query: string): boolean {
  const params = new URLSearchParams(query);
  const id = params.get('sporsmal');
  return id === questions.people.id || (id === questions.rating.id && !params.has('svar'));
}

describe('what people write', () => {
  test('is kept in both forms, and nobody writes over what they have not read', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    await write(round, 'summary');
    const place = 'summary';
    const seen = await done(
      execute(services, round.adviser, viewReportText, { ...round.asked, place, language: 'nn' }),
    );
    expect(seen.stored).toMatchObject({ version: 1, text: { nn: 'Noko om summary' } });
    const text = { ...round.asked, place, textNn: 'Nytt', textNb: 'Nytt' };
    const put = (changed: object) =>
      execute(services, round.adviser, writeReportText, { ...text, version: 1, ...changed });
    expect(await put({ version: 0 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await put({})).ok).toBe(true);
    expect(await put({})).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await put({ place: 'elsewhere' })).toMatchObject({ refusal: { code: 'place-unknown' } });
    expect(await put({ place: `question:${newId()}` })).toMatchObject({
      refusal: { code: 'place-unknown' },
    });
    await expect(
      execute(services, round.adviser, viewReportText, {
        ...round.asked,
        place: 'elsewhere',
        language: 'nn',
      }),
    ).rejects.toThrow(NotFound);
    const document = await read(round);
    expect(document.chapters[0]?.blocks).toContainEqual({ kind: 'paragraph', text: 'Nytt' });
  });

  test('is not approved in one form only', async () => {
    const round = await anAnsweredRound(db);
    await begun(round);
    await done(
      execute(services, round.adviser, writeReportText, {
        ...round.asked,
        place: 'background',
        version: 0,
        textNn: 'Berre nynorsk',
        textNb: '',
      }),
    );
    const { gaps } = await done(execute(services, round.adviser, viewReport, round.asked));
    expect(gaps).toEqual([{ kind: 'one-form', place: 'background', missing: 'nb' }]);
    const version = await versionOf(round);
    expect(
      await execute(services, round.leader, approveReport, { ...round.asked, version }),
    ).toMatchObject({ refusal: { code: 'incomplete' } });
  });

  test('is chosen for chapters until the report is approved', async () => {
    const round = await anAnsweredRound(db);
    await begun(round, 'begun');
    const choose = (version: number, changed: object = {}) =>
      execute(services, round.adviser, chooseQuestions, {
        ...round.asked,
        version,
        challenges: [round.questions.reach.id],
        wishes: [round.questions.wish.id],
        participants: '',
        ...changed,
      });
    expect((await choose(1)).ok).toBe(true);
    expect(await choose(1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await choose(2, { wishes: ['x'] })).toMatchObject({
      refusal: { code: 'question-unknown' },
    });
    const document = await read(round);
    expect(document.chapters[6]?.blocks.some((b) => b.kind === 'table')).toBe(true);
  });
});

describe('follow-up of each office', () => {
  test('stands in the whole report and never in the public one', async () => {
    const round = await anAnsweredRound(db);
    await begun(round);
    const [office] = round.offices;
    const decide = (changed: object) =>
      execute(services, round.adviser, decideFollowUp, {
        ...round.asked,
        responseId: office?.id ?? ('' as never),
        measure: 'supervision-candidate' as const,
        note: 'Ingen deltakarar',
        ...changed,
      });
    expect((await decide({})).ok).toBe(true);
    expect(await decide({ responseId: newId() as never })).toMatchObject({
      refusal: { code: 'office-unknown' },
    });
    const seen = await done(
      execute(services, round.adviser, viewFollowUps, {
        ...round.asked,
        measure: 'supervision-candidate' as const,
        page: 1,
      }),
    );
    expect(seen.offices).toMatchObject([{ officeName: 'Nav Demo 1', note: 'Ingen deltakarar' }]);
    expect(JSON.stringify(await read(round))).toContain('Ingen deltakarar');
    const open = JSON.stringify(await read(round, 'nn', 'public'));
    expect(open).not.toContain('Ingen deltakarar');
    expect(open).not.toContain('Vurderast for tilsyn');
  });
});

describe('an approved report', () => {
  test('is kept as it was read, and can be opened again while nobody outside has it', async () => {
    const round = await anAnsweredRound(db);
    await approved(round);
    expect(await stateOf(round)).toBe('report-approved');
    const kept = await read(round);
    expect(kept.isDraft).toBe(false);
    expect(services.sent).toContainEqual({
      name: 'report.make-files',
      data: { surveyId: round.survey.id, governorId: round.survey.governorId },
    });
    expect(
      await execute(services, round.adviser, writeReportText, {
        ...round.asked,
        place: 'summary',
        version: 1,
        textNn: 'x',
        textNb: 'x',
      }),
    ).toMatchObject({ refusal: { code: 'not-draft' } });
    const version = await versionOf(round);
    expect(
      await execute(services, round.leader, approveReport, { ...round.asked, version }),
    ).toMatchObject({ refusal: { code: 'not-draft' } });
    const reopen = (seen: number) =>
      execute(services, round.leader, reopenReport, { ...round.asked, version: seen });
    expect(await reopen(version - 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await reopen(version)).ok).toBe(true);
    expect(await reopen(version + 1)).toMatchObject({ refusal: { code: 'not-approved' } });
    expect(await stateOf(round)).toBe('report-draft');
  });

  test('is not sent before its files are made', async () => {
    const round = await anAnsweredRound(db);
    await approved(round);
    const send = { ...round.asked, version: await versionOf(round), language: 'nb' as const };
    expect(await execute(services, round.adviser, sendReport, send)).toMatchObject({
      refusal: { code: 'files-not-ready' },
    });
    const draft = await anAnsweredRound(db);
    await begun(draft);
    expect(
      await execute(services, draft.adviser, sendReport, { ...send, ...draft.asked }),
    ).toMatchObject({ refusal: { code: 'not-approved' } });
  });

  test('is sent as it was read, and journaled as sent to the directorate', async () => {
    const round = await anAnsweredRound(db);
    await approved(round);
    const made = { surveyId: round.survey.id, governorId: round.survey.governorId };
    await makeReportFiles(services, made);
    await makeReportFiles(services, made);
    const { finished } = await done(execute(services, round.adviser, viewReport, round.asked));
    expect(finished.map(({ edition, language, ready }) => [edition, language, ready])).toEqual([
      ['directorate', 'nn', true],
      ['directorate', 'nb', true],
      ['full', 'nn', true],
      ['full', 'nb', true],
    ]);
    const send = { ...round.asked, version: await versionOf(round), language: 'nb' as const };
    expect((await execute(services, round.adviser, sendReport, send)).ok).toBe(true);
    expect(await stateOf(round)).toBe('reported');
    const again = { ...send, version: await versionOf(round) };
    expect(await execute(services, round.adviser, sendReport, again)).toMatchObject({
      refusal: { code: 'already-reported' },
    });
  });

  test('is not sent with a quote that the office has taken back', async () => {
    const round = await anAnsweredRound(db);
    const [office] = round.offices;
    if (!office) throw new Error('The round has offices');
    const at = { responseId: office.id, questionId: round.questions.wish.id };
    await done(
      execute(services, round.adviser, proposeQuote, {
        ...round.asked,
        ...at,
        passage: 'Vi ønskjer kurs nummer 0.',
        kind: 'quote' as const,
      }),
    );
    const leader = atOffice(office, 'office-leader');
    const { quotes } = await done(
      execute(services, leader, viewOfficeQuotes, { responseId: office.id }),
    );
    const answer = (said: string) =>
      done(
        execute(services, leader, decideQuote, {
          responseId: office.id,
          quoteId: quotes[0]?.id ?? ('' as never),
          answer: said,
        }),
      );
    await answer('named');
    await approved(round);
    await makeReportFiles(services, {
      surveyId: round.survey.id,
      governorId: round.survey.governorId,
    });
    expect(JSON.stringify(await read(round))).toContain('Vi ønskjer kurs nummer 0');
    const send = { ...round.asked, version: await versionOf(round), language: 'nn' as const };
    // The name is taken back, and then the passage.
    for (const said of ['anonymous', 'no']) {
      await answer(said);
      expect(await execute(services, round.adviser, sendReport, send)).toMatchObject({
        refusal: { code: 'quote-withdrawn' },
      });
    }
    expect(JSON.stringify(await read(round, 'nn', 'public'))).not.toContain('kurs nummer 0');
  });

  test('is published without what is internal, with open data, and taken down by the leader', async () => {
    const round = await anAnsweredRound(db);
    const input = { surveyId: round.survey.id, language: 'nn' as const };
    await approved(round);
    const seen = () => execute(services, visitor, readPublishedReport, input);
    await expect(seen()).rejects.toThrow(NotFound);
    const version = await versionOf(round);
    const checked = 'yes' as const;
    const publish = (at: number) =>
      execute(services, round.adviser, publishReport, { ...round.asked, version: at, checked });
    expect(await publish(version - 1)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await publish(version)).ok).toBe(true);
    expect(await publish(version + 1)).toMatchObject({ refusal: { code: 'not-approved' } });
    const { document } = await done(seen());
    expect(document.chapters).toHaveLength(10);
    expect(JSON.stringify(document)).not.toContain('/kartleggingar/');
    const listed = await done(
      execute(services, visitor, listPublishedReports, { language: 'nn', page: 1 }),
    );
    expect(listed.reports.map(({ surveyId }) => surveyId)).toContain(round.survey.id);
    const data = await done(
      execute(services, visitor, readOpenData, { surveyId: round.survey.id }),
    );
    const offer = data.questions.find(({ code }) => code === 'K2');
    expect(offer?.groups.map(({ group, answers }) => [group, answers.length])).toEqual([
      ['all', 3],
      ['small', 0],
      ['large', 0],
      ['county-91', 0],
      ['county-92', 0],
    ]);
    expect(tablesOf(await read(round, 'nn', 'public')).map(({ id }) => id)).not.toContain(
      'tabell-K2-storleik',
    );
    expect(tablesOf(await read(round)).map(({ id }) => id)).toContain('tabell-K2-storleik');
    const people = data.questions.find(({ code }) => code === 'T1');
    // Three offices of each size: too few to show what they have counted of people.
    expect(people?.groups.map(({ group, mean }) => [group, mean])).toEqual([
      ['all', 5],
      ['small', null],
      ['large', null],
      ['county-91', null],
      ['county-92', null],
    ]);
    const down = { ...round.asked, version: await versionOf(round) };
    expect((await execute(services, round.leader, takeReportDown, down)).ok).toBe(true);
    await expect(seen()).rejects.toThrow(NotFound);
    expect(await stateOf(round)).toBe('report-approved');
    expect(
      await execute(services, round.leader, takeReportDown, { ...down, version: down.version + 1 }),
    ).toMatchObject({ refusal: { code: 'not-approved' } });
  });
});

describe('the wall', () => {
  const attempts: readonly (readonly [
    string,
    (round: AnsweredRound, actor: Actor) => Promise<unknown>,
  ])[] = [
    ['view', (round, actor) => execute(services, actor, viewReport, round.asked)],
    [
      'read',
      (round, actor) =>
        execute(services, actor, readReport, { ...round.asked, edition: 'full', language: 'nn' }),
    ],
    [
      'download',
      (round, actor) =>
        execute(services, actor, downloadReport, {
          ...round.asked,
          edition: 'full',
          language: 'nn',
          kind: 'pdf',
        }),
    ],
    [
      'text',
      (round, actor) =>
        execute(services, actor, viewReportText, {
          ...round.asked,
          place: 'summary',
          language: 'nn',
        }),
    ],
    [
      'basis',
      (round, actor) =>
        execute(services, actor, viewBasis, {
          ...round.asked,
          query:
            basisAddress(round.survey.id, {
              kind: 'offices',
              set: 'asked',
              group: everybody,
            }).split('?')[1] ?? '',
          page: 1,
        }),
    ],
    [
      'write',
      (round, actor) =>
        execute(services, actor, writeReportText, {
          ...round.asked,
          place: 'summary',
          version: 0,
          textNn: 'x',
          textNb: 'x',
        }),
    ],
    [
      'follow-up',
      (round, actor) =>
        execute(services, actor, viewFollowUps, { ...round.asked, measure: '', page: 1 }),
    ],
  ];

  test.each(attempts)(
    '%s: another governor finds nothing, and an office may not',
    async (_, attempt) => {
      const round = await anAnsweredRound(db);
      await begun(round, 'begun');
      const stranger = anActor('governor-adviser', 'governor');
      await expect(attempt(round, stranger)).rejects.toThrow(NotFound);
      await expect(attempt(round, anActor('office-leader'))).rejects.toThrow(Forbidden);
    },
  );

  test('approving is the leader\u2019s, and writing the adviser\u2019s', async () => {
    const round = await anAnsweredRound(db);
    await begun(round);
    const version = await versionOf(round);
    await expect(
      execute(services, round.adviser, approveReport, { ...round.asked, version }),
    ).rejects.toThrow(Forbidden);
    await expect(
      execute(services, round.leader, freezeFigures, { ...round.asked, version, freeze: 'no' }),
    ).rejects.toThrow(Forbidden);
  });

  test('a published report is all that a visitor can read', async () => {
    const round = await anAnsweredRound(db);
    await published(round);
    await expect(
      execute(services, visitor, readReport, {
        ...round.asked,
        edition: 'full',
        language: 'nn',
      }),
    ).rejects.toThrow(Forbidden);
    await expect(
      execute(services, visitor, readOpenData, { surveyId: newId() as never }),
    ).rejects.toThrow(NotFound);
  });
});
