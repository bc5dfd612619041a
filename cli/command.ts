import type { ParseArgsOptionsConfig } from 'node:util';
import type { Connection } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';

/** What somebody typed after the command's name. An option that was not given is absent. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** What every command has. It may run inside the server, so it never touches `process` or `console`. */
export interface PlainContext {
  /** The folder the person stands in: a relative file name is relative to it. */
  readonly folder: string;
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** The result, on standard output: lines for people, or one JSON document with `--json`. */
  readonly print: (text: string) => void;
  /** Progress and warnings, on standard error. */
  readonly tell: (text: string) => void;
}

/** The world of a command that works on what is stored. */
export interface CommandContext extends PlainContext {
  readonly services: Services;
  /** For the few that reach below SQL: backup and restore. */
  readonly connection: Connection;
  /** The owner of the tables on a server, when the application signs in as another. */
  readonly ownerUrl?: string;
  /** Where content-addressed files lie. */
  readonly filesFolder: string;
}

/**
 * One command of `medverk`. A file in `cli/commands` exports it as `command`, and that is all it takes:
 * the command line finds the file. `--help` and `--json` are understood everywhere.
 */
export type Command = StoredCommand | PlainCommand;

interface NamedCommand {
  /** One or two words: `recipients`, `import organisations`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the help: `FILE [--force]`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
}

interface StoredCommand extends NamedCommand {
  readonly opensNothing?: never;
  /** Whether it is about what the demo fills a database with: then an empty one is filled first, as by the server. */
  readonly onDemoData?: true;
  readonly run: (context: CommandContext, given: Given) => Promise<void>;
}

/** Needs no database: it works on what it is given, and runs without opening anything. */
export interface PlainCommand extends NamedCommand {
  readonly opensNothing: true;
  readonly onDemoData?: never;
  readonly run: (context: PlainContext, given: Given) => Promise<void>;
}

/** What was asked for could not be done (exit code 1). The message is shown as it is. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** What was typed makes no sense (exit code 2). The message is shown with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function defineCommand(command: Command): Command {
  return command;
}
