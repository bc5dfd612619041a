import { z } from 'zod';
import { benefitInput, eligibilityInput } from '../app/modules/rules/usecases/case-input.ts';
import { caseProblems } from '../app/modules/rules/texts/case-problems.ts';
import { benefitAnswer, eligibilityAnswer, explanation, problem } from './answers.ts';
import { benefitExample, eligibilityExample } from './examples.ts';
import { type ProblemStatus, problemStatuses } from './problem.ts';

/** The description of the API (OpenAPI 3.1), made from the schemas that read and answer. */
export function openApi(): object {
  made ??= describe();
  return made;
}

let made: object | undefined;

function describe() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Medverk: the rules of the qualification programme',
      version: '1',
      description:
        'What the Norwegian qualification programme (kvalifiseringsprogrammet) pays, and how the conditions of section 29 of the Social Services Act stand, with the reasons and the place in the law. Nothing that is sent is stored or logged. An answer is never a decision.',
      license: { name: 'See LICENSE in the source' },
    },
    servers: [{ url: '/api/v1' }],
    paths: {
      '/benefit': {
        post: operation({
          id: 'calculateBenefit',
          summary: 'What a period pays',
          description:
            'The benefit and child supplement for a pay period, with every step. A month with a birthday, new rates or an interruption is split by itself.',
          input: 'BenefitCase',
          answer: 'Benefit',
          example: benefitExample,
        }),
      },
      '/eligibility': {
        post: operation({
          id: 'assessEligibility',
          summary: 'How the conditions of section 29 stand',
          description:
            'Each condition is met, not met or undetermined. What a person must assess stays undetermined until the assessment is sent along. The answer is never a decision.',
          input: 'EligibilityCase',
          answer: 'Eligibility',
          example: eligibilityExample,
        }),
      },
    },
    components: {
      schemas: {
        ...schemas({ BenefitCase: benefitInput, EligibilityCase: eligibilityInput }, 'input'),
        ...schemas(
          {
            Benefit: benefitAnswer,
            Eligibility: eligibilityAnswer,
            Explanation: explanation,
            Problem: problem,
          },
          'output',
        ),
      },
    },
  };
}

const reasons: Readonly<Record<ProblemStatus, string>> = {
  400: 'Not valid JSON.',
  404: 'No such address.',
  405: 'Not this method; see Allow.',
  413: 'More than 100 kB.',
  415: 'Not application/json in UTF-8.',
  422: `Something in the case cannot be used; \`errors\` names each field, in the language of Accept-Language. Codes: ${Object.keys(caseProblems.en).join(', ')}.`,
  500: 'A fault; quote the reference.',
};

function operation(about: {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly input: string;
  readonly answer: string;
  readonly example: object;
}) {
  const { id, summary, description, input, answer, example } = about;
  return {
    operationId: id,
    summary,
    description,
    parameters: [
      {
        name: 'Accept-Language',
        in: 'header',
        description:
          'nn, nb or en; bokmål otherwise. `language` in the body goes before it for the explanation.',
        schema: { type: 'string' },
        example: 'nn',
      },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: refTo(input), example } },
    },
    responses: {
      200: {
        description: 'The answer.',
        content: { 'application/json': { schema: refTo(answer) } },
      },
      ...Object.fromEntries(
        problemStatuses.map((status) => [
          status,
          {
            description: reasons[status],
            content: { 'application/problem+json': { schema: refTo('Problem') } },
          },
        ]),
      ),
    },
  };
}

function refTo(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

/** zod gives each schema an identity of its own, which in OpenAPI is its place in the document. */
function schemas(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(made).map(([id, schema]) => [
      id,
      Object.fromEntries(
        Object.entries(schema).filter(([keyword]) => !['$schema', '$id'].includes(keyword)),
      ),
    ]),
  );
}
