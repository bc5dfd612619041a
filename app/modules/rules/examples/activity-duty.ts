import { z } from 'zod';
import { activityDuty as dutyOnDay } from '../domain/sotjl-20-activity.ts';
import { day } from './fields.ts';
import { caseList, shape, type ShapeDefinition } from './shape.ts';

const inputs = z.strictObject({ birthDate: day, date: day });

const ofOne: ShapeDefinition<z.infer<typeof inputs>> = {
  marks: ['birthDate', 'date'],
  inputs,
  expected: { rule: z.enum(['may', 'shall-unless-weighty-reasons']) },
  answer: ({ birthDate, date }) => ({
    got: { rule: dutyOnDay.apply({ birthDate, assessments: {} }, date).value },
  }),
};

/** Whether conditions on activity may or shall be set for a recipient of economic assistance (ACT-3). */
export const activityDuty = [caseList(ofOne), shape(ofOne)];
