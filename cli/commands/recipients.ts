import type { Recipients, Selection } from '../../app/modules/organisations/domain/recipients.ts';
import { isSizeClass } from '../../app/modules/organisations/domain/size.ts';
import { listRecipients } from '../../app/modules/organisations/usecases/list-recipients.ts';
import { readDate } from '../../app/kernel/date.ts';
import { execute } from '../../app/platform/use-case.ts';
import { CommandFailed, defineCommand, type Given, UsageError } from '../command.ts';
import { commandLineOperator } from '../operator.ts';

export const command = defineCommand({
  name: 'recipients',
  summary: 'Lists the Nav offices that a survey would go to, as they were on a day.',
  usage:
    '(--counties 12,14 | --governor FMVL [--size small,medium,large] | --offices 1202,1203) [--on 2019-12-17]',
  options: {
    counties: { type: 'string' },
    governor: { type: 'string' },
    size: { type: 'string' },
    offices: { type: 'string' },
    on: { type: 'string' },
  },
  onDemoData: true,
  async run({ services, json, print, tell }, { values, positionals }) {
    if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`);
    const on = readDay(values.on);
    const listed = await execute(services, commandLineOperator, listRecipients, {
      selection: readSelection(values),
      on,
    });
    if (!listed.ok) throw new Error('A reading use case cannot refuse');

    const recipients = listed.value;
    if (json) print(JSON.stringify(recipients));
    else for (const line of lines(recipients)) print(line);
    for (const { id, name } of recipients.municipalitiesWithoutOffice)
      tell(`No office is known for ${name} (${id}).`);
    for (const { officeId, name, inferred } of recipients.offices)
      for (const { areaId } of inferred)
        tell(`To be confirmed: that ${name} (${officeId}) serves ${areaId}.`);
    if (recipients.unknown.length > 0)
      throw new CommandFailed(`Unknown on ${recipients.on}: ${recipients.unknown.join(', ')}`);
  },
});

function readDay(entered: Given['values'][string]) {
  if (entered === undefined) return undefined;
  const day = readDate(String(entered));
  if (!day) throw new UsageError(`Not a date: ${String(entered)}`);
  return day;
}

function readSelection({ counties, governor, size, offices }: Given['values']): Selection {
  const given = [counties, governor, offices].filter((value) => value !== undefined);
  if (given.length !== 1) throw new UsageError('Give one of --counties, --governor and --offices.');
  if (size !== undefined && governor === undefined)
    throw new UsageError('--size goes with --governor.');
  if (counties !== undefined) return { kind: 'counties', countyIds: list('--counties', counties) };
  if (offices !== undefined) return { kind: 'picked', officeIds: list('--offices', offices) };
  const governorId = String(governor);
  if (governorId.trim() === '') throw new UsageError('--governor is empty.');
  if (size === undefined) return { kind: 'governor', governorId };
  const classes = list('--size', size);
  const known = classes.filter(isSizeClass);
  if (known.length < classes.length)
    throw new UsageError('--size takes small, medium and large, with commas between.');
  return { kind: 'size', governorId, classes: known };
}

function list(option: string, entered: string | boolean): readonly string[] {
  const items = String(entered)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new UsageError(`${option} is empty.`);
  return items;
}

/** A table for people: columns as wide as their longest value. */
function lines({ on, offices }: Recipients): readonly string[] {
  const rows = [
    ['OFFICE', 'COUNTY', 'FORM', 'SIZE', 'NAME', 'SERVES'],
    ...offices.map(
      ({ officeId, countyId, languageForm, sizeClass = '–', name, municipalities, districts }) => [
        officeId,
        countyId,
        languageForm,
        sizeClass,
        name,
        [...districts, ...municipalities].map((place) => place.name).join(', '),
      ],
    ),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, `${offices.length} offices on ${on}`];
}
