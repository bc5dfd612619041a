// Generated from db/migrations by `npm run db:types`. Do not edit.

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
  setting: {
    key: string;
    value: string;
  };
}
