import {
  Checkbox as AkselCheckbox,
  CheckboxGroup as AkselCheckboxGroup,
  Radio as AkselRadio,
  RadioGroup as AkselRadioGroup,
  Table as AkselTable,
  Tag as AkselTag,
  TextField as AkselTextField,
} from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { publicLanguages } from '#kernel/text.ts';
import { inputProblems } from '#platform/input.ts';
import { ErrorPage } from './error-page.tsx';
import { CheckboxGroup, DateField, RadioGroup, Textarea, TextField } from './fields.tsx';
import { LanguageContext } from './language.ts';
import { PageLayout } from './page-layout.tsx';
import { Pagination, pagesToShow } from './pagination.tsx';
import { problemMessages } from './problem-messages.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { problemTexts } from './problem-texts.ts';
import { Progress, Stepper } from './progress.tsx';
import { Shell } from './shell/shell.tsx';
import type { ShellData } from './shell/shell-data.ts';
import { StatusTag } from './status-tag.tsx';
import { Table } from './table.tsx';

const offices = [
  { id: '1', name: 'Nav Demovik', population: '12 400' },
  { id: '2', name: 'Nav Prøvefjord', population: '4 870' },
];

const table = (
  <Table
    caption="Kontor"
    rows={offices}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'name',
        header: 'Namn',
        cell: ({ name }) => name,
        sort: { direction: 'ascending', href: '?sorter=-namn' },
      },
      {
        key: 'population',
        header: 'Folketal',
        align: 'right',
        cell: ({ population }) => population,
      },
    ]}
  />
);

test('a table names its columns, and the first cell names the row', () => {
  const html = render(table);
  expect(html).toMatch(/<caption[^>]*>Kontor<\/caption>/);
  expect(html).toContain(
    '<th scope="col" class="aksel-table__header-cell aksel-label" aria-sort="ascending">',
  );
  expect(html).toMatch(/<th scope="row"[^>]*>Nav Demovik<\/th>/);
  expect(html).toContain('data-header="Folketal">12 400</td>');
});

test('a table has the class names of Aksel', () => {
  const aksel = render(
    <AkselTable sort={{ orderBy: 'name', direction: 'ascending' }}>
      <caption>Kontor</caption>
      <AkselTable.Header>
        <AkselTable.Row>
          <AkselTable.ColumnHeader scope="col" sortable sortKey="name">
            Namn
          </AkselTable.ColumnHeader>
          <AkselTable.ColumnHeader scope="col" align="right">
            Folketal
          </AkselTable.ColumnHeader>
        </AkselTable.Row>
      </AkselTable.Header>
      <AkselTable.Body>
        <AkselTable.Row>
          <AkselTable.HeaderCell scope="row">Nav Demovik</AkselTable.HeaderCell>
          <AkselTable.DataCell align="right">12 400</AkselTable.DataCell>
        </AkselTable.Row>
      </AkselTable.Body>
    </AkselTable>,
  );
  expect(akselClasses(table)).toEqual(classesIn(aksel));
});

test('a tag has the class names of Aksel', () => {
  const aksel = (
    <AkselTag variant="moderate" data-color="success" size="small" icon={<svg aria-hidden />}>
      Sendt inn
    </AkselTag>
  );
  expect(akselClasses(<StatusTag tone="success">Sendt inn</StatusTag>)).toEqual(
    akselClasses(aksel),
  );
});

test.each([
  {
    what: 'a text field',
    ours: <TextField name="a" label="A" description="Hjelp" error="Feil" />,
    aksel: <AkselTextField name="a" label="A" description="Hjelp" error="Feil" />,
  },
  {
    what: 'a radio group',
    ours: (
      <RadioGroup name="a" label="A" choices={[{ value: '1', label: 'Ja', description: 'x' }]} />
    ),
    aksel: (
      <AkselRadioGroup name="a" legend="A">
        <AkselRadio value="1" description="x">
          Ja
        </AkselRadio>
      </AkselRadioGroup>
    ),
  },
  {
    what: 'a check box group',
    ours: <CheckboxGroup name="a" label="A" choices={[{ value: '1', label: 'Ja' }]} />,
    aksel: (
      <AkselCheckboxGroup legend="A">
        <AkselCheckbox value="1">Ja</AkselCheckbox>
      </AkselCheckboxGroup>
    ),
  },
])('$what uses only class names that Aksel has there', ({ ours, aksel }) => {
  const known = akselClasses(aksel);
  // One line for the errors of every kind of field, and an empty place for an error that is not there.
  const notOurs = ['aksel-textarea--error', 'aksel-select--error'];
  expect(
    akselClasses(ours).filter((name) => !notOurs.includes(name) && !known.includes(name)),
  ).toEqual([]);
});

test('a field is tied to its label, its help and what is wrong with it', () => {
  const html = render(<DateField name="deadline" label="Frist" error="Skriv ein dato." />);
  expect(html).toContain('<label for="deadline"');
  expect(html).toContain('id="deadline"');
  expect(html).toContain('aria-describedby="deadline-help deadline-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/id="deadline-help"[^>]*>Dag, månad og år, til dømes 2\.11\.2026\./);
});

test('a group of choices has a legend, and the problem summary can lead to it', () => {
  const html = render(
    <RadioGroup
      name="fixed"
      label="Har alle det?"
      error="Vel eit svar."
      defaultValue="no"
      choices={[
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nei' },
      ]}
    />,
  );
  expect(html).toMatch(/^<fieldset id="fixed" tabindex="-1"[^>]*aria-describedby="fixed-error"/);
  expect(html).toMatch(/<legend[^>]*>.*Har alle det\?<\/legend>/);
  expect(html).toMatch(/id="fixed-1"[^>]*name="fixed"[^>]*checked=""/);
});

test('a text area says how much there is room for, and cuts nothing', () => {
  const html = render(<Textarea name="text" label="Tekst" limit={12_000} defaultValue="Hei" />);
  expect(html).toContain('Plass til 12\u00a0000 teikn.');
  expect(html).not.toContain('maxlength');
  expect(html.match(/<textarea/g)).toHaveLength(1);
});

test('the problem summary takes the focus by itself, and leads to each field', () => {
  const html = render(<ProblemSummary problems={[['name', 'Fyll ut dette feltet.']]} />);
  expect(html).toMatch(/<section[^>]*tabindex="-1" autofocus=""/);
  expect(html).toContain('href="#name"');
  expect(render(<ProblemSummary problems={[]} />)).toBe('');
});

test.each(publicLanguages)('every problem with input has a text in %s', (language) => {
  const { 'unknown-field': unknownField, ...others } = problemTexts[language];
  for (const problem of inputProblems)
    expect(problem === 'unknown-field' ? unknownField('x') : others[problem]).toMatch(/\.$/);
});

describe('a field that the form does not have', () => {
  const messages = (problems: Record<string, 'unknown-field' | 'required'>) =>
    problemMessages<never>(problems, {}, 'nn');

  test('is named in the summary, after the others, and leads to the form', () => {
    const { list, of } = messages({ fnr: 'unknown-field', name: 'required' });
    expect(list.map(([id]) => id)).toEqual(['name', 'form']);
    expect(list[1]?.[1]).toContain('«fnr»');
    expect(Object.keys(of)).toEqual(['name']);
  });

  test('may be called what every object has', () => {
    const names = ['__proto__', 'constructor'];
    const problems = Object.fromEntries(names.map((name) => [name, 'unknown-field' as const]));
    const { list } = messages(problems);
    for (const name of names)
      expect(list.filter(([, message]) => message.includes(`«${name}»`))).toHaveLength(1);
  });

  test('has a name that is shown as text, without what turns the line around, and not all of it', () => {
    const long = 'a'.repeat(5_000);
    const { list } = messages({
      '<script>\u202e': 'unknown-field',
      [long]: 'unknown-field',
    });
    const html = render(<ProblemSummary problems={list} />);
    expect(html).toContain('«&lt;script&gt;»');
    expect(html).not.toContain(long.slice(0, 100));
  });

  test('is told with twenty others at the most', () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `field${index}`);
    const { list } = messages(Object.fromEntries(names.map((name) => [name, 'unknown-field'])));
    expect(list).toHaveLength(20);
  });
});

test.each([
  { page: 1, of: 1, shown: [1] },
  { page: 1, of: 5, shown: [1, 2, undefined, 5] },
  { page: 4, of: 12, shown: [1, undefined, 3, 4, 5, undefined, 12] },
  { page: 12, of: 12, shown: [1, undefined, 11, 12] },
])('on page $page of $of one can go to $shown', ({ page, of, shown }) => {
  expect(pagesToShow(page, of)).toEqual(shown);
});

test('pages are links, and the page one is on is marked', () => {
  const html = render(<Pagination page={2} pageCount={3} hrefOf={(page) => `?side=${page}`} />);
  expect(html).toMatch(/<a href="\?side=2" aria-label="Side 2" aria-current="page"/);
  expect(html).toMatch(/<a href="\?side=3" rel="next"/);
});

test('progress and steps are told in words', () => {
  expect(render(<Progress done={7} total={11} />)).toContain('7\u00a0av\u00a011 svara på');
  const steps = render(
    <Stepper
      label="Steg"
      steps={[
        { title: 'Svar', state: 'done', href: '/svar' },
        { title: 'Sjå over', state: 'current' },
      ]}
    />,
  );
  expect(steps).toMatch(/aria-current="step".*Sjå over.*Her er du no/);
});

test('a page has one heading of the first level, and says so in the tab', () => {
  const html = render(
    <PageLayout title="Kartlegging" breadcrumbs={[{ href: '/', label: 'Heim' }]}>
      x
    </PageLayout>,
  );
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('<title>Kartlegging – Medverk</title>');
  expect(html).toContain('<li aria-current="page">Kartlegging</li>');
});

const shell: ShellData = {
  navigation: [{ href: '/kartlegging', label: 'Kartlegging', current: true }],
  returnTo: '/kartlegging?side=2',
  languages: publicLanguages,
  notices: { embeddedDatabase: true, demoClock: '2. november 2026' },
};

test('a public page shows no name, has its languages as links, and can be searched', () => {
  const html = render(
    <Shell {...shell} languageLinks={{ nb: '/nb/x', nn: '/nn/x', en: '/en/x' }}>
      x
    </Shell>,
  );
  expect(html).not.toContain('method="post"');
  expect(html).toContain('<form action="/nn/sok" method="get">');
  expect(html).toMatch(/<a href="\/nb\/x" hrefLang="nb" lang="nb">Bokmål<\/a>/i);
});

test('a signed-in page says who and as what, and can change both without script', () => {
  const html = render(
    <Shell
      {...shell}
      session={{
        name: 'Demo Leiarsen',
        capacities: [
          { value: 'a', label: 'Nav-leiar, Nav Demovik', current: true },
          { value: 'b', label: 'Vikar, Nav Prøvefjord', current: false },
        ],
      }}
    >
      x
    </Shell>,
  );
  expect(html).toMatch(/^<a href="#innhald" class="skip-link">/);
  expect(html).toContain('<main id="innhald" tabindex="-1">');
  expect(html).toContain('action="/kapasitet"');
  expect(html).toContain('action="/sprak"');
  expect(html).toContain('action="/logg-ut"');
  expect(html.match(/name="returnTo" value="\/kartlegging\?side=2"/g)).toHaveLength(2);
  expect(html).toContain('aria-current="page">Kartlegging');
  expect(html).toContain('berre til utprøving');
});

test.each(publicLanguages)('every error says what happened and what to do, in %s', (language) => {
  for (const status of [400, 401, 403, 404, 413, 422, 500]) {
    const html = renderToStaticMarkup(
      <LanguageContext value={language}>
        <ErrorPage status={status} reference="AB12" />
      </LanguageContext>,
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.includes('AB12')).toBe(status === 500);
  }
});

function render(children: ReactNode): string {
  return renderToStaticMarkup(<LanguageContext value="nn">{children}</LanguageContext>);
}

function akselClasses(children: ReactNode): readonly string[] {
  return classesIn(render(children));
}

function classesIn(html: string): readonly string[] {
  const names = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
  return [...new Set(names.filter((name) => name.startsWith('aksel-')))].sort();
}
