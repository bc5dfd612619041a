import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import {
  codesByOffice,
  foundOffices,
  loadSurvey,
  remindedOffices,
  valuesByOffice,
} from '#modules/surveys/api.ts';
import { type Question, questionById } from '#modules/surveys/domain/form.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type Basis, readBasis } from '../domain/basis.ts';
import { officesBehind, type ValuesByOffice } from '../domain/basis-offices.ts';
import { reportInput } from '../report-input.ts';
import { findReport } from '../report-store.ts';

const officesPerPage = 50;

/** Grunnlag: the offices behind one figure of a report, and how the figure is counted. */
export const viewBasis = defineUseCase({
  name: 'report.view-basis',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    ...reportInput,
    /** The query of the address, as `basisAddress` writes it. */
    query: z.string().max(500),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId, query }) => `${surveyId} ${query}`,
  async handle({ tx, today }, { surveyId, query, page }) {
    const basis = readBasis(new URLSearchParams(query));
    const survey = await loadSurvey(tx, surveyId);
    const question = basis && questionOf(survey, basis);
    if (!basis || question === undefined) throw new NotFound(`basis ${query} of ${surveyId}`);
    const report = await findReport(tx, surveyId);
    const found = report?.frozen?.findings ?? (await foundOffices(tx, survey, today));
    const { values, nameOf } = await valuesBehind(tx, survey, basis, question);
    const { counted, among, percent } = officesBehind(basis, found.offices, values);
    const pages = Math.max(1, Math.ceil(counted.length / officesPerPage));
    const shown = Math.min(page, pages);
    return ok({
      survey,
      basis,
      question,
      counties: found.counties,
      frozenAt: report?.frozen?.at ?? null,
      codeName: basis.kind === 'code' && basis.code !== null ? (nameOf(basis.code) ?? null) : null,
      total: counted.length,
      among,
      percent,
      page: shown,
      pages,
      offices: counted
        .slice((shown - 1) * officesPerPage, shown * officesPerPage)
        .map((office) => ({
          ...office,
          values: (values.get(office.responseId) ?? []).map((value) => ({
            value,
            codeName: basis.kind === 'code' ? (nameOf(value) ?? null) : null,
          })),
        })),
    });
  },
});

/** The question that a figure is about; null for one about offices, undefined for one that is not in the form. */
function questionOf({ form }: Survey, basis: Basis): Question | null | undefined {
  return 'questionId' in basis ? questionById(form, basis.questionId) : null;
}

interface Behind {
  readonly values: ValuesByOffice;
  readonly nameOf: Awaited<ReturnType<typeof codesByOffice>>['nameOf'];
}

async function valuesBehind(
  tx: Tx,
  { id }: Survey,
  basis: Basis,
  question: Question | null,
): Promise<Behind> {
  const unnamed = () => undefined;
  if (basis.kind === 'reminded') {
    const reminded = await remindedOffices(tx, id, basis.days);
    return { values: new Map([...reminded].map((each) => [each, []])), nameOf: unnamed };
  }
  if (question === null) return { values: new Map(), nameOf: unnamed };
  if (basis.kind === 'code') {
    const { offices, nameOf } = await codesByOffice(tx, id, question);
    return { values: offices, nameOf };
  }
  return { values: await valuesByOffice(tx, id, question.id), nameOf: unnamed };
}
