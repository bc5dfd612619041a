import type { IsoDate } from '#kernel/date.ts';
import type { LanguageForm } from '#kernel/text.ts';
import {
  coverageOn,
  municipalitiesWithoutOffice,
  type Service,
  successorOffices,
} from './coverage.ts';
import {
  countiesOfGovernor,
  isValidOn,
  languageFormOf,
  nameOf,
  type Register,
} from './register.ts';
import { type Inhabitants, inhabitantsOf, type SizeClass, sizeClassOf } from './size.ts';

/** Which offices a letter or a survey is for. County numbers are those in use that day. */
export type Selection =
  | { readonly kind: 'counties'; readonly countyIds: readonly string[] }
  | { readonly kind: 'governor'; readonly governorId: string }
  | { readonly kind: 'size'; readonly governorId: string; readonly classes: readonly SizeClass[] }
  | { readonly kind: 'picked'; readonly officeIds: readonly string[] };

export interface Place {
  readonly id: string;
  readonly name: string;
}

export interface District extends Place {
  readonly municipalityId: string;
}

/** An office as it was on the day: each once, however many municipalities it serves. */
export interface Recipient {
  readonly officeId: string;
  readonly name: string;
  /** All it serves, also outside the counties that were asked for; a district's municipality is here too. */
  readonly municipalities: readonly Place[];
  readonly districts: readonly District[];
  /** The county that was asked for; the first, when the office serves several of them. */
  readonly countyId: string;
  readonly languageForm: LanguageForm;
  readonly inhabitants: Inhabitants | undefined;
  readonly sizeClass: SizeClass | undefined;
  /** The places that nothing but a guess says the office serves. To be confirmed before sending. */
  readonly inferred: readonly Service[];
}

export interface Recipients {
  readonly on: IsoDate;
  readonly offices: readonly Recipient[];
  /** Places asked for that no known office serves: to be dealt with by hand. */
  readonly municipalitiesWithoutOffice: readonly Place[];
  /** What was asked for that did not exist that day: county numbers, the governor, or offices that served nobody. */
  readonly unknown: readonly string[];
}

export function recipients(register: Register, selection: Selection, on: IsoDate): Recipients {
  const coverage = coverageOn(register, on);
  const countyIds = countiesOf(register, selection, on);
  const isAskedFor = (service: Service) =>
    selection.kind === 'picked'
      ? selection.officeIds.includes(service.officeId)
      : countyIds.includes(countyIdOf(register, service));

  const offices = [...Map.groupBy(coverage.values(), ({ officeId }) => officeId).values()]
    .filter((services) => services.some(isAskedFor))
    .map((services) => recipient(register, services, services.find(isAskedFor), on))
    .filter(
      ({ sizeClass }) =>
        selection.kind !== 'size' || (sizeClass && selection.classes.includes(sizeClass)),
    )
    .sort((a, b) => (`${a.countyId}${a.officeId}` < `${b.countyId}${b.officeId}` ? -1 : 1));

  return {
    on,
    offices,
    municipalitiesWithoutOffice: municipalitiesWithoutOffice(register, on, coverage)
      .filter(({ countyId }) => countyIds.includes(countyId))
      .map(({ id }) => place(register, 'municipality', id, on)),
    unknown: unknownIn(register, selection, offices, on),
  };
}

function countiesOf(register: Register, selection: Selection, on: IsoDate): readonly string[] {
  switch (selection.kind) {
    case 'counties':
      return selection.countyIds;
    case 'governor':
    case 'size':
      return countiesOfGovernor(register, selection.governorId, on);
    case 'picked':
      return [];
  }
}

function unknownIn(
  register: Register,
  selection: Selection,
  offices: readonly Recipient[],
  on: IsoDate,
): readonly string[] {
  switch (selection.kind) {
    case 'counties':
      return selection.countyIds.filter((id) => {
        const county = register.counties.get(id);
        return !county || !isValidOn(county, on);
      });
    case 'governor':
    case 'size':
      return countiesOfGovernor(register, selection.governorId, on).length > 0
        ? []
        : [selection.governorId];
    case 'picked': {
      const serving = new Set(offices.map(({ officeId }) => officeId));
      return selection.officeIds.filter((id) => !serving.has(id));
    }
  }
}

function recipient(
  register: Register,
  services: readonly Service[],
  askedFor: Service | undefined,
  on: IsoDate,
): Recipient {
  const [first] = services;
  if (!first) throw new RangeError('An office that serves nobody is no recipient');
  const areaIds = services.map(({ areaId }) => areaId).sort();
  const municipalityIds = [...new Set(areaIds.map((id) => municipalityIdOf(register, id)))];
  const inhabitants = inhabitantsOf(register, areaIds, on);
  return {
    officeId: first.officeId,
    name: nameOf(register, 'office', first.officeId, on),
    municipalities: municipalityIds.map((id) => place(register, 'municipality', id, on)),
    districts: areaIds
      .filter((id) => register.districts.has(id))
      .map((id) => ({
        ...place(register, 'district', id, on),
        municipalityId: municipalityIdOf(register, id),
      })),
    countyId: countyIdOf(register, askedFor ?? first),
    languageForm: languageFormOfOffice(register, municipalityIds, on),
    inhabitants,
    sizeClass: inhabitants && sizeClassOf(inhabitants.total),
    inferred: services.filter(({ inferred }) => inferred),
  };
}

/** Municipalities that have decided differently leave the choice to the sender, as a neutral one does. */
function languageFormOfOffice(
  register: Register,
  municipalityIds: readonly string[],
  on: IsoDate,
): LanguageForm {
  const forms = municipalityIds.map((id) => languageFormOf(register, 'municipality', id, on));
  const [form] = forms;
  return form && forms.every((other) => other === form) ? form : 'neutral';
}

function municipalityIdOf({ districts }: Register, areaId: string): string {
  return districts.get(areaId)?.municipalityId ?? areaId;
}

function countyIdOf(register: Register, { areaId }: Service): string {
  return register.municipalities.get(municipalityIdOf(register, areaId))?.countyId ?? '';
}

function place(
  register: Register,
  kind: 'municipality' | 'district',
  id: string,
  on: IsoDate,
): Place {
  return { id, name: nameOf(register, kind, id, on) };
}

/** How one list of recipients turned into another, by mergers and by places that changed hands. */
export interface RecipientChanges {
  /** Offices on both lists. `renamed` tells those of them that have got a new name. */
  readonly kept: readonly string[];
  readonly renamed: readonly {
    readonly officeId: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Offices that serve nobody any more, and who serves the places now. Nobody knows, where `to` is empty. */
  readonly became: readonly { readonly from: Place; readonly to: readonly Successor[] }[];
  /** Offices that live on, but outside what the later list asks for. */
  readonly left: readonly Place[];
  /** Offices on the later list only, that have not taken over from one on the earlier. */
  readonly added: readonly Place[];
}

/** An office that took over. `outside`: it is not itself on the later list, as when a place has changed county. */
export interface Successor extends Place {
  readonly outside: boolean;
}

/** Tells what changed from an earlier list of recipients to a later one: which office became which. */
export function compareRecipients(
  register: Register,
  before: Recipients,
  after: Recipients,
): RecipientChanges {
  const later = new Map(after.offices.map((office) => [office.officeId, office]));
  const kept = before.offices.filter(({ officeId }) => later.has(officeId));
  const gone = before.offices.filter(({ officeId }) => !later.has(officeId));
  const heirs = gone.map(({ officeId, name }) => ({
    from: { id: officeId, name },
    to: successorOffices(register, officeId, before.on, after.on).map((id) => ({
      id,
      name: nameOf(register, 'office', id, after.on),
      outside: !later.has(id),
    })),
  }));
  const livesOn = ({ from, to }: (typeof heirs)[number]) => to.some(({ id }) => id === from.id);
  const explained = new Set([
    ...kept.map(({ officeId }) => officeId),
    ...heirs.flatMap(({ to }) => to.map(({ id }) => id)),
  ]);
  return {
    kept: kept.map(({ officeId }) => officeId),
    renamed: kept.flatMap(({ officeId, name }) => {
      const now = later.get(officeId)?.name ?? name;
      return now === name ? [] : [{ officeId, before: name, after: now }];
    }),
    became: heirs.filter((heir) => !livesOn(heir)),
    left: heirs.filter(livesOn).map(({ from }) => from),
    added: after.offices
      .filter(({ officeId }) => !explained.has(officeId))
      .map(({ officeId, name }) => ({ id: officeId, name })),
  };
}
