import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDate, formatList, formatNumber, formatShortDate } from '#ui/format.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import type { DescribedService } from '../usecases/describe.ts';
import { viewMunicipality } from '../usecases/view-municipality.ts';
import type { Route } from './+types/municipality';
import { type AskedDay, askedDay, onDay } from './day.ts';
import {
  DayChoice,
  dayHeading,
  Grounds,
  InUse,
  Invented,
  Lines,
  NameTable,
  UnitLink,
  UnitLinks,
  useTexts,
  writtenPeriod,
} from './parts.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const day = askedDay(request);
  const municipality = await show(context, viewMunicipality, { ...params, on: day.on });
  return data({ day, municipality }, { status: day.invalid ? 422 : 200 });
}

export default function MunicipalityPage({
  loaderData: { day, municipality },
}: Route.ComponentProps) {
  const { t, language } = useTexts();
  const guessed = municipality.services.filter(({ inferred }) => inferred);
  return (
    <PageLayout
      title={municipality.name[language]}
      breadcrumbs={[
        { href: '/', label: t.home },
        { href: onDay('/organisasjonar', day), label: t.organisations },
      ]}
      meta={
        <>
          <span>{t.municipality(municipality.id)}</span>
          <InUse inUse={municipality.valid} invented={municipality.invented} />
        </>
      }
    >
      {municipality.invented && <Invented />}
      <DayChoice day={day} on={municipality.on} />
      {guessed.length > 0 && (
        <Message tone="warning" title={t.toConfirm}>
          {t.toConfirmMunicipality(
            formatList(
              guessed.map(({ office }) => office.name[language]),
              language,
            ),
          )}
        </Message>
      )}
      {municipality.valid && <MissingOffice municipality={municipality} />}
      <Section title={dayHeading(t, day, language)}>
        {municipality.valid ? (
          <Facts day={day} municipality={municipality} />
        ) : (
          <NotThatDay day={day} municipality={municipality} />
        )}
      </Section>
      <Lineage day={day} municipality={municipality} />
      <Section title={t.officesThroughTime}>
        {municipality.stretches.length === 0 ? (
          <p>{t.noOfficeYet}</p>
        ) : (
          <>
            <p>{t.servedThroughTimeHelp}</p>
            <Table
              caption={t.officesThroughTime}
              captionHidden
              rows={municipality.stretches}
              rowKey={({ from }) => from}
              columns={[
                {
                  key: 'period',
                  header: t.period,
                  cell: ({ from, to }) => writtenPeriod(t, from, to),
                },
                {
                  key: 'offices',
                  header: t.navOffices,
                  cell: ({ services }) =>
                    services.length === 0 ? t.gap : <Offices services={services} day={day} />,
                },
                {
                  key: 'grounds',
                  header: t.grounds,
                  cell: ({ services }) =>
                    services.length === 0 ? (
                      '–'
                    ) : (
                      <Grounds
                        services={services}
                        nameOf={({ district, office }) => (district ?? office).name[language]}
                      />
                    ),
                },
              ]}
            />
          </>
        )}
      </Section>
      <NameTable names={municipality.names} />
      <LanguageDecisions municipality={municipality} />
      <PopulationTable municipality={municipality} />
      <Section title={t.sources}>
        <p>{t.municipalitySources}</p>
      </Section>
    </PageLayout>
  );
}

type Props = Route.ComponentProps['loaderData'];
type OfMunicipality = Pick<Props, 'municipality'>;

function MissingOffice({ municipality }: OfMunicipality) {
  const { t, language } = useTexts();
  const { services, districtsWithoutOffice, stretches, on } = municipality;
  const [oldest] = stretches.toReversed();
  if (services.length === 0 && oldest && oldest.from <= on)
    return (
      <Message tone="warning" title={t.noOffice}>
        {t.noOfficeHelp}
      </Message>
    );
  if (services.length === 0 || districtsWithoutOffice.length === 0) return null;
  return (
    <Message tone="warning" title={t.toConfirm}>
      {t.districtsWithoutOffice(
        formatList(
          districtsWithoutOffice.map(({ name }) => name[language]),
          language,
        ),
      )}
    </Message>
  );
}

function NotThatDay({ day, municipality }: Props) {
  const { t, language } = useTexts();
  const { validFrom, validTo, on } = municipality;
  return (
    <>
      <p>
        {on < validFrom || !validTo
          ? t.notYet(formatDate(validFrom, language))
          : t.notInUseThatDay(
              municipality.validFromIsLowerBound
                ? t.before(formatDate(validFrom, language))
                : formatDate(validFrom, language),
              formatDate(validTo, language),
            )}
      </p>
      {municipality.today.length > 0 && (
        <DefinitionList
          items={[
            [
              t.becameToday,
              <UnitLinks
                key="today"
                kind="municipality"
                units={municipality.today}
                day={{ ...day, on: undefined }}
              />,
            ],
          ]}
        />
      )}
    </>
  );
}

function Facts({ day, municipality }: Props) {
  const { t, language } = useTexts();
  const { county, governor, languageForm, inhabitants, services, on } = municipality;
  const decided = municipality.languageDecisions.some(
    ({ form, validFrom, validTo }) =>
      form !== null && validFrom <= on && (validTo === null || on <= validTo),
  );
  return (
    <DefinitionList
      items={[
        [t.county, county?.name[language] ?? '–'],
        [
          t.governors,
          governor ? <UnitLink key="governor" kind="governor" unit={governor} day={day} /> : '–',
        ],
        [t.languageForm, decided ? t.languageForms[languageForm] : t.noDecision],
        [
          t.inhabitants,
          inhabitants
            ? [
                t.inhabitantsIn(formatNumber(inhabitants.total, language), inhabitants.year),
                ...(inhabitants.later ? [t.laterFigure] : []),
              ].join('. ')
            : '–',
        ],
        [
          t.navOffices,
          services.length > 0 ? <Offices key="offices" services={services} day={day} /> : t.gap,
        ],
      ]}
    />
  );
}

/** One office for all of the municipality, or one or more for each district. */
function Offices({
  services,
  day,
}: {
  readonly services: readonly DescribedService[];
  readonly day: AskedDay;
}) {
  const { language } = useTexts();
  const byOffice = [...Map.groupBy(services, ({ officeId }) => officeId).values()];
  return (
    <Lines
      items={byOffice.flatMap((ofOffice) => {
        const [first] = ofOffice;
        if (!first) return [];
        const districts = ofOffice.flatMap(({ district }) => (district ? [district] : []));
        const names = formatList(
          districts.map(({ name }) => name[language]),
          language,
        );
        return [
          [
            first.officeId,
            <span key={first.officeId}>
              <UnitLink kind="office" unit={first.office} day={day} />
              {names && ` (${names})`}
            </span>,
          ] as const,
        ];
      })}
    />
  );
}

function Lineage({ day, municipality }: Props) {
  const { t } = useTexts();
  const rows = [
    ...municipality.madeFrom.map((change) => ({ ...change, what: t.cameFrom })),
    ...municipality.tookIn.map((change) => ({ ...change, what: t.tookIn })),
    ...municipality.became.map((change) => ({ ...change, what: t.became })),
  ];
  return (
    <Section title={t.lineage}>
      {rows.length === 0 ? (
        <p>{t.unchanged}</p>
      ) : (
        <Table
          caption={t.lineage}
          captionHidden
          rows={rows}
          rowKey={({ on, what, municipality: other }) => `${on} ${what} ${other.id}`}
          columns={[
            { key: 'what', header: t.what, cell: ({ what }) => what },
            {
              key: 'municipality',
              header: t.kind.municipality,
              cell: ({ municipality: other }) => (
                <>
                  <UnitLink kind="municipality" unit={other} day={{ ...day, on: undefined }} />{' '}
                  {other.id}
                </>
              ),
            },
            { key: 'on', header: t.day, cell: ({ on }) => formatShortDate(on) },
            { key: 'type', header: t.changeKind, cell: ({ type }) => t.changes[type] },
          ]}
        />
      )}
    </Section>
  );
}

function LanguageDecisions({ municipality }: OfMunicipality) {
  const { t } = useTexts();
  const { languageDecisions } = municipality;
  return (
    <Section title={t.languageDecisions}>
      {languageDecisions.length === 0 ? (
        <p>{t.noLanguageDecisions}</p>
      ) : (
        <Table
          caption={t.languageDecisions}
          captionHidden
          rows={languageDecisions.toReversed()}
          rowKey={({ validFrom }) => validFrom}
          columns={[
            {
              key: 'form',
              header: t.languageForm,
              cell: ({ form }) => (form ? t.languageForms[form] : t.noDecision),
            },
            {
              key: 'period',
              header: t.period,
              cell: ({ validFrom, validTo }) => writtenPeriod(t, validFrom, validTo),
            },
            {
              key: 'basis',
              header: t.grounds,
              cell: ({ basis, source }) =>
                [t.decisionBases[basis] ?? basis, source].filter(Boolean).join(', '),
            },
          ]}
        />
      )}
    </Section>
  );
}

function PopulationTable({ municipality }: OfMunicipality) {
  const { t, language } = useTexts();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={t.population}>
      {municipality.population.length === 0 ? (
        <p>{t.noPopulation}</p>
      ) : (
        <>
          <p>{t.populationHelp}</p>
          <Table
            caption={t.population}
            captionHidden
            rows={municipality.population.toReversed()}
            rowKey={({ year }) => year}
            columns={[
              { key: 'year', header: t.year, cell: ({ year }) => year },
              { key: 'total', header: t.all, align: 'right', cell: ({ total }) => number(total) },
              {
                key: '18-66',
                header: t.aged(18, 66),
                align: 'right',
                cell: ({ age18To66 }) => number(age18To66),
              },
              {
                key: '18-29',
                header: t.aged(18, 29),
                align: 'right',
                cell: ({ age18To29 }) => number(age18To29),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
