import { href } from 'react-router';
import { show } from '#platform/request.ts';
import { ButtonLink } from '#ui/button.tsx';
import { formatCount, formatList, formatNumber } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { AreaMap, type MapArea } from '#ui/map/area-map.tsx';
import { areaPaths } from '#ui/map/area-paths.server.ts';
import { Message } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { followUpStates } from '../domain/response.ts';
import { mapCategories } from '../domain/status-map.ts';
import { texts } from '../texts/follow-up.ts';
import { texts as stateTexts } from '../texts/states.ts';
import { mapSurvey } from '../usecases/map-survey.ts';
import type { Route } from './+types/follow-up-map';
import { FollowUpTag } from './follow-up-parts.tsx';
import styles from './follow-up.module.css';
import { surveyCrumbs } from './survey-crumbs.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const seen = await show(context, mapSurvey, params);
  const ids = new Set([...seen.municipalities.flatMap(({ areas }) => areas), ...seen.around]);
  return { ...seen, shapes: areaPaths(seen.boundaries, [...ids]) };
}

type Municipality = Route.ComponentProps['loaderData']['municipalities'][number];

export default function FollowUpMap({ loaderData }: Route.ComponentProps) {
  const { survey, counts, municipalities, shapes, boundaries } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const list = href('/kartleggingar/:surveyId/status', { surveyId: survey.id });
  const asked = followUpStates.reduce((sum, state) => sum + counts[state], 0);
  const answered = formatCount(counts.submitted, asked - counts.exempt, language);
  const done = municipalities.filter(({ category }) => category === 'submitted').length;
  const several = municipalities.filter(({ offices }) => offices.length > 1);
  return (
    <PageLayout
      title={t.mapTitle}
      lead={shapes.areas.length === 0 ? t.leadWithoutDeadline(answered) : t.mapLead(answered)}
      breadcrumbs={[...surveyCrumbs(language, survey), { href: list, label: t.title }]}
      actions={<ButtonLink href={list}>{t.back}</ButtonLink>}
    >
      <div className={styles.map}>
        {shapes.areas.length === 0 ? (
          <Message tone="info">{t.noMap}</Message>
        ) : (
          <AreaMap
            title={t.mapFigure}
            summary={t.mapSummary(
              formatNumber(done, language),
              formatNumber(municipalities.length, language),
            )}
            width={shapes.width}
            height={shapes.height}
            categories={mapCategories.map((key) => ({ key, label: t.mapCategories[key] }))}
            areas={areasOf(loaderData, language)}
            boundaries={t.boundaries[boundaries]}
          />
        )}
        {several.length > 0 && (
          <Section title={t.byDistrict}>
            <ByDistrict several={several} surveyId={survey.id} />
          </Section>
        )}
      </div>
      <Section title={t.list}>
        <Table
          caption={t.mapFigure}
          captionHidden
          size="small"
          rows={municipalities}
          rowKey={({ id }) => id}
          columns={columnsOf(survey.id, language)}
        />
      </Section>
    </PageLayout>
  );
}

function areasOf(
  { shapes, municipalities }: Route.ComponentProps['loaderData'],
  language: 'nb' | 'nn',
): readonly MapArea[] {
  const byArea = new Map(
    municipalities.flatMap((municipality) =>
      municipality.areas.map((area) => [area, municipality] as const),
    ),
  );
  return shapes.areas.map((shape): MapArea => {
    const municipality = byArea.get(shape.id);
    if (!municipality?.category) return shape;
    const names = formatList(
      municipality.offices.map(({ name }) => name),
      language,
    );
    return { ...shape, name: municipality.name, category: municipality.category, detail: names };
  });
}

function columnsOf(surveyId: string, language: 'nb' | 'nn'): readonly Column<Municipality>[] {
  const t = texts[language];
  return [
    { key: 'municipality', header: t.municipality, cell: ({ name }) => name },
    {
      key: 'office',
      header: t.office,
      cell: ({ offices }) =>
        offices.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a
              href={href('/kartleggingar/:surveyId/status/:responseId', {
                surveyId,
                responseId: id,
              })}
            >
              {name}
            </a>
          </span>
        )),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ category, offices: [office, another] }) =>
        office && !another ? (
          <FollowUpTag state={office.state} />
        ) : (
          category && t.mapCategories[category]
        ),
    },
  ];
}

function ByDistrict({
  several,
  surveyId,
}: {
  readonly several: readonly Municipality[];
  readonly surveyId: string;
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  return several.map(({ id, name, offices }) => (
    <Table
      key={id}
      caption={name}
      size="small"
      rows={offices}
      rowKey={(office) => office.id}
      columns={[
        {
          key: 'office',
          header: t.office,
          cell: (office) => (
            <a
              href={href('/kartleggingar/:surveyId/status/:responseId', {
                surveyId,
                responseId: office.id,
              })}
            >
              {office.name}
            </a>
          ),
        },
        {
          key: 'districts',
          header: t.districts,
          cell: ({ districts }) => formatList(districts, language) || t.none,
        },
        {
          key: 'state',
          header: t.state,
          cell: ({ state }) => stateTexts[language].followUp[state],
        },
      ]}
    />
  ));
}
