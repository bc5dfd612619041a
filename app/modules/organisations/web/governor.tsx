import { data } from 'react-router';
import { show } from '#platform/request.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { formatList, formatNumber } from '#ui/format.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import { viewGovernor } from '../usecases/view-governor.ts';
import type { Route } from './+types/governor';
import { askedDay, onDay } from './day.ts';
import {
  DayChoice,
  dayHeading,
  InUse,
  Invented,
  NameTable,
  UnitLink,
  UnitLinks,
  useTexts,
  written,
  writtenNumber,
  writtenPeriod,
  writtenPlaces,
} from './parts.tsx';
import styles from './parts.module.css';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const day = askedDay(request);
  const governor = await show(context, viewGovernor, { ...params, on: day.on });
  return data({ day, governor }, { status: day.invalid ? 422 : 200 });
}

export default function GovernorPage({ loaderData: { day, governor } }: Route.ComponentProps) {
  const { t, language } = useTexts();
  return (
    <PageLayout
      title={governor.name[language]}
      breadcrumbs={[
        { href: '/', label: t.home },
        { href: onDay('/organisasjonar', day), label: t.organisations },
      ]}
      meta={
        <>
          <span>{t.governor}</span>
          <InUse inUse={governor.valid} invented={governor.invented} />
        </>
      }
    >
      {governor.invented && <Invented />}
      <DayChoice day={day} on={governor.on} />
      <Section title={dayHeading(t, day, language)}>
        {!governor.valid && <Message tone="info">{t.governorNotThatDay}</Message>}
        <DefinitionList
          items={[
            ...(governor.valid
              ? [
                  [t.counties, written(governor.counties, language)] as const,
                  [t.languageForm, t.languageForms[governor.languageForm]] as const,
                ]
              : []),
            [
              t.period,
              writtenPeriod(
                t,
                governor.validFrom,
                governor.validTo,
                governor.validFromIsLowerBound,
              ),
            ],
            ...(governor.organisationNumber
              ? [[t.organisationNumber, writtenNumber(governor.organisationNumber)] as const]
              : []),
            ...(governor.predecessors.length > 0
              ? [
                  [
                    t.predecessors,
                    <UnitLinks
                      key="predecessors"
                      kind="governor"
                      units={governor.predecessors}
                      day={day}
                    />,
                  ] as const,
                ]
              : []),
            ...(governor.successors.length > 0
              ? [
                  [
                    t.successors,
                    <UnitLinks
                      key="successors"
                      kind="governor"
                      units={governor.successors}
                      day={day}
                    />,
                  ] as const,
                ]
              : []),
          ]}
        />
      </Section>
      {governor.valid && <Offices day={day} governor={governor} />}
      <NameTable names={governor.names} />
      <Section title={t.areas}>
        <Table
          caption={t.areas}
          captionHidden
          rows={governor.areas.toReversed()}
          rowKey={({ county, validFrom }) => `${county.id} ${validFrom}`}
          columns={[
            { key: 'county', header: t.county, cell: ({ county }) => county.name[language] },
            { key: 'number', header: t.number, cell: ({ county }) => county.id },
            {
              key: 'period',
              header: t.period,
              cell: ({ validFrom, validTo }) => writtenPeriod(t, validFrom, validTo),
            },
          ]}
        />
      </Section>
      <Section title={t.governorForms}>
        <p>{t.governorFormsHelp}</p>
        <Table
          caption={t.governorForms}
          captionHidden
          rows={governor.languageForms.toReversed()}
          rowKey={({ validFrom }) => validFrom}
          columns={[
            {
              key: 'form',
              header: t.languageForm,
              cell: ({ form }) => t.languageForms[form ?? 'neutral'],
            },
            {
              key: 'period',
              header: t.period,
              cell: ({ validFrom, validTo }) => writtenPeriod(t, validFrom, validTo),
            },
          ]}
        />
      </Section>
      <Section title={t.sources}>
        <p>
          {t.governorSources} {formatList(governor.sources, language)}.
        </p>
        <p>{t.officeSources}</p>
      </Section>
    </PageLayout>
  );
}

function Offices({ day, governor }: Route.ComponentProps['loaderData']) {
  const { t, language } = useTexts();
  const { offices, municipalitiesWithoutOffice } = governor;
  const title = t.governorOffices(formatNumber(offices.length, language));
  if (offices.length === 0)
    return (
      <Section title={t.navOffices}>
        <p>{t.governorOfficesUnknown}</p>
      </Section>
    );
  return (
    <Section title={title}>
      {municipalitiesWithoutOffice.length > 0 && (
        <Message tone="warning">
          {t.governorWithout(
            formatList(
              municipalitiesWithoutOffice.map(({ name }) => name),
              language,
            ),
          )}
        </Message>
      )}
      <Table
        caption={title}
        captionHidden
        rows={offices}
        rowKey={({ officeId }) => officeId}
        columns={[
          {
            key: 'name',
            header: t.name,
            cell: ({ officeId, name, inferred }) => (
              <>
                <UnitLink kind="office" unit={{ id: officeId, name }} day={day} />
                {inferred.length > 0 && <span className={styles.aside}>{t.toConfirm}</span>}
              </>
            ),
          },
          {
            key: 'serves',
            header: t.serves,
            cell: (office) => writtenPlaces(t, office, language),
          },
          {
            key: 'form',
            header: t.languageForm,
            cell: ({ languageForm }) => t.languageForms[languageForm],
          },
          {
            key: 'size',
            header: t.size,
            cell: ({ sizeClass }) => (sizeClass ? t.shortSizes[sizeClass] : '–'),
          },
          {
            key: 'inhabitants',
            header: t.inhabitants,
            align: 'right',
            cell: ({ inhabitants }) =>
              inhabitants ? formatNumber(inhabitants.total, language) : '–',
          },
        ]}
      />
    </Section>
  );
}
