/** Cases for the description of the API. A test runs them. */
export const benefitExample = {
  language: 'nn',
  birthDate: '2001-09-16',
  children: [{ birthDate: '2020-03-01' }],
  payPeriod: { from: '2026-09-01', to: '2026-09-30' },
  programme: { start: '2026-02-02' },
  paidWork: [{ date: '2026-09-08', hours: 3.5 }],
  unauthorisedAbsence: [{ date: '2026-09-10', hours: 7.5 }],
  otherBenefits: [{ type: 'barnetrygd', amount: 1968 }],
};

export const eligibilityExample = {
  language: 'nn',
  birthDate: '1994-05-05',
  on: '2026-09-01',
  workAbilityAssessment: {
    on: '2026-08-10',
    capacity: 'reduced',
    effort: 'specially-adapted',
  },
  subsistence: { benefits: 0 },
  pendingClaims: [],
  stay: 'here',
  residence: { status: 'resident' },
  assessments: {
    'KVP-29-3': { outcome: 'met', reasons: 'No work for four years, short schooling.' },
  },
};
