import { addDays, type IsoDate } from '../app/kernel/date.ts';
import type { Bilingual, Language } from '../app/kernel/text.ts';
import type { Answer, AnswerValue } from '../app/modules/surveys/domain/answer.ts';
import { type Form, questionsOf } from '../app/modules/surveys/domain/form.ts';
import { challengeOptions, movedOptions, organisedOptions, reachOptions } from './form.ts';
import { type Random, randomFrom } from './random.ts';
import {
  howOffered,
  otherFeedback,
  reachNotes,
  whyEducation,
  whyOffered,
  whyRating,
  whyWork,
  wishes,
  youthExperience,
} from './sentences.ts';

export interface AnsweringOffice {
  readonly id: string;
  readonly inhabitants: number;
  readonly language: Language;
}

/**
 * What an invented office answers in a round. An office keeps its character from year to year and gets a little
 * better on the whole, so that comparing rounds has something to show: good offices have many ways of reaching
 * people, rate themselves higher and have more in programmes.
 */
export function demoAnswers(
  form: Form,
  office: AnsweringOffice,
  yearsOn: number,
  answeredOn: IsoDate,
): readonly Answer[] {
  const character = randomFrom(`office ${office.id}`);
  const skill = character.next() * 0.7 + 0.1 * yearsOn + 0.05;
  const random = randomFrom(`answers ${office.id} ${yearsOn}`);
  const write = (sentences: readonly Bilingual[], count: number) =>
    random
      .some(sentences, count)
      .map((sentence) => sentence[office.language])
      .join(' ');

  const offers = threeWay(random, skill + 0.15);
  const rating = grade(random, skill);
  const helpsWork = grade(random, 0.35 + skill / 3);
  const helpsEducation = threeWay(random, 0.4);
  const routine = threeWay(random, skill + 0.05);
  const participants = Math.round(
    (office.inhabitants / 1_000) * (0.5 + skill * 1.6) + random.next(),
  );

  const given: Record<string, readonly [AnswerValue | null, comment?: string]> = {
    K1: [
      choices(random.some(reachOptions, 1 + Math.round(skill * 4))),
      random.chance(0.35) ? write(reachNotes, 1) : '',
    ],
    K2: [choice(offers), write(whyOffered[offers], random.between(1, 2))],
    K3: [text(write(howOffered, random.between(2, 4)))],
    K4: [choice(String(rating)), random.chance(0.7) ? write(whyRating[level(rating)], 1) : ''],
    K5: [
      choice(
        organisedOptions[
          office.inhabitants > 15_000
            ? skill > 0.4
              ? 0
              : 1
            : skill > 0.6
              ? 1
              : skill > 0.2
                ? 2
                : 3
        ].code,
      ),
    ],
    K6: [choices(random.some(challengeOptions, random.between(1, 4)))],
    K7: [yearsOn === 0 && random.chance(0.3) ? null : choice(random.pick(movedOptions).code)],
    K8: [random.chance(0.85) ? text(write(wishes, random.between(1, 3))) : null],
    T1: [number(participants)],
    T2: [number(Math.round(participants * (0.3 + random.next() * 0.4)))],
    T3: [random.chance(0.9) ? number(Math.min(100, Math.round((skill + 0.1) * 20) * 5)) : null],
    T4: [choice(routine)],
    T5: [
      routine === 'no' || random.chance(0.1)
        ? null
        : { kind: 'date', date: addDays(answeredOn, -random.between(10, 300)) },
    ],
    A1: [text(write(youthExperience, random.between(2, 3)))],
    A2: [choice(String(helpsWork)), random.chance(0.8) ? write(whyWork[level(helpsWork)], 1) : ''],
    A3: [choice(helpsEducation), random.chance(0.6) ? write(whyEducation[helpsEducation], 1) : ''],
    A4: [random.chance(0.4) ? text(write(otherFeedback, random.between(1, 2))) : null],
  };
  return questionsOf(form).flatMap(({ id, code }) => {
    const [value, comment = ''] = given[code] ?? [null];
    return value || comment ? [{ questionId: id, value: value ?? null, comment }] : [];
  });
}

function threeWay(random: Random, leaning: number): 'yes' | 'partly' | 'no' {
  const drawn = random.next() * 0.6 + leaning * 0.8;
  return drawn > 0.62 ? 'yes' : drawn > 0.3 ? 'partly' : 'no';
}

function grade(random: Random, leaning: number): number {
  return Math.max(1, Math.min(5, Math.round(1.4 + leaning * 3.2 + (random.next() - 0.5) * 2)));
}

function level(grade: number): 'low' | 'middle' | 'high' {
  return grade < 3 ? 'low' : grade === 3 ? 'middle' : 'high';
}

const text = (words: string): AnswerValue => ({ kind: 'text', text: words });
const number = (figure: number): AnswerValue => ({ kind: 'number', number: figure });
const choice = (code: string): AnswerValue => ({ kind: 'choice', choices: [code] });
const choices = (options: readonly { readonly code: string }[]): AnswerValue => ({
  kind: 'choice',
  choices: options.map(({ code }) => code),
});
