// Generated from db/migrations by `npm run db:types`. Do not edit.
import type { Generated } from 'kysely';

export interface Database {
  audit_event: {
    id: string;
    at: Date;
    actor_id: string;
    on_behalf_of: string | null;
    capacity_kind: string;
    unit_id: string;
    use_case: string;
    subject: string;
    outcome: string;
  };
  audit_person: {
    at: Date;
    event_id: string;
    person_id: string;
  };
  bank_question: {
    id: string;
    governor_id: string;
    code: string;
    theme: string;
    version: number;
    question: unknown;
    created_at: Date;
  };
  outgoing_mail: {
    id: string;
    capacity_kind: string;
    unit_id: string;
    case_id: string | null;
    recipient_id: string | null;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string | null;
    state: Generated<string>;
    attempts: Generated<number>;
    claimed_at: Date | null;
    failure: string | null;
    delivery: string | null;
    created_at: Date;
    sent_at: Date | null;
  };
  setting: {
    key: string;
    value: string;
  };
  stored_file: {
    sha256: string;
    size: number;
    stored_at: Date;
  };
  survey: {
    id: string;
    series_id: string;
    governor_id: string;
    title_nb: string;
    title_nn: string;
    purpose_nb: Generated<string>;
    purpose_nn: Generated<string>;
    legal_basis_nb: Generated<string>;
    legal_basis_nn: Generated<string>;
    use_nb: Generated<string>;
    use_nn: Generated<string>;
    contact_name: Generated<string>;
    contact_email: Generated<string>;
    contact_phone: Generated<string>;
    year: number;
    case_id: string | null;
    case_number: string;
    deadline: string | null;
    selection: unknown | null;
    recipients_on: string | null;
    gaps_confirmed: Generated<boolean>;
    form: unknown;
    state: string;
    approved_by: string | null;
    approved_at: Date | null;
    sent_at: Date | null;
    closed_at: Date | null;
    withdrawn_reason: string | null;
    notice_published: Generated<boolean>;
    created_at: Date;
    version: Generated<number>;
  };
  survey_answer: {
    submission_id: string;
    question_id: string;
    response_id: string;
    survey_id: string;
    governor_id: string;
    kind: string;
    choices: Generated<string[]>;
    number: string | null;
    date: string | null;
    text: Generated<string>;
    comment: Generated<string>;
    current: Generated<boolean>;
  };
  survey_draft: {
    response_id: string;
    question_id: string;
    entered: string[];
    comment: Generated<string>;
    version: number;
    written_by: string;
    writer_name: string;
    written_at: Date;
  };
  survey_reminder: {
    response_id: string;
    day: number;
    deadline: string;
    sent_at: Date;
  };
  survey_response: {
    id: string;
    survey_id: string;
    governor_id: string;
    office_id: string;
    asked_office_id: string;
    office_name: string;
    name_sort: string;
    municipality_ids: string[];
    district_ids: Generated<string[]>;
    county_id: string;
    size_class: string;
    language: string;
    uncertain: string | null;
    state: string;
    deadline: string;
    joined_to: string | null;
    letter_id: string | null;
    opened_at: Date | null;
    submitted_at: Date | null;
    late: Generated<boolean>;
    version: Generated<number>;
  };
  survey_response_event: {
    id: string;
    response_id: string;
    at: Date;
    kind: string;
    actor_name: string;
    note: Generated<string>;
  };
  survey_series: {
    id: string;
    governor_id: string;
    name_nb: string;
    name_nn: string;
    created_at: Date;
  };
  survey_submission: {
    id: string;
    response_id: string;
    survey_id: string;
    governor_id: string;
    number: number;
    signed_by: string;
    signer_name: string;
    signed_for: string | null;
    signed_at: Date;
    current: Generated<boolean>;
  };
}
