import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  heldBy,
  keepConfirmed,
  partOf,
  recordOpened,
  type SavedDraft,
  saveDrafts,
  tracedDrafts,
} from '../answer-store.ts';
import { type DraftProblem, draftOf, type EnteredAnswer } from '../domain/answer.ts';
import { settle } from '../domain/drafting.ts';
import { hasChoices, type Question, type QuestionId, questionById } from '../domain/form.ts';
import { type ResponseId, takesAnswers, write } from '../domain/response.ts';
import { foundIn, warningIn } from '../open-text.ts';
import { loadSurvey, lockResponse, saveResponse } from '../store.ts';

type Part = 'a' | 'c';

/** What a page sends for one field. What it does not send is left as it is. */
interface SentField {
  readonly part: Part;
  readonly questionId: string;
  readonly values: readonly string[];
  /** Whether it was sent at all: a browser sends nothing for a group where nothing is chosen. */
  readonly isSent: boolean;
  /** The version that stood in the field when the page was made. */
  readonly seen: number;
}

/** What another has written in the same field meanwhile. */
export interface Conflict {
  readonly question: Question;
  readonly theirs: readonly string[];
  readonly by: string;
  readonly at: Date;
  readonly version: number;
}

export type SaveProblem = DraftProblem | 'unknown-question';

/** Everything is by the name of the field: `a.QUESTION` is the answer and `c.QUESTION` the reason. */
export interface SavedAnswers {
  readonly savedAt: Date;
  /** The version of each field that now stands as this writer sent it. */
  readonly versions: ReadonlyMap<string, number>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** What is at fault was not saved; the rest was. */
  readonly problems: ReadonlyMap<string, SaveProblem>;
  /** What was saved just now and seems to tell of a person: somebody must look it over. */
  readonly warnings: readonly string[];
  /** How many pages the form has, to know which is the next. */
  readonly sections: number;
}

const value = z.union([z.string(), z.array(z.string())]);
/** What the page sends beside its fields. `confirm` is for `confirmOpenText`, when everything is saved. */
const own = ['position', 'intent', 'confirm'];

/**
 * Keeps what somebody has written, whether or not it is an answer yet. Writers take turns, and nobody's text is
 * lost: where two have written in the same field, the one who comes last is shown both and chooses.
 */
export const saveAnswers = defineUseCase({
  name: 'survey.save-answers',
  permission: 'survey:answer',
  audit: 'change',
  input: z
    .object({ responseId: idInput<ResponseId>() })
    .catchall(value.optional())
    .transform(({ responseId, ...fields }) => ({ responseId, ...sentFields(fields) })),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, now, newId }, { responseId, sent, unknown }) {
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('not-open-for-answers');
    const written = write(response, now);
    if (!written.ok) return written;

    const questionIds = [...new Set(sent.map(({ questionId }) => questionId))];
    const stored = await tracedDrafts(tx, responseId, questionIds);
    const versions = new Map<string, number>();
    const conflicts = new Map<string, Conflict>();
    const problems = new Map<string, SaveProblem>(
      unknown.map((name) => [name, 'unknown-question']),
    );
    const changed = new Map<QuestionId, SavedDraft>();

    for (const field of sent) {
      const name = `${field.part}.${field.questionId}`;
      const question = questionById(survey.form, field.questionId);
      if (!question) {
        problems.set(name, 'unknown-question');
        continue;
      }
      if (!field.isSent && !(field.part === 'a' && hasChoices(question))) continue;
      const before = stored.get(question.id);
      const mine = draftOf(question, typedIn(field));
      if (typeof mine === 'string') {
        problems.set(name, mine);
        continue;
      }
      const now = before ?? { ...blank, version: 0 };
      const part = field.part === 'a' ? 'answer' : 'comment';
      const settled = settle(
        { text: partOf(now, part), version: now.version },
        { text: partOf(mine, part), version: field.seen },
        heldBy(before, field.seen, part),
      );
      const version = now.version + 1;
      if (settled === 'same') versions.set(name, now.version);
      if (settled === 'save') {
        versions.set(name, version);
        const other = changed.get(question.id) ?? now;
        const entered = part === 'answer' ? mine.entered : other.entered;
        const comment = part === 'comment' ? mine.comment : other.comment;
        const traces = before?.traces ?? [];
        changed.set(question.id, { questionId: question.id, entered, comment, version, traces });
      }
      if (settled === 'conflict' && before)
        conflicts.set(name, {
          question,
          theirs: part === 'answer' ? before.entered : [before.comment],
          by: before.writerName,
          at: before.writtenAt,
          version: before.version,
        });
    }
    // A field that stood as it was in an answer that was saved belongs to the new version too.
    for (const name of versions.keys()) {
      const saved = changed.get(name.slice(2) as QuestionId);
      if (saved) versions.set(name, saved.version);
    }

    await saveDrafts(tx, responseId, [...changed.values()], { ...actor, at: now });
    if (changed.size > 0 && written.value.state !== response.state) {
      await saveResponse(tx, written.value);
      if (!response.openedAt) await recordOpened({ tx, actor, now, newId }, response);
    }
    // What has been taken out of a text is not remembered either.
    for (const draft of changed.values()) {
      const { confirmed = [], confirmedBy = '' } = stored.get(draft.questionId) ?? {};
      const found = foundIn(draft);
      const left = confirmed.filter((trace) => found.includes(trace));
      if (left.length < confirmed.length)
        await keepConfirmed(tx, responseId, draft.questionId, left, confirmedBy);
    }
    const warnings = [...changed.values()].flatMap((draft) => {
      const confirmed = stored.get(draft.questionId)?.confirmed ?? [];
      const parts = warningIn({ ...draft, confirmed })?.parts ?? [];
      return parts.map((part) => `${part}.${draft.questionId}`);
    });
    const sections = survey.form.sections.length;
    return ok<SavedAnswers>({ savedAt: now, versions, conflicts, problems, warnings, sections });
  },
});

const blank = { entered: [], comment: '' };

/** A field is called `a.QUESTION` or `c.QUESTION`, and its version `version.a.QUESTION`. */
function sentFields(fields: Readonly<Record<string, string | string[] | undefined>>) {
  const names = new Set<string>();
  const unknown: string[] = [];
  for (const name of Object.keys(fields)) {
    const [, field] = /^(?:version\.)?([ac]\..+)$/s.exec(name) ?? [];
    if (field) names.add(field);
    else if (!own.includes(name)) unknown.push(name);
  }
  const sent = [...names].map((name): SentField => {
    const values = listOf(fields[name]);
    const seen = Number(listOf(fields[`version.${name}`])[0] ?? 0);
    return {
      part: name.startsWith('a.') ? 'a' : 'c',
      questionId: name.slice(2),
      values,
      isSent: fields[name] !== undefined,
      seen: Number.isSafeInteger(seen) && seen >= 0 ? seen : 0,
    };
  });
  return { sent, unknown };
}

function listOf(field: string | string[] | undefined): readonly string[] {
  return field === undefined ? [] : typeof field === 'string' ? [field] : field;
}

function typedIn({ part, values }: SentField): EnteredAnswer {
  return part === 'a'
    ? { entered: values, comment: '' }
    : { entered: [], comment: values[0] ?? '' };
}
