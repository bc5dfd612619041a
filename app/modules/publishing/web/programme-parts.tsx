import { Fragment } from 'react';
import { href } from 'react-router';
import type { IsoDate } from '#kernel/date.ts';
import { addMonths } from '#kernel/date.ts';
import type { FactName, ProgrammeFact } from '#modules/rules/domain/programme-facts.ts';
import { formatKroner, formatPlural, formatShortDate } from '#ui/format.ts';
import { useLanguage } from '#ui/language.ts';
import { Section } from '#ui/page-layout.tsx';
import { Table } from '#ui/table.tsx';
import {
  factsIn,
  filled,
  isList,
  type LawOfToday,
  mergedSources,
  type Picture,
  type ProgrammeSection,
  rulesOf,
  saidToday,
  type Source,
  sourcesOf,
  type Statement,
  statementsOf,
} from '../programme/statement.ts';
import { texts } from '../programme/texts.ts';
import { plainNumber, sourceWords, writeFact, writeValue } from './programme-words.ts';
import styles from './programme.module.css';

/** A question, and all that answers it: words, steps, numbers in a table, a picture. */
export function Answer({
  section,
  law,
}: {
  readonly section: ProgrammeSection;
  readonly law: LawOfToday;
}) {
  const language = useLanguage();
  const { id, question, steps, table, picture } = section;
  return (
    <Section id={id} title={question[language]}>
      {steps && <Steps steps={steps} law={law} />}
      {picture && <Drawn picture={picture} law={law} />}
      <Said says={section.says} law={law} />
      {table && <Numbers table={table} law={law} />}
    </Section>
  );
}

/** Statements with where they stand in the law. Those in a row from the same place have one line for it. */
export function Said({ says, law }: { readonly law: LawOfToday } & Pick<ProgrammeSection, 'says'>) {
  const language = useLanguage();
  const parts = says.flatMap((said) => {
    const statements = isList(said) ? said.list : [said];
    const today = statements.flatMap((statement) => saidToday(statement, law));
    if (today.length === 0) return [];
    return [{ today, asList: isList(said), sources: sourcesOf(today, law) }];
  });
  return (
    <div className={styles.said}>
      {parts.map(({ today, asList, sources }, index) => {
        const next = parts[index + 1];
        const isLast = !next || keyOf(next.sources) !== keyOf(sources);
        const Words = asList ? 'li' : 'p';
        const words = today.map((statement) => (
          <Words key={statement.nn}>
            <InWords statement={statement} law={law} />
          </Words>
        ));
        return (
          <Fragment key={today[0]?.nn}>
            {asList ? <ul>{words}</ul> : words}
            {isLast && <Sources sources={sources} />}
          </Fragment>
        );
      })}
    </div>
  );

  function keyOf(sources: readonly Source[]): string {
    return sources.map(({ key, since }) => `${key} ${since} ${language}`).join();
  }
}

function InWords({ statement, law }: { readonly statement: Statement; readonly law: LawOfToday }) {
  const language = useLanguage();
  return filled(statement[language], law.facts, (fact, form) =>
    form === 'number' ? plainNumber(fact, language) : writeFact(fact, language),
  );
}

/** `Sosialtenestelova § 35, slik ho er frå 1. juli 2024`: each section leads to its page. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const language = useLanguage();
  if (sources.length === 0) return null;
  return (
    <p className={styles.sources}>
      {sources.map((source, index) => {
        const { section, when } = sourceWords(source, language);
        return (
          <span key={source.key}>
            <a href={href('/:language/lova/:section', { language, section: source.key })}>
              {section}
            </a>
            , {when}
            {index < sources.length - 1 && '; '}
          </span>
        );
      })}
    </p>
  );
}

function Steps({ steps, law }: { readonly steps: readonly Statement[]; readonly law: LawOfToday }) {
  const today = steps.flatMap((step) => saidToday(step, law));
  return (
    <>
      <ol className={styles.steps}>
        {today.map((step) => (
          <li key={step.nn}>
            <InWords statement={step} law={law} />
          </li>
        ))}
      </ol>
      <Sources sources={sourcesOf(today, law)} />
    </>
  );
}

/** Numbers of the law one under the other, each with its place. */
function Numbers({
  table: { caption, rows },
  law: { facts },
}: {
  readonly table: NonNullable<ProgrammeSection['table']>;
  readonly law: LawOfToday;
}) {
  const language = useLanguage();
  const t = texts[language].table;
  const known = rows.flatMap(({ label, fact: name }) => {
    const fact = facts[name];
    return fact ? [{ label, fact }] : [];
  });
  return (
    <>
      <div className={styles.numbers}>
        <Table
          caption={caption[language]}
          size="small"
          rowKey={({ fact }) => fact.name}
          rows={known}
          columns={[
            { key: 'what', header: t.what, cell: ({ label }) => label[language] },
            {
              key: 'how-much',
              header: t.howMuch,
              align: 'right',
              cell: ({ fact }) => writeFact(fact, language),
            },
          ]}
        />
      </div>
      <Sources sources={mergedSources(known.map(({ fact }) => fact))} />
    </>
  );
}

function Drawn({ picture, law }: { readonly picture: Picture; readonly law: LawOfToday }) {
  if (picture === 'benefit') return <Benefit law={law} />;
  if (picture === 'child-supplement') return <ChildSupplement law={law} />;
  return <Duration law={law} />;
}

/** A picture as wide as there is room for, with words as large as the rest: so shares of the width and no viewBox. */
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const gap = 0.01;

/** The benefit from and under the age of full benefit: as two bars for those who look, as a table for those who read. */
function Benefit({ law: { facts } }: { readonly law: LawOfToday }) {
  const language = useLanguage();
  const t = texts[language].benefit;
  const { fullYear, fullMonth, fullDay, youngYear, youngMonth, youngDay, youthAge } = facts;
  if (!fullYear || !youngYear || !youthAge) return null;
  const age = writeFact(youthAge, language);
  const rows = [
    { label: t.from(age), year: fullYear, month: fullMonth, day: fullDay },
    { label: t.under(age), year: youngYear, month: youngMonth, day: youngDay },
  ];
  const amount = (fact: ProgrammeFact | undefined) => fact && writeFact(fact, language);
  return (
    <>
      <svg
        role="img"
        aria-label={t.picture(amount(fullYear) ?? '', amount(youngYear) ?? '', age)}
        width="100%"
        height="108"
        className={styles.bars}
      >
        {rows.map(({ label, year }, index) => (
          <g key={label} transform={`translate(0 ${index * 56})`}>
            <rect
              width={percent(year.value / fullYear.value)}
              height="48"
              rx="6"
              className={index === 0 ? styles.whole : styles.part}
            />
            <text x="14" y="30">
              {label}
            </text>
          </g>
        ))}
      </svg>
      <div className={styles.numbers}>
        <Table
          caption={t.caption}
          rowKey={({ label }) => label}
          rows={rows}
          columns={[
            { key: 'who', header: t.who, cell: ({ label }) => label },
            { key: 'year', header: t.year, align: 'right', cell: ({ year }) => amount(year) },
            { key: 'month', header: t.month, align: 'right', cell: ({ month }) => amount(month) },
            { key: 'day', header: t.day, align: 'right', cell: ({ day }) => amount(day) },
          ]}
        />
      </div>
      <p className={styles.note}>{t.note}</p>
      <Sources sources={mergedSources([fullYear])} />
    </>
  );
}

const shownChildren = [1, 2, 3];

function ChildSupplement({ law: { facts } }: { readonly law: LawOfToday }) {
  const language = useLanguage();
  const t = texts[language];
  const { childRate, daysPerYear } = facts;
  if (!childRate || !daysPerYear) return null;
  const kroner = (amount: number) => formatKroner(Math.round(amount), language);
  return (
    <>
      <div className={styles.numbers}>
        <Table
          caption={t.children.caption}
          rowKey={({ children }) => children}
          rows={shownChildren.map((children) => ({ children, day: children * childRate.value }))}
          columns={[
            {
              key: 'children',
              header: t.children.children,
              cell: ({ children }) => formatPlural(children, t.children.count, language),
            },
            {
              key: 'year',
              header: t.benefit.year,
              align: 'right',
              cell: ({ day }) => kroner(day * daysPerYear.value),
            },
            {
              key: 'month',
              header: t.benefit.month,
              align: 'right',
              cell: ({ day }) => kroner((day * daysPerYear.value) / 12),
            },
            { key: 'day', header: t.benefit.day, align: 'right', cell: ({ day }) => kroner(day) },
          ]}
        />
      </div>
      <Sources sources={mergedSources([childRate])} />
    </>
  );
}

function Duration({ law: { facts } }: { readonly law: LawOfToday }) {
  const language = useLanguage();
  const t = texts[language].duration;
  const { ordinaryLength, extraLength } = facts;
  if (!ordinaryLength || !extraLength) return null;
  const ordinary = writeFact(ordinaryLength, language);
  const extra = writeFact(extraLength, language);
  const middle = ordinaryLength.value / (ordinaryLength.value + extraLength.value);
  return (
    <svg
      role="img"
      aria-label={t.picture(ordinary, extra)}
      width="100%"
      height="52"
      className={styles.bars}
    >
      <rect width={percent(middle)} height="52" rx="6" className={styles.whole} />
      <text x="14" y="32">
        {t.ordinary(ordinary)}
      </text>
      <rect
        x={percent(middle + gap)}
        y="2"
        width={percent(1 - middle - 2 * gap)}
        height="48"
        rx="6"
        className={styles.maybe}
      />
      <text x={percent(middle + 4 * gap)} y="32">
        {t.extra(extra)}
      </text>
    </svg>
  );
}

/** The facts that a picture is made of and that the words around it may not name. */
const drawnFacts: Readonly<Record<Picture, readonly FactName[]>> = {
  benefit: ['fullYear'],
  'child-supplement': ['childRate'],
  duration: ['ordinaryLength', 'extraLength'],
};

const recent = 5 * 12;

/** What is not as it was some years ago, for those who have heard of the old rule. */
export function Changes({
  sections,
  law,
}: {
  readonly sections: readonly ProgrammeSection[];
  readonly law: LawOfToday;
}) {
  const language = useLanguage();
  const t = texts[language].changes;
  const isRecent = ({ since }: { readonly since: IsoDate }) =>
    since > addMonths(law.today, -recent);
  const names = new Set(
    sections.flatMap((section) => [
      ...statementsOf(section).flatMap(({ nn }) => factsIn(nn)),
      ...(section.table?.rows ?? []).map(({ fact }) => fact),
      ...(section.picture ? drawnFacts[section.picture] : []),
    ]),
  );
  const numbers = [...names]
    .flatMap((name) => law.facts[name] ?? [])
    .filter(isRecent)
    .flatMap(({ name, title, before, since, ...now }) =>
      before
        ? [
            {
              key: name as string,
              title: title[language],
              before: writeValue(before, now.unit, language),
              now: writeValue(now, now.unit, language),
              since,
            },
          ]
        : [],
    );
  const wordings = rulesOf(sections)
    .flatMap((name) => law.rules[name] ?? [])
    .filter(isRecent)
    .flatMap(({ id, title, before, text, since }) =>
      before
        ? [
            {
              key: id,
              title: title[language],
              before: before[language],
              now: text[language],
              since,
            },
          ]
        : [],
    );
  const rows = [...numbers, ...wordings].sort((a, b) => b.since.localeCompare(a.since));
  if (rows.length === 0) return null;
  return (
    <Section id="endringar" title={t.title}>
      <Table
        caption={t.title}
        captionHidden
        size="small"
        rowKey={({ key }) => key}
        rows={rows}
        columns={[
          { key: 'what', header: t.what, cell: ({ title }) => title },
          { key: 'before', header: t.before, cell: ({ before }) => before },
          { key: 'now', header: t.now, cell: ({ now }) => now },
          { key: 'from', header: t.from, cell: ({ since }) => formatShortDate(since) },
        ]}
      />
      <p>
        <a href={href('/:language/lova', { language })}>{t.all}</a>
      </p>
    </Section>
  );
}
