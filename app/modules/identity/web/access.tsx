import { formatShortDate } from '#ui/format.ts';
import type { IsoDate } from '#kernel/date.ts';
import { requestScope, show } from '#platform/request.ts';
import { ButtonLink, SubmitButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/fields.tsx';
import { useStaffLanguage } from '#ui/language.ts';
import { SavedMessage } from '#ui/message.tsx';
import { PageLayout, Section } from '#ui/page-layout.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { accessTexts } from '../access-texts.ts';
import { roleTexts, sentenceCase } from '../role-texts.ts';
import { accessUnit } from '../shell-session.ts';
import { type AccessRow, listAccess } from '../usecases/list-access.ts';
import type { Route } from './+types/access';
import styles from './form.module.css';

type Hold = AccessRow<{
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly ended: boolean;
}>;
type Deputy = Hold & { readonly forName: string };

export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, actor, language } = context.get(requestScope);
  const unitKey = url.searchParams.get('eining') ?? '';
  const list = await show(context, listAccess, { unit: unitKey });
  return {
    list,
    unitKey,
    unitName: await accessUnit(services, list.unit, language),
    anyUnit: actor.capacity.kind === 'operations',
    given: url.searchParams.get('gjeven') ?? '',
    ended: url.searchParams.get('avslutta') ?? '',
    deputy: url.searchParams.get('vikar') ?? '',
  };
}

export default function Access({ loaderData }: Route.ComponentProps) {
  const { list, unitKey, unitName, anyUnit, given, ended, deputy } = loaderData;
  const language = useStaffLanguage();
  const t = accessTexts[language];
  const query = unitKey ? `?${new URLSearchParams({ eining: unitKey })}` : '';
  const current = list.holds.filter(({ state }) => state !== 'over');
  const deputies = list.deputies.filter(({ state }) => state !== 'over');
  const former = [...list.holds, ...list.deputies].filter(({ state }) => state === 'over');
  const named = (id: string) =>
    [...list.holds, ...list.deputies].find((row) => row.id === id)?.name;
  const messages = [
    [named(given), t.given],
    [named(ended), t.ended],
    [named(deputy), t.deputyRegistered],
  ] as const;
  return (
    <PageLayout
      title={t.title}
      lead={t.lead(unitName)}
      actions={
        <>
          <ButtonLink variant="primary" href={`/tilgang/ny${query}`}>
            {t.give}
          </ButtonLink>
          {current.length > 0 && (
            <ButtonLink href={`/tilgang/vikar${query}`}>{t.registerDeputy}</ButtonLink>
          )}
        </>
      }
    >
      {messages.map(([name, say]) => name && <SavedMessage key={name}>{say(name)}</SavedMessage>)}
      {anyUnit && (
        <form className={styles.stack}>
          <TextField
            name="eining"
            label={t.unit}
            description={t.unitHelp}
            defaultValue={unitKey}
            characters={24}
          />
          <div>
            <SubmitButton variant="secondary">{t.showUnit}</SubmitButton>
          </div>
        </form>
      )}
      <Section title={t.people}>
        {current.length === 0 ? (
          <EmptyState title={t.noPeople}>
            <p>{t.noPeopleText}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.peopleCaption}
            captionHidden
            rows={current}
            rowKey={({ id }) => id}
            columns={columnsOf(language, 'avslutt', query)}
          />
        )}
      </Section>
      <Section title={t.deputies} id="vikarar">
        {deputies.length === 0 ? (
          <EmptyState title={t.noDeputies}>
            <p>{t.noDeputiesText}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.deputiesCaption}
            captionHidden
            rows={deputies}
            rowKey={({ id }) => id}
            columns={deputyColumns(language, query)}
          />
        )}
      </Section>
      {former.length > 0 && (
        <details>
          <summary>{t.former}</summary>
          <Table
            caption={t.former}
            captionHidden
            size="small"
            rows={former}
            rowKey={({ id }) => id}
            columns={columnsOf(language, undefined, query)}
          />
        </details>
      )}
    </PageLayout>
  );
}

function columnsOf(
  language: 'nb' | 'nn',
  ending: 'avslutt' | 'vikar/avslutt' | undefined,
  query: string,
): readonly Column<Hold>[] {
  const t = accessTexts[language];
  const roleNames: Readonly<Record<string, string>> = roleTexts[language].roles;
  const columns: readonly Column<Hold>[] = [
    { key: 'name', header: t.name, cell: ({ name }) => name },
    {
      key: 'email',
      header: t.email,
      cell: ({ email }) => <span style={{ overflowWrap: 'anywhere' }}>{email}</span>,
    },
    { key: 'role', header: t.role, cell: ({ role }) => sentenceCase(roleNames[role] ?? role) },
    { key: 'from', header: t.from, cell: ({ validFrom }) => formatShortDate(validFrom) },
    {
      key: 'to',
      header: t.to,
      cell: ({ validTo, ended }) =>
        ended ? t.endedAtOnce : validTo ? formatShortDate(validTo) : t.open,
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => (
        <StatusTag tone={state === 'now' ? 'success' : state === 'later' ? 'info' : 'neutral'}>
          {t.states[state]}
        </StatusTag>
      ),
    },
  ];
  if (!ending) return columns;
  const label = ending === 'avslutt' ? t.endFor : t.endDeputyFor;
  return [
    ...columns,
    {
      key: 'end',
      header: t.actions,
      cell: ({ id, name }) => (
        <a href={`/tilgang/${ending}/${id}${query}`}>
          <span aria-hidden="true">{t.end}</span>
          <span className="sr-only">{label(name)}</span>
        </a>
      ),
    },
  ];
}

function deputyColumns(language: 'nb' | 'nn', query: string): readonly Column<Deputy>[] {
  const t = accessTexts[language];
  const [name, , role, ...rest] = columnsOf(language, 'vikar/avslutt', query);
  const forWhom: Column<Deputy> = { key: 'for', header: t.forWhom, cell: (row) => row.forName };
  return [name, forWhom, role, ...rest].filter((column) => column !== undefined);
}
