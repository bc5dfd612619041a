import { addDays } from '../app/kernel/date.ts';
import type { Bilingual } from '../app/kernel/text.ts';
import type { Measure, NamedPlace } from '../app/modules/reports/domain/report.ts';
import { approveReport } from '../app/modules/reports/usecases/approve-report.ts';
import { beginReport } from '../app/modules/reports/usecases/begin-report.ts';
import { decideFollowUp } from '../app/modules/reports/usecases/decide-follow-up.ts';
import { freezeFigures } from '../app/modules/reports/usecases/freeze-figures.ts';
import { publishReport } from '../app/modules/reports/usecases/publish-report.ts';
import { viewReport } from '../app/modules/reports/usecases/view-report.ts';
import { writeReportText } from '../app/modules/reports/usecases/write-report-text.ts';
import { questionsOf } from '../app/modules/surveys/domain/form.ts';
import type { Actor, Role } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { idOf } from './random.ts';
import { demoGovernor } from './rounds.ts';
import { at, responseId, roundId, roundsOn } from './timeline.ts';

/** The report of the oldest round: written, approved and published, so that anybody can see what becomes of the answers. */
export async function seedReport(services: Services): Promise<void> {
  const round = roundsOn(today(services.clock)).find(({ yearsBack }) => yearsBack === 2);
  if (!round?.closedOn) return;
  const writtenOn = addDays(round.closedOn, 60);
  const then: Services = { ...services, clock: { now: () => at(writtenOn, 10) } };
  const surveyId = roundId(2);
  const seen = await done(execute(then, kari, viewReport, { surveyId }));
  if (seen.report || !seen.can.begin) return;
  const question = (code: string) =>
    questionsOf(seen.survey.form)
      .filter((each) => each.code === code)
      .map(({ id }) => id);
  await done(
    execute(then, kari, beginReport, {
      surveyId,
      challenges: [...question('K6'), ...question('K7')],
      wishes: question('K8'),
      participants: question('T1')[0] ?? '',
    }),
  );
  for (const [place, text] of Object.entries(written) as [NamedPlace, Bilingual][])
    await done(
      execute(then, kari, writeReportText, {
        surveyId,
        place,
        version: 0,
        textNn: text.nn,
        textNb: text.nb,
      }),
    );
  for (const { officeId, measure, note } of followUps)
    await done(
      execute(then, kari, decideFollowUp, {
        surveyId,
        responseId: responseId(2, officeId),
        measure,
        note,
      }),
    );
  const version = async () =>
    (await done(execute(then, kari, viewReport, { surveyId }))).report?.version ?? 0;
  const frozen = { surveyId, version: await version(), freeze: 'yes' as const };
  await done(execute(then, kari, freezeFigures, frozen));
  await done(execute(then, siri, approveReport, { surveyId, version: await version() }));
  const published = { surveyId, version: await version(), checked: 'yes' as const };
  await done(execute(then, kari, publishReport, published));
}

function atGovernor(firstName: string, role: Role): Actor {
  return {
    id: idOf(`user ${firstName.toLowerCase()}`),
    name: `${firstName} Demo`,
    capacity: { kind: 'governor', unitId: demoGovernor },
    roles: [role],
  };
}

const kari = atGovernor('Kari', 'governor-adviser');
const siri = atGovernor('Siri', 'section-leader');

async function done<Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; refusal: { code: string } }>,
): Promise<Value> {
  const got = await result;
  if (!got.ok) throw new Error(`The demo report was refused: ${got.refusal.code}`);
  return got.value;
}

const t = (nn: string, nb: string): Bilingual => ({ nn, nb });

const written: Partial<Record<NamedPlace, Bilingual>> = {
  summary: t(
    [
      '- Over halvparten av kontora svarer at alle som fyller vilkåra, får tilbod om program. Resten svarer stort sett «delvis».',
      '- Kontora når folk på mange måtar. Tips frå samarbeidspartnarar er vanlegast.',
      '- Få kontor er godt nøgde med eige arbeid. Ingen har gitt seg sjølve den beste karakteren.',
      '- Dei store kommunane har som regel eit eige team. I dei andre er arbeidet oftast delt på fleire rettleiarar.',
      '- Om lag halvparten har ei skriftleg rutine for programmet.',
      '- Økonomien i kommunen og helse og rus er dei utfordringane flest nemner.',
      '- Kontora ønskjer først og fremst nettverk der dei kan lære av kvarandre.',
    ].join('\n'),
    [
      '- Over halvparten av kontorene svarer at alle som fyller vilkårene, får tilbud om program. Resten svarer stort sett «delvis».',
      '- Kontorene når folk på mange måter. Tips fra samarbeidspartnere er vanligst.',
      '- Få kontor er godt fornøyd med eget arbeid. Ingen har gitt seg selv den beste karakteren.',
      '- De store kommunene har som regel et eget team. I de andre er arbeidet oftest delt på flere veiledere.',
      '- Omtrent halvparten har en skriftlig rutine for programmet.',
      '- Økonomien i kommunen og helse og rus er de utfordringene flest nevner.',
      '- Kontorene ønsker først og fremst nettverk der de kan lære av hverandre.',
    ].join('\n'),
  ),
  background: t(
    'Kvalifiseringsprogrammet er ein rett for dei som fyller vilkåra i sosialtenestelova § 29. Statsforvaltaren skal sjå til at kommunane gir det tilbodet dei har plikt til, og hjelpe dei med å gjere det.',
    'Kvalifiseringsprogrammet er en rett for dem som fyller vilkårene i sosialtjenesteloven § 29. Statsforvalteren skal se til at kommunene gir det tilbudet de har plikt til, og hjelpe dem med å gjøre det.',
  ),
  answers: t(
    'Nokre kontor kan ha forstått «langtidsmottakar» ulikt. Det gjer at delen som er vurdert for program, må lesast med varsemd.',
    'Noen kontor kan ha forstått «langtidsmottaker» ulikt. Andelen som er vurdert for program, må derfor leses med varsomhet.',
  ),
  results: t(
    'Svara teiknar eit bilete av kontor som kjenner programmet godt, men som har ulike føresetnader for å finne og følgje opp deltakarane.',
    'Svarene tegner et bilde av kontor som kjenner programmet godt, men som har ulike forutsetninger for å finne og følge opp deltakerne.',
  ),
  practice: t(
    'Desse kontora fortel kvar for seg korleis dei sikrar at folk får tilbod.',
    'Disse kontorene forteller hver for seg hvordan de sikrer at folk får tilbud.',
  ),
  challenges: t(
    'Utfordringane handlar både om rammene kommunen gir, og om at mange i målgruppa har helseplager.',
    'Utfordringene handler både om rammene kommunen gir, og om at mange i målgruppen har helseplager.',
  ),
  assessment: t(
    'Det er bra at kontora arbeider med å gjere programmet kjent. Når mange svarer at berre nokre får tilbod, er det likevel grunn til å spørje om alle får den vurderinga dei har krav på. Retten etter § 29 gjeld uavhengig av økonomien i kommunen.\n\nVi meiner at ei skriftleg rutine og ein fast rettleiar er det som skal til for at retten ikkje er avhengig av kven ein møter på kontoret.',
    'Det er bra at kontorene arbeider med å gjøre programmet kjent. Når mange svarer at bare noen får tilbud, er det likevel grunn til å spørre om alle får den vurderingen de har krav på. Retten etter § 29 gjelder uavhengig av økonomien i kommunen.\n\nVi mener at en skriftlig rutine og en fast veileder er det som skal til for at retten ikke avhenger av hvem man møter på kontoret.',
  ),
  'next-steps': t(
    '- Vi inviterer til nettverk to gonger i året.\n- Vi følgjer opp kontora som svarer at ikkje alle får tilbod.\n- Vi spør om det same neste år, så vi kan sjå kva som endrar seg.',
    '- Vi inviterer til nettverk to ganger i året.\n- Vi følger opp kontorene som svarer at ikke alle får tilbud.\n- Vi spør om det samme neste år, så vi kan se hva som endrer seg.',
  ),
};

const followUps: readonly { officeId: string; measure: Measure; note: string }[] = [
  { officeId: '9901', measure: 'course', note: 'Ønskjer kurs i vilkåra' },
  { officeId: '9902', measure: 'dialogue', note: 'Møte med leiaren i mars' },
  { officeId: '9904', measure: 'dialogue', note: '' },
];
