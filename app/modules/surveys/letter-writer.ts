import { governorAsSender } from '#modules/letters/api.ts';
import type { Sender } from '#modules/letters/domain/letter.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import type { Scope } from '#platform/use-case.ts';
import type { LetterFacts } from './domain/letter.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { officeAddresses } from './follow-up-store.ts';

/** What each letter of a round is about, with the sender looked up once for each form of Norwegian. */
export async function letterWriter({ tx, today, publicUrl }: Scope, survey: Survey) {
  const register = await loadRegister(tx);
  const sender = (language: 'nb' | 'nn') =>
    governorAsSender(tx, register, survey.governorId, today, language);
  const senders: Readonly<Record<'nb' | 'nn', Sender>> = {
    nb: await sender('nb'),
    nn: await sender('nn'),
  };
  const addresses = await officeAddresses(tx, survey.governorId);
  return (response: SurveyResponse): LetterFacts => ({
    survey,
    sender: senders[response.language],
    // The register knows where offices lay in 2019, which is no address to send a letter to: the governor says.
    office: { name: response.officeName, address: addresses.get(response.officeId) ?? [] },
    municipalityNames: response.municipalityIds.map((id) =>
      nameOf(register, 'municipality', id, today, response.language),
    ),
    deadline: response.deadline,
    writtenOn: today,
    answerUrl: `${publicUrl}/svar/${response.id}`,
    language: response.language,
  });
}
