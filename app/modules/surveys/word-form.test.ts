import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { openWord, type ReadWord } from '#platform/word/open-word.ts';
import type { EnteredAnswer, EnteredAnswers } from './domain/answer.ts';
import {
  choicesOf,
  commentRules,
  type Form,
  hasChoices,
  type Question,
  questionsOf,
  questionTypes,
} from './domain/form.ts';
import { editionOfForm, findReferences, formatReference } from './domain/word-reference.ts';
import { aForm, aQuestion, aResponse, aSurvey } from './testing/a-survey.ts';
import { answersIn, referencesIn } from './word-answers.ts';
import { wordForm, type WordFormFacts } from './word-form.ts';

const option = (code: string, text: string) => ({ code, text: { nb: text, nn: `${text} nn` } });
const options = [option('a', 'Første'), option('b', 'Andre & «tredje»'), option('c', 'Ja')];
const scale = {
  from: 1,
  to: 5,
  lowest: option('', 'dårlig').text,
  highest: option('', 'godt').text,
};
const everyType = aForm(
  ...questionTypes.map((type, index) =>
    aQuestion({
      code: `K${index + 1}`,
      type,
      options: type === 'single' || type === 'multiple' ? options : [],
      scale: type === 'scale' ? scale : null,
      comment: commentRules[index % 3] ?? 'none',
    }),
  ),
);
const survey = aSurvey({ form: everyType });
const { id, officeName } = aResponse(survey);
const nobody: EnteredAnswers = new Map();

function facts(differences: Partial<WordFormFacts> = {}): WordFormFacts {
  return {
    survey,
    askedBy: { nb: 'Statsforvalteren', nn: 'Statsforvaltaren' },
    response: { id, officeName, deadline: isoDate('2026-12-01') },
    answers: nobody,
    language: 'nn',
    both: false,
    madeAt: new Date('2026-11-02T09:00:00Z'),
    signed: null,
    ...differences,
  };
}

function opened(file: Uint8Array): ReadWord {
  const read = openWord(file);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** The answers as they would be kept, without those to questions that were left open. */
function readBack(form: Form, file: Uint8Array): EnteredAnswers {
  return new Map(
    answersIn(form, opened(file))
      .map(({ questionId, entered, comment }) => [questionId, { entered, comment }] as const)
      .filter(([, { entered, comment }]) => entered.length > 0 || comment !== ''),
  );
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'Vi spør alle – «kvar gong» & noter <det>.',
    '• ein ting',
    '1. først',
    '  innrykk',
    'Čáhci, ŋ, đ, ŧ, ž',
    '👩‍👩‍👧‍👦 👍🏽',
    '"hermeteikn" og \'apostrof\'',
    'æøå ÆØÅ',
    'Svar',
    'Grunngje svaret',
    'a\tb',
    '',
  ),
);
const words = fc
  .oneof(
    {
      weight: 9,
      arbitrary: fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n')),
    },
    { weight: 1, arbitrary: fc.constantFrom('å'.repeat(5_000), 'Ei lang linje. '.repeat(333)) },
  )
  // As a form on the web keeps it: what cannot be stored is no answer.
  .map((text) => text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').normalize('NFC'))
  .filter((text) => text.trim() !== '');

function answerTo(question: Question): fc.Arbitrary<EnteredAnswer> {
  const comment = question.comment === 'none' ? fc.constant('') : fc.option(words, { nil: '' });
  const codes = choicesOf(question).map(({ code }) => code);
  const entered = hasChoices(question)
    ? question.type === 'multiple'
      ? fc.subarray(codes)
      : fc.subarray(codes, { maxLength: 1 })
    : question.type === 'text'
      ? fc.option(words, { nil: '' }).map((text) => (text ? [text] : []))
      : fc.constantFrom([], ['12 000'], ['12,5'], ['2.11.2026'], ['om lag ti']);
  return fc.record({ entered, comment });
}

function hundredForms(): readonly EnteredAnswers[] {
  const each = questionsOf(everyType).map((question) =>
    answerTo(question).map((answer) => [question.id as string, answer] as const),
  );
  const answers = fc
    .tuple(...each)
    .map((all) => new Map(all.filter(([, { entered, comment }]) => entered.length > 0 || comment)));
  return fc.sample(answers, { seed: 2026, numRuns: 100 });
}

test('a hundred forms with all kinds of answers are read back as they were written', () => {
  for (const [index, written] of hundredForms().entries()) {
    const language = index % 2 ? 'nb' : 'nn';
    const file = wordForm(facts({ answers: written, language, both: index % 3 === 0 }));
    expect(readBack(everyType, file)).toEqual(written);
  }
});

test('an empty form holds no answers, and no doubts', () => {
  const read = answersIn(everyType, opened(wordForm(facts())));
  expect(read).toHaveLength(questionsOf(everyType).length);
  for (const each of read)
    expect(each).toMatchObject({
      entered: [],
      comment: '',
      foundBy: 'field',
      doubts: [],
      outside: '',
    });
});

describe('LibreOffice', async () => {
  const run = promisify(execFile);
  const isThere = await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );

  test.skipIf(!isThere)(
    'saves forms as .docx, and through .odt, and every answer is found (needs soffice)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'medverk-word-'));
      const convert = (to: string, from: string, out: string, names: readonly string[]) =>
        run('soffice', [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          to,
          '--outdir',
          join(folder, out),
          ...names.map((name) => join(folder, from, name)),
        ]);
      try {
        const forms = hundredForms().slice(0, Number(process.env.WORD_FORMS ?? 20));
        const names = forms.map((_, index) => `${index}.docx`);
        await mkdir(join(folder, 'ours'));
        for (const [index, written] of forms.entries()) {
          const file = wordForm(facts({ answers: written, both: index % 3 === 0 }));
          await writeFile(join(folder, 'ours', `${index}.docx`), file);
        }
        await convert('docx', 'ours', 'docx', names);
        await convert('odt', 'ours', 'odt', names);
        await convert(
          'docx',
          'odt',
          'again',
          names.map((name) => name.replace('docx', 'odt')),
        );
        for (const out of ['docx', 'again', 'odt'])
          for (const [index, written] of forms.entries()) {
            const kind = out === 'odt' ? 'odt' : 'docx';
            const file = await readFile(join(folder, out, `${index}.${kind}`));
            expect(referencesIn(opened(file))).toHaveLength(1);
            expect({ out, index, read: readBack(everyType, file) }).toEqual({
              out,
              index,
              read: written,
            });
          }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    240_000,
  );
});

describe('a form that somebody has changed', () => {
  const question = aQuestion({ code: 'K1', type: 'text' });
  const choice = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'optional' });
  const form = aForm(question, choice);
  const changed = (
    change: (xml: string) => string,
    given = nobody,
  ): ReturnType<typeof answersIn> => {
    const file = wordForm(facts({ survey: aSurvey({ form }), answers: given }));
    return answersIn(form, withDocument(file, change));
  };

  test('without tags the titles are as good', () => {
    const given = new Map([[question.id as string, { entered: ['Ja\nvisst'], comment: '' }]]);
    const [read] = changed((xml) => xml.replace(/<w:tag [^>]*>/g, ''), given);
    expect(read).toMatchObject({ entered: ['Ja\nvisst'], foundBy: 'field' });
  });

  test('without fields the headings are', () => {
    const given = new Map([
      [question.id as string, { entered: ['Ja\nvisst'], comment: '' }],
      [choice.id as string, { entered: ['partly'], comment: 'Fordi' }],
    ]);
    const bare = (xml: string) =>
      xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/g, '');
    expect(changed(bare, given)).toMatchObject([
      { entered: ['Ja\nvisst'], foundBy: 'heading' },
      { entered: ['partly'], comment: 'Fordi', foundBy: 'heading' },
    ]);
    expect(changed(bare)).toMatchObject([{ entered: [] }, { entered: [], comment: '' }]);
  });

  test('what was written under an empty field is the answer, and is to be looked at', () => {
    const [read] = changed((xml) =>
      xml.replace(
        'Skriv svaret her</w:t></w:r></w:sdtContent></w:sdt></w:p>',
        (end) => `${end}<w:p><w:r><w:t>Under feltet</w:t></w:r></w:p>`,
      ),
    );
    expect(read).toMatchObject({ entered: ['Under feltet'], doubts: ['outside-field'] });
  });

  test('two boxes where one was asked for is told', () => {
    const tick = (xml: string) =>
      xml.replaceAll('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>');
    expect(changed(tick)[1]).toMatchObject({
      entered: ['yes', 'partly', 'no'],
      doubts: ['one-choice-only'],
    });
  });

  test('a question that is gone is told', () => {
    const [read] = changed((xml) =>
      xml.replace(
        /<w:p><w:pPr><w:pStyle w:val="Heading2"\/>.*?(?=<w:p><w:pPr><w:pStyle w:val="Heading2"\/>)/,
        '',
      ),
    );
    expect(read).toMatchObject({ entered: [], foundBy: 'nothing', doubts: ['not-found'] });
  });
});

/** The file as it is read after its text has been changed. */
function withDocument(file: Uint8Array, change: (xml: string) => string): ReadWord {
  const parts = unzipSync(file);
  const xml = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return opened(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

describe('the reference', () => {
  const edition = editionOfForm(everyType);

  test('stands in the file and in the text, and is one', () => {
    expect(referencesIn(opened(wordForm(facts())))).toEqual([{ kind: 'response', id, edition }]);
    expect(referencesIn(opened(wordForm(facts({ response: null }))))).toEqual([
      { kind: 'survey', id: survey.id, edition },
    ]);
  });

  test('a copy of a signed answer has none', () => {
    const signed = { name: 'Liv Demo', when: '2. november 2026' };
    expect(referencesIn(opened(wordForm(facts({ signed }))))).toEqual([]);
  });

  test('survives small letters and letters that look like figures, and no wrong sign', () => {
    // Two signs of check let one in a thousand through: the cases are the same each time.
    const fixed = '7KXQ';
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (uuid, at) => {
        const written = formatReference({ kind: 'response', id: uuid, edition: fixed });
        const found = [{ kind: 'response', id: uuid, edition: fixed }];
        expect(findReferences(`Ref.: ${written.toLowerCase()}.`)).toEqual(found);
        expect(
          findReferences(`SVAR${written.slice(4).replaceAll('0', 'O').replaceAll('1', 'I')}`),
        ).toEqual(found);
        const place = 5 + (at % (written.length - 5));
        const sign = written.charAt(place);
        if (sign === '-') return;
        const other = sign === '7' ? '8' : '7';
        const wrong = written.slice(0, place) + other + written.slice(place + 1);
        expect(findReferences(wrong)).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('another wording is another edition', () => {
    const [first, ...others] = questionsOf(everyType);
    if (!first) throw new Error('No questions');
    const reworded = aForm({ ...first, text: { nb: 'Ny ordlyd', nn: 'Ny ordlyd' } }, ...others);
    expect(editionOfForm(reworded)).not.toBe(editionOfForm(aForm(first, ...others)));
  });
});
