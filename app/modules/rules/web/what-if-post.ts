import { data, type RouterContextProvider } from 'react-router';
import type { z } from 'zod';
import type { Language } from '#kernel/text.ts';
import { readForm } from '#platform/input.ts';
import { requestScope, run } from '#platform/request.ts';
import type { CaseProblem } from '../texts/case-problems.ts';
import { readCase } from '../usecases/case-input.ts';
import { viewWhatIf } from '../usecases/what-if.ts';
import { type Typed, writtenCase } from './what-if-form.ts';
import type { Answered } from './what-if-parts.tsx';

type Context = Readonly<RouterContextProvider>;

const notOfTheCase = /^(rows\.|(add|do|kept)$)/;

/** The form of a what-if page, and what was pressed. Whoever may not use the pages is told so before anything is read. */
export async function readPost(context: Context, request: Request) {
  await run(context, viewWhatIf, {});
  const { entered } = await readForm(request);
  const { add, do: pressed, ...typed } = entered;
  const list = typeof add === 'string' && /^[a-zA-Z]{1,30}$/.test(add) ? add : undefined;
  const rows = list ? { [`rows.${list}`]: String(Number(typed[`rows.${list}`] ?? 0) + 1) } : {};
  return {
    typed: { ...typed, ...rows } satisfies Typed as Typed,
    pressed: list ? 'add' : typeof pressed === 'string' ? pressed : 'answer',
    language: staffLanguage(context),
  };
}

/** The case that was typed, as the rules read it, or what is wrong by the field it was typed in. */
export function readTyped<Form extends z.ZodType>(
  form: Form,
  typed: Typed,
  more: { readonly language: Language; readonly always?: readonly string[] },
):
  | { readonly ok: true; readonly value: z.infer<Form>; readonly nameOf: (field: string) => string }
  | { readonly ok: false; readonly problems: Readonly<Record<string, CaseProblem>> } {
  const ofCase = Object.entries(typed).filter(([name]) => !notOfTheCase.test(name));
  const written = writtenCase(Object.fromEntries(ofCase), more.always);
  const read = readCase(form, withDefaults({ ...written.value, language: more.language }));
  if (!read.ok) return { ok: false, problems: written.problemsOf(read.problems) };
  const nameOf = (field: string) =>
    Object.keys(written.problemsOf([{ field, code: 'invalid' }]))[0] ?? field;
  return { ok: true, value: read.value, nameOf };
}

/** A box that is not ticked is not sent, and means no. */
function withDefaults(value: Record<string, unknown>): Record<string, unknown> {
  const { children } = value;
  if (!Array.isArray(children)) return value;
  return {
    ...value,
    children: children.map((child: unknown) =>
      hasFoster(child) ? { ...child, foster: { lasting: false, ...child.foster } } : child,
    ),
  };
}

function hasFoster(child: unknown): child is { readonly foster: object } {
  return (
    typeof child === 'object' &&
    child !== null &&
    'foster' in child &&
    typeof child.foster === 'object' &&
    child.foster !== null
  );
}

/** The form as one text in a hidden field: what is compared with is kept by the page and by nobody else. */
export function folded(typed: Typed): string {
  const fields = Object.entries(typed).flatMap(([name, text]) =>
    typeof text === 'string' && text !== '' && name !== 'kept' ? [[name, text]] : [],
  );
  return new URLSearchParams(fields).toString();
}

/** The page again with what was typed and what was wrong. */
export function failed(typed: Typed, problems: Readonly<Record<string, CaseProblem>>) {
  const answered: Answered = { typed, problems };
  return data({ ...answered, answer: null }, { status: 422 });
}

/** Pages behind sign-in are in Norwegian; somebody who reads English gets bokmål there. */
function staffLanguage(context: Context): Language {
  const { language } = context.get(requestScope);
  return language === 'en' ? 'nb' : language;
}
