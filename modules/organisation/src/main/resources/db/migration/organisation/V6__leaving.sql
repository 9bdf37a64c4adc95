alter table organisation.organisation
    add column suspended_at      timestamptz,
    add column suspended_by      uuid,
    add column suspension_reason text,
    add column leaving_at        timestamptz,
    add column leaving_due_at    timestamptz,
    add column leaving_by        uuid,
    add column leaving_reason    text,
    add constraint organisation_suspension_reason_length check (char_length(suspension_reason) between 1 and 2000),
    add constraint organisation_leaving_reason_length check (char_length(leaving_reason) between 1 and 2000),
    add constraint organisation_suspension_whole check ((suspended_at is null) = (suspension_reason is null)),
    add constraint organisation_leaving_whole check ((leaving_at is null) = (leaving_due_at is null)
        and (leaving_at is null) = (leaving_by is null) and (leaving_at is null) = (leaving_reason is null));
comment on constraint organisation_suspension_reason_length on organisation.organisation is 'TEXT_LENGTH | reason | A reason has 1 to 2,000 characters.';
comment on constraint organisation_leaving_reason_length on organisation.organisation is 'TEXT_LENGTH | reason | A reason has 1 to 2,000 characters.';
comment on constraint organisation_suspension_whole on organisation.organisation is 'INVALID | reason | A suspension has a reason.';
comment on constraint organisation_leaving_whole on organisation.organisation is 'INVALID | reason | Leaving has a reason.';
