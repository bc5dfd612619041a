import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import {
  compareRecipients,
  type Recipient,
  type RecipientChanges,
  type Recipients,
  recipients,
} from '#modules/organisations/domain/recipients.ts';
import {
  countiesOfGovernor,
  languageFormOf,
  type Register,
} from '#modules/organisations/domain/register.ts';
import type { Selection, Survey } from './domain/survey.ts';

/** The offices a round would be sent to, as they are on its day. */
export function recipientsOf(
  register: Register,
  governorId: string,
  selection: Selection,
  on: IsoDate,
): Recipients {
  const whole = selection.kind === 'governor' || selection.kind === 'size';
  return recipients(register, whole ? { ...selection, governorId } : selection, on);
}

/**
 * What somebody must have looked at before the letters go: an office that serves a place as far as we can guess,
 * and places that no office is known to serve.
 */
export function uncertainIn({ offices, municipalitiesWithoutOffice }: Recipients): number {
  return (
    offices.filter(({ inferred }) => inferred.length > 0).length +
    municipalitiesWithoutOffice.length
  );
}

/** A governor asks the offices of its own counties, and no others. */
export function outsideOwnCounties(
  register: Register,
  survey: Pick<Survey, 'governorId'>,
  found: Recipients,
): readonly Recipient[] {
  const own = countiesOfGovernor(register, survey.governorId, found.on);
  return found.offices.filter(({ countyId }) => !own.includes(countyId));
}

/** What has happened to the offices from the day of the round to another day. */
export function changesUntil(
  register: Register,
  governorId: string,
  selection: Selection,
  before: Recipients,
  on: IsoDate,
): RecipientChanges {
  const sameArea: Selection = selection.kind === 'picked' ? { kind: 'governor' } : selection;
  const after =
    selection.kind === 'counties'
      ? recipientsOf(register, governorId, { kind: 'governor' }, on)
      : recipientsOf(register, governorId, sameArea, on);
  return compareRecipients(register, before, after);
}

/** The language of a letter: the municipality's own; where that is neutral, the governor's; else bokmål. */
export function letterLanguage(
  register: Register,
  survey: Pick<Survey, 'governorId'>,
  recipient: Recipient,
  on: IsoDate,
): Language {
  if (recipient.languageForm !== 'neutral') return recipient.languageForm;
  const own = languageFormOf(register, 'governor', survey.governorId, on);
  return own === 'neutral' ? 'nb' : own;
}
