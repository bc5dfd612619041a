import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { dateInput, idInput, listInput, optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { sizeClasses } from '../domain/response.ts';
import { edit, type Selection } from '../domain/survey.ts';
import { outsideOwnCounties, recipientsOf, uncertainIn } from '../recipients.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Settles who is asked, as of a day. An office that serves several municipalities is asked once. */
export const chooseRecipients = defineUseCase({
  name: 'survey.choose-recipients',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    kind: z.enum(['governor', 'counties', 'size', 'picked'], 'required'),
    on: dateInput,
    counties: listInput.pipe(z.array(z.string().regex(/^\d{2}$/, 'invalid')).max(20)),
    classes: listInput.pipe(z.array(z.enum(sizeClasses, 'invalid')).max(3)),
    offices: optionalText(4_000),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId, version, ...input }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.version !== version) return refuse('changed-meanwhile');
    const selection = selectionOf(input);
    if (selection === undefined) return refuse('nothing-chosen', { field: fieldOf[input.kind] });

    const register = await loadRegister(tx);
    const found = recipientsOf(register, survey.governorId, selection, input.on);
    if (found.unknown.length > 0)
      return refuse('unknown-unit', {
        field: fieldOf[input.kind],
        unknown: found.unknown.join(', '),
      });
    const [outside] = outsideOwnCounties(register, survey, found);
    if (outside)
      return refuse('outside-own-counties', { field: fieldOf[input.kind], office: outside.name });
    if (found.offices.length === 0) return refuse('no-recipients', { field: fieldOf[input.kind] });

    const edited = edit(survey, { selection, recipientsOn: input.on, gapsConfirmed: false });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({ offices: found.offices.length, uncertain: uncertainIn(found) });
  },
});

const fieldOf = {
  governor: 'on',
  counties: 'counties',
  size: 'classes',
  picked: 'offices',
} as const;

/** Undefined when a kind is chosen without saying which. Office numbers are written with anything between them. */
function selectionOf(input: {
  kind: Selection['kind'];
  counties: readonly string[];
  classes: readonly (typeof sizeClasses)[number][];
  offices: string;
}): Selection | undefined {
  switch (input.kind) {
    case 'governor':
      return { kind: 'governor' };
    case 'counties':
      return input.counties.length > 0
        ? { kind: 'counties', countyIds: input.counties }
        : undefined;
    case 'size':
      return input.classes.length > 0 ? { kind: 'size', classes: input.classes } : undefined;
    case 'picked': {
      const officeIds = [...new Set(input.offices.match(/\d{4}/g))];
      return officeIds.length > 0 ? { kind: 'picked', officeIds } : undefined;
    }
  }
}
