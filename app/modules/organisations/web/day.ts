import { type IsoDate, readDate } from '#kernel/date.ts';

/** The day that `?dato=` asks for. */
export interface AskedDay {
  /** What was typed, given back in the field. */
  readonly entered: string;
  /** Undefined for today, also when what was typed is no date. */
  readonly on: IsoDate | undefined;
  readonly invalid: boolean;
}

export function askedDay(request: Request): AskedDay {
  const entered = new URL(request.url).searchParams.get('dato')?.trim().slice(0, 40) ?? '';
  const on = readDate(entered);
  return { entered, on, invalid: entered !== '' && !on };
}

/** An address that stays on the day that was asked for. */
export function onDay(path: string, { on }: AskedDay): string {
  return on ? `${path}?dato=${on}` : path;
}
