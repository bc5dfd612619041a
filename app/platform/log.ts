import { pino } from 'pino';

export type Log = pino.Logger;

const secret = [
  'password',
  'token',
  'cookie',
  'authorization',
  'secret',
  'pid',
  'fnr',
  'email',
  'name',
  'text',
];

/**
 * JSON lines on standard output, or text for people when that is a terminal. Nothing that a person wrote
 * is logged; the redaction is for the day somebody forgets.
 */
export function openLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`]), censor: '[skjult]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What a fault may say in a log: its kind, where in the code it came from, and its message with quoted
 * values and long numbers taken out, since the database quotes what it could not read.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, column } = error as Error & Record<string, unknown>;
  const known = Object.entries({ code, table, constraint, column }).filter(
    ([, value]) => typeof value === 'string',
  );
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...Object.fromEntries(known),
    at: frames.slice(0, 8).map((frame) => frame.trim()),
    ...(error.cause ? { cause: describeFault(error.cause) } : {}),
  };
}

function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|«[^»]*»/g, '…')
    .replace(/\d[\d .]{5,}\d/g, '…')
    .slice(0, 300);
}
