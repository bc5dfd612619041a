import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type Recipients, recipients, type Selection } from '../domain/recipients.ts';
import { sizeClasses } from '../domain/size.ts';
import { loadRegister } from '../store.ts';
import type { IsoDate } from '#kernel/date.ts';

const ids = z.array(z.string().min(1)).min(1);

/** A selection as it is posted or typed. */
export const selectionInput: z.ZodType<Selection> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counties'), countyIds: ids }),
  z.strictObject({ kind: z.literal('governor'), governorId: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('size'),
    governorId: z.string().min(1),
    classes: z.array(z.enum(sizeClasses)).min(1),
  }),
  z.strictObject({ kind: z.literal('picked'), officeIds: ids }),
]);

interface Input {
  readonly selection: Selection;
  /** Today, where no day is given. */
  readonly on?: IsoDate | undefined;
}

/** Which offices a letter would go to, as the offices were on a day. */
export const listRecipients = defineUseCase<Input, Recipients>({
  name: 'organisations.list-recipients',
  permission: 'organisation:read',
  audit: 'none',
  input: z.strictObject({ selection: selectionInput, on: dateInput.optional() }),
  subject: ({ selection }) => selection.kind,
  async handle({ tx, today }, { selection, on }) {
    return ok(recipients(await loadRegister(tx), selection, on ?? today));
  },
});
