import { addMonths, type IsoDate, isoDate } from '#kernel/date.ts';
import { latest } from '#kernel/rule.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { CaseClass } from './case-class.ts';

/** Bevaring: kept for good and delivered to the archive depot. Kassasjon: deleted when a person has confirmed it. */
export type Retention =
  | { readonly decision: 'preserve'; readonly basis: string; readonly why: Bilingual }
  | {
      readonly decision: 'destroy';
      /** Years from the day the case was closed. */
      readonly years: number;
      readonly basis: string;
      readonly why: Bilingual;
    };

/** The name of a rule, as it is kept with what was deleted under it: never used again for another. */
export type RetentionRule = CaseClass | 'raw-mail';

/**
 * What the rules are from a day on. Nothing may be deleted without a rule (arkivlova § 9 c), so whatever no rule says may
 * go, is preserved. A change of the archive plan is a new line with its day: what was deleted before keeps its own rule.
 */
const rules: Readonly<Record<RetentionRule, readonly (Retention & { readonly from: IsoDate })[]>> =
  {
    survey: [
      {
        from: isoDate('2018-01-01'),
        decision: 'preserve',
        basis: 'Riksarkivarens forskrift kapittel 7',
        why: {
          nb: 'Viser hvordan kommunene løste oppgaven, og hva staten gjorde med det.',
          nn: 'Viser korleis kommunane løyste oppgåva, og kva staten gjorde med det.',
        },
      },
    ],
    supervision: preserved({
      nb: 'Viser hvordan staten kontrollerte kommunene.',
      nn: 'Viser korleis staten kontrollerte kommunane.',
    }),
    appeal: preserved({
      nb: 'Avgjørelser om rettighetene til enkeltpersoner.',
      nn: 'Avgjerder om rettane til enkeltpersonar.',
    }),
    guidance: preserved({
      nb: 'Viser hvordan staten rettledet kommunene.',
      nn: 'Viser korleis staten rettleidde kommunane.',
    }),
    general: preserved({
      nb: 'Bevares til arkivplanen sier noe annet.',
      nn: 'Blir teke vare på til arkivplanen seier noko anna.',
    }),
    'raw-mail': [
      {
        from: isoDate('2018-01-01'),
        decision: 'destroy',
        years: 5,
        basis: 'arkivforskrifta § 14',
        why: {
          nb: 'Teknisk kopi av e-posten. Teksten og vedleggene er journalført og bevares.',
          nn: 'Teknisk kopi av e-posten. Teksten og vedlegga er journalførte og blir tekne vare på.',
        },
      },
    ],
  };

function preserved(why: Bilingual) {
  const from = isoDate('2018-01-01');
  const basis = 'Riksarkivarens forskrift kapittel 7';
  return [{ from, decision: 'preserve' as const, basis, why }];
}

/** What kind of file is a mail as it came. */
export const rawMailType = 'message/rfc822';

/** Which rule a document is under: its case's, unless it is a mail as it came, beside the text that is journaled. */
export function ruleOf(
  document: { readonly mediaType: string | null; readonly isJournaled: boolean },
  caseClass: CaseClass,
): RetentionRule {
  return document.mediaType === rawMailType && !document.isJournaled ? 'raw-mail' : caseClass;
}

/** @throws {RangeError} on a day before the first rule. */
export function retentionOn(rule: RetentionRule, on: IsoDate): Retention {
  const found = latest(rules[rule], on);
  if (!found) throw new RangeError(`No rule of retention for ${rule} on ${on}`);
  return found;
}

/** The day from which something may be deleted: undefined for what is preserved, and while the case is open. */
export function disposableFrom(
  retention: Retention,
  closedOn: IsoDate | null,
): IsoDate | undefined {
  if (retention.decision === 'preserve' || closedOn === null) return undefined;
  return addMonths(closedOn, 12 * retention.years);
}
