import { data, href, redirect } from 'react-router';
import { isPublicLanguage } from '#kernel/text.ts';
import { readForm } from '#platform/input.ts';
import { show, submit } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { enteredText } from '#ui/entered.ts';
import { Textarea, TextField } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { useStaffLanguage } from '#ui/language.ts';
import { Message, SavedMessage } from '#ui/message.tsx';
import { Actions, PageLayout, Section } from '#ui/page-layout.tsx';
import { ProblemSummary } from '#ui/problem-summary.tsx';
import { TextAfter } from '#ui/text-diff.tsx';
import { texts } from '../content-texts.ts';
import {
  type Content,
  type ContentText,
  draftOf,
  type Edition,
  emptyText,
  latestText,
  type NamedLink,
} from '../domain/content.ts';
import type { Picture } from '../domain/picture.ts';
import { saveDraft } from '../usecases/edit-content.ts';
import { viewContent } from '../usecases/view-own-content.ts';
import type { Route } from './+types/content-write';
import styles from './content-editor.module.css';
import { detailLines } from './content-details.ts';
import { contentCrumbs, contentMessages, nameOf, writtenLanguages } from './content-parts.tsx';
import { ContentPreview } from './content-preview.tsx';
import { PictureFields } from './picture-fields.tsx';

const page = '/innhald/:contentId/skriv/:language';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { language: written } = params;
  if (!isPublicLanguage(written)) throw data(null, { status: 404 });
  const { content, pictures } = await show(context, viewContent, { contentId: params.contentId });
  return {
    content,
    pictures,
    written,
    done: url.searchParams.get('gjort') ?? '',
    chosen: url.searchParams.get('bilete') ?? '',
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  if (url.searchParams.get('handling') === 'ny-rad') {
    // Who may not edit gets no further than this.
    await show(context, viewContent, { contentId: params.contentId });
    const { entered } = await readForm(request);
    const problems: Record<string, never> = {};
    return { problems, entered, details: {} };
  }
  const saved = await submit(context, saveDraft, request, params);
  if (!saved.ok) return saved.response;
  if (url.searchParams.get('vidare') === 'bilete')
    return redirect(`${href('/innhald/:contentId/bilete', params)}?skriv=${params.language}`);
  return redirect(`${href(page, params)}?gjort=lagra#form`);
}

export default function WriteContent({ loaderData, actionData }: Route.ComponentProps) {
  const { content, pictures, written, done, chosen } = loaderData;
  const language = useStaffLanguage();
  const t = texts[language];
  const { list, of } = contentMessages(actionData?.problems, language);
  const entered = actionData?.entered;
  const typed = enteredText(entered);
  const draft = draftOf(content, written);
  const latest = draft ?? ownText(content, written);
  const start = latest ?? startOf(content, written);
  const name = nameOf(written, language);
  const isConflict = actionData?.problems.form === 'saved-by-another';
  const version = String(draft?.version ?? 0);
  const added = typed('add');
  const contacts = contactRows(entered, start, added === 'contact');
  const documents = linkRows(entered, 'document', start.documents, added === 'document');
  const related = linkRows(entered, 'related', start.related, added === 'related');
  const others = writtenLanguages.flatMap((one) =>
    one === written ? [] : (ownText(content, one) ?? []),
  );
  return (
    <PageLayout
      title={t.writeTitle(name)}
      width="form"
      breadcrumbs={contentCrumbs(language, content)}
    >
      <ProblemSummary problems={list} />
      {entered && list.length === 0 && <Message tone="info">{t.rowAdded}</Message>}
      {done === 'laga' && !entered && <SavedMessage>{t.done.laga}</SavedMessage>}
      {done === 'lagra' && !entered && (
        <SavedMessage>
          <p>
            {t.savedDraft}{' '}
            <a href={href('/innhald/:contentId', { contentId: content.id })}>{t.toOverview}</a>
          </p>
        </SavedMessage>
      )}
      {!draft && latest && !entered && <Message tone="info">{t.startsFrom}</Message>}
      {isConflict && draft && <OtherText draft={draft} mine={entered} />}
      {others.map((other) => (
        <details key={other.language}>
          <summary>{t.other(nameOf(other.language, language))}</summary>
          <ContentPreview edition={other} contentId={content.id} pictures={pictures} />
        </details>
      ))}
      <form method="post" id="form" action="?" noValidate className={styles.form}>
        {/* Enter in a field sends the form by its first button: that must be to save. */}
        <button type="submit" hidden>
          {t.save}
        </button>
        <input
          type="hidden"
          name="version"
          value={isConflict ? version : typed('version', version)}
        />
        <TextField
          name="title"
          label={t.title}
          lang={written}
          error={of.title}
          defaultValue={typed('title', start.title)}
        />
        <Textarea
          name="lead"
          label={t.lead}
          description={t.leadHelp}
          limit={400}
          rows={3}
          lang={written}
          error={of.lead}
          defaultValue={typed('lead', start.lead)}
        />
        <Textarea
          name="body"
          label={t.body}
          rows={14}
          lang={written}
          error={of.body}
          defaultValue={typed('body', start.body)}
        />
        <details>
          <summary>{t.bodyHelp}</summary>
          <dl className={styles.help}>
            {t.markdown.map(([what, how]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <code>{how}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
        <PictureFields
          contentId={content.id}
          pictures={pictures}
          start={startingPicture(start.picture, pictures, chosen)}
          written={written}
          typed={typed}
          errors={of}
        />
        <Section title={t.contacts}>
          <p className={styles.subtle}>{t.contactHelp}</p>
          {contacts.map((contact, index) => (
            <fieldset key={`${index + 1}`} className={styles.row}>
              <legend className="aksel-label">{t.contact(index + 1)}</legend>
              {contactFields.map(([field, key]) => (
                <TextField
                  key={key}
                  name={field}
                  id={`${field}${index}`}
                  label={t[key]}
                  autoComplete="off"
                  optional={key === 'deputy' || key === 'phone'}
                  error={of[`${field}${index}`]}
                  defaultValue={contact[key]}
                />
              ))}
            </fieldset>
          ))}
          <AddRow what="contact" label={t.addContact} anchor={`contactName${contacts.length}`} />
        </Section>
        <Section title={t.documents}>
          <LinkRows field="document" title={t.document} rows={documents} of={of} />
          <AddRow
            what="document"
            label={t.addDocument}
            anchor={`documentName${documents.length}`}
          />
        </Section>
        <Section title={t.related}>
          <p className={styles.subtle}>{t.relatedHelp}</p>
          <LinkRows field="related" title={t.relatedPage} rows={related} of={of} />
          <AddRow what="related" label={t.addRelated} anchor={`relatedName${related.length}`} />
        </Section>
        <Section title={t.registry}>
          <p className={styles.subtle}>{t.registryHelp}</p>
          <div className={styles.row}>
            <TextField
              name="registryEmail"
              label={t.email}
              inputMode="email"
              autoComplete="off"
              optional
              error={of.registryEmail}
              defaultValue={typed('registryEmail', start.registry?.email)}
            />
            <TextField
              name="postalAddress"
              label={t.postalAddress}
              autoComplete="off"
              optional
              error={of.postalAddress}
              defaultValue={typed('postalAddress', start.registry?.postalAddress)}
            />
          </div>
        </Section>
        <Section title={t.secureForm}>
          <p className={styles.subtle}>{t.secureFormHelp}</p>
          <div className={styles.row}>
            <TextField
              name="secureFormName"
              label={t.name}
              optional
              error={of.secureFormName}
              defaultValue={typed('secureFormName', start.secureForm?.name)}
            />
            <TextField
              name="secureFormUrl"
              label={t.webAddress}
              inputMode="url"
              autoComplete="off"
              optional
              error={of.secureFormUrl}
              defaultValue={typed('secureFormUrl', start.secureForm?.url)}
            />
          </div>
        </Section>
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink
            variant="tertiary"
            href={href('/innhald/:contentId', { contentId: content.id })}
          >
            {t.toOverview}
          </ButtonLink>
        </Actions>
      </form>
      {draft && (
        <Section title={t.preview} id="preview">
          <p>
            {t.previewLead}{' '}
            <a
              href={href('/innhald/:contentId/vis/:language', {
                contentId: content.id,
                language: written,
              })}
            >
              {t.wholePreview}
            </a>
          </p>
          <ContentPreview edition={draft} contentId={content.id} pictures={pictures} />
        </Section>
      )}
    </PageLayout>
  );
}

type Entered = NonNullable<Route.ComponentProps['actionData']>['entered'];

/** What the other has saved, with what is not in one's own text marked. */
function OtherText({
  draft,
  mine,
}: {
  readonly draft: Edition;
  readonly mine: Entered | undefined;
}) {
  const language = useStaffLanguage();
  const t = texts[language];
  const typed = enteredText(mine);
  const when = formatDateTime(draft.writtenAt, language);
  const theirDetails = detailLines(draft, language);
  return (
    <Message tone="warning" title={t.conflictTitle}>
      <p>{t.conflictText(draft.writtenByName, when)}</p>
      {(['title', 'lead', 'body'] as const)
        .filter((field) => draft[field] !== typed(field).trim())
        .map((field) => (
          <div key={field}>
            <p>
              <strong>{t.theirs(t[field])}</strong>
            </p>
            <p className={styles.written} lang={draft.language}>
              <TextAfter before={typed(field)} after={draft[field]} />
            </p>
          </div>
        ))}
      {theirDetails && (
        <div>
          <p>
            <strong>{t.theirs(t.rest)}</strong>
          </p>
          <p className={styles.written}>{theirDetails}</p>
        </div>
      )}
    </Message>
  );
}

const contactFields = [
  ['contactName', 'name'],
  ['contactRole', 'role'],
  ['contactPhone', 'phone'],
  ['contactDeputy', 'deputy'],
] as const;

/** The rows of contacts: as they were typed, or as they are stored; one more when that was asked for, and never none. */
function contactRows(entered: Entered | undefined, stored: ContentText, oneMore: boolean) {
  const [names, roles, phones, deputies] = contactFields.map(([field]) => column(entered, field));
  const rows = entered
    ? (names ?? []).map((name, index) => ({
        name,
        role: roles?.[index] ?? '',
        phone: phones?.[index] ?? '',
        deputy: deputies?.[index] ?? '',
      }))
    : stored.contacts;
  return rows.length === 0 || oneMore
    ? [...rows, { name: '', role: '', phone: '', deputy: '' }]
    : rows;
}

function linkRows(
  entered: Entered | undefined,
  field: 'document' | 'related',
  stored: readonly NamedLink[],
  oneMore: boolean,
) {
  const addresses = column(entered, `${field}Url`);
  const rows = entered
    ? column(entered, `${field}Name`).map((name, index) => ({ name, url: addresses[index] ?? '' }))
    : stored;
  return rows.length === 0 || oneMore ? [...rows, { name: '', url: '' }] : rows;
}

interface LinkRowsProps {
  readonly field: 'document' | 'related';
  readonly title: (number: number) => string;
  readonly rows: readonly NamedLink[];
  readonly of: ReturnType<typeof contentMessages>['of'];
}

function LinkRows({ field, title, rows, of }: LinkRowsProps) {
  const t = texts[useStaffLanguage()];
  return rows.map(({ name, url }, index) => (
    <fieldset key={`${index + 1}`} className={styles.row}>
      <legend className="aksel-label">{title(index + 1)}</legend>
      <TextField
        name={`${field}Name`}
        id={`${field}Name${index}`}
        label={t.name}
        error={of[`${field}Name${index}`]}
        defaultValue={name}
      />
      <TextField
        name={`${field}Url`}
        id={`${field}Url${index}`}
        label={t.webAddress}
        inputMode="url"
        autoComplete="off"
        error={of[`${field}Url${index}`]}
        defaultValue={url}
      />
    </fieldset>
  ));
}

interface AddRowProps {
  readonly what: string;
  readonly label: string;
  /** Where the page opens: at the row that was added. */
  readonly anchor: string;
}

/** One more row, with everything that has been typed as it was. */
function AddRow({ what, label, anchor }: AddRowProps) {
  return (
    <div>
      <SubmitButton
        variant="secondary"
        size="small"
        name="add"
        value={what}
        formAction={`?handling=ny-rad#${anchor}`}
      >
        {label}
      </SubmitButton>
    </div>
  );
}

/** Every value of a repeated field, the empty ones too, so that the columns stay beside each other. */
function column(entered: Entered | undefined, field: string): readonly string[] {
  const value = entered?.[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** What was last written in this language and no other. */
function ownText(content: Content, language: Edition['language']): Edition | undefined {
  const latest = latestText(content, language);
  return latest?.language === language ? latest : undefined;
}

/** The picture that was just uploaded or chosen, until the draft is saved with it. */
function startingPicture(
  stored: ContentText['picture'],
  pictures: readonly Picture[],
  chosen: string,
): ContentText['picture'] {
  const picture = pictures.find(({ id }) => id === chosen);
  if (!picture || picture.id === stored?.id) return stored;
  return { id: picture.id, alt: '', caption: '', credit: '' };
}

/** A new language begins with the people and links of the one that is there: they are mostly the same. */
function startOf(content: Content, language: Edition['language']): ContentText {
  const other = latestText(content, language);
  if (!other) return emptyText;
  const { contacts, documents, secureForm, registry } = other;
  // What it shows is to be said in this language too; who made it is the same.
  const picture = other.picture && { ...other.picture, alt: '', caption: '' };
  return { ...emptyText, contacts, documents, secureForm, registry, picture };
}
