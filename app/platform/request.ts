import { createContext, data, type RouterContextProvider } from 'react-router';
import type { PublicLanguage } from '#kernel/text.ts';
import { type Actor, Forbidden, may, NotFound } from './access.ts';
import { type InputProblem, problemsOf, readForm } from './input.ts';
import { PersonalDataStopped } from './personal-data/stopped.ts';
import { execute, type Services, type UseCase } from './use-case.ts';

/** Who asks, and in which language. Set by the middleware in root.tsx, read by every route. */
export interface RequestScope {
  readonly services: Services;
  readonly actor: Actor;
  readonly language: PublicLanguage;
  /** Allows the scripts of this one page. Empty on public pages, which have none and are cached. */
  readonly nonce: string;
}

export const requestScope = createContext<RequestScope>();
type Context = Readonly<RouterContextProvider>;

/** Runs a use case that only reads. What the actor may not see does not exist. */
export async function show<Input, Value>(
  context: Context,
  useCase: UseCase<Input, Value, never>,
  raw: unknown,
): Promise<Value> {
  const input = useCase.input.safeParse(raw);
  if (!input.success) throw data(null, { status: 404 });
  const result = await run(context, useCase, input.data);
  if (!result.ok) throw new Error('A reading use case cannot refuse');
  return result.value;
}

/** What a form could not be accepted for, by field; `form` is the form as a whole. */
export interface Problems<Code extends string> {
  readonly problems: Readonly<Record<string, Code | InputProblem>>;
  /** What was typed, so that nobody types it twice. A field that occurs more than once is a list. */
  readonly entered: Readonly<Record<string, string | readonly string[]>>;
  /** Figures for the text of a refusal, such as how many days too late. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Runs a use case on a posted form. A 422 gives back what was entered, so nobody types it twice. */
export async function submit<Input, Value, Code extends string>(
  context: Context,
  useCase: UseCase<Input, Value, Code>,
  request: Request,
  params: object,
): Promise<
  { ok: true; value: Value } | { ok: false; response: ReturnType<typeof data<Problems<Code>>> }
> {
  await refuseStrangers(context, useCase);
  const { entered, unreadable } = await readForm(request);
  const failed = (
    problems: Problems<Code>['problems'],
    details: Problems<Code>['details'] = {},
  ) => ({
    ok: false as const,
    response: data({ problems, entered, details }, { status: 422 }),
  });
  if (unreadable.length > 0)
    return failed(Object.fromEntries(unreadable.map((field) => [field, 'unreadable' as const])));

  const input = useCase.input.safeParse({ ...entered, ...params });
  if (!input.success) {
    // What is wrong with the address is not for the person to mend: there is no such page.
    if (input.error.issues.some(({ path: [field = ''] }) => Object.hasOwn(params, field)))
      throw data(null, { status: 404 });
    return failed(problemsOf(input.error));
  }
  try {
    const result = await run(context, useCase, input.data);
    if (result.ok) return result;
    const { code, details } = result.refusal;
    return failed({ [String(details?.field ?? 'form')]: code }, details);
  } catch (error) {
    if (error instanceof PersonalDataStopped) return failed({ form: 'personal-data' });
    throw error;
  }
}

/** Whoever may not do it at all is told that, and not what is wrong with the form. The audit log keeps the no. */
async function refuseStrangers<Input, Value, Code extends string>(
  context: Context,
  useCase: UseCase<Input, Value, Code>,
): Promise<void> {
  if (may(context.get(requestScope).actor, useCase.permission)) return;
  await run(context, { ...useCase, subject: () => '' }, {} as Input);
}

/** Runs a use case, and turns what may not be known or done into the 404 and 403 pages. */
export async function run<Input, Value, Code extends string>(
  context: Context,
  useCase: UseCase<Input, Value, Code>,
  input: Input,
) {
  const { services, actor } = context.get(requestScope);
  try {
    return await execute(services, actor, useCase, input);
  } catch (error) {
    if (error instanceof NotFound) throw data(null, { status: 404 });
    if (error instanceof Forbidden) throw data(null, { status: 403 });
    throw error;
  }
}
