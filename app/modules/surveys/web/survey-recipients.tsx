import { href, redirect } from 'react-router';
import { show, submit } from '#platform/request.ts';
import { SubmitButton } from '#ui/button.tsx';
import { Checkbox, CheckboxGroup, DateField, RadioGroup, Textarea } from '#ui/fields.tsx';
import { formatDate, formatNumber, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { Table } from '#ui/table.tsx';
import { sizeClasses } from '../domain/response.ts';
import type { Selection } from '../domain/survey.ts';
import { texts } from '../texts/prepare.ts';
import { chooseRecipients } from '../usecases/choose-recipients.ts';
import { confirmGaps } from '../usecases/confirm-gaps.ts';
import { viewRecipients } from '../usecases/view-recipients.ts';
import type { Route } from './+types/survey-recipients';
import { enteredList, enteredText } from '#ui/entered.ts';
import styles from './side-by-side.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export const loader = async ({ context, params, url }: Route.LoaderArgs) => ({
  ...(await show(context, viewRecipients, params)),
  saved: url.searchParams.has('lagra'),
});

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const posted = url.searchParams.has('stadfest')
    ? await submit(context, confirmGaps, request, params)
    : await submit(context, chooseRecipients, request, params);
  if (!posted.ok) return posted.response;
  return redirect(`${href('/kartleggingar/:surveyId/mottakarar', params)}?lagra=1#mottakarar`);
}

type Data = Route.ComponentProps['loaderData'];
type Found = NonNullable<Data['found']>;

export default function SurveyRecipients({ loaderData, actionData }: Route.ComponentProps) {
  const { survey, mayPrepare, today, on, counties, found, saved } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = problemMessages(actionData?.problems, t.problems, language);
  const typed = enteredText(actionData?.entered);
  const ticked = enteredList(actionData?.entered);
  const isOpen = survey.state === 'draft' || survey.state === 'approved';
  const editable = isOpen && mayPrepare;
  const chosen = chosenIn(survey.selection);

  return (
    <PageLayout
      title={t.recipients}
      lead={editable ? t.recipientsLead : undefined}
      breadcrumbs={surveyCrumbs(language, survey)}
    >
      {survey.state === 'approved' && editable && (
        <Message tone="warning">{t.approvedResets}</Message>
      )}
      {!editable && <Message tone="info">{isOpen ? t.onlyAdvisers : t.locked}</Message>}
      {editable && (
        <form method="post" id="form" noValidate className={styles.stack} action="?">
          <ProblemSummary problems={list} />
          <input type="hidden" name="version" value={survey.version} />
          <RadioGroup
            name="kind"
            label={t.who}
            error={of.kind}
            defaultValue={typed('kind', survey.selection?.kind ?? 'governor')}
            choices={(['governor', 'counties', 'size', 'picked'] as const).map((kind) => ({
              value: kind,
              label: t.kinds[kind],
            }))}
          />
          <DateField
            name="on"
            label={t.on}
            error={of.on}
            defaultValue={typed('on', formatShortDate(on))}
          />
          {counties.length > 1 && (
            <CheckboxGroup
              name="counties"
              label={t.counties}
              error={of.counties}
              defaultValues={ticked('counties', chosen.counties)}
              choices={counties.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <CheckboxGroup
            name="classes"
            label={t.classes}
            error={of.classes}
            defaultValues={ticked('classes', chosen.classes)}
            choices={sizeClasses.map((size) => ({ value: size, label: t.sizes[size] }))}
          />
          <Textarea
            name="offices"
            label={t.officesPicked}
            description={t.officesPickedHelp}
            rows={2}
            error={of.offices}
            defaultValue={typed('offices', chosen.offices.join(' '))}
          />
          <div>
            <SubmitButton>{t.choose}</SubmitButton>
          </div>
        </form>
      )}
      {found && (
        <Section
          id="mottakarar"
          title={t.foundOffices(
            formatNumber(found.offices.length, language),
            formatDate(on, language),
          )}
        >
          {saved && !actionData && (
            <SavedMessage>
              <p>
                {t.saved}{' '}
                <a href={href('/kartleggingar/:surveyId', { surveyId: survey.id })}>
                  {t.toOverview}
                </a>
              </p>
            </SavedMessage>
          )}
          <Uncertain survey={survey} found={found} error={of.confirmed} editable={editable} />
          <Table
            caption={t.recipients}
            captionHidden
            rows={found.offices}
            rowKey={({ officeId }) => officeId}
            columns={[
              {
                key: 'office',
                header: t.office,
                cell: ({ officeId, name }) => (
                  <a href={`${href('/kontor/:officeId', { officeId })}?dato=${on}`}>{name}</a>
                ),
              },
              {
                key: 'municipalities',
                header: t.municipalities,
                cell: ({ municipalities, districts }) =>
                  [...municipalities, ...districts].map(({ name }) => name).join(', '),
              },
              {
                key: 'size',
                header: t.size,
                cell: ({ sizeClass }) => (sizeClass ? t.sizes[sizeClass] : '–'),
              },
              {
                key: 'language',
                header: t.letterLanguage,
                cell: (office) => t.languages[office.language],
              },
            ]}
          />
          {found.changes && <Changes changes={found.changes} today={formatDate(today, language)} />}
        </Section>
      )}
    </PageLayout>
  );
}

function Uncertain({
  survey,
  found,
  error,
  editable,
}: {
  survey: Data['survey'];
  found: Found;
  error: string | undefined;
  editable: boolean;
}) {
  const t = texts[useStaffLanguage()];
  const inferred = found.offices.filter((office) => office.inferred.length > 0);
  if (found.uncertain === 0) return null;
  return (
    <>
      {inferred.length > 0 && (
        <Message tone="warning" title={t.uncertainOffices}>
          <ul>
            {inferred.map(({ officeId, name, municipalities, districts, inferred: services }) => {
              const places = [...municipalities, ...districts].filter(({ id }) =>
                services.some(({ areaId }) => areaId === id),
              );
              return (
                <li key={officeId}>
                  {name}: {t.uncertainWhy(places.map((place) => place.name).join(', '))}
                </li>
              );
            })}
          </ul>
        </Message>
      )}
      {found.municipalitiesWithoutOffice.length > 0 && (
        <Message tone="warning" title={t.withoutOffice}>
          <p>{found.municipalitiesWithoutOffice.map(({ name }) => name).join(', ')}</p>
          <p>{t.withoutOfficeWhy}</p>
        </Message>
      )}
      {survey.gapsConfirmed ? (
        <Message tone="success">{t.gapsConfirmed}</Message>
      ) : (
        editable && (
          <form method="post" action="?stadfest" className={styles.stack}>
            <input type="hidden" name="version" value={survey.version} />
            <Checkbox name="confirmed" label={t.confirmGaps} />
            {error && <Message tone="danger">{error}</Message>}
            <div>
              <SubmitButton variant="secondary">{t.confirmGapsDo}</SubmitButton>
            </div>
          </form>
        )
      )}
    </>
  );
}

function Changes({ changes, today }: { changes: NonNullable<Found['changes']>; today: string }) {
  const t = texts[useStaffLanguage()];
  const nothing = [changes.became, changes.added, changes.left, changes.renamed].every(
    ({ length }) => length === 0,
  );
  return (
    <Section title={t.changesTitle(today)}>
      <p>{nothing ? t.noChanges : t.changesLead}</p>
      {changes.became.length > 0 && (
        <Table
          caption={t.became}
          rows={changes.became}
          rowKey={({ from }) => from.id}
          size="small"
          columns={[
            { key: 'from', header: t.office, cell: ({ from }) => from.name },
            {
              key: 'to',
              header: t.becameNow,
              cell: ({ to }) =>
                to.length === 0 ? t.nobodyKnown : to.map(({ name }) => name).join(', '),
            },
          ]}
        />
      )}
      <Names
        title={t.renamed}
        names={changes.renamed.map(({ before, after }) => `${before} → ${after}`)}
      />
      <Names title={t.added} names={changes.added.map(({ name }) => name)} />
      <Names title={t.leftArea} names={changes.left.map(({ name }) => name)} />
    </Section>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({names.length})
      </summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function chosenIn(selection: Selection | null) {
  return {
    counties: selection?.kind === 'counties' ? selection.countyIds : [],
    classes: selection?.kind === 'size' ? selection.classes : [],
    offices: selection?.kind === 'picked' ? selection.officeIds : [],
  };
}
