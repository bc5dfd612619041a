import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Survey } from './domain/survey.ts';

export type CountyNames = Readonly<Record<string, Bilingual>>;

/** What the counties were called on the day the offices were asked, by number. */
export async function countyNames(
  tx: Tx,
  survey: Survey,
  rows: readonly { readonly countyId: string }[],
): Promise<CountyNames> {
  const ids = [...new Set(rows.map(({ countyId }) => countyId))];
  if (ids.length === 0) return {};
  const register = await loadRegister(tx);
  const on: IsoDate = survey.recipientsOn ?? isoDate(`${survey.year}-12-31`);
  return Object.fromEntries(
    ids.map((id) => [
      id,
      {
        nb: nameOf(register, 'county', id, on, 'nb'),
        nn: nameOf(register, 'county', id, on, 'nn'),
      },
    ]),
  );
}
