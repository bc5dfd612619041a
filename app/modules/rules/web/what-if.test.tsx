import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Language, languages } from '#kernel/text.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import { problemTexts } from '#ui/problem-texts.ts';
import { caseProblems } from '../texts/case-problems.ts';
import { action, default as WhatIfPayment } from './what-if-payment.tsx';

const september = {
  birthDate: '14.3.1989',
  'programme.start': '4.3.2024',
  'payPeriod.from': '1.9.2024',
  'payPeriod.to': '30.9.2024',
};

async function post(fields: readonly (readonly [string, string])[], language: Language) {
  const caseworker = anActor('caseworker');
  const form = [...Object.entries(september), ...fields];
  const visited = visit(services, caseworker, '/kva-om', {}, form, language);
  const answer = (await action(visited as never)) as { data: object; init: { status: number } };
  const props = { actionData: answer.data } as unknown as ComponentProps<typeof WhatIfPayment>;
  const html = renderToStaticMarkup(
    <LanguageContext value={language}>
      <WhatIfPayment {...props} />
    </LanguageContext>,
  );
  return { status: answer.init.status, html };
}

test.each(languages)('a field that is not of the case is named in %s', async (language) => {
  const names = ['fødsels_nummer', 'children.0.namn', '__proto__', 'constructor'];
  const { status, html } = await post(
    names.map((name) => [name, 'x'] as const),
    language,
  );
  expect(status).toBe(422);
  for (const name of names) expect(html).toContain(problemTexts[language]['unknown-field'](name));
});

test.each(languages)('what cannot be is told at its field in %s', async (language) => {
  const { status, html } = await post(
    [
      ['rows.children', '1'],
      ['children.0.birthDate', '14.3.1989'],
      ['rows.paidWork', '1'],
      ['paidWork.0.date', '3.9.2024'],
      ['paidWork.0.hours', '24'],
      ['rows.unauthorisedAbsence', '1'],
      ['unauthorisedAbsence.0.date', '3.9.2024'],
      ['unauthorisedAbsence.0.hours', '24'],
    ],
    language,
  );
  expect(status).toBe(422);
  const said = caseProblems[language];
  for (const [field, message] of [
    ['children.0.birthDate', said['child-older-than-parent']],
    ['unauthorisedAbsence.0.hours', said['hours-a-day']],
  ] as const)
    expect(html).toMatch(new RegExp(`<a href="#${field}"[^>]*>${message}</a>`));
});
