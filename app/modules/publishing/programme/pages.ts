import { absence } from './absence.ts';
import { activityDuty } from './activity-duty.ts';
import { appeal } from './appeal.ts';
import { application } from './application.ts';
import { benefit } from './benefit.ts';
import { contentOfProgramme } from './content-of-programme.ts';
import type { ProgrammePage } from './statement.ts';
import { whoCanTakePart } from './who-can-take-part.ts';

/** The pages about the programme, in the order that a person needs them. */
export const programmePages = {
  whoCanTakePart,
  benefit,
  contentOfProgramme,
  absence,
  application,
  appeal,
  activityDuty,
} as const satisfies Readonly<Record<string, ProgrammePage>>;

export type ProgrammePageName = keyof typeof programmePages;
export const programmePageNames = Object.keys(programmePages) as readonly ProgrammePageName[];

export function pageAt(address: string): ProgrammePageName | undefined {
  return programmePageNames.find((name) => programmePages[name].address === address);
}
