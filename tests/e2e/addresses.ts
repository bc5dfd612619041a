import { readFileSync } from 'node:fs';
import type { Role } from '../../app/platform/access.ts';
import { demoForm } from '../../demo/form.ts';
import { demoDeputy } from '../../demo/people.ts';
import { idOf } from '../../demo/random.ts';
import { responseId, roundId } from '../../demo/timeline.ts';

const governor: readonly Role[] = [
  'governor-adviser',
  'governor-appeals-lawyer',
  'governor-auditor',
  'governor-audit-leader',
  'governor-registry',
  'governor-editor',
  'section-leader',
];
export const adviser: readonly Role[] = ['governor-adviser'];
const editor: readonly Role[] = ['governor-editor', 'municipal-editor'];
export const sectionLeader: readonly Role[] = ['section-leader'];
const readsResults: readonly Role[] = [
  'governor-adviser',
  'governor-auditor',
  'governor-audit-leader',
  'section-leader',
];
const settlesCodes: readonly Role[] = ['governor-adviser', 'section-leader'];
const readsCases = governor.filter((role) => role !== 'governor-editor');
export const receivesForms: readonly Role[] = ['governor-adviser', 'governor-registry'];
export const worksInRegistry: readonly Role[] = ['governor-registry', 'section-leader'];
const readsMail: readonly Role[] = ['governor-adviser', 'governor-registry', 'section-leader'];
export const office: readonly Role[] = ['caseworker', 'decision-maker', 'office-leader'];
export const writesMessages: readonly Role[] = [...office, 'resident'];
export const officeLeader: readonly Role[] = ['office-leader'];
const staff: readonly Role[] = [
  ...governor,
  ...office,
  'municipal-director',
  'municipal-editor',
  'county-nav-contact',
  'directorate-reader',
  'operator',
];
export const leaders: readonly Role[] = ['office-leader', 'section-leader', 'operator'];
export const operator: readonly Role[] = ['operator'];

export interface Wall {
  readonly pattern: string;
  readonly address: string;
  readonly who: readonly Role[] | 'everyone';
  /** Who may read what it changes, and so is told first whether it is there. */
  readonly readBy?: readonly Role[];
  /** Whose it is; for the others it does not exist. */
  readonly unit?: string;
  /** What those who may see it get. */
  readonly found?: number;
  /** What a visitor gets, when it is not the way to sign-in. */
  readonly visitor?: number;
}

export const demo = 'governor:FMDEMO';
const vestland = 'governor:FMVL';
export const open = roundId(0);
const over = roundId(1);
/** The round whose report is published. */
const reported = roundId(2);
const reference = JSON.parse(readFileSync('data/surveys/vestland-2019.json', 'utf8')) as {
  readonly id: string;
};
export const nobody = idOf('nobody');

/** The pages of one round, and whose they are. */
function roundWalls(
  surveyId: string,
  unit: string,
  questionId: string,
  isSent: boolean,
  // A round from before Medverk has no answers here.
  isCodable = true,
): Wall[] {
  const of = '/kartleggingar/:surveyId';
  const at = `/kartleggingar/${surveyId}`;
  const wall = (rest: string, who: readonly Role[], found = 200): Wall => ({
    pattern: `${of}${rest}`,
    address: `${at}${rest.replace(':questionId', questionId).replace(':position', '1').replace(':wordFormId', nobody).replace(':codeId', 'ny').replace(':promiseId', 'ny')}`,
    who,
    unit,
    found,
  });
  return [
    ...[
      '',
      '/innstillingar',
      '/skjema',
      '/skjema.json',
      '/skjema.docx',
      '/skjema/vis',
      '/mottakarar',
      '/godkjenn',
      '/send',
      '/brev',
      '/status',
      '/status/valde',
      '/status/kart',
      '/avslutt',
    ].map((rest) => wall(rest, governor)),
    {
      pattern: `${of}/brev/:file`,
      // A round that is not there: whether this one has been gathered depends on what was tried before.
      address: `/kartleggingar/${nobody}/brev/utskrift.pdf`,
      who: adviser,
      unit,
      found: 404,
    },
    wall('/word', receivesForms),
    wall('/word/:wordFormId', receivesForms, 404),
    ...['/skjema/bank', '/skjema/hent', '/skjema/sporsmal/:questionId'].map((rest) => ({
      ...wall(rest, adviser),
      readBy: governor,
    })),
    ...[
      '',
      '/del/:position',
      '/sporsmal/:questionId',
      '/ikkje-svart',
      '/eksport.csv',
      '/eksport-kontor.csv',
      '/eksport.xlsx',
      '/eksport.json',
    ].map((rest) => wall(`/resultat${rest}`, readsResults)),
    wall('/sitat', readsResults),
    wall('/tilbakemelding', readsResults),
    wall('/lovnader', readsResults),
    wall('/lovnader/:promiseId', adviser),
    {
      ...wall('/lovnader/:promiseId/oppfolging', adviser, 404),
      address: `${at}/lovnader/${nobody}/oppfolging`,
    },
    ...(isSent
      ? [
          {
            ...wall('/sitat/:questionId/:responseId', adviser, 404),
            address: `${at}/sitat/${questionId}/${nobody}`,
          },
        ]
      : []),
    wall('/koding', settlesCodes),
    ...['/kodebok', '/samsvar'].map((rest) =>
      wall(`/koding/:questionId${rest}`, settlesCodes, isCodable ? 200 : 404),
    ),
    wall('/koding/:questionId', adviser, isCodable ? 200 : 404),
    ...(isCodable
      ? [{ ...wall('/koding/:questionId/kodebok/:codeId', adviser), readBy: settlesCodes }]
      : []),
    ...(isSent
      ? ['9901', '9902'].map(
          (officeId): Wall => ({
            pattern: `${of}/status/:responseId`,
            address: `${at}/status/${responseId(0, officeId)}`,
            who: governor,
            unit,
          }),
        )
      : []),
  ];
}

/** The pages of a report, and whose they are. */
function reportWalls(): Wall[] {
  const wall = (surveyId: string, rest: string, who: readonly Role[], found = 200): Wall => ({
    pattern: `/kartleggingar/:surveyId${rest}`,
    address: `/kartleggingar/${surveyId}${rest.replace(':chapter', 'svar').replace(':place', 'summary')}`,
    who,
    unit: demo,
    found,
  });
  const files = ['rapport.pdf', 'rapport.docx'];
  const published = (rest: string, surveyId: string, found = 200): Wall => ({
    pattern: `/:language/rapportar/:surveyId${rest}`,
    address: `/nn/rapportar/${surveyId}${rest}`,
    who: 'everyone',
    found,
  });
  return [
    ...[
      '',
      '/kapittel/:chapter',
      '/les',
      '/kontor',
      '/ferdig',
      ...files.map((file) => `/${file}`),
    ].map((rest) => wall(reported, `/rapport${rest}`, readsResults)),
    wall(over, '/rapport', readsResults),
    // The journey begins a report of the round that is over, so the one without is the open one.
    wall(open, '/rapport/les', readsResults, 404),
    { ...wall(over, '/rapport/sporsmal', adviser), readBy: readsResults },
    wall(reported, '/rapport/tekst/:place', adviser),
    {
      ...wall(reported, '/grunnlag', readsResults),
      address: `/kartleggingar/${reported}/grunnlag?kontor=answered`,
    },
    { pattern: '/:language/rapportar', address: '/en/rapportar', who: 'everyone' },
    published('', reported),
    published('', over, 404),
    ...['/tal.csv', '/tal.json'].map((rest) => published(rest, reported)),
    // Whether the files of the one that is published are made yet depends on how long it has been there.
    ...files.map((file) => published(`/${file}`, over, 404)),
  ];
}

/** The pages of one answer, and whose they are. */
function answerWalls(id: string, unit: string, isSubmitted = false): Wall[] {
  const wall = (rest: string, found = 200): Wall => ({
    pattern: `/svar/:responseId${rest}`,
    address: `/svar/${id}${rest.replace(':position', '1').replace(':wordFormId', nobody)}`,
    who: office,
    unit,
    found,
  });
  return [
    wall(''),
    wall('/del/:position'),
    wall('/kontroll'),
    wall('/kvittering', isSubmitted ? 200 : 302),
    wall('/kopi'),
    wall('/sitat'),
    wall('/tilbakemelding', 404),
    wall('/lovnader'),
    wall('/skjema.docx'),
    wall('/kopi.docx', isSubmitted ? 200 : 404),
    wall('/word'),
    wall('/word/:wordFormId', 404),
    wall('/word/:wordFormId/original', 404),
  ];
}

const kvpForm = demoForm(new Date().getFullYear(), null);
export const demoQuestion = kvpForm.sections[0]?.questions[2]?.id ?? '';
const referenceQuestion = /"id": "([^"]+)",\s+"code": "/.exec(
  readFileSync('data/surveys/vestland-2019.json', 'utf8'),
)?.[1];

/** Every address in the program, with something real behind it, and who may see that. */
export const walls: readonly Wall[] = [
  { pattern: '/', address: '/', who: 'everyone', visitor: 302 },
  { pattern: '/logg-inn', address: '/logg-inn', who: 'everyone' },
  {
    pattern: '/logg-inn/start',
    address: '/logg-inn/start?som=tilsett',
    who: 'everyone',
    found: 302,
  },
  { pattern: '/logg-inn/retur', address: '/logg-inn/retur', who: 'everyone', found: 400 },
  {
    pattern: '/logg-inn/okta-er-over',
    address: '/logg-inn/okta-er-over',
    who: 'everyone',
    found: 401,
  },
  {
    pattern: '/logg-inn/demo/:who/:uid',
    address: '/logg-inn/demo/tilsett/ukjent',
    who: 'everyone',
    found: 302,
  },
  { pattern: '/logg-ut', address: '/logg-ut', who: 'everyone', found: 302 },
  { pattern: '/logg-ut/fra-utferdar', address: '/logg-ut/fra-utferdar', who: 'everyone' },
  { pattern: '/logga-ut', address: '/logga-ut', who: 'everyone' },
  { pattern: '/skjema-pa-vent', address: '/skjema-pa-vent', who: 'everyone', visitor: 302 },
  {
    pattern: '/skjema-pa-vent/:postId',
    address: `/skjema-pa-vent/${nobody}`,
    who: 'everyone',
    found: 302,
  },
  { pattern: '/kapasitet', address: '/kapasitet', who: 'everyone', found: 302 },
  { pattern: '/sprak', address: '/sprak', who: 'everyone', found: 302 },
  { pattern: '/tilgang', address: '/tilgang', who: leaders },
  { pattern: '/tilgang/ny', address: '/tilgang/ny', who: leaders },
  { pattern: '/tilgang/vikar', address: '/tilgang/vikar', who: leaders },
  {
    pattern: '/tilgang/avslutt/:membershipId',
    address: `/tilgang/avslutt/${demoDeputy.leaderMembership}`,
    who: leaders,
    unit: 'office:9901',
  },
  {
    pattern: '/tilgang/vikar/avslutt/:deputyId',
    address: `/tilgang/vikar/avslutt/${nobody}`,
    who: leaders,
    found: 404,
  },
  { pattern: '/demo/komponentar', address: '/demo/komponentar', who: 'everyone' },
  { pattern: '/demo/klokke', address: '/demo/klokke', who: operator },
  { pattern: '/demo/post', address: '/demo/post', who: 'everyone' },
  { pattern: '/utboks', address: '/utboks', who: readsMail },
  {
    pattern: '/brev/avsendar',
    address: '/brev/avsendar',
    who: ['governor-registry', 'section-leader'],
  },
  { pattern: '/journal', address: '/journal', who: readsCases },
  {
    pattern: '/arkiv/uttrekk',
    address: '/arkiv/uttrekk',
    who: ['governor-registry', 'section-leader'],
  },
  {
    // One that is not there: none is made before somebody asks.
    pattern: '/arkiv/uttrekk/:extractId/pakke.zip',
    address: `/arkiv/uttrekk/${nobody}/pakke.zip`,
    who: ['governor-registry', 'section-leader'],
    unit: demo,
    found: 404,
  },
  { pattern: '/arkiv/kassasjon', address: '/arkiv/kassasjon', who: ['governor-registry'] },
  {
    // One that is not there: which entries there are depends on what was tried before.
    pattern: '/journal/:entryId',
    address: `/journal/${nobody}`,
    who: readsCases,
    unit: demo,
    found: 404,
  },
  { pattern: '/postmottak', address: '/postmottak', who: readsCases },
  {
    pattern: '/postmottak/nytt',
    address: '/postmottak/nytt',
    who: ['governor-registry', 'section-leader'],
  },
  { pattern: '/postmottak/ikkje-levert', address: '/postmottak/ikkje-levert', who: readsMail },
  { pattern: '/postmottak/utskrift', address: '/postmottak/utskrift', who: worksInRegistry },
  {
    pattern: '/postmottak/utskrift/:messageId/brev.pdf',
    address: `/postmottak/utskrift/${nobody}/brev.pdf`,
    who: worksInRegistry,
    found: 404,
  },
  {
    pattern: '/postmottak/melding/:threadId',
    address: `/postmottak/melding/${nobody}`,
    who: readsCases,
    found: 404,
  },
  {
    pattern: '/postmottak/melding/:threadId/vedlegg/:attachmentId',
    address: `/postmottak/melding/${nobody}/vedlegg/${nobody}`,
    who: readsCases,
    found: 404,
  },
  ...['', '/kvittering', `/vedlegg/${nobody}`].map(
    (rest): Wall => ({
      pattern: `/meldingar/:threadId${rest.replace(nobody, ':attachmentId')}`,
      address: `/meldingar/${nobody}${rest}`,
      who: writesMessages,
      found: 404,
    }),
  ),
  { pattern: '/meldingar', address: '/meldingar', who: writesMessages },
  { pattern: '/meldingar/ny', address: '/meldingar/ny', who: writesMessages },
  {
    pattern: '/postmottak/:mailId',
    address: `/postmottak/${nobody}`,
    who: readsCases,
    found: 404,
  },
  {
    pattern: '/postmottak/:mailId/svar',
    address: `/postmottak/${nobody}/svar`,
    who: ['governor-adviser', 'governor-registry'],
    found: 404,
  },
  {
    pattern: '/postmottak/:mailId/vedlegg/:attachmentId',
    address: `/postmottak/${nobody}/vedlegg/${nobody}`,
    who: readsCases,
    found: 404,
  },
  { pattern: '/utboks/:mailId', address: '/utboks/MAIL', who: readsMail, unit: demo },
  { pattern: '/saker', address: '/saker', who: readsCases },
  { pattern: '/saker/:caseId', address: '/saker/CASE', who: readsCases, unit: demo },
  {
    pattern: '/saker/:caseId/dokument/:documentId',
    address: `/saker/CASE/dokument/${nobody}`,
    who: readsCases,
    found: 404,
  },
  {
    pattern: '/saker/:caseId/dokument/:documentId/fil',
    address: `/saker/CASE/dokument/${nobody}/fil`,
    who: readsCases,
    found: 404,
  },
  { pattern: '/kartleggingar', address: '/kartleggingar', who: governor },
  { pattern: '/kartleggingar/ny', address: '/kartleggingar/ny', who: adviser },
  ...roundWalls(open, demo, demoQuestion, true),
  ...roundWalls(over, demo, idOf(`question ${new Date().getFullYear() - 1} K3`), false),
  ...roundWalls(reference.id, vestland, referenceQuestion ?? '', false, false),
  ...reportWalls(),
  { pattern: '/svar', address: '/svar', who: office },
  ...answerWalls(responseId(0, '9901'), 'office:9901'),
  ...answerWalls(responseId(0, '9902'), 'office:9902'),
  ...answerWalls(responseId(1, '9903'), 'office:9903', true),
  // Only posted to.
  {
    pattern: '/svar/:responseId/lagre',
    address: `/svar/${responseId(0, '9901')}/lagre`,
    who: 'everyone',
    found: 400,
  },
  { pattern: '/:language', address: '/nn', who: 'everyone' },
  { pattern: '/:language/sok', address: '/nn/sok?q=rettleiar', who: 'everyone' },
  { pattern: '/:language/nyhende.atom', address: '/nb/nyhende.atom', who: 'everyone' },
  { pattern: '/sitemap.xml', address: '/sitemap.xml', who: 'everyone' },
  { pattern: '/robots.txt', address: '/robots.txt', who: 'everyone' },
  { pattern: '/:language/tilgjenge', address: '/nb/tilgjenge', who: 'everyone' },
  { pattern: '/:language/personvern', address: '/en/personvern', who: 'everyone' },
  { pattern: '/se', address: '/se', who: 'everyone' },
  { pattern: '/:language/programmet', address: '/nn/programmet', who: 'everyone' },
  { pattern: '/:language/programmet/:page', address: '/nb/programmet/stonad', who: 'everyone' },
  { pattern: '/:language/rettleiing', address: '/nn/rettleiing', who: 'everyone' },
  { pattern: '/:language/meld-fra', address: '/nn/meld-fra', who: 'everyone' },
  { pattern: '/:language/kalkulator', address: '/nb/kalkulator', who: 'everyone' },
  // Only posted to.
  {
    pattern: '/:language/kalkulator/kalender.ics',
    address: '/nn/kalkulator/kalender.ics',
    who: 'everyone',
    found: 404,
  },
  { pattern: '/:language/statsforvaltar', address: '/nn/statsforvaltar', who: 'everyone' },
  { pattern: '/:language/kommune', address: '/nb/kommune', who: 'everyone' },
  ...(
    [
      ['statsforvaltar', 'FMDEMO'],
      ['kommune', '9901'],
    ] as const
  ).flatMap(([place, id]): Wall[] => [
    {
      pattern: `/:language/${place}/:publisherId`,
      address: `/en/${place}/${id}`,
      who: 'everyone',
    },
    {
      pattern: `/:language/${place}/:publisherId/nyhende`,
      address: `/nn/${place}/${id}/nyhende`,
      who: 'everyone',
    },
  ]),
  ...(
    [
      ['statsforvaltar', 'FMDEMO', 'kvalifiseringsprogrammet-i-demofylket'],
      ['kommune', '9901', 'kvalifiseringsprogrammet-i-demovik'],
    ] as const
  ).flatMap(([place, id, slug]): Wall[] => [
    {
      pattern: `/:language/${place}/:publisherId/nyhende.atom`,
      address: `/nn/${place}/${id}/nyhende.atom`,
      who: 'everyone',
    },
    {
      pattern: `/:language/${place}/:publisherId/:slug/nyhende.atom`,
      address: `/nb/${place}/${id}/${slug}/nyhende.atom`,
      who: 'everyone',
    },
  ]),
  {
    pattern: '/:language/statsforvaltar/:publisherId/:slug',
    address: '/nn/statsforvaltar/FMDEMO/kvalifiseringsprogrammet-i-demofylket',
    who: 'everyone',
  },
  {
    pattern: '/:language/kommune/:publisherId/:slug',
    address: '/nb/kommune/9901/kvalifiseringsprogrammet-i-demovik',
    who: 'everyone',
  },
  { pattern: '/:language/journal', address: '/nn/journal', who: 'everyone' },
  {
    pattern: '/:language/journal/:governorId',
    address: '/en/journal/FMDEMO',
    who: 'everyone',
  },
  { pattern: '/:language/lova', address: '/nn/lova', who: 'everyone' },
  { pattern: '/:language/lova/:section', address: '/en/lova/sotjl-35', who: 'everyone' },
  {
    pattern: '/:language/lova/endringar/:from/:to',
    address: '/nb/lova/endringar/2018-12-31/2019-01-01',
    who: 'everyone',
  },
  {
    pattern: '/:language/kartlegging/:surveyId',
    address: `/nn/kartlegging/${open}`,
    who: 'everyone',
  },
  ...['/kva-om', '/kva-om/vilkar', '/kva-om/fristar'].map((pattern) => ({
    pattern,
    address: pattern,
    who: [...office, 'governor-adviser', 'governor-appeals-lawyer', 'directorate-reader'] as const,
  })),
  { pattern: '/simulering', address: '/simulering', who: ['directorate-reader'] },
  ...['', '/resultat.csv'].map(
    (rest): Wall => ({
      pattern: `/simulering/:simulationId${rest}`,
      address: `/simulering/${nobody}${rest}`,
      who: ['directorate-reader'],
      found: 404,
    }),
  ),
  ...['/innhald', '/innhald/ny', '/innhald/tilbakemeldingar', '/innhald/lenkjer'].map(
    (pattern) => ({
      pattern,
      address: pattern,
      who: editor,
    }),
  ),
  ...['', '/skriv/:language', '/vis/:language', '/historikk', '/bilete'].map(
    (rest): Wall => ({
      pattern: `/innhald/:contentId${rest}`,
      address: `/innhald/${nobody}${rest.replace(':language', 'nn')}`,
      who: editor,
      found: 404,
    }),
  ),
  {
    pattern: '/innhald/:contentId/bilete/:pictureId/:file',
    address: `/innhald/${nobody}/bilete/${nobody}/960.webp`,
    who: editor,
    found: 404,
  },
  {
    pattern: '/bilete/:pictureId/:file',
    address: `/bilete/${nobody}/960.webp`,
    who: 'everyone',
    found: 404,
  },
  { pattern: '/organisasjonar', address: '/organisasjonar', who: staff },
  { pattern: '/kontor/:officeId', address: '/kontor/9901', who: staff },
  { pattern: '/kommune/:municipalityId', address: '/kommune/9901', who: staff },
  { pattern: '/statsforvaltar/:governorId', address: '/statsforvaltar/FMDEMO', who: staff },
  { pattern: '/*', address: '/finst-ikkje', who: 'everyone', found: 404 },
];
