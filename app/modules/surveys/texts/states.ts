import type { FollowUpState, ResponseState } from '../domain/response.ts';
import type { SurveyState } from '../domain/survey.ts';

/** What each state is called wherever it is shown, to those who ask and to those who answer. */
const nb = {
  survey: {
    draft: 'Utkast',
    approved: 'Godkjent',
    sent: 'Ute til svar',
    closed: 'Lukket',
    analysed: 'Analysert',
    'report-draft': 'Utkast til rapport',
    'report-approved': 'Rapporten er godkjent',
    reported: 'Rapportert',
    published: 'Publisert',
    withdrawn: 'Trukket tilbake',
    'archived-elsewhere': 'Arkivert et annet sted',
  } satisfies Record<SurveyState, string>,
  response: {
    'not-opened': 'Ikke åpnet',
    opened: 'Åpnet',
    'in-progress': 'Påbegynt',
    'awaiting-leader': 'Venter på leder',
    submitted: 'Levert',
    'submitted-by-letter': 'Levert i brev eller e-post',
    returned: 'Sendt tilbake',
    exempt: 'Fritatt',
    missing: 'Mangler',
  } satisfies Record<ResponseState, string>,
  followUp: {
    'not-opened': 'Ikke åpnet',
    opened: 'Åpnet',
    'in-progress': 'Påbegynt',
    'awaiting-leader': 'Venter på leder',
    submitted: 'Levert',
    late: 'Over fristen',
    exempt: 'Fritatt',
    returned: 'Sendt tilbake',
    missing: 'Mangler',
  } satisfies Record<FollowUpState, string>,
  /** Said beside «Levert» when the answer came after the deadline. */
  answeredLate: 'Levert etter fristen',
};

const nn: typeof nb = {
  survey: {
    draft: 'Utkast',
    approved: 'Godkjend',
    sent: 'Ute til svar',
    closed: 'Lukka',
    analysed: 'Analysert',
    'report-draft': 'Utkast til rapport',
    'report-approved': 'Rapporten er godkjend',
    reported: 'Rapportert',
    published: 'Publisert',
    withdrawn: 'Trekt tilbake',
    'archived-elsewhere': 'Arkivert ein annan stad',
  },
  response: {
    'not-opened': 'Ikkje opna',
    opened: 'Opna',
    'in-progress': 'Påbyrja',
    'awaiting-leader': 'Ventar på leiar',
    submitted: 'Levert',
    'submitted-by-letter': 'Levert i brev eller e-post',
    returned: 'Sendt tilbake',
    exempt: 'Friteke',
    missing: 'Manglar',
  },
  followUp: {
    'not-opened': 'Ikkje opna',
    opened: 'Opna',
    'in-progress': 'Påbyrja',
    'awaiting-leader': 'Ventar på leiar',
    submitted: 'Levert',
    late: 'Over fristen',
    exempt: 'Friteke',
    returned: 'Sendt tilbake',
    missing: 'Manglar',
  },
  answeredLate: 'Levert etter fristen',
};

export const texts = { nb, nn };
