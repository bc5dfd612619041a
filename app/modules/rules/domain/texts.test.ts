import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { publicLanguages, type Trilingual } from '#kernel/text.ts';
import { choice, choices, defaultAnswer, questions } from './choices.ts';
import { parameters } from './parameter.ts';
import { parameterTitles } from './parameter-titles.ts';

function isWritten(text: Trilingual | undefined): boolean {
  return publicLanguages.every((language) => text?.[language].trim());
}

test('there are the 28 questions of the law folder, in order', () => {
  expect(questions).toEqual(Array.from({ length: 28 }, (_, index) => `Q${index + 1}`));
});

test.each(questions)('%s is asked and answered in all three languages', (question) => {
  expect(isWritten(choices[question].question)).toBe(true);
  const answers: readonly Trilingual[] = Object.values(choices[question].answers);
  expect(answers.every(isWritten)).toBe(true);
  for (const language of publicLanguages)
    expect(new Set(answers.map((answer) => answer[language])).size).toBe(answers.length);
});

test.each(questions)('%s has its first answer unless another is chosen', (question) => {
  const rule = choice(question);
  const on = isoDate('2026-01-01');
  expect(rule.apply({}, on).value).toBe(defaultAnswer(question));
  const all = Object.keys(choices[question].answers);
  for (const answer of all)
    expect(rule.apply({ choices: { [question]: answer } }, on).value).toBe(answer);
});

test('every figure has a title in all three languages, and no title is left over', () => {
  expect(Object.keys(parameterTitles).sort()).toEqual(parameters.map(({ id }) => id).sort());
  expect(Object.values(parameterTitles).every(isWritten)).toBe(true);
  const titles = Object.values(parameterTitles).map(({ nn }) => nn);
  expect(new Set(titles).size).toBe(titles.length);
});
