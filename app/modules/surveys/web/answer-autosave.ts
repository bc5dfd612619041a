import { requestScope, submit } from '#platform/request.ts';
import { today } from '#platform/clock.ts';
import { answerWords } from '../domain/answer-document.ts';
import { saveAnswers } from '../usecases/save-answers.ts';
import type { Route } from './+types/answer-autosave';
import { formatWhen } from './answer-parts.tsx';
import { formatTime } from '#ui/format.ts';

/** What `<auto-save>` posts while somebody writes. The page itself posts to the section. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, actor, language } = context.get(requestScope);
  // Signed out while the page stood open: the text stays in the page until they are back.
  if (actor.capacity.kind === 'visitor') return Response.json({}, { status: 401 });
  const saved = await submit(context, saveAnswers, request, params);
  if (!saved.ok) return Response.json(saved.response.data, { status: 422 });

  const { conflicts, problems, versions, savedAt } = saved.value;
  const spoken = language === 'en' ? 'nb' : language;
  const body = {
    savedAt: formatTime(savedAt),
    versions: Object.fromEntries(versions),
    conflicts: Object.fromEntries(
      [...conflicts].map(([name, { question, theirs, by, at, version }]) => [
        name,
        {
          theirs: (name.startsWith('a.') ? answerWords(question, theirs, spoken) : theirs).join(
            '\n',
          ),
          values: theirs,
          by,
          at: formatWhen(at, today(services.clock), spoken),
          version,
        },
      ]),
    ),
    problems: Object.fromEntries(problems),
  };
  const status = conflicts.size > 0 ? 409 : problems.size > 0 ? 422 : 200;
  return Response.json(body, { status });
}
