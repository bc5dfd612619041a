import { asTyped } from '#platform/input.ts';
import type { ReadControl, ReadParagraph, ReadWord } from '#platform/word/open-word.ts';
import { longestAnswer, readAnswer } from './domain/answer.ts';
import { choicesOf, hasChoices, type Form, type Question, questionsOf } from './domain/form.ts';
import { findReferences, type WordReference } from './domain/word-reference.ts';
import { wordTexts } from './texts/word-form.ts';
import { fieldsByName, type WordField } from './word-fields.ts';
import { referenceProperty } from './word-form.ts';

/** What a person has to look at, besides the answer itself. */
export const wordDoubts = [
  'not-found',
  'outside-field',
  'several-places',
  'one-choice-only',
  'not-a-number',
  'not-a-percent',
  'not-a-date',
  'answer-too-long',
] as const;
export type WordDoubt = (typeof wordDoubts)[number];

/** What one question was answered with in a Word file. */
export interface ReadAnswer {
  readonly questionId: string;
  readonly entered: readonly string[];
  readonly comment: string;
  /** By the names of the fields, or by the heading where a program has lost them. */
  readonly foundBy: 'field' | 'heading' | 'nothing';
  readonly doubts: readonly WordDoubt[];
  /** Text that stood under the question and in no field. */
  readonly outside: string;
}

/** The references in a file: the one it keeps beside the text, and those that can be read in it. */
export function referencesIn({ properties, paragraphs }: ReadWord): readonly WordReference[] {
  const kept = properties.get(referenceProperty) ?? '';
  // A reference stands in a line of its own near the top, and never in an answer.
  const lines = paragraphs.filter(({ controls }) => controls.length === 0);
  return findReferences([kept, ...lines.map(({ text }) => text)].join('\n'));
}

interface Line {
  readonly text: string;
  readonly outside: string;
  /** Where it has check boxes, whether the first is ticked. */
  readonly ticked: boolean | null;
}

interface Region {
  readonly answer: Line[];
  readonly comment: Line[];
}

/**
 * The answers in a form, whatever program saved it. By the tag of each field, else by its title, else by the heading
 * that the answer stands under: LibreOffice loses tags, and a detour through .odt turns fields into plain text.
 */
export function answersIn(form: Form, file: ReadWord): readonly ReadAnswer[] {
  const found = controlsByField(form, file);
  const regions = regionsOf(form, file);
  return questionsOf(form).map((question) => {
    const named = found.get(question.id) ?? new Map<string, ReadControl[]>();
    const region = regions.get(question.id) ?? { answer: [], comment: [] };
    const doubts = new Set<WordDoubt>();
    const answer = hasChoices(question)
      ? readChoices(question, named, region.answer, doubts)
      : readText(named.get('answer'), region.answer, placeholdersOf(question), doubts);
    const comment =
      question.comment === 'none'
        ? { value: [], outside: '' }
        : readText(named.get('comment'), region.comment, commentPlaceholders, doubts);
    if (named.size === 0 && !regions.has(question.id)) doubts.add('not-found');
    const read = {
      entered: answer.value.map(asTyped),
      comment: asTyped(comment.value[0] ?? ''),
    };
    for (const doubt of problemsOf(question, read)) doubts.add(doubt);
    const outside = asTyped([answer.outside, comment.outside].filter(Boolean).join('\n'));
    const foundBy = named.size > 0 ? 'field' : regions.has(question.id) ? 'heading' : 'nothing';
    return { questionId: question.id, ...read, foundBy, doubts: [...doubts], outside };
  });
}

function problemsOf(
  question: Question,
  read: Pick<ReadAnswer, 'entered' | 'comment'>,
): WordDoubt[] {
  if ([...read.entered, read.comment].some((text) => text.length > longestAnswer))
    return ['answer-too-long'];
  const problem = readAnswer({ ...question, required: false, comment: 'none' }, read);
  return wordDoubts.filter((doubt) => doubt === problem);
}

/** The controls of each question, by part. */
function controlsByField(form: Form, { controls }: ReadWord) {
  const fields = fieldsByName(form);
  const found = new Map<string, Map<string, ReadControl[]>>();
  for (const control of controls) {
    const field: WordField | undefined = fields.get(control.tag) ?? fields.get(control.title);
    if (!field) continue;
    const parts = found.get(field.question.id) ?? new Map<string, ReadControl[]>();
    const part = String(field.part);
    parts.set(part, [...(parts.get(part) ?? []), control]);
    found.set(field.question.id, parts);
  }
  return found;
}

interface ReadPart {
  readonly value: readonly string[];
  readonly outside: string;
}

function readText(
  controls: readonly ReadControl[] | undefined,
  lines: readonly Line[],
  placeholders: readonly string[],
  doubts: Set<WordDoubt>,
): ReadPart {
  const isFilled = (text: string) => text.trim() !== '' && !placeholders.includes(text.trim());
  const beside = withoutBlankEnds(lines.map(({ outside }) => outside)).join('\n');
  const written = isFilled(beside) ? beside : '';
  if (!controls) {
    return { value: written ? [written] : [], outside: '' };
  }
  const texts = controls
    .filter(({ text, isPlaceholder }) => !isPlaceholder && isFilled(text))
    .map(({ text }) => text);
  const [first, ...others] = new Set(texts);
  if (others.length > 0) doubts.add('several-places');
  if (written) doubts.add('outside-field');
  // What was written beside an empty field was meant for it.
  if (first === undefined) return { value: written ? [written] : [], outside: '' };
  return { value: [[first, ...others].join('\n')], outside: written };
}

/** Blank paragraphs around an answer are no part of it; line breaks within its paragraphs are. */
function withoutBlankEnds(texts: readonly string[]): readonly string[] {
  const isWritten = (text: string) => text.trim() !== '';
  const first = texts.findIndex(isWritten);
  return first < 0 ? [] : texts.slice(first, texts.findLastIndex(isWritten) + 1);
}

function readChoices(
  question: Question,
  controls: ReadonlyMap<string, readonly ReadControl[]>,
  lines: readonly Line[],
  doubts: Set<WordDoubt>,
): ReadPart {
  const choices = choicesOf(question);
  const labels = choices.map(({ text }) =>
    [text.nb, text.nn, `${text.nb} / ${text.nn}`, `${text.nn} / ${text.nb}`].map(plain),
  );
  const boxes = lines.map((line) => ({ line, ...boxIn(line) }));
  const ticked = choices.flatMap(({ code }, index) => {
    const named = controls.get(String(index + 1));
    if (named) {
      const states = new Set(named.map(({ isTicked, text }) => isTicked ?? /[☒☑✓xX]/.test(text)));
      if (states.size > 1) doubts.add('several-places');
      return states.has(true) ? [code] : [];
    }
    const box = boxes.find(({ label }) => (labels[index] ?? []).includes(plain(label)));
    return box?.isTicked ? [code] : [];
  });
  const known = new Set(labels.flat());
  const outside = boxes
    .filter(({ label }) => plain(label) !== '' && !known.has(plain(label)))
    .map(({ line }) => line.text.trim())
    .join('\n');
  if (outside) doubts.add('outside-field');
  if (question.type !== 'multiple' && ticked.length > 1) doubts.add('one-choice-only');
  return { value: ticked, outside };
}

/** `☒ Ja`, and what people write instead: `[x] Ja`, `X Ja`. */
function boxIn({ text, outside, ticked }: Line): {
  readonly isTicked: boolean;
  readonly label: string;
} {
  if (ticked !== null) return { isTicked: ticked, label: outside };
  const [, sign = '', label = ''] =
    /^\s*([☐☒☑✓✔]|\[\s*[xX]?\s*\]|[xX](?=\s))?\s*([\s\S]*)$/.exec(text) ?? [];
  return { isTicked: /[☒☑✓✔xX]/.test(sign), label };
}

/** What stands under the heading of each question, apart from what the form itself says there. */
function regionsOf(form: Form, file: ReadWord): ReadonlyMap<string, Region> {
  const headings = new Map<string, Question>();
  const codes = new Map<string, Question>();
  for (const question of questionsOf(form)) {
    codes.set(question.code, question);
    for (const text of [question.text.nb, question.text.nn])
      headings.set(plain(`${question.code}. ${text}`), question);
  }
  const fields = fieldsByName(form);
  const isOurs = ({ tag, title }: ReadControl) => fields.has(tag) || fields.has(title);
  const regions = new Map<string, Region>();
  let region: Region | undefined;
  let part: 'answer' | 'comment' | undefined;

  for (const paragraph of file.paragraphs) {
    const { style, text, controls } = paragraph;
    const line = plain(text);
    const question =
      controls.length > 0
        ? undefined
        : (headings.get(line) ??
          (isHeading(style) ? codes.get(/^(\S+)\.\s/.exec(line)?.[1] ?? '') : undefined));
    if (question) {
      region = regions.get(question.id) ?? { answer: [], comment: [] };
      regions.set(question.id, region);
      part = undefined;
    } else if (isHeading(style)) {
      region = undefined;
    } else if (region) {
      const label = controls.length === 0 ? labelOf(paragraph) : undefined;
      if (label) part = label;
      else if (part) region[part].push(lineOf(paragraph, file.controls, isOurs));
      // The help of a question stands before its first label.
    }
  }
  return regions;
}

function lineOf(
  { text, outside, controls }: ReadParagraph,
  all: readonly ReadControl[],
  isOurs: (control: ReadControl) => boolean,
): Line {
  const here = controls.flatMap((index) => all[index] ?? []);
  const boxes = here.filter(({ isTicked }) => isTicked !== null);
  // A control that somebody else has put there is as good as plain text.
  const isPlain = here.length > 0 && !here.some(isOurs) && boxes.length === 0;
  return {
    text,
    outside: isPlain ? text : outside,
    ticked: boxes[0]?.isTicked ?? null,
  };
}

function isHeading(style: string): boolean {
  return /^(?:heading|overskrift|title|tittel)\b/.test(style);
}

const labels = new Map<string, 'answer' | 'comment'>(
  (['nb', 'nn'] as const).flatMap((language) => {
    const t = wordTexts[language];
    return [
      [plain(t.answer), 'answer'] as const,
      [plain(t.comment.required), 'comment'] as const,
      [plain(t.comment.optional), 'comment'] as const,
    ];
  }),
);

/** Where the style is kept, an answer that is only «Svar» is no label. */
function labelOf({ style, text }: ReadParagraph): 'answer' | 'comment' | undefined {
  return style === 'svar' || style === 'val' ? undefined : labels.get(plain(text));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const commentPlaceholders = [wordTexts.nb.placeholder.comment, wordTexts.nn.placeholder.comment];

function placeholdersOf({ type }: Question): readonly string[] {
  const kind =
    type === 'text' || type === 'number' || type === 'percent' || type === 'date' ? type : 'text';
  return [wordTexts.nb.placeholder[kind], wordTexts.nn.placeholder[kind]];
}
