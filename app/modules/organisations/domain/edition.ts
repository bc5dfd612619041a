import type { IsoDate } from '#kernel/date.ts';
import type { LanguageForm } from '#kernel/text.ts';

/**
 * What the register knows, as plain rows: the shape that files are read into and that tables hold.
 * `validTo` is the last day; null is "still". An `invented` row belongs to the demo and no real place.
 */
export interface Edition {
  readonly counties: readonly County[];
  readonly municipalities: readonly Municipality[];
  readonly changes: readonly Change[];
  readonly districts: readonly District[];
  readonly offices: readonly Office[];
  readonly coverage: readonly Coverage[];
  readonly governors: readonly Governor[];
  readonly governorAreas: readonly GovernorArea[];
  readonly languageForms: readonly LanguageDecision[];
  readonly population: readonly Population[];
  readonly names: readonly UnitName[];
}

export interface Period {
  /** Null where the first day is not known. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Fylke. A number is one county; a county that got a new number is a new row. */
export interface County extends Period {
  readonly id: string;
  readonly validFrom: IsoDate;
  /** It existed already before `validFrom`, which is as far back as the register goes. */
  readonly validFromIsLowerBound: boolean;
  readonly invented: boolean;
}

/** Kommune. */
export interface Municipality extends County {
  readonly countyId: string;
}

/** One old number and one new number. A merger of three is three rows. */
export interface Change {
  /** The first day of the new state. */
  readonly changedOn: IsoDate;
  readonly type: 'merger' | 'split' | 'merger-and-split' | 'code-change' | 'name-change';
  readonly fromId: string;
  readonly toId: string;
  readonly invented: boolean;
}

/** Bydel. Sentrum and Marka in Oslo are administrative areas without a council. */
export interface District extends Period {
  readonly id: string;
  readonly municipalityId: string;
  readonly kind: 'bydel' | 'administrative-area';
  /** The same district under the number it had before. */
  readonly predecessorId: string | null;
  readonly invented: boolean;
}

/** Nav-kontor, or a county office of Nav (Nav fylke). When it opened or merged is mostly not known to the day. */
export interface Office {
  readonly id: string;
  readonly kind: 'local' | 'county';
  readonly validFrom: IsoDate | null;
  readonly registeredClosed: IsoDate | null;
  readonly notSeenFrom: IsoDate | null;
  readonly successorIds: readonly string[];
  readonly impartialityOfficeIds: readonly string[];
  readonly organisationNumber: string | null;
  readonly municipalOrganisationNumber: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
  readonly invented: boolean;
}

/** One line of a snapshot: on that day, this office had this municipality or district. */
export interface Coverage {
  readonly asOf: IsoDate;
  readonly areaId: string;
  readonly officeId: string;
  readonly basis: Basis;
  readonly invented: boolean;
}

/** What a line of coverage rests on. `inferred` must be confirmed before it is relied on. */
export const bases = [
  'published',
  'published-2019-12',
  'published-2020-03',
  'carried-from-2021-09',
  'number-equals-municipality',
  'number-equals-former-municipality',
  'office-name',
  'office-text',
  'reception-site',
  'inferred',
  'invented',
] as const;
export type Basis = (typeof bases)[number];

/** Statsforvaltar (fylkesmann until 2020). The id is a key, never shown as a short name. */
export interface Governor extends County {
  readonly organisationNumber: string | null;
  readonly webSlug: string | null;
  readonly successorIds: readonly string[];
  readonly sources: readonly string[];
}

export interface GovernorArea extends Period {
  readonly governorId: string;
  readonly countyId: string;
  readonly validFrom: IsoDate;
  readonly invented: boolean;
}

/** Målvedtak of a municipality or county council, or the form a governor writes to all in. */
export interface LanguageDecision extends Period {
  readonly unitKind: 'municipality' | 'county' | 'governor';
  readonly unitId: string;
  /** Null: a new municipality that has not told of a decision. By law it counts as neutral. */
  readonly form: LanguageForm | null;
  readonly validFrom: IsoDate;
  readonly source: string | null;
  readonly basis: string;
  readonly invented: boolean;
}

/** Inhabitants on 1 January. */
export interface Population {
  readonly areaId: string;
  readonly year: number;
  readonly borders: number;
  readonly total: number;
  readonly age18To66: number;
  readonly age18To29: number;
  readonly invented: boolean;
}

export type UnitKind =
  | 'county'
  | 'municipality'
  | 'district'
  | 'office'
  | 'county-office'
  | 'governor';

/** The units that have a page of their own. */
export const searchedKinds = ['municipality', 'office', 'governor'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** `no` is a name that both forms of Norwegian share. */
export type NameLanguage = 'no' | 'nb' | 'nn' | 'se' | 'smj' | 'sma' | 'fkv';

/** One name in one language. Parallel names are rows of the same period, in the order of the decision. */
export interface UnitName extends Period {
  readonly unitKind: UnitKind;
  readonly unitId: string;
  readonly position: number;
  readonly language: NameLanguage;
  readonly name: string;
  readonly nameSort: string;
  /** The days are when the name was seen, not when it was decided. */
  readonly observed: boolean;
  readonly source: string | null;
  readonly invented: boolean;
}
