import { z } from 'zod';
import { isoDate, type IsoDate } from '#kernel/date.ts';
import { overlap } from '#kernel/period.ts';
import { ok, refuse } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { catalogue } from '../domain/catalogue.ts';
import { parameterOn } from '../domain/parameter.ts';
import { latestStart } from '../domain/sotjl-31-start.ts';
import { absoluteEnd, decisionPeriods, ordinaryEnd } from '../domain/sotjl-32-duration.ts';
import { adjustment, paidWithOldBaseAmount } from '../domain/sotjl-35-adjustment.ts';
import { explain } from '../explanations/explain.ts';
import { eligibilityOf } from './assess-eligibility.ts';
import { benefitOf, factsOf } from './calculate-benefit.ts';
import {
  assessedInEligibility,
  type BenefitInput,
  benefitInput,
  datesInput,
  eligibilityInput,
} from './case-input.ts';

/** What the forms are made with. Everything on the what-if pages is answered and forgotten. */
export const viewWhatIf = defineUseCase({
  name: 'rules.view-what-if',
  permission: 'rules:what-if',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async ({ today }) =>
    ok({
      today,
      assessments: assessedInEligibility.map((id) => {
        const title = catalogue.find((rule) => rule.id === id)?.title;
        return { id, title: title ?? { nn: id, nb: id, en: id } };
      }),
    }),
});

/** What a made-up case pays, and beside it what it paid before something was changed. */
export const tryBenefit = defineUseCase({
  name: 'rules.try-benefit',
  permission: 'rules:what-if',
  audit: 'none',
  input: z.strictObject({ tried: benefitInput, before: benefitInput.optional() }),
  subject: () => '',
  handle: async ({ today }, { tried, before }) => {
    const now = benefitOf(tried, today);
    if (!now.ok) return refuse(now.refusal.code, now.refusal.details);
    const compared = before && benefitOf(before, today);
    return ok({
      now: now.value,
      before: compared?.ok ? compared.value : null,
      backPayment: backPaymentOf(tried),
    });
  },
});

/** When G was adopted after 1 May: what the days paid with the old one give afterwards (KVP-35-8). */
function backPaymentOf(input: BenefitInput) {
  const { payPeriod, ...paidCase } = factsOf(input);
  const year = Number(payPeriod.to.slice(0, 4));
  const late = paidWithOldBaseAmount(year);
  const paid = late && overlap(late, payPeriod);
  const old = parameterOn('g', isoDate(`${year}-04-30`))?.value;
  if (!paid || typeof old !== 'number') return null;
  const finding = adjustment.apply({ paidCase, paidPeriods: [paid], oldBaseAmount: old }, paid.to);
  return {
    ...paid,
    amount: finding.value.backPayment,
    explanation: explain(finding, input.language ?? 'nb'),
  };
}

/** How the conditions of § 29 stand for a made-up person. */
export const tryEligibility = defineUseCase({
  name: 'rules.try-eligibility',
  permission: 'rules:what-if',
  audit: 'none',
  input: eligibilityInput,
  subject: () => '',
  handle: async ({ today }, input) => eligibilityOf(input, today),
});

/** When a programme must start, what the decisions cover, and when it ends. */
export const tryDates = defineUseCase({
  name: 'rules.try-dates',
  permission: 'rules:what-if',
  audit: 'none',
  input: datesInput,
  subject: () => '',
  handle: async ({ today }, { language = 'nb', on, applicationReceived, start, ...rest }) => {
    const decided: IsoDate = on ?? today;
    const facts = { start, ...rest };
    const latest = applicationReceived
      ? latestStart.apply({ applicationReceived }, decided)
      : undefined;
    const ordinary = ordinaryEnd.apply(facts, decided);
    const extended = absoluteEnd.apply(facts, decided);
    const periods = decisionPeriods.apply(facts, decided);
    return ok({
      on: decided,
      latestStart: latest?.value ?? null,
      inTime: latest?.value ? start <= latest.value : null,
      ordinary: ordinary.value,
      extended: extended.value,
      periods: periods.value,
      explanations: [latest, periods, ordinary, extended].flatMap((finding) =>
        finding ? [explain(finding, language)] : [],
      ),
    });
  },
});
