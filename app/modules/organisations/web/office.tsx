import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatDate, formatList, formatNumber } from '#ui/format.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { viewOffice } from '../usecases/view-office.ts';
import type { Route } from './+types/office';
import { askedDay, onDay } from './day.ts';
import {
  DayChoice,
  dayHeading,
  Grounds,
  InUse,
  Invented,
  Lines,
  NameTable,
  PlaceLink,
  placeName,
  UnitLink,
  UnitLinks,
  useTexts,
  written,
  writtenNumber,
  writtenPeriod,
} from './parts.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const day = askedDay(request);
  const office = await show(context, viewOffice, { ...params, on: day.on });
  return data({ day, office }, { status: day.invalid ? 422 : 200 });
}

export default function OfficePage({ loaderData: { day, office } }: Route.ComponentProps) {
  const { t, language } = useTexts();
  const guessed = office.services.filter(({ inferred }) => inferred);
  return (
    <PageLayout
      title={office.name[language]}
      breadcrumbs={[
        { href: '/', label: t.home },
        { href: onDay('/organisasjonar', day), label: t.organisations },
      ]}
      meta={
        <>
          <span>{t.office(office.id)}</span>
          <InUse inUse={office.services.length > 0} invented={office.invented} />
        </>
      }
    >
      {office.invented && <Invented />}
      <DayChoice day={day} on={office.on} />
      {guessed.length > 0 && (
        <Message tone="warning" title={t.toConfirm}>
          {t.toConfirmOffice(
            formatList(
              guessed.map((service) => placeName(service, language)),
              language,
            ),
          )}
        </Message>
      )}
      <Section title={dayHeading(t, day, language)}>
        {office.services.length === 0 && <OutOfUse office={office} />}
        <Facts office={office} day={day} />
      </Section>
      <Section title={t.servedThroughTime}>
        {office.stretches.length === 0 ? (
          <p>{t.noCoverage}</p>
        ) : (
          <>
            <p>{t.servedThroughTimeHelp}</p>
            <Table
              caption={t.servedThroughTime}
              captionHidden
              rows={office.stretches}
              rowKey={({ from }) => from}
              columns={[
                {
                  key: 'period',
                  header: t.period,
                  cell: ({ from, to }) => writtenPeriod(t, from, to),
                },
                {
                  key: 'places',
                  header: t.places,
                  cell: ({ services }) => (
                    <Lines
                      items={services.map((service) => [
                        service.areaId,
                        <PlaceLink key={service.areaId} service={service} day={day} />,
                      ])}
                    />
                  ),
                },
                {
                  key: 'grounds',
                  header: t.grounds,
                  cell: ({ services }) => (
                    <Grounds
                      services={services}
                      nameOf={(service) => placeName(service, language)}
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </Section>
      <Takeovers office={office} day={day} />
      <NameTable names={office.names} />
      <Section title={t.sources}>
        <p>{t.officeSources}</p>
      </Section>
    </PageLayout>
  );
}

type Props = Pick<Route.ComponentProps['loaderData'], 'day' | 'office'>;

function OutOfUse({ office }: Pick<Props, 'office'>) {
  const { t, language } = useTexts();
  const gone = office.takenOverBy.find(({ on }) => on <= office.on);
  const when = gone && formatDate(gone.on, language);
  const known = office.stretches.at(-1)?.from;
  return (
    <Message tone="info">
      <p>{t.servesNobody}</p>
      {known && office.on < known && <p>{t.knownFrom(formatDate(known, language))}</p>}
      {when && gone && (
        <p>
          {gone.offices.length > 0
            ? t.takenOverBy(written(gone.offices, language), when)
            : t.takenOverByNobody(when)}
        </p>
      )}
      {office.registeredClosed && (
        <p>{t.registeredClosed(formatDate(office.registeredClosed, language))}</p>
      )}
    </Message>
  );
}

function Facts({ office, day }: Props) {
  const { t, language } = useTexts();
  const { services, asRecipient } = office;
  const counties = new Map(services.flatMap(({ county }) => (county ? [[county.id, county]] : [])));
  const { inhabitants, sizeClass } = asRecipient ?? {};
  return (
    <DefinitionList
      items={[
        ...(asRecipient && services.length > 0
          ? [
              [
                t.serves,
                <Lines
                  key="serves"
                  items={services.map((service) => [
                    service.areaId,
                    <PlaceLink key={service.areaId} service={service} day={day} />,
                  ])}
                />,
              ] as const,
              [t.county, written([...counties.values()], language)] as const,
              [
                t.governors,
                <UnitLinks key="governor" kind="governor" units={office.governors} day={day} />,
              ] as const,
              [
                t.languageForm,
                asRecipient.languageForm === 'neutral'
                  ? t.neutralOffice
                  : t.languageForms[asRecipient.languageForm],
              ] as const,
            ]
          : []),
        ...(inhabitants && sizeClass
          ? [
              [
                t.inhabitants,
                <Lines
                  key="inhabitants"
                  items={[
                    [
                      'total',
                      t.inhabitantsIn(formatNumber(inhabitants.total, language), inhabitants.year),
                    ],
                    ['size', t.sizes[sizeClass]],
                    ...(inhabitants.later ? [['later', t.laterFigure] as const] : []),
                  ]}
                />,
              ] as const,
            ]
          : []),
        ...(office.address ? [[t.address, office.address.join(', ')] as const] : []),
        ...(office.impartialityOffices.length > 0
          ? [
              [
                t.impartiality,
                <UnitLinks
                  key="impartiality"
                  kind="office"
                  units={office.impartialityOffices}
                  day={day}
                />,
              ] as const,
            ]
          : []),
        ...(office.organisationNumber
          ? [[t.stateNumber, writtenNumber(office.organisationNumber)] as const]
          : []),
        ...(office.municipalOrganisationNumber
          ? [[t.municipalNumber, writtenNumber(office.municipalOrganisationNumber)] as const]
          : []),
      ]}
    />
  );
}

function Takeovers({ office, day }: Props) {
  const { t } = useTexts();
  const rows = [
    ...[...Map.groupBy(office.tookOver, ({ on }) => on)].map(([on, taken]) => ({
      on,
      what: t.tookOver,
      offices: taken.map((takeover) => takeover.office),
    })),
    ...office.takenOverBy.map(({ on, offices }) => ({ on, what: t.wentTo, offices })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t.takeovers}>
      <Table
        caption={t.takeovers}
        captionHidden
        rows={rows}
        rowKey={({ on, offices }) => `${on} ${offices.map(({ id }) => id).join(' ')}`}
        columns={[
          { key: 'on', header: t.period, cell: ({ on }) => writtenPeriod(t, on, null) },
          { key: 'what', header: t.what, cell: ({ what }) => what },
          {
            key: 'office',
            header: t.navOffices,
            cell: ({ offices }) =>
              offices.length === 0 ? (
                t.gap
              ) : (
                <Lines
                  items={offices.map((other) => [
                    other.id,
                    <UnitLink key={other.id} kind="office" unit={other} day={day} />,
                  ])}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}
