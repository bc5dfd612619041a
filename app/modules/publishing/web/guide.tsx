import { data, href } from 'react-router';
import { norwegianFor } from '#kernel/text.ts';
import { formatCitation } from '#kernel/law.ts';
import {
  type Guidance,
  type GuidePoint,
  guideChoices,
  type GuideQuestion,
  guideQuestions,
} from '#modules/rules/domain/guide.ts';
import { sectionKey } from '#modules/rules/domain/section-key.ts';
import { readForm } from '#platform/input.ts';
import { show, submit } from '#platform/request.ts';
import { publicLanguage } from '#platform/web/public-language.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { RadioGroup, Select, TextField } from '#ui/fields.tsx';
import { useLanguage } from '#ui/language.ts';
import { Message } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { problemMessages } from '#ui/problem-messages.ts';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { StatusTag, type Tone } from '#ui/status-tag.tsx';
import { Table } from '#ui/table.tsx';
import { guideTexts } from '../guide-texts.ts';
import { texts } from '../texts.ts';
import {
  findNavOffice,
  listMunicipalities,
  type MunicipalityChoice,
  type OfficesOfMunicipality,
  askGuide,
} from '../usecases/ask-guide.ts';
import type { Route } from './+types/guide';
import styles from './guide.module.css';
import { RoadIllustration } from './road-illustration.tsx';

export function loader({ context, params }: Route.LoaderArgs) {
  publicLanguage(params);
  return show(context, listMunicipalities, {});
}

/** What somebody answers is shown to nobody else, so what they get is kept nowhere either. */
export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders;
}

const notKept = { headers: { 'Cache-Control': 'no-store' } };

export async function action({ context, params, request }: Route.ActionArgs) {
  publicLanguage(params);
  const { entered } = await readForm(request.clone());
  const nothing = { entered, problems: {}, guidance: undefined, place: undefined };
  if (entered.step === 'edit') return data(nothing, notKept);
  const asked =
    entered.step === 'office'
      ? await submit(context, findNavOffice, request, {})
      : await submit(context, askGuide, request, {});
  if (!asked.ok) {
    const { problems } = asked.response.data;
    return data({ ...nothing, problems }, { ...notKept, status: 422 });
  }
  const { guidance, place, wrong } = asked.value;
  const isWrong = Object.keys(wrong).length > 0;
  return data(
    { entered, problems: wrong, guidance: isWrong ? undefined : guidance, place },
    { ...notKept, status: isWrong ? 422 : 200 },
  );
}

export default function Guide({ loaderData: municipalities, actionData }: Route.ComponentProps) {
  const entered = actionData?.entered ?? {};
  if (actionData?.guidance)
    return (
      <Answer
        guidance={actionData.guidance}
        place={actionData.place}
        entered={entered}
        municipalities={municipalities}
      />
    );
  return (
    <Questions
      entered={entered}
      problems={actionData?.problems ?? {}}
      place={actionData?.place}
      municipalities={municipalities}
    />
  );
}

type Entered = Readonly<Record<string, string | readonly string[]>>;

function Questions({
  entered,
  problems,
  place,
  municipalities,
}: {
  readonly entered: Entered;
  readonly problems: Parameters<typeof problemMessages>[0];
  readonly place: OfficesOfMunicipality | undefined;
  readonly municipalities: readonly MunicipalityChoice[];
}) {
  const language = useLanguage();
  const t = guideTexts[language];
  const typed = enteredText(entered);
  const { list, of } = useWords(problems);
  return (
    <PageLayout
      title={t.title}
      lead={t.lead}
      width="form"
      breadcrumbs={[{ href: href('/:language', { language }), label: t.front }]}
      illustration={list.length === 0 && !place && <RoadIllustration />}
    >
      <ProblemSummary problems={list} />
      {place && <Office place={place} />}
      <Message tone="info">{t.promise}</Message>
      <form
        id="form"
        method="post"
        action={href('/:language/rettleiing', { language })}
        className={styles.form}
      >
        <TextField
          name="birthYear"
          label={t.birthYear.label}
          description={t.birthYear.help}
          error={of.birthYear}
          defaultValue={typed('birthYear')}
          characters={4}
          inputMode="numeric"
          autoComplete="off"
        />
        {guideQuestions.map((question) => (
          <QuestionField
            key={question}
            question={question}
            error={of[question]}
            answer={typed(question)}
          />
        ))}
        <MunicipalityField
          municipalities={municipalities}
          error={of.municipality}
          chosen={typed('municipality')}
          none={t.municipality.none}
        />
        <Actions>
          <SubmitButton>{t.answer}</SubmitButton>
          <SubmitButton variant="tertiary" name="step" value="office">
            {t.onlyOffice}
          </SubmitButton>
        </Actions>
      </form>
    </PageLayout>
  );
}

/** Every problem in the words of this form. The summary is in the order of the form. */
function useWords(problems: Parameters<typeof problemMessages>[0]) {
  const language = useLanguage();
  const t = guideTexts[language];
  const { list } = problemMessages(problems, { required: t.choose }, language);
  const own = new Map<string, string>([
    ['birthYear', t.birthYear.wrong],
    ['municipality', t.municipality.wrong],
    ...guideQuestions.map((question) => [question, t.choose] as const),
  ]);
  const order = ['birthYear', ...guideQuestions, 'municipality'];
  const said = list
    .map(([field, message]) => [field, own.get(field) ?? message] as const)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return {
    of: Object.fromEntries(said) as Readonly<Partial<Record<string, string>>>,
    // Seven times the same sentence helps nobody.
    list: said.map(([field, message]) => {
      const question = guideQuestions.find((name) => name === field);
      return [field, question ? t.missing(t.questions[question].label) : message] as const;
    }),
  };
}

function QuestionField({
  question,
  error,
  answer,
}: {
  readonly question: GuideQuestion;
  readonly error: string | undefined;
  readonly answer: string;
}) {
  const { label, help, choices } = guideTexts[useLanguage()].questions[question];
  const words: Readonly<Record<string, string>> = choices;
  return (
    <RadioGroup
      name={question}
      label={label}
      {...(help && { description: help })}
      {...(error && { error })}
      defaultValue={answer}
      choices={guideChoices[question].map((value) => ({ value, label: words[value] ?? value }))}
    />
  );
}

function MunicipalityField({
  municipalities,
  error,
  chosen,
  none,
}: {
  readonly municipalities: readonly MunicipalityChoice[];
  readonly error: string | undefined;
  readonly chosen: string;
  readonly none: string;
}) {
  const language = useLanguage();
  const { label, help } = guideTexts[language].municipality;
  const written = norwegianFor(language);
  return (
    <Select
      name="municipality"
      label={label}
      description={help}
      {...(error && { error })}
      defaultValue={chosen}
      choices={[
        { value: '', label: none },
        ...municipalities.map(({ id, name }) => ({ value: id, label: name[written] })),
      ]}
    />
  );
}

const tones: Readonly<Record<GuidePoint['lean'] | 'not-met', Tone>> = {
  for: 'success',
  against: 'warning',
  open: 'neutral',
  office: 'info',
  'not-met': 'danger',
};

function Answer({
  guidance,
  place,
  entered,
  municipalities,
}: {
  readonly guidance: Guidance;
  readonly place: OfficesOfMunicipality | undefined;
  readonly entered: Entered;
  readonly municipalities: readonly MunicipalityChoice[];
}) {
  const language = useLanguage();
  const t = guideTexts[language];
  const { outcome, points } = guidance;
  const { title, lead } = t.outcomes[outcome];
  const failed = points.filter(({ value }) => value === 'not-met');
  const others = points.filter(({ value }) => value !== 'not-met');
  const address = href('/:language/rettleiing', { language });
  return (
    <PageLayout
      title={title}
      lead={lead}
      width="form"
      illustration={<RoadIllustration />}
      breadcrumbs={[
        { href: href('/:language', { language }), label: t.front },
        { href: address, label: t.title },
      ]}
    >
      <Message tone="info">{t.officeDecides}</Message>
      {failed.length > 0 && (
        <Section title={t.whyNotTitle}>
          <Points points={failed} guidance={guidance} />
        </Section>
      )}
      <Section title={failed.length > 0 ? t.othersTitle : t.whyTitle}>
        <Points points={others} guidance={guidance} />
      </Section>
      <Section title={t.rightsTitle}>
        <ul className={styles.list}>
          {t.rights.map((right) => (
            <li key={right}>{right}</li>
          ))}
        </ul>
        <p>
          <a href={href('/:language/programmet', { language })}>{texts[language].front.aboutDo}</a>
        </p>
      </Section>
      <Section title={t.bringTitle}>
        <p>{t.bringLead}</p>
        <ul className={styles.list}>
          {t.bring.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </Section>
      {place ? (
        <Office place={place} />
      ) : (
        <Section title={t.office.title}>
          <p>{t.office.ask}</p>
          <form method="post" action={address} className={styles.form} data-not-printed="">
            <Kept entered={entered} />
            <MunicipalityField
              municipalities={municipalities}
              error={undefined}
              chosen=""
              none={t.municipality.choose}
            />
            <Actions>
              <SubmitButton>{t.office.find}</SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
      <form method="post" action={address} data-not-printed="">
        <Kept entered={entered} />
        {place && <input type="hidden" name="municipality" value={text(entered.municipality)} />}
        <Actions>
          <SubmitButton variant="secondary" name="step" value="edit">
            {t.edit}
          </SubmitButton>
          <ButtonLink href={href('/:language/kalkulator', { language })} variant="tertiary">
            {texts[language].front.calculatorDo}
          </ButtonLink>
          <ButtonLink href={address} variant="tertiary">
            {t.again}
          </ButtonLink>
        </Actions>
      </form>
    </PageLayout>
  );
}

/** The answers follow the form along, since nobody else remembers them. */
function Kept({ entered }: { readonly entered: Entered }) {
  return ['birthYear', ...guideQuestions].map((field) => (
    <input key={field} type="hidden" name={field} value={text(entered[field])} />
  ));
}

function text(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function Points({
  points,
  guidance: { least, most },
}: {
  readonly points: readonly GuidePoint[];
  readonly guidance: Guidance;
}) {
  const language = useLanguage();
  const t = guideTexts[language];
  const remarks = t.remarks({ least: least ?? 0, most: most ?? 0 });
  return (
    <ul className={styles.points}>
      {points.map(({ rule, source, value, lean, remark }) => {
        const { says, change } = remarks[remark];
        const state = value === 'not-met' ? value : lean;
        return (
          <li key={rule}>
            <div className={styles.pointHeading}>
              <h3 className="aksel-heading aksel-heading--small">{t.points[rule]}</h3>
              <StatusTag tone={tones[state]}>{t.leans[state]}</StatusTag>
            </div>
            <p>{says}</p>
            {change && (
              <p>
                <strong>{t.change}</strong> {change}
              </p>
            )}
            <p className={styles.law}>
              {t.law}{' '}
              <a href={href('/:language/lova/:section', { language, section: sectionKey(source) })}>
                {formatCitation(source, language)}
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Office({ place: { municipality, offices } }: { readonly place: OfficesOfMunicipality }) {
  const language = useLanguage();
  const t = guideTexts[language].office;
  const written = norwegianFor(language);
  const isDivided = offices.some(({ districts }) => districts.length > 0);
  return (
    <Section title={t.of(municipality[written])}>
      {offices.length === 0 && <p>{t.unknown}</p>}
      {isDivided ? (
        <>
          <p>{t.divided}</p>
          <Table
            caption={t.of(municipality[written])}
            captionHidden
            rowKey={({ id }) => id}
            rows={offices}
            columns={[
              {
                key: 'district',
                header: t.district,
                cell: ({ districts }) => districts.map((name) => name[written]).join(', '),
              },
              { key: 'office', header: t.office, cell: ({ name }) => name[written] },
              {
                key: 'address',
                header: t.address,
                cell: ({ address }) => address ?? t.noAddress,
              },
            ]}
          />
        </>
      ) : (
        offices.map(({ id, name, address, inferred }) => (
          <div key={id} className={styles.office}>
            <p>
              <strong>{name[written]}</strong>
            </p>
            <p>{address ?? t.noAddress}</p>
            {inferred && <p>{t.inferred}</p>}
          </div>
        ))
      )}
      {isDivided && offices.some(({ inferred }) => inferred) && <p>{t.inferred}</p>}
    </Section>
  );
}
