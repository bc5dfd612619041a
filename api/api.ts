import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Router,
} from 'express';
import type { z } from 'zod';
import type { Result } from '../app/kernel/result.ts';
import type { PublicLanguage } from '../app/kernel/text.ts';
import { assessEligibility } from '../app/modules/rules/usecases/assess-eligibility.ts';
import { calculateBenefit } from '../app/modules/rules/usecases/calculate-benefit.ts';
import {
  benefitInput,
  eligibilityInput,
  readCase,
} from '../app/modules/rules/usecases/case-input.ts';
import { visitor } from '../app/platform/access.ts';
import { describeFault, type Log } from '../app/platform/log.ts';
import { execute, type Services } from '../app/platform/use-case.ts';
import { openApi } from './openapi.ts';
import { languageOf, sendProblem } from './problem.ts';

const bodyLimit = 100 * 1024;

/**
 * The rules for other systems, over HTTP. Everybody is a visitor here: no session is read, nothing is looked up, and
 * nothing is stored or logged of what is sent.
 */
export function api(services: Services, log: Log): Router {
  const router = express.Router();
  router.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router
    .route('/api/v1/benefit')
    .post(answered(benefitInput, (input) => execute(services, visitor, calculateBenefit, input)))
    .all(only('POST'));
  router
    .route('/api/v1/eligibility')
    .post(
      answered(eligibilityInput, (input) => execute(services, visitor, assessEligibility, input)),
    )
    .all(only('POST'));
  router
    .route('/api/v1/openapi.json')
    .get((_request, response) => {
      response.setHeader('Cache-Control', 'public, no-cache');
      response.json(openApi());
    })
    .all(only('GET, HEAD'));
  router.use('/api', (request, response) =>
    sendProblem(response, 404, languageOf(request.headers['accept-language'])),
  );
  router.use('/api', handleFault(log));
  return router;
}

/** Reads the body as JSON, the JSON as a case, and answers with what comes of it. */
function answered<Case extends { language?: PublicLanguage | undefined }>(
  form: z.ZodType<Case>,
  answer: (input: Case) => Promise<Result<object, 'in-future'>>,
): RequestHandler {
  return async (request, response) => {
    const asked = languageOf(request.headers['accept-language']);
    if (!isJson(request)) return sendProblem(response, 415, asked);
    const body = await bodyOf(request);
    if (!body) return sendProblem(response, 413, asked);
    const json = parsed(body);
    if (json === undefined) return sendProblem(response, 400, asked);
    const read = readCase(form, json);
    if (!read.ok) return sendProblem(response, 422, asked, { problems: read.problems });
    const language = read.value.language ?? asked;
    const result = await answer({ ...read.value, language });
    if (!result.ok) {
      const field = String(result.refusal.details?.field ?? '');
      const problems = [{ field, code: result.refusal.code }];
      return sendProblem(response, 422, asked, { problems });
    }
    response.setHeader('Content-Language', language);
    response.json(result.value);
  };
}

function isJson({ headers }: Request): boolean {
  const plain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const type = headers['content-type'] ?? '';
  return plain && /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type);
}

/** Undefined for too much, as soon as that is known: neither kept in memory nor waited for. */
async function bodyOf(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  // The connection is needed for the answer, so the rest is left unread and not cut off.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > bodyLimit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Undefined for what is no JSON. Letters that are not UTF-8 would be another case than the one sent. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function only(allowed: string): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed);
    sendProblem(response, 405, languageOf(request.headers['accept-language']));
  };
}

function handleFault(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // Whoever hung up reads no answer.
    if (request.destroyed && !request.complete) return response.end();
    const language = languageOf(request.headers['accept-language']);
    const reference = String(response.locals.reference ?? '');
    log.error({ reference, fault: describeFault(error) }, 'fault');
    return sendProblem(response, 500, language, { reference });
  };
}
