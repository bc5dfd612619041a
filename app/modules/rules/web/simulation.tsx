import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { DateField, RadioGroup, TextField } from '#ui/fields.tsx';
import { formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { PageLayout } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { texts } from '../texts/simulation.ts';
import { viewSimulationForm, startSimulation } from '../usecases/simulate-law.ts';
import type { Route } from './+types/simulation';
import styles from './simulation.module.css';

export function loader({ context }: Route.LoaderArgs) {
  return show(context, viewSimulationForm, {});
}

export async function action({ context, request }: Route.ActionArgs) {
  // Read beside the fields, which `submit` reads: a file is not one of them.
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  const sent = form?.get('file');
  const file = sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  const started = await submit(context, startSimulation, request, file ? { file } : {});
  if (!started.ok) return started.response;
  return redirect(href('/simulering/:simulationId', started.value));
}

export default function Simulation({ loaderData, actionData }: Route.ComponentProps) {
  const { year, inhabitants, figures } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { problems: found, details } = actionData ?? {};
  const own = { ...t.problems };
  if (details?.most !== undefined) {
    const limit = (name: string) => formatNumber(Number(details[name]), language);
    own['out-of-range'] = t.range(limit('least'), limit('most'));
    own['too-many-decimals'] = t.decimals(Number(details.decimals));
  }
  const { list, of } = problemMessages(found, own, language);
  const typed = enteredText(actionData?.entered);
  const written = (value: number | null, exact: string | undefined) =>
    exact ?? (value === null ? '–' : formatNumber(value, language, decimalsOf(value)));
  return (
    <PageLayout title={t.title} lead={t.lead} width="form">
      <form
        method="post"
        id="form"
        encType="multipart/form-data"
        noValidate
        className={styles.form}
      >
        <ProblemSummary problems={list} />
        <RadioGroup
          name="population"
          label={t.population}
          error={of.population}
          defaultValue={typed('population', 'synthetic')}
          choices={[
            {
              value: 'synthetic',
              label: t.synthetic,
              description: t.syntheticHelp(formatNumber(inhabitants, language), year),
            },
            { value: 'file', label: t.file, description: t.fileHelp },
          ]}
        />
        <TextField
          name="people"
          label={t.people}
          description={t.peopleHelp}
          inputMode="numeric"
          characters={10}
          error={of.people}
          defaultValue={typed('people', formatNumber(inhabitants, language))}
        />
        <TextField
          name="seed"
          label={t.seed}
          description={t.seedHelp}
          inputMode="numeric"
          characters={10}
          error={of.seed}
          defaultValue={typed('seed', '1')}
        />
        <TextField
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={t.chooseFile}
          description={t.chooseFileHelp}
          error={of.file}
          optional
        />
        <fieldset className={styles.group}>
          <legend className="aksel-heading aksel-heading--small">{t.period}</legend>
          <DateField
            name="from"
            label={t.from}
            error={of.from}
            defaultValue={typed('from', `1.1.${year}`)}
          />
          <DateField
            name="to"
            label={t.to}
            error={of.to}
            defaultValue={typed('to', `31.12.${year}`)}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend className="aksel-heading aksel-heading--small">{t.change}</legend>
          <p>{t.changeHelp}</p>
          {figures.map(({ name, value, exact }) => (
            <TextField
              key={name}
              name={name}
              label={t.figures[name]}
              description={t.today(written(value, exact))}
              inputMode="decimal"
              characters={10}
              autoComplete="off"
              error={of[name]}
              defaultValue={typed(name)}
            />
          ))}
        </fieldset>
        <p>{t.notCounted}</p>
        <div>
          <SubmitButton>{t.start}</SubmitButton>
        </div>
      </form>
    </PageLayout>
  );
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
