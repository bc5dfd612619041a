import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { publicLanguages } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { governorOf } from '#modules/organisations/domain/register.ts';
import { text } from '#platform/input.ts';
import { asOfAnother } from '#platform/personal-data/first-person.ts';
import { findPersonalData } from '#platform/personal-data/personal-data.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { placesToChoose } from '../domain/receivers.ts';
import { longestTip } from '../domain/thread.ts';

/** What somebody writes without saying who they are, as it may be sent. */
export const tip = z.strictObject({
  step: z.string().optional(),
  municipalityId: text(10),
  subject: text(150),
  text: text(longestTip),
  language: z.enum(publicLanguages),
});

type Personal = 'has-identity-number' | 'has-personal-data';

/** General questions and tips only: what tells who somebody is, or how they are, is for those who have signed in. */
function personalIn(written: string, field: string): Result<null, Personal> {
  const kinds = new Set(findPersonalData(asOfAnother(written)).map(({ kind }) => kind));
  if (kinds.has('identity-number')) return refuse('has-identity-number', { field });
  return kinds.size > 0 ? refuse('has-personal-data', { field }) : ok(null);
}

/** Both of what is written, the subject first. */
export function looked(written: { readonly subject: string; readonly text: string }) {
  const inSubject = personalIn(written.subject, 'subject');
  return inSubject.ok ? personalIn(written.text, 'text') : inSubject;
}

/** Looks at a tip before it is sent: nothing is stored. */
export const tryTip = defineUseCase({
  name: 'message.try-tip',
  permission: 'public:read',
  audit: 'none',
  input: tip,
  subject: () => '',
  async handle({ tx, today }, { municipalityId, ...written }) {
    const governor = governorOf(await loadRegister(tx), municipalityId, today);
    if (!governor) return refuse('no-such-place', { field: 'municipalityId' });
    const personal = looked(written);
    return personal.ok ? ok({ governorId: governor.id }) : personal;
  },
});

/** The municipalities one can choose among, for a form that anybody may send. */
export const listPlaces = defineUseCase({
  name: 'message.list-places',
  permission: 'public:read',
  audit: 'none',
  input: z.strictObject({}),
  subject: () => '',
  async handle({ tx, today }) {
    return ok(placesToChoose(await loadRegister(tx), today));
  },
});
