import { parseArgs } from 'node:util';
import {
  type Command,
  type CommandContext,
  CommandFailed,
  type Given,
  type PlainContext,
  UsageError,
} from './command.ts';

/** Exit codes, the same for every command. */
const exit = { done: 0, failed: 1, usage: 2 } as const;

const commands: readonly Command[] = Object.values(
  import.meta.glob<Command>('./commands/*.ts', { eager: true, import: 'command' }),
).sort((left, right) => (left.name < right.name ? -1 : 1));

type Streams = Pick<CommandContext, 'print' | 'tell'>;

/** What can be answered without opening anything: help, and what makes no sense. */
export function answerWithoutWorld(argv: readonly string[], { print, tell }: Streams) {
  const command = findCommand(argv);
  const asksForHelp = argv.includes('--help') || argv.includes('-h') || argv[0] === 'help';
  if (!command && (argv.length === 0 || asksForHelp)) {
    print(overview());
    return argv.length === 0 ? exit.usage : exit.done;
  }
  if (!command) {
    tell(`Unknown command: ${argv.join(' ')}\n\n${overview()}`);
    return exit.usage;
  }
  if (asksForHelp) {
    print(help(command));
    return exit.done;
  }
  return undefined;
}

/** Runs a command that needs no database. @returns undefined for one that does. */
export async function runWithoutWorld(
  argv: readonly string[],
  context: Omit<PlainContext, 'json'>,
): Promise<number | undefined> {
  const command = findCommand(argv);
  if (!command?.opensNothing) return undefined;
  return perform(command, argv, context, (json, given) => command.run({ ...context, json }, given));
}

/** Whether the demo's data must be there before the command can be run. */
export function asksDemoData(argv: readonly string[]): boolean {
  return findCommand(argv)?.onDemoData === true;
}

/** Runs a command and returns its exit code. */
export async function runCommand(
  argv: readonly string[],
  world: Omit<CommandContext, 'json'>,
): Promise<number> {
  const answered = answerWithoutWorld(argv, world);
  const command = findCommand(argv);
  if (answered !== undefined || !command) return answered ?? exit.usage;
  return perform(command, argv, world, (json, given) => command.run({ ...world, json }, given));
}

async function perform(
  command: Command,
  argv: readonly string[],
  { tell }: Pick<Streams, 'tell'>,
  run: (json: boolean, given: Given) => Promise<void>,
): Promise<number> {
  try {
    const given = parse(command, argv.slice(command.name.split(' ').length));
    await run(given.values.json === true, given);
    return exit.done;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\n\n${help(command)}`);
      return exit.usage;
    }
    tell(error instanceof CommandFailed ? error.message : `Failed: ${String(error)}`);
    return exit.failed;
  }
}

function parse(command: Command, args: string[]) {
  const options = {
    ...command.options,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The longest name that the words begin with: `import organisations` before `import`. */
function findCommand(argv: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '))
    .sort((left, right) => right.name.length - left.name.length)[0];
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: npm run -s medverk -- COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...lines,
    '',
    'Each command has --help and --json. Exit code 0: done, 1: failed, 2: not understood.',
  ].join('\n');
}

function help({ name, usage, summary }: Command): string {
  return `Usage: npm run -s medverk -- ${name} ${usage}\n\n${summary}\n\n  --json  one JSON document instead of text\n  --help  this text`;
}
