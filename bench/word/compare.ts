/**
 * A Word form of thirty questions made, and one read back, against the packages that do each. The same questions and
 * the same words in all of them; what mammoth is asked for is less than we read: text without fields. A process of its
 * own, so that nothing else has warmed up or filled it. Prints JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isoDate } from '../../app/kernel/date.ts';
import {
  choicesOf,
  type Form,
  type Question,
  type QuestionId,
  questionTypes,
  type SurveyId,
} from '../../app/modules/surveys/domain/form.ts';
import { answersIn } from '../../app/modules/surveys/word-answers.ts';
import { wordForm, type WordFormFacts } from '../../app/modules/surveys/word-form.ts';
import { openWord } from '../../app/platform/word/open-word.ts';

export interface WordCompared {
  readonly questions: number;
  /** Milliseconds for one form, the median of the runs. */
  readonly made: { readonly ours: number; readonly docx: number };
  readonly read: { readonly ours: number; readonly mammoth: number };
}

const [count = '40', runs = '5'] = process.argv.slice(2);
const same = (text: string) => ({ nb: text, nn: text });
const words = 'Kontoret arbeider jamt med programmet, og ser at det nyttar. '.repeat(8);

const questions = Array.from({ length: 30 }, (_, index): Question => {
  const type = questionTypes[index % questionTypes.length] ?? 'text';
  const options = ['a', 'b', 'c', 'd'].map((code) => ({ code, text: same(`Svar ${code}`) }));
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as QuestionId,
    code: `K${index + 1}`,
    type,
    text: same('Korleis sikrar kontoret at personar i målgruppa får tilbod om program?'),
    help: same('Tenk på det siste året.'),
    required: false,
    theme: '',
    options: type === 'single' || type === 'multiple' ? options : [],
    scale:
      type === 'scale' ? { from: 1, to: 5, lowest: same('lite'), highest: same('mykje') } : null,
    comment: 'optional',
    showIf: null,
    sameAs: null,
  };
});
const form: Form = { sections: [{ id: 's', title: same('KVP'), intro: same(''), questions }] };

const facts: WordFormFacts = {
  survey: {
    id: '00000000-0000-7000-8000-000000000001' as SurveyId,
    title: same('Kartlegging'),
    purpose: same(words),
    legalBasis: same('sosialtenestelova § 9'),
    use: same(words),
    contact: { name: 'Kari Demo', email: 'kari@demo.example', phone: '' },
    caseNumber: '2026/1',
    form,
  },
  askedBy: same('Statsforvaltaren i Demofylket'),
  response: {
    id: '00000000-0000-7000-8000-000000000002',
    officeName: 'Nav Demovik',
    deadline: isoDate('2026-12-01'),
  },
  answers: new Map(
    questions.map(({ id, type }) => [
      id,
      { entered: type === 'text' ? [words] : type === 'number' ? ['12'] : [], comment: words },
    ]),
  ),
  language: 'nn',
  both: false,
  madeAt: new Date('2026-11-02T09:00:00Z'),
  signed: null,
};

installRivals();
const docx = (await import('./rivals/node_modules/docx/dist/index.mjs' as string)) as Docx;
const { default: mammoth } = (await import(
  './rivals/node_modules/mammoth/lib/index.js' as string
)) as {
  readonly default: Mammoth;
};

const file = wordForm(facts);
const read = openWord(file);
if (!read.ok || answersIn(form, read.value).some(({ comment }) => comment !== words))
  throw new Error('The form is not read back as it was written');

const [oursMade, docxMade] = await timed(() => wordForm(facts), byDocx);
const [oursRead, mammothRead] = await timed(
  () => {
    const opened = openWord(file);
    return opened.ok && answersIn(form, opened.value);
  },
  () => mammoth.extractRawText({ buffer: Buffer.from(file) }),
);
const compared: WordCompared = {
  questions: questions.length,
  made: { ours: oursMade, docx: docxMade },
  read: { ours: oursRead, mammoth: mammothRead },
};
console.log(JSON.stringify(compared));

interface Docx {
  readonly Document: new (options: object) => object;
  readonly Paragraph: new (options: object) => object;
  readonly TextRun: new (text: object) => object;
  readonly CheckBox: new (options: object) => object;
  readonly HeadingLevel: Readonly<Record<'TITLE' | 'HEADING_1' | 'HEADING_2', string>>;
  readonly Packer: { readonly toBuffer: (document: object) => Promise<Uint8Array> };
}

interface Mammoth {
  readonly extractRawText: (input: {
    readonly buffer: Buffer;
  }) => Promise<{ readonly value: string }>;
}

/** The same paragraphs and check boxes. It has no text controls, so it has less to write. */
function byDocx(): Promise<Uint8Array> {
  const { Document, Paragraph, TextRun, CheckBox, HeadingLevel, Packer } = docx;
  const plain = (text: string) => new Paragraph({ children: [new TextRun({ text })] });
  const heading = (text: string, level: keyof Docx['HeadingLevel']) =>
    new Paragraph({ heading: HeadingLevel[level], children: [new TextRun({ text })] });
  const children = [
    heading('Kartlegging', 'TITLE'),
    ...[words, words, 'sosialtenestelova § 9', 'Kari Demo'].map(plain),
    heading('KVP', 'HEADING_1'),
    ...questions.flatMap((question) => [
      heading(`${question.code}. ${question.text.nn}`, 'HEADING_2'),
      plain(question.help.nn),
      plain('Svar'),
      ...choicesOf(question).map(
        ({ text }, index) =>
          new Paragraph({
            children: [
              new CheckBox({ alias: `${question.code} ${index}`, checked: false }),
              new TextRun({ text: text.nn }),
            ],
          }),
      ),
      ...(facts.answers.get(question.id)?.entered ?? []).map(plain),
      plain('Grunngje svaret'),
      plain(words),
    ]),
  ];
  return Packer.toBuffer(new Document({ title: 'Kartlegging', sections: [{ children }] }));
}

/** Milliseconds for one of each, the median of the runs, in turns so that both meet the same machine. The first warms up. */
async function timed(
  ours: () => unknown,
  theirs: () => unknown,
): Promise<readonly [ours: number, theirs: number]> {
  const times: [number, number][] = [];
  for (let run = 0; run <= Number(runs); run += 1) {
    const pair: [number, number] = [await timeOf(ours), await timeOf(theirs)];
    if (run > 0) times.push(pair);
  }
  const median = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < Number(count); time += 1) await work();
  return (performance.now() - started) / Number(count);
}

function installRivals(): void {
  const folder = new URL('./rivals/', import.meta.url);
  if (existsSync(new URL('node_modules/', folder))) return;
  console.error('Installing the packages to compare with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}
