-- An admin words roles, adds and archives them, and says how far each looks ahead.
alter table organisation.role
    add column description  text,
    add column months_least integer,
    add column months_most  integer,
    add column archived_at  timestamptz,
    add constraint role_description_length check (char_length(description) between 1 and 5000),
    add constraint role_horizon_order check ((months_least is null) = (months_most is null)
        and (months_least is null or months_least between 0 and months_most and months_most between 1 and 1200)),
    drop constraint role_title;
create unique index role_title on organisation.role (tenant_id, title) where archived_at is null;
comment on index organisation.role_title is 'TAKEN | title | Another role has this title.';
comment on constraint role_description_length on organisation.role is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';
comment on constraint role_horizon_order on organisation.role is 'INVALID | horizon | A horizon has 0 to 1,200 months, and the least is not above the most.';

-- What has ended gives nothing any more; whoever is granted the role again gets a grant of its own.
alter table organisation.role_grant add column until timestamptz;
