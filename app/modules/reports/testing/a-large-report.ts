import { isoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import {
  lineText,
  type ReportBlock,
  type ReportChapter,
  type ReportDocument,
  type ReportLine,
} from '../domain/report-document.ts';

type Both = Readonly<Record<Language, string>>;
const both = (nn: string, nb = nn): Both => ({ nn, nb });

const offices = 40;
const basis = '/kartleggingar/1/grunnlag?kontor=answered';

/**
 * A report of a round of forty offices as it becomes when there is much in it: ten chapters, thirty tables and fifteen
 * charts, a table over several pages, words longer than a column, line breaks, signs that XML and Typst read as their own,
 * and a list of nothing.
 */
export function aLargeReport(language: Language = 'nn', isDraft = false): ReportDocument {
  const say = ({ nn, nb }: Both) => (language === 'nn' ? nn : nb);
  let tables = 0;
  let figures = 0;
  const table = (
    id: string,
    caption: string,
    header: readonly string[],
    rows: readonly (readonly ReportLine[])[],
    hasSum = false,
  ): ReportBlock => {
    tables += 1;
    const numeric = header.flatMap((_, index) =>
      index > 0 &&
      rows.every((row) => /^(\d+( %)?( \(.*\))?|\d,\d+|–)$/.test(lineText(row[index] ?? '')))
        ? [index]
        : [],
    );
    return { kind: 'table', id, number: tables, caption, header, rows, numeric, hasSum };
  };

  const question = ({ code, text }: Question, index: number): readonly ReportBlock[] => {
    figures += 1;
    const answered = offices - (index % 5);
    const shares = choices.map((_, choice) => ((index + 3) * (choice + 2) * 7) % answered);
    const counted = spread(shares, answered);
    const percent = (value: number) => `${Math.round((value / answered) * 100)} %`;
    const caption = say(both(`Svar på ${code}`));
    return [
      { kind: 'heading', level: 3, id: `sporsmal-${code}`, text: `${code} ${say(text)}` },
      {
        kind: 'paragraph',
        text: [
          { text: String(answered), basis },
          say(
            both(
              ` av ${offices} kontor har svara på dette.`,
              ` av ${offices} kontorer har svart på dette.`,
            ),
          ),
        ],
      },
      {
        kind: 'chart',
        id: `figur-${code}`,
        number: figures,
        caption,
        description: `${say(both('Søylediagram over svara på', 'Søylediagram over svarene på'))} ${code}. ${choices
          .map(
            (choice, at) => `${say(choice)}: ${percent(counted[at] ?? 0)} (${counted[at] ?? 0}).`,
          )
          .join(' ')}`,
        bars: choices.map((choice, at) => ({
          label: say(choice),
          value: ((counted[at] ?? 0) / answered) * 100,
          shown: [{ text: percent(counted[at] ?? 0), basis }, ` (${counted[at] ?? 0})`],
        })),
        full: 100,
      },
      table(
        `tabell-${code}`,
        `${caption} ${say(both('etter storleik', 'etter størrelse'))}`,
        [
          say(both('Svar')),
          say(both('Små')),
          say(both('Mellomstore')),
          say(both('Store')),
          say(both('Alle')),
        ],
        [
          ...choices.map((choice, at) => [
            say(choice),
            ...thirds(counted[at] ?? 0).map(String),
            `${percent(counted[at] ?? 0)} (${counted[at] ?? 0})`,
          ]),
          [say(both('Svara i alt', 'Svart i alt')), ...thirds(answered).map(String), `${answered}`],
        ],
        true,
      ),
      ...(index % 3 === 0 ? [comments(index)] : []),
    ];
  };

  const comments = (index: number): ReportBlock => ({
    kind: 'quotes',
    items: [
      {
        text: 'Vi når ikkje alle, og veit det.\nDet som hjelper, er å møte folk der dei er.',
        language: 'nn',
        source: say(
          both('Nav-kontor i ein mellomstor kommune', 'Nav-kontor i en mellomstor kommune'),
        ),
      },
      {
        text: 'Programmet gir struktur, men helsa må tåle det. Arbeidsavklaringspengemottakeroppfølging tar <mye> tid & krefter.',
        language: 'nb',
        source:
          index % 2 === 0
            ? 'Nav Prøvøy'
            : say(both('Nav-kontor i ein liten kommune', 'Nav-kontor i en liten kommune')),
      },
    ],
  });

  const groups = (id: string, caption: Both, names: readonly string[]): ReportBlock =>
    table(
      id,
      say(caption),
      [
        say(both('Gruppe')),
        say(both('Spurde', 'Spurte')),
        say(both('Har svara', 'Har svart')),
        say(both('Svarprosent')),
        say(both('Ikkje svara', 'Ikke svart')),
        say(both('Fritekne', 'Fritatt')),
      ],
      [
        ...names.map((name, at) => [name, `${10 - at}`, `${9 - at}`, `${90 - at} %`, '1', '0']),
        [say(both('Alle')), '40', '34', '85 %', '6', '2'],
      ],
      true,
    );

  const paragraph = (text: Both): ReportBlock => ({ kind: 'paragraph', text: say(text) });
  const blocks: Readonly<Record<string, () => readonly ReportBlock[]>> = {
    summary: () => [
      {
        kind: 'paragraph',
        text: [
          { text: '34', basis },
          say(both(' av 40 kontor har svara. Det er ', ' av 40 kontorer har svart. Det er ')),
          { text: '85 %', basis },
          '.',
        ],
      },
      { kind: 'list', ordered: false, items: findings.map(say) },
      { kind: 'list', ordered: true, items: [] },
    ],
    background: () => [
      paragraph(body),
      { kind: 'heading', level: 2, id: 'formal', text: say(both('Formål')) },
      paragraph(body),
      { kind: 'heading', level: 2, id: 'heimel', text: say(both('Heimel', 'Hjemmel')) },
      paragraph(both('Sosialtenestelova §§ 9 og 29', 'Sosialtjenesteloven §§ 9 og 29')),
    ],
    method: () => [
      paragraph(body),
      {
        kind: 'heading',
        level: 2,
        id: 'steg',
        text: say(both('Slik gjekk vi fram', 'Slik gikk vi frem')),
      },
      { kind: 'list', ordered: true, items: findings.slice(0, 4).map(say) },
      table(
        'tabell-samsvar',
        say(both('Samsvar mellom dei som koda', 'Samsvar mellom dem som kodet')),
        [say(both('Spørsmål')), say(both('Har svara', 'Har svart')), 'Kappa'],
        questions.slice(0, 3).map(({ code, text }) => [`${code} ${say(text)}`, '34', '0,81']),
      ),
    ],
    answers: () => [
      groups(
        'tabell-svarprosent',
        both('Svar etter storleiken på kommunen', 'Svar etter størrelsen på kommunen'),
        [
          say(both('Små kommunar', 'Små kommuner')),
          say(both('Mellomstore kommunar', 'Mellomstore kommuner')),
          say(both('Store kommunar', 'Store kommuner')),
        ],
      ),
      groups('tabell-fylke', both('Svar etter fylke'), ['Demofylket', 'Prøvefylket', 'Åfjorden']),
      {
        kind: 'note',
        text: say(
          both(
            'Færre enn ti kontor har svara i nokre av gruppene. Eitt kontor kan då flytte prosenten mykje.',
            'Færre enn ti kontorer har svart i noen av gruppene. Ett kontor kan da flytte prosenten mye.',
          ),
        ),
      },
    ],
    results: () =>
      sections.flatMap((section, at) => [
        { kind: 'heading', level: 2, id: `del-${at}`, text: say(section) } as const,
        ...questions
          .slice(at * 4, at * 4 + 4)
          .flatMap((each, index) => question(each, at * 4 + index)),
      ]),
    practice: () => [paragraph(body), comments(0), comments(1)],
    challenges: () => questions.slice(12, 14).flatMap((each, index) => question(each, 12 + index)),
    wishes: () => [
      ...questions.slice(14).flatMap((each, index) => question(each, 14 + index)),
      {
        kind: 'heading',
        level: 2,
        id: 'svara-vare',
        text: say(both('Svara våre', 'Svarene våre')),
      },
      table(
        'tabell-lovnader',
        say(both('Kva vi svarar på ønska', 'Hva vi svarer på ønskene')),
        [say(both('Ønske')), say(both('Svar')), say(both('Når'))],
        findings
          .slice(0, 4)
          .map((finding) => [say(finding), say(body), say(both('Hausten 2027', 'Høsten 2027'))]),
      ),
    ],
    assessment: () => [
      paragraph(body),
      {
        kind: 'paragraph',
        text: say(
          both(
            'Retten gjeld uavhengig av økonomien.\nDet seier både lova og rundskrivet: <vilkåra> & #ingenting *anna* _avgjer_ $retten$.',
            'Retten gjelder uavhengig av økonomien.\nDet sier både loven og rundskrivet: <vilkårene> & #ingenting *annet* _avgjør_ $retten$.',
          ),
        ),
      },
      {
        kind: 'heading',
        level: 2,
        id: 'vidare',
        text: say(both('Vidare arbeid', 'Videre arbeid')),
      },
      { kind: 'list', ordered: true, items: findings.slice(0, 3).map(say) },
      table(
        'tabell-tiltak',
        say(both('Oppfølging')),
        [say(both('Tiltak')), say(both('Kontor', 'Kontorer'))],
        [
          [say(both('Dialog')), '7'],
          [say(both('Kurs')), '4'],
          [say(both('Alle')), '11'],
        ],
        true,
      ),
    ],
    annex: () => [
      ...sections.map((section, at) =>
        table(
          `tabell-skjema-${at}`,
          `${say(both('Spørsmåla i delen', 'Spørsmålene i delen'))} «${say(section)}»`,
          [say(both('Kode')), say(both('Spørsmål')), say(both('Slag svar', 'Type svar'))],
          questions
            .slice(at * 4, at * 4 + 4)
            .map(({ code, text }) => [code, say(text), say(both('Eitt val', 'Ett valg'))]),
        ),
      ),
      ...['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((code) =>
        table(
          `tabell-fordeling-${code}`,
          say(both(`Svar på ${code} etter fylke`)),
          [say(both('Fylke')), ...choices.map(say)],
          ['Demofylket', 'Prøvefylket', 'Åfjorden'].map((county, at) => [
            county,
            `${at + 3} (30 %)`,
            '4 (40 %)',
            '2 (20 %)',
            '1 (10 %)',
          ]),
        ),
      ),
      { kind: 'heading', level: 2, id: 'kontora', text: say(both('Kontora', 'Kontorene')) },
      table(
        'tabell-kontor',
        say(both('Kontora i kartlegginga', 'Kontorene i kartleggingen')),
        [
          say(both('Kontor')),
          say(both('Fylke')),
          say(both('Storleik', 'Størrelse')),
          say(both('Svaret kom', 'Svaret kom')),
          say(both('Måte')),
        ],
        Array.from({ length: 60 }, (_, index) => [
          `Nav ${officeNames[index % officeNames.length] ?? ''} ${index + 1}`,
          index % 2 === 0 ? 'Demofylket' : 'Prøvefylket',
          say(index % 3 === 0 ? both('Små') : both('Store')),
          `${(index % 28) + 1}. ${say(both('november'))} 2026`,
          say(index % 4 === 0 ? both('Word-skjema') : both('Nettskjema')),
        ]),
      ),
      {
        kind: 'heading',
        level: 2,
        id: 'utan-svar',
        text: say(both('Kontor som ikkje svara', 'Kontorer som ikke svarte')),
      },
      { kind: 'list', ordered: false, items: ['Nav Prøvøy', 'Nav Ytre Demovik'] },
    ],
  };

  return {
    language,
    title: say(
      both(
        'Kartlegging av kvalifiseringsprogrammet og aktivitetsplikta',
        'Kartlegging av kvalifiseringsprogrammet og aktivitetsplikten',
      ),
    ),
    subtitle: say(
      both(
        'Oppsummering av svara frå Nav-kontora, 2026',
        'Oppsummering av svarene fra Nav-kontorene, 2026',
      ),
    ),
    sender: say(both('Statsforvaltaren i Demofylket', 'Statsforvalteren i Demofylket')),
    date: isoDate('2026-12-14'),
    caseNumber: '2026/7',
    isDraft,
    chapters: chapters.map(
      ([id, title], index): ReportChapter => ({
        id,
        number: index + 1,
        title: say(title),
        blocks: blocks[id]?.() ?? [],
      }),
    ),
  };
}

interface Question {
  readonly code: string;
  readonly text: Both;
}

const chapters: readonly (readonly [id: string, title: Both])[] = [
  ['summary', both('Samandrag', 'Sammendrag')],
  ['background', both('Bakgrunn')],
  ['method', both('Metode')],
  ['answers', both('Svar vi har fått')],
  ['results', both('Resultat', 'Resultater')],
  ['practice', both('Døme frå praksis', 'Eksempler fra praksis')],
  ['challenges', both('Utfordringar', 'Utfordringer')],
  [
    'wishes',
    both('Kva kontora ønskjer frå statsforvaltaren', 'Hva kontorene ønsker fra statsforvalteren'),
  ],
  ['assessment', both('Vurdering og oppfølging')],
  ['annex', both('Vedlegg')],
];

const sections = [
  both(
    'Kjennskap til programmet og korleis kontora når dei som har rett',
    'Kjennskap til programmet og hvordan kontorene når dem som har rett',
  ),
  both('Innhald og oppfølging', 'Innhold og oppfølging'),
  both('Aktivitetsplikta', 'Aktivitetsplikten'),
];

const texts = [
  both(
    'Får alle som fyller vilkåra, tilbod om program?',
    'Får alle som fyller vilkårene, tilbud om program?',
  ),
  both('Har kontoret ei skriftleg rutine?', 'Har kontoret en skriftlig rutine?'),
  both(
    'Korleis når kontoret dei som ikkje sjølve spør etter programmet, til dømes personar som er nye i kommunen?',
    'Hvordan når kontoret dem som ikke selv spør etter programmet, for eksempel personer som er nye i kommunen?',
  ),
  both(
    'Er det ein fast rettleiar for kvar deltakar?',
    'Er det en fast veileder for hver deltaker?',
  ),
  both('Blir planen laga saman med deltakaren?', 'Blir planen laget sammen med deltakeren?'),
];
const questions: readonly Question[] = Array.from({ length: 15 }, (_, index) => ({
  code: `K${index + 1}`,
  text: texts[index % texts.length] ?? both(''),
}));

const choices = [
  both('Ja, alle'),
  both('Delvis'),
  both(
    'Nei, og kommunen har heller ikkje planar om å innføre det dette året',
    'Nei, og kommunen har heller ikke planer om å innføre det dette året',
  ),
  both(
    'Arbeidsavklaringspengemottakaroppfølgingssamtale',
    'Arbeidsavklaringspengemottakeroppfølgingssamtale',
  ),
];

const findings = [
  both(
    'Over halvparten av kontora svarar at alle som fyller vilkåra, får tilbod om program. Resten svarar stort sett «delvis».',
    'Over halvparten av kontorene svarer at alle som fyller vilkårene, får tilbud om program. Resten svarer stort sett «delvis».',
  ),
  both(
    'Kontora når folk på mange måtar.\nTips frå samarbeidspartnarar er vanlegast.',
    'Kontorene når folk på mange måter.\nTips fra samarbeidspartnere er vanligst.',
  ),
  both(
    'Økonomien i kommunen, og helse & rus, er dei utfordringane flest nemner.',
    'Økonomien i kommunen, og helse & rus, er de utfordringene flest nevner.',
  ),
  both(
    'Kontora ønskjer fyrst og fremst nettverk der dei kan lære av kvarandre.',
    'Kontorene ønsker først og fremst nettverk der de kan lære av hverandre.',
  ),
  both('Om lag halvparten har ei skriftleg rutine.', 'Omtrent halvparten har en skriftlig rutine.'),
];

const body = both(
  'Kvalifiseringsprogrammet er ein rett for dei som fyller vilkåra i sosialtenestelova § 29. Statsforvaltaren skal sjå til at kommunane gir det tilbodet dei har plikt til, og hjelpe dei med å gjere det. Kontora har ulike føresetnader for å finne dei som har rett, og for å følgje dei opp.',
  'Kvalifiseringsprogrammet er en rett for dem som fyller vilkårene i sosialtjenesteloven § 29. Statsforvalteren skal se til at kommunene gir det tilbudet de har plikt til, og hjelpe dem med å gjøre det. Kontorene har ulike forutsetninger for å finne dem som har rett, og for å følge dem opp.',
);

const officeNames = [
  'Demovik',
  'Prøvøy',
  'Ytre Åfjord',
  'Prøvekommunesamanslåingsområdet',
  'Søre Demodal',
];

/** Shares that are whole and add up. */
function spread(shares: readonly number[], sum: number): readonly number[] {
  const all = Math.max(
    1,
    shares.reduce((total, share) => total + share, 0),
  );
  const floors = shares.map((share) => Math.floor((share / all) * sum));
  const rest = sum - floors.reduce((total, share) => total + share, 0);
  return floors.map((share, index) => (index === 0 ? share + rest : share));
}

function thirds(sum: number): readonly number[] {
  const third = Math.floor(sum / 3);
  return [third, third, sum - 2 * third];
}
