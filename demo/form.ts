import type { Bilingual } from '../app/kernel/text.ts';
import type { Form, Option, Question, QuestionId } from '../app/modules/surveys/domain/form.ts';
import { idOf } from './random.ts';

const t = (nn: string, nb: string): Bilingual => ({ nn, nb });
const blank = t('', '');
const option = (code: string, nn: string, nb: string): Option => ({ code, text: t(nn, nb) });

export const reachOptions = [
  option(
    'information',
    'Informasjon i møte, brev og på nett',
    'Informasjon i møter, brev og på nett',
  ),
  option('screening', 'Gjennomgang av langtidsmottakarar', 'Gjennomgang av langtidsmottakere'),
  option('intake', 'Fast vurdering når nye søkjer', 'Fast vurdering når nye søker'),
  option('team', 'Drøfting i team eller inntaksmøte', 'Drøfting i team eller inntaksmøte'),
  option('partners', 'Tips frå samarbeidspartnarar', 'Tips fra samarbeidspartnere'),
  option('outreach', 'Oppsøkjande arbeid', 'Oppsøkende arbeid'),
] as const;

export const challengeOptions = [
  option('candidates', 'Å finne kandidatar', 'Å finne kandidater'),
  option('economy', 'Økonomien i kommunen', 'Økonomien i kommunen'),
  option('turnover', 'Utskifting av tilsette', 'Utskifting av ansatte'),
  option('measures', 'For få tiltak', 'For få tiltak'),
  option('health', 'Helse og rus', 'Helse og rus'),
  option('language', 'Språk', 'Språk'),
  option('geography', 'Avstandar og transport', 'Avstander og transport'),
  option('conditions', 'Uklare vilkår', 'Uklare vilkår'),
] as const;

export const organisedOptions = [
  option('team', 'Eit eige KVP-team', 'Et eget KVP-team'),
  option('fixed', 'Ein fast KVP-rettleiar', 'En fast KVP-veileder'),
  option('shared', 'Delt på fleire rettleiarar', 'Delt på flere veiledere'),
  option('nobody', 'Ingen har ansvaret fast', 'Ingen har ansvaret fast'),
] as const;

export const movedOptions = [
  option('better', 'Dei er blitt mindre', 'De er blitt mindre'),
  option('same', 'Dei er om lag som før', 'De er omtrent som før'),
  option('worse', 'Dei er blitt større', 'De er blitt større'),
] as const;

type Asked = Pick<Question, 'code' | 'type' | 'text'> & Partial<Question>;

/** The form of one year. Each question is linked to the same one the year before, where there was one. */
export function demoForm(year: number, earlier: { year: number; surveyId: string } | null): Form {
  const questionId = (code: string, of = year) => idOf(`question ${of} ${code}`) as QuestionId;
  const section = (name: string, title: Bilingual, intro: Bilingual, questions: Asked[]) => ({
    id: idOf(`section ${year} ${name}`),
    title,
    intro,
    questions: questions.map(
      (asked): Question => ({
        id: questionId(asked.code),
        help: blank,
        required: false,
        theme: name,
        options: [],
        scale: null,
        comment: 'none',
        showIf: null,
        sameAs: earlier && {
          surveyId: earlier.surveyId as NonNullable<Question['sameAs']>['surveyId'],
          questionId: questionId(asked.code, earlier.year),
        },
        ...asked,
      }),
    ),
  });
  return {
    sections: [
      section(
        'kvp',
        t('Kvalifiseringsprogrammet', 'Kvalifiseringsprogrammet'),
        t(
          'Svar for heile kontoret. Skriv ikkje namn på brukarar.',
          'Svar for hele kontoret. Skriv ikke navn på brukere.',
        ),
        [
          {
            code: 'K1',
            type: 'multiple',
            text: t(
              'Korleis gjer de programmet kjent for dei som kan ha rett til det?',
              'Hvordan gjør dere programmet kjent for dem som kan ha rett til det?',
            ),
            options: reachOptions,
            comment: 'optional',
            required: true,
          },
          {
            code: 'K2',
            type: 'yes-partly-no',
            text: t(
              'Får alle som fyller vilkåra, tilbod om program?',
              'Får alle som fyller vilkårene, tilbud om program?',
            ),
            help: t(
              'Vilkåra står i sosialtenestelova § 29.',
              'Vilkårene står i sosialtjenesteloven § 29.',
            ),
            comment: 'required',
            required: true,
          },
          {
            code: 'K3',
            type: 'text',
            text: t('Korleis sikrar de at dei får det?', 'Hvordan sikrer dere at de får det?'),
            required: true,
          },
          {
            code: 'K4',
            type: 'scale',
            text: t(
              'Kor godt meiner de at kontoret arbeider med programmet?',
              'Hvor godt mener dere at kontoret arbeider med programmet?',
            ),
            scale: {
              from: 1,
              to: 5,
              lowest: t('svært dårleg', 'svært dårlig'),
              highest: t('svært godt', 'svært godt'),
            },
            comment: 'optional',
            required: true,
          },
          {
            code: 'K5',
            type: 'single',
            text: t(
              'Korleis er arbeidet med programmet organisert?',
              'Hvordan er arbeidet med programmet organisert?',
            ),
            options: organisedOptions,
            required: true,
          },
          {
            code: 'K6',
            type: 'multiple',
            text: t('Kva utfordringar møter kontoret?', 'Hvilke utfordringer møter kontoret?'),
            options: challengeOptions,
          },
          {
            code: 'K7',
            type: 'single',
            text: t(
              'Har utfordringane endra seg frå i fjor?',
              'Har utfordringene endret seg fra i fjor?',
            ),
            options: movedOptions,
          },
          {
            code: 'K8',
            type: 'text',
            text: t(
              'Kva ønskjer de at Statsforvaltaren skal gjere?',
              'Hva ønsker dere at Statsforvalteren skal gjøre?',
            ),
          },
        ],
      ),
      section('figures', t('Tal frå kontoret', 'Tall fra kontoret'), blank, [
        {
          code: 'T1',
          type: 'number',
          text: t('Kor mange er i program i dag?', 'Hvor mange er i program i dag?'),
          required: true,
        },
        {
          code: 'T2',
          type: 'number',
          text: t(
            'Kor mange har starta i program så langt i år?',
            'Hvor mange har startet i program så langt i år?',
          ),
          required: true,
        },
        {
          code: 'T3',
          type: 'percent',
          text: t(
            'Kor stor del av langtidsmottakarane er vurderte for program i år?',
            'Hvor stor andel av langtidsmottakerne er vurdert for program i år?',
          ),
          help: t(
            'Langtidsmottakar: økonomisk stønad i minst seks månader.',
            'Langtidsmottaker: økonomisk stønad i minst seks måneder.',
          ),
        },
        {
          code: 'T4',
          type: 'yes-partly-no',
          text: t(
            'Har kontoret ei skriftleg rutine for programmet?',
            'Har kontoret en skriftlig rutine for programmet?',
          ),
          required: true,
        },
        {
          code: 'T5',
          type: 'date',
          text: t(
            'Når gjekk leiaren sist gjennom eit utval av saker?',
            'Når gikk lederen sist gjennom et utvalg av saker?',
          ),
          showIf: { questionId: questionId('T4'), oneOf: ['yes', 'partly'] },
        },
      ]),
      section('activity', t('Aktivitetsplikt', 'Aktivitetsplikt'), blank, [
        {
          code: 'A1',
          type: 'text',
          text: t(
            'Kva erfaringar har de med aktivitetsplikt for mottakarar under 30 år?',
            'Hvilke erfaringer har dere med aktivitetsplikt for mottakere under 30 år?',
          ),
        },
        {
          code: 'A2',
          type: 'scale',
          text: t(
            'I kva grad bidreg aktivitetsplikta til at fleire kjem i arbeid?',
            'I hvilken grad bidrar aktivitetsplikten til at flere kommer i arbeid?',
          ),
          scale: {
            from: 1,
            to: 5,
            lowest: t('ikkje i det heile teke', 'ikke i det hele tatt'),
            highest: t('i svært stor grad', 'i svært stor grad'),
          },
          comment: 'optional',
        },
        {
          code: 'A3',
          type: 'yes-partly-no',
          text: t(
            'Bidreg aktivitetsplikta til at fleire startar på eller tek opp igjen utdanning?',
            'Bidrar aktivitetsplikten til at flere begynner på eller gjenopptar utdanning?',
          ),
          comment: 'optional',
        },
        {
          code: 'A4',
          type: 'text',
          text: t('Har de andre tilbakemeldingar?', 'Har dere andre tilbakemeldinger?'),
        },
      ]),
    ],
  };
}
