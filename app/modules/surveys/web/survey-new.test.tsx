import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { languages } from '#kernel/text.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { LanguageContext } from '#ui/language.ts';
import { problemTexts } from '#ui/problem-texts.ts';
import { action, default as NewSurvey, loader } from './survey-new.tsx';

test.each(languages)('a field that the form does not have is named in %s', async (language) => {
  const adviser = anActor('governor-adviser', 'governor');
  const visited = (form?: Record<string, string>) =>
    visit(services, adviser, '/kartleggingar/ny', {}, form, language) as never;
  const form = { copyOf: '', titleNb: 'A', titleNn: 'A', year: '2026', caseNumber: '', fnr: '1' };
  const { data } = (await action(visited(form))) as { data: object };
  const props = { loaderData: await loader(visited()), actionData: data };
  const html = renderToStaticMarkup(
    <LanguageContext value={language}>
      <NewSurvey {...(props as unknown as ComponentProps<typeof NewSurvey>)} />
    </LanguageContext>,
  );
  expect(html).toContain(problemTexts[language]['unknown-field']('fnr'));
});
