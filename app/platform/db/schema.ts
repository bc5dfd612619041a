// Generated from db/migrations by `npm run db:types`. Do not edit.
import type { Generated } from 'kysely';

export interface Database {
  app_user: {
    id: string;
    name: string;
    name_sort: string;
    email: string;
    issuer: string;
    subject: string;
    language: string | null;
    ended_on: string | null;
  };
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
  case_document: {
    id: string;
    case_id: string;
    owner_kind: string;
    owner_id: string;
    number: number;
    title: string;
    language: string;
    file_sha256: string | null;
    media_type: string | null;
    html: string | null;
    created_at: Date;
    created_by: string;
    letter: unknown;
    pdf_sha256: string | null;
  };
  case_folder: {
    id: string;
    owner_kind: string;
    owner_id: string;
    archive: string;
    year: number;
    sequence: number;
    title_nb: string;
    title_nn: string;
    shielded_title: string | null;
    status: string;
    opened_on: string;
    closed_on: string | null;
    opened_by: string;
    last_document_number: Generated<number>;
    search: Generated<string>;
    version: Generated<number>;
  };
  case_party: {
    id: string;
    case_id: string;
    journal_entry_id: string | null;
    owner_kind: string;
    owner_id: string;
    role: string;
    kind: string;
    name: string;
    person_id: string | null;
    organisation_id: string | null;
  };
  case_sequence: {
    owner_kind: string;
    owner_id: string;
    year: number;
    last_sequence: number;
  };
  case_task: {
    id: string;
    case_id: string;
    owner_kind: string;
    owner_id: string;
    kind: string;
    subject_id: string;
    title_nb: string;
    title_nn: string;
    due_on: string | null;
    assigned_to: string | null;
    created_at: Date;
    created_by: string;
    done_at: Date | null;
    done_by: string | null;
  };
  content: {
    id: string;
    publisher_id: string;
    kind: string;
    slug: string;
    topic_id: string | null;
    review_by: string;
    reviewed_on: string | null;
    archived_at: Date | null;
    created_at: Date;
    publisher_kind: string;
  };
  content_address: {
    publisher_id: string;
    slug: string;
    content_id: string;
  };
  content_edition: {
    id: string;
    content_id: string;
    publisher_id: string;
    language: string;
    number: number;
    title: string;
    lead: string;
    body: string;
    details: unknown;
    publish_at: Date | null;
    written_by: string;
    written_by_name: string;
    written_at: Date;
    version: Generated<number>;
  };
  content_feedback: {
    id: string;
    content_id: string;
    publisher_id: string;
    language: string;
    found: boolean;
    note: string;
    given_at: Date;
  };
  content_picture: {
    id: string;
    content_id: string;
    publisher_id: string;
    number: number;
    width: number;
    height: number;
    files: unknown;
    uploaded_by: string;
    uploaded_by_name: string;
    uploaded_at: Date;
  };
  content_review_reminder: {
    content_id: string;
    publisher_id: string;
    review_by: string;
    sent_at: Date;
  };
  content_search: {
    edition_id: string;
    content_id: string;
    publisher_id: string;
    language: string;
    number: number;
    publish_at: Date;
    vector: string;
  };
  county: {
    id: string;
    valid_from: string;
    valid_from_is_lower_bound: boolean;
    valid_to: string | null;
    invented: boolean;
  };
  county_governor: {
    id: string;
    valid_from: string;
    valid_from_is_lower_bound: boolean;
    valid_to: string | null;
    organisation_number: string | null;
    web_slug: string | null;
    successor_ids: string[];
    sources: string[];
    invented: boolean;
  };
  deputy: {
    id: string;
    user_id: string;
    for_user_id: string;
    unit_kind: string;
    unit_id: string;
    role: string;
    valid_from: string;
    valid_to: string;
    ended_at: Date | null;
  };
  district: {
    id: string;
    municipality_id: string;
    kind: string;
    valid_from: string | null;
    valid_to: string | null;
    predecessor_id: string | null;
    invented: boolean;
  };
  governor_area: {
    governor_id: string;
    county_id: string;
    valid_from: string;
    valid_to: string | null;
    invented: boolean;
  };
  journal_entry: {
    id: string;
    case_id: string;
    document_id: string;
    owner_kind: string;
    owner_id: string;
    direction: string;
    dated: string;
    title: string;
    shielded_title: string | null;
    exempt_under: string | null;
    created_at: Date;
    created_by: string;
  };
  language_form: {
    unit_kind: string;
    unit_id: string;
    form: string | null;
    valid_from: string;
    valid_to: string | null;
    source: string | null;
    basis: string;
    invented: boolean;
  };
  letter_run: {
    id: string;
    governor_id: string;
    subject_id: string;
    asked_at: Date;
    asked_by: string;
    finished_at: Date | null;
    letters: number | null;
    print_sha256: string | null;
    zip_sha256: string | null;
  };
  letter_sender: {
    governor_id: string;
    postal_address: Generated<string>;
    visiting_address: Generated<string>;
    email: Generated<string>;
    phone: Generated<string>;
    website: Generated<string>;
    version: Generated<number>;
    changed_at: Date;
    changed_by: string;
  };
  letter_to_file: {
    id: string;
    governor_id: string;
    case_id: string;
    letter: unknown;
    receiver_name: string;
    receiver_id: string | null;
    written_at: Date;
    written_by: string;
    document_id: string | null;
  };
  link_check: {
    publisher_id: string;
    url: string;
    failure: string | null;
    failed_days: number;
    failed_on: string | null;
    checked_at: Date;
  };
  membership: {
    id: string;
    user_id: string;
    unit_kind: string;
    unit_id: string;
    role: string;
    valid_from: string;
    valid_to: string | null;
    ended_at: Date | null;
  };
  municipality: {
    id: string;
    county_id: string;
    valid_from: string;
    valid_from_is_lower_bound: boolean;
    valid_to: string | null;
    invented: boolean;
  };
  municipality_change: {
    changed_on: string;
    type: string;
    from_id: string;
    to_id: string;
    invented: boolean;
  };
  nav_office: {
    id: string;
    kind: string;
    valid_from: string | null;
    registered_closed: string | null;
    not_seen_from: string | null;
    successor_ids: string[];
    impartiality_office_ids: string[];
    organisation_number: string | null;
    municipal_organisation_number: string | null;
    street: string | null;
    postcode: string | null;
    place: string | null;
    invented: boolean;
  };
  office_contact: {
    governor_id: string;
    office_id: string;
    email: string;
    director_email: Generated<string>;
  };
  office_coverage: {
    as_of: string;
    area_id: string;
    office_id: string;
    basis: string;
    invented: boolean;
  };
  organisation_edition: {
    id: Generated<number>;
    checksum: string;
    invented: boolean;
    imported_at: Generated<Date>;
    files: unknown;
  };
  organisation_name: {
    unit_kind: string;
    unit_id: string;
    position: number;
    language: string;
    name: string;
    name_sort: string;
    valid_from: string | null;
    valid_to: string | null;
    observed: boolean;
    source: string | null;
    invented: boolean;
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
  pending_post: {
    id: string;
    browser_hash: string;
    owner_id: string;
    address: string;
    fields: Uint8Array;
    created_at: Date;
  };
  population: {
    area_id: string;
    year: number;
    borders: number;
    total: number;
    age_18_to_66: number;
    age_18_to_29: number;
    invented: boolean;
  };
  resident: {
    id: string;
    identity_number: Uint8Array;
    lookup: string;
    created_at: Date;
  };
  search_page: {
    address: string;
    kind: string;
    language: string;
    title: string;
    body: string;
    weight: number;
    vector: Generated<string>;
  };
  search_word: {
    key: string;
    word: string;
  };
  session: {
    token_hash: string;
    issuer: string;
    sid: string | null;
    user_id: string | null;
    resident_id: string | null;
    capacity: string | null;
    id_token: Uint8Array | null;
    created_at: Date;
    last_seen: Date;
    ended_at: Date | null;
  };
  setting: {
    key: string;
    value: string;
  };
  sign_in_attempt: {
    state_hash: string;
    browser_hash: string;
    who: string;
    nonce: string;
    code_verifier: string;
    return_to: string;
    created_at: Date;
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
    selection: unknown;
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
    search: Generated<string>;
  };
  survey_code_book: {
    survey_id: string;
    question_id: string;
    governor_id: string;
    version: number;
    codes: unknown;
    written_by: string;
    writer_name: string;
    written_at: Date;
  };
  survey_code_decision: {
    submission_id: string;
    question_id: string;
    response_id: string;
    survey_id: string;
    governor_id: string;
    codes: string[];
    way: string;
    decided_by: string;
    decider_name: string;
    decided_at: Date;
  };
  survey_coder: {
    survey_id: string;
    question_id: string;
    governor_id: string;
    seat: number;
    coder_id: string;
    coder_name: string;
    coded: Generated<number>;
    joined_at: Date;
    done_at: Date | null;
  };
  survey_coding: {
    submission_id: string;
    question_id: string;
    response_id: string;
    survey_id: string;
    governor_id: string;
    coder_id: string;
    codes: string[];
    book_version: number;
    coded_at: Date;
  };
  survey_coding_freeze: {
    survey_id: string;
    question_id: string;
    governor_id: string;
    frozen_by: string;
    freezer_name: string;
    frozen_at: Date;
  };
  survey_draft: {
    response_id: string;
    question_id: string;
    entered: string[];
    comment: Generated<string>;
    version: number;
    traces: Generated<string[]>;
    written_by: string;
    writer_name: string;
    written_at: Date;
    confirmed: Generated<string[]>;
    confirmed_by_name: Generated<string>;
  };
  survey_office_event: {
    id: string;
    response_id: string;
    at: Date;
    kind: string;
    actor_name: string;
    message: Generated<string>;
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
    journal_id: string | null;
    channel: Generated<string>;
    document_id: string | null;
  };
  survey_word_form: {
    id: string;
    response_id: string;
    survey_id: string;
    governor_id: string;
    received_by: string;
    state: string;
    file_sha256: string;
    media_type: string;
    answers: unknown;
    received_at: Date;
    uploaded_by: string;
    uploader_name: string;
    settled_at: Date | null;
    document_id: string | null;
  };
}
