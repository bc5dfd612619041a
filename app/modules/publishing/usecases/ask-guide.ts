import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';
import type { Bilingual } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { coverageOn } from '#modules/organisations/domain/coverage.ts';
import {
  bilingualName,
  countyOf,
  districtsIn,
  municipalitiesOn,
  municipalityOn,
  type Register,
} from '#modules/organisations/domain/register.ts';
import {
  type Guidance,
  type GuideAnswers,
  guide,
  guideChoices,
  isPlausibleBirthYear,
} from '#modules/rules/domain/guide.ts';
import { defineUseCase } from '#platform/use-case.ts';

export interface MunicipalityChoice {
  readonly id: string;
  readonly name: Bilingual;
}

/** An office, and the part of the municipality that is its own, where it is divided. */
export interface OfficeOfPlace {
  readonly id: string;
  readonly name: Bilingual;
  readonly districts: readonly Bilingual[];
  /** As the register has it; absent where it has none. */
  readonly address: string | undefined;
  /** Not stated in any source: it must be confirmed before anybody relies on it. */
  readonly inferred: boolean;
}

export interface OfficesOfMunicipality {
  readonly municipality: Bilingual;
  readonly offices: readonly OfficeOfPlace[];
}

export interface GuideAnswer {
  readonly guidance: Guidance | undefined;
  readonly place: OfficesOfMunicipality | undefined;
  /** Fields that were wrong. Told here and not refused: the audit log keeps refusals, and of this nothing is kept. */
  readonly wrong: Readonly<Partial<Record<'birthYear' | 'municipality', 'invalid'>>>;
}

/** Every municipality there is, for the list. Two of the same name have their county beside them. */
export const listMunicipalities = defineUseCase({
  name: 'publishing.list-municipalities',
  permission: 'public:read',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ tx, today }) => ok(municipalityChoices(await loadRegister(tx), today)),
});

const municipality = z.string().max(10, 'invalid').optional().default('');
const answer = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, 'required');

interface Input extends GuideAnswers {
  readonly municipality: string;
}

/** «Er programmet noko for meg?» Reads, decides and keeps nothing. */
export const askGuide = defineUseCase<Input, GuideAnswer>({
  name: 'publishing.ask-guide',
  permission: 'public:read',
  audit: 'none',
  input: z.strictObject({
    step: z.literal('answer').optional(),
    birthYear: z
      .string()
      .trim()
      // An old year is told together with what is missing; whether it is to come takes the day it is.
      .regex(/^((19|20)\d{2})?$/, 'invalid')
      .optional()
      .transform((year) => (year ? Number(year) : undefined)),
    residence: answer(guideChoices.residence),
    work: answer(guideChoices.work),
    barrier: answer(guideChoices.barrier),
    money: answer(guideChoices.money),
    waiting: answer(guideChoices.waiting),
    introduction: answer(guideChoices.introduction),
    help: answer(guideChoices.help),
    municipality,
  }),
  subject: () => '',
  async handle({ tx, today }, { municipality: id, ...answers }) {
    const isRight =
      answers.birthYear === undefined || isPlausibleBirthYear(answers.birthYear, today);
    const place = officesOf(await loadRegister(tx), id, today);
    return ok({
      guidance: isRight ? guide(answers, today) : undefined,
      place,
      wrong: {
        ...(!isRight && { birthYear: 'invalid' }),
        ...(id !== '' && !place && { municipality: 'invalid' }),
      },
    });
  },
});

/** The button stands in the form with the questions: what is answered there comes along, and is not looked at. */
const notRead = z.unknown().optional();

/** Only where the office is, for whoever would rather not answer anything. */
export const findNavOffice = defineUseCase({
  name: 'publishing.find-nav-office',
  permission: 'public:read',
  audit: 'none',
  input: z.strictObject({
    step: z.literal('office').optional(),
    birthYear: notRead,
    residence: notRead,
    work: notRead,
    barrier: notRead,
    money: notRead,
    waiting: notRead,
    introduction: notRead,
    help: notRead,
    municipality: municipality.pipe(z.string().min(1, 'required')),
  }),
  subject: () => '',
  async handle({ tx, today }, { municipality: id }) {
    const place = officesOf(await loadRegister(tx), id, today);
    const wrong: GuideAnswer['wrong'] = place ? {} : { municipality: 'invalid' };
    return ok({ guidance: undefined, place, wrong });
  },
});

function municipalityChoices(register: Register, on: IsoDate): readonly MunicipalityChoice[] {
  const all = municipalitiesOn(register, on).map(({ id }) => ({
    id,
    name: bilingualName(register, 'municipality', id, on),
  }));
  const named = Map.groupBy(all, ({ name }) => name.nb);
  return all
    .flatMap((choice): readonly MunicipalityChoice[] => {
      const county = countyOf(register, choice.id, on);
      if (!county || (named.get(choice.name.nb)?.length ?? 0) < 2) return underEachName(choice);
      const { nb, nn } = bilingualName(register, 'county', county.id, on);
      return [
        {
          id: choice.id,
          name: { nb: `${choice.name.nb} (${nb})`, nn: `${choice.name.nn} (${nn})` },
        },
      ];
    })
    .sort((a, b) => (sortKey(a.name.nb) < sortKey(b.name.nb) ? -1 : 1));
}

/** «Aarborte – Hattfjelldal» is under both A and H, since nobody should have to know which name comes first. */
function underEachName({ id, name }: MunicipalityChoice): readonly MunicipalityChoice[] {
  const names = name.nb.split(' – ');
  return names.map((first) => {
    const written = [first, ...names.filter((other) => other !== first)].join(' – ');
    return { id, name: { nb: written, nn: written } };
  });
}

function officesOf(register: Register, id: string, on: IsoDate): OfficesOfMunicipality | undefined {
  if (!municipalityOn(register, id, on)) return undefined;
  const coverage = coverageOn(register, on);
  const areas = [id, ...districtsIn(register, id, on).map((district) => district.id)];
  const services = areas.flatMap((area) => coverage.get(area) ?? []);
  const offices = [...Map.groupBy(services, ({ officeId }) => officeId)].map(
    ([officeId, served]): OfficeOfPlace => {
      const { street, postcode, place } = register.offices.get(officeId) ?? {};
      return {
        id: officeId,
        name: bilingualName(register, 'office', officeId, on),
        districts: served
          .filter(({ areaId }) => areaId !== id)
          .map(({ areaId }) => bilingualName(register, 'district', areaId, on)),
        address: street && postcode && place ? `${street}, ${postcode} ${place}` : undefined,
        inferred: served.some(({ inferred }) => inferred),
      };
    },
  );
  return { municipality: bilingualName(register, 'municipality', id, on), offices };
}
