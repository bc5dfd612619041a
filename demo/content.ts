import type { ContentId } from '../app/modules/publishing/domain/content.ts';
import {
  createContent,
  publishDraft,
  saveDraft,
} from '../app/modules/publishing/usecases/edit-content.ts';
import { listOwnContent } from '../app/modules/publishing/usecases/view-own-content.ts';
import type { Actor } from '../app/platform/access.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';

type Written = Readonly<Record<string, string | readonly string[]>>;

/** One page: the day it was published, and its text in each language. The address follows the first title. */
interface DemoPage {
  readonly on: string;
  readonly title: string;
  readonly texts: Readonly<Partial<Record<'nn' | 'nb' | 'en', Written>>>;
}

interface DemoTopic extends DemoPage {
  readonly news: readonly DemoPage[];
}

/** The invented county governor, with an invented person to ask. */
const demofylket: DemoTopic = {
  on: '2026-01-12T08:00:00Z',
  title: 'Kvalifiseringsprogrammet i Demofylket',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet i Demofylket',
      lead: 'Her finn Nav-kontora i det oppdikta Demofylket det dei treng i arbeidet med programmet.',
      body: '## Kven er programmet for?\n\nProgrammet er for dei som vil i arbeid, men som treng tett oppfølging for å kome dit, og som har lite eller ikkje noko anna å leve av. Den som fyller vilkåra, har **rett** til program.\n\n## Kva gjer vi?\n\n- rettleier og lærer opp kontora\n- spør kontora korleis det går, og deler det vi finn\n- fører tilsyn\n- avgjer klager',
      contactName: 'Kari Demo',
      contactRole: 'rådgivar',
      contactPhone: '00 00 00 00',
      contactDeputy: 'Siri Demo',
      documentName: 'Lova på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
      secureFormName: 'Sikkert skjema (døme)',
      secureFormUrl: 'https://skjema.example/sikkert',
    },
    nb: {
      title: 'Kvalifiseringsprogrammet i Demofylket',
      lead: 'Her finner Nav-kontorene i det oppdiktede Demofylket det de trenger i arbeidet med programmet.',
      body: '## Hvem er programmet for?\n\nProgrammet er for dem som vil i arbeid, men som trenger tett oppfølging for å komme dit, og som har lite eller ikke noe annet å leve av. Den som fyller vilkårene, har **rett** til program.\n\n## Hva gjør vi?\n\n- veileder og lærer opp kontorene\n- spør kontorene hvordan det går, og deler det vi finner\n- fører tilsyn\n- avgjør klager',
      contactName: 'Kari Demo',
      contactRole: 'rådgiver',
      contactPhone: '00 00 00 00',
      contactDeputy: 'Siri Demo',
      documentName: 'Loven på Lovdata',
      documentUrl: 'https://lovdata.no/lov/2009-12-18-131',
      secureFormName: 'Sikkert skjema (eksempel)',
      secureFormUrl: 'https://skjema.example/sikkert',
    },
  },
  news: [
    {
      on: '2026-02-03T08:00:00Z',
      title: 'Velkomen til samling i Demovik',
      texts: {
        nn: {
          title: 'Velkomen til samling i Demovik',
          lead: 'Leiarane ved Nav-kontora møtest for å dele det som verkar.',
          body: 'Samlinga er oppdikta, som alt anna i Demofylket. Her ville programmet for dagen ha stått.',
        },
        nb: {
          title: 'Velkommen til samling i Demovik',
          lead: 'Lederne ved Nav-kontorene møtes for å dele det som virker.',
          body: 'Samlingen er oppdiktet, som alt annet i Demofylket. Her ville programmet for dagen ha stått.',
        },
      },
    },
    {
      on: '2024-07-01T08:00:00Z',
      title: 'Stønaden går opp',
      texts: {
        nn: {
          title: 'Stønaden går opp',
          lead: 'Frå 1. juli 2024 er full kvalifiseringsstønad 2,041 gonger grunnbeløpet.',
          body: 'Under 25 år er ho to tredelar av det. Barnetillegget er det same som før.',
        },
      },
    },
  ],
};

/** A topic page in general words, and what the county governor really asked of the offices in 2019, with its real date. */
const vestland: DemoTopic = {
  on: '2026-01-12T08:00:00Z',
  title: 'Kvalifiseringsprogrammet',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet',
      lead: 'Programmet skal hjelpe fleire med nedsett arbeidsevne og små ytingar over i arbeid.',
      body: '## Kva gjer statsforvaltaren?\n\nStatsforvaltaren fører tilsyn med Nav-kontora, lærer opp og rettleier dei, samordnar tiltak med Nav fylke, ser til at leiinga i kommunane er med, og avgjer klager.',
    },
  },
  news: [
    {
      on: '2019-12-17T08:00:00Z',
      title: 'Kartlegging av program og aktivitetsplikt',
      texts: {
        nn: {
          title: 'Kartlegging av program og aktivitetsplikt',
          lead: 'Alle Nav-kontor i Hordaland og Sogn og Fjordane blir spurde, med svarfrist 6. januar 2020.',
          body: 'Fylkesmannen spurde kontora korleis dei arbeider med kvalifiseringsprogrammet, og kva erfaringar dei har med aktivitetsplikta for dei under 30 år. Svara skulle mellom anna nyttast i rapporteringa til direktoratet.\n\nSpørsmåla ligg i Medverk, og kan kopierast til ein ny runde.',
        },
      },
    },
  ],
};

/** An invented municipality that tells its own inhabitants where to go. */
const demovik: DemoTopic = {
  on: '2026-03-02T08:00:00Z',
  title: 'Kvalifiseringsprogrammet i Demovik',
  texts: {
    nn: {
      title: 'Kvalifiseringsprogrammet i Demovik',
      lead: 'Bur du i den oppdikta kommunen Demovik, og vil du ut i arbeid? Kom innom Nav Demovik.',
      body: '## Slik kjem du i gang\n\n1. Ring eller kom innom kontoret. Du treng ikkje vite om du har rett til programmet.\n2. Vi snakkar saman om kva du vil, og kva som er vanskeleg.\n3. Du kan søkje same dagen. Du får alltid eit skriftleg svar.',
      contactName: 'Liv Demo',
      contactRole: 'leiar ved Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Sikkert skjema (døme)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
    nb: {
      title: 'Kvalifiseringsprogrammet i Demovik',
      lead: 'Bor du i den oppdiktede kommunen Demovik, og vil du ut i arbeid? Kom innom Nav Demovik.',
      body: '## Slik kommer du i gang\n\n1. Ring eller kom innom kontoret. Du trenger ikke vite om du har rett til programmet.\n2. Vi snakker sammen om hva du vil, og hva som er vanskelig.\n3. Du kan søke samme dag. Du får alltid et skriftlig svar.',
      contactName: 'Liv Demo',
      contactRole: 'leder ved Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Sikkert skjema (eksempel)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
    en: {
      title: 'The Qualification Programme in Demovik',
      lead: 'Do you live in the invented municipality of Demovik, and want to work? Come to Nav Demovik.',
      body: '## How to begin\n\n1. Call us or come to the office. You need not know whether you have a right to the programme.\n2. We talk about what you want, and what is difficult.\n3. You can apply the same day. You always get a written answer.',
      contactName: 'Liv Demo',
      contactRole: 'head of Nav Demovik',
      contactPhone: '00 00 00 01',
      contactDeputy: 'Nils Demo',
      secureFormName: 'Secure form (example)',
      secureFormUrl: 'https://skjema.example/demovik',
    },
  },
  news: [],
};

/** Topic pages and news to read, once. */
export async function seedContent(services: Services): Promise<void> {
  for (const [kind, unitId, topic] of [
    ['governor', 'FMDEMO', demofylket],
    ['governor', 'FMVL', vestland],
    ['municipality', '9901', demovik],
  ] as const) {
    const editor: Actor = {
      id: idOf('user redaktør'),
      name: 'Redaktør Demo',
      capacity: { kind, unitId },
      roles: [kind === 'governor' ? 'governor-editor' : 'municipal-editor'],
    };
    const own = await execute(services, editor, listOwnContent, {});
    if (own.ok && own.value.groups.length > 0) continue;
    const topicId = await publish(services, editor, topic, null);
    for (const article of topic.news) await publish(services, editor, article, topicId);
  }
}

async function publish(
  services: Services,
  editor: Actor,
  { on, title, texts }: DemoPage,
  topicId: ContentId | null,
): Promise<ContentId> {
  // As if it had been done on that day, so that old pages are old.
  const then: Services = { ...services, clock: { now: () => new Date(on) } };
  const made = await execute(then, editor, createContent, {
    kind: topicId ? 'article' : 'topic',
    topicId,
    language: 'nn',
    title,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { contentId } = made.value;
  for (const language of ['nn', 'nb', 'en'] as const) {
    const written = texts[language];
    if (!written) continue;
    const version = language === 'nn' ? '1' : '0';
    const draft = saveDraft.input.parse({ contentId, language, version, ...written });
    const saved = await execute(then, editor, saveDraft, draft);
    if (!saved.ok) throw new Error(saved.refusal.code);
    const published = await execute(then, editor, publishDraft, { contentId, language });
    if (!published.ok) throw new Error(published.refusal.code);
  }
  return contentId;
}
