import type { ReactNode } from 'react';
import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import { SubmitButton } from '#ui/button.tsx';
import { DateField } from '#ui/fields.tsx';
import { formatDate, formatList, formatShortDate } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import type { Recipient } from '../domain/recipients.ts';
import { type Texts, texts } from '../texts.ts';
import type { DescribedService, Named, NamePeriod } from '../usecases/describe.ts';
import { type AskedDay, onDay } from './day.ts';
import styles from './parts.module.css';

export function useTexts() {
  const language = useStaffLanguage();
  return { t: texts[language], language };
}

const paths = {
  office: '/kontor/',
  municipality: '/kommune/',
  governor: '/statsforvaltar/',
} as const;

interface UnitLinkProps {
  readonly kind: keyof typeof paths;
  readonly unit: { readonly id: string; readonly name: Bilingual | string };
  readonly day: AskedDay;
}

/** Leads to a unit's page, on the same day. */
export function UnitLink({ kind, unit, day }: UnitLinkProps) {
  const language = useStaffLanguage();
  return (
    <a href={onDay(paths[kind] + encodeURIComponent(unit.id), day)}>
      {typeof unit.name === 'string' ? unit.name : unit.name[language]}
    </a>
  );
}

/** Units under each other; several on one line are hard to hit with a finger. */
export function UnitLinks({
  kind,
  units,
  day,
}: Omit<UnitLinkProps, 'unit'> & { readonly units: readonly UnitLinkProps['unit'][] }) {
  return (
    <Lines
      items={units.map((unit) => [unit.id, <UnitLink key={unit.id} {...{ kind, unit, day }} />])}
    />
  );
}

export function Lines({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  const [only, another] = items;
  if (only && !another) return only[1];
  return (
    <ul className={styles.lines}>
      {items.map(([key, item]) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
}

/** Asks for another day, and says so when the page does not show today. */
export function DayChoice({ day, on }: { readonly day: AskedDay; readonly on: IsoDate }) {
  const { t, language } = useTexts();
  return (
    <>
      <details open={day.invalid} data-not-printed="">
        <summary className={styles.summary}>{t.anotherDay}</summary>
        <form method="get" className={styles.day}>
          <DateField
            name="dato"
            label={t.day}
            description={`${t.dayHelp} ${t.dayOptional}`}
            defaultValue={day.on ? formatShortDate(day.on) : day.entered}
            error={day.invalid ? t.invalidDay : undefined}
          />
          <div>
            <SubmitButton variant="secondary">{t.showDay}</SubmitButton>
          </div>
        </form>
      </details>
      {day.on && (
        <Message tone="info">
          <p>
            {t.thatDay(formatDate(on, language))} <a href="?">{t.showToday}</a>
          </p>
        </Message>
      )}
    </>
  );
}

/** The heading of what a page says of the day it shows. */
export function dayHeading(t: Texts, day: AskedDay, language: 'nb' | 'nn'): string {
  return day.on ? t.onDay(formatDate(day.on, language)) : t.today;
}

export function InUse({
  inUse,
  invented,
}: {
  readonly inUse: boolean;
  readonly invented: boolean;
}) {
  const { t } = useTexts();
  return (
    <>
      <StatusTag tone={inUse ? 'success' : 'neutral'}>{inUse ? t.inUse : t.notInUse}</StatusTag>
      {invented && <StatusTag tone="warning">{t.invented}</StatusTag>}
    </>
  );
}

export function Invented() {
  const { t } = useTexts();
  return <Message tone="warning">{t.inventedHelp}</Message>;
}

/** `12.06.2019–31.12.2019`, `frå 01.01.2020`. */
export function writtenPeriod(
  t: Texts,
  from: IsoDate | null,
  to: IsoDate | null,
  isLowerBound = false,
): string {
  if (from && isLowerBound)
    return to ? t.until(formatShortDate(to)) : t.since(t.before(formatShortDate(from)));
  if (from && to) return `${formatShortDate(from)}–${formatShortDate(to)}`;
  if (from) return t.since(formatShortDate(from));
  return to ? t.until(formatShortDate(to)) : t.always;
}

/** A place as an office's page names it: the municipality, or a district in it. */
export function PlaceLink({
  service,
  day,
}: {
  readonly service: DescribedService;
  readonly day: AskedDay;
}) {
  const { t, language } = useTexts();
  const { municipality, district } = service;
  if (!district) return <UnitLink kind="municipality" unit={municipality} day={day} />;
  const name = t.district(district.name[language], municipality.name[language]);
  return <UnitLink kind="municipality" unit={{ id: municipality.id, name }} day={day} />;
}

export function placeName({ municipality, district }: DescribedService, language: 'nb' | 'nn') {
  return (district ?? municipality).name[language];
}

interface GroundsProps {
  readonly services: readonly DescribedService[];
  readonly nameOf: (service: DescribedService) => string;
}

/** How we know, once for all the places that we know in the same way. */
export function Grounds({ services, nameOf }: GroundsProps) {
  const { t, language } = useTexts();
  const grounds = Map.groupBy(services, ({ basis, carried, asOf }) =>
    [t.bases[basis], t.carried[carried], t.snapshot(formatDate(asOf, language))]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
  return (
    <Lines
      items={[...grounds].map(([ground, alike]) => [
        ground,
        grounds.size === 1
          ? ground
          : t.placesGround(formatList([...new Set(alike.map(nameOf))], language), ground),
      ])}
    />
  );
}

export function NameTable({ names }: { readonly names: readonly NamePeriod[] }) {
  const { t, language } = useTexts();
  const withSource = names.some(({ source }) => source);
  return (
    <Section title={t.names}>
      {names.some(({ observed }) => observed) && <p>{t.observedNames}</p>}
      <Table
        caption={t.names}
        captionHidden
        rows={names.toReversed()}
        rowKey={({ validFrom, name }) => `${validFrom}${name.nn}`}
        columns={[
          { key: 'name', header: t.name, cell: ({ name }) => name[language] },
          {
            key: 'period',
            header: t.period,
            cell: ({ validFrom, validTo, observed }) =>
              `${writtenPeriod(t, validFrom, validTo)}${observed ? ` (${t.observed})` : ''}`,
          },
          ...(withSource
            ? [
                {
                  key: 'source',
                  header: t.source,
                  cell: ({ source }: NamePeriod) => source ?? '–',
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** `974 760 665`. */
export function writtenNumber(organisationNumber: string): string {
  return organisationNumber.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

/** `Fana og Ytrebygda i Bergen`, `Modalen og Fedje`: what an office serves, in a line. */
export function writtenPlaces(
  t: Texts,
  { municipalities, districts }: Pick<Recipient, 'municipalities' | 'districts'>,
  language: 'nb' | 'nn',
): string {
  const inMunicipality = Map.groupBy(districts, ({ municipalityId }) => municipalityId);
  const places = municipalities.map(({ id, name }) => {
    const some = inMunicipality.get(id)?.map((district) => district.name);
    return some ? t.district(formatList(some, language), name) : name;
  });
  return formatList(places, language);
}

/** Names of units in a sentence. */
export function written(units: readonly Named[], language: 'nb' | 'nn'): string {
  return formatList(
    units.map(({ name }) => name[language]),
    language,
  );
}
