import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import {
  bilingualName,
  countiesOfGovernor,
  countyOf,
  isValidOn,
  type Register,
} from '#modules/organisations/domain/register.ts';
import type { Publisher } from './domain/publisher.ts';

/** A publisher as pages name it. */
export interface NamedPublisher extends Publisher {
  readonly name: Bilingual;
  /** The counties of a governor, the county of a municipality. */
  readonly counties: readonly Bilingual[];
  /** Made up for the demo. */
  readonly invented: boolean;
  /** False for one that has ended: what it published can still be read. */
  readonly valid: boolean;
}

/** Undefined for what is not in the register. */
export function namePublisher(
  register: Register,
  { publisherKind, publisherId }: Publisher,
  on: IsoDate,
): NamedPublisher | undefined {
  const unit =
    publisherKind === 'governor'
      ? register.governors.get(publisherId)
      : register.municipalities.get(publisherId);
  if (!unit) return undefined;
  const county = countyOf(register, publisherId, on);
  const countyIds =
    publisherKind === 'governor'
      ? countiesOfGovernor(register, publisherId, on)
      : county
        ? [county.id]
        : [];
  return {
    publisherKind,
    publisherId,
    name: bilingualName(register, publisherKind, publisherId, on),
    counties: countyIds.map((id) => bilingualName(register, 'county', id, on)),
    invented: unit.invented,
    valid: isValidOn(unit, on),
  };
}
