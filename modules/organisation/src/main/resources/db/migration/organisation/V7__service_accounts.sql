create table organisation.service_account (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    name             text        not null,
    description      text,
    allows           text[]      not null,
    business_line_id uuid,
    team_id          uuid,
    expires_at       timestamptz not null,
    created_by_id    uuid        not null,
    last_used_at     timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, created_by_id) references organisation.member (tenant_id, id),
    constraint service_account_one_scope check (business_line_id is null or team_id is null),
    constraint service_account_name_length check (char_length(name) between 1 and 100),
    constraint service_account_description_length check (char_length(description) between 1 and 2000)
);
create unique index service_account_name on organisation.service_account (tenant_id, name) where archived_at is null;
create index service_account_business_line on organisation.service_account (tenant_id, business_line_id);
create index service_account_team on organisation.service_account (tenant_id, team_id);
create index service_account_created_by on organisation.service_account (tenant_id, created_by_id);
call platform.wall('organisation.service_account', 'select, insert, update');
comment on index organisation.service_account_name is 'TAKEN | name | Another service account has this name.';
comment on constraint service_account_one_scope on organisation.service_account is 'INVALID | teamId | A service account reaches one business line or one team, not both; leave both out for the whole organisation.';
comment on constraint service_account_name_length on organisation.service_account is 'TEXT_LENGTH | name | A name has 1 to 100 characters.';
comment on constraint service_account_description_length on organisation.service_account is 'TEXT_LENGTH | description | A description has 1 to 2,000 characters.';

-- Of a key there is only its prefix, which its holder may show, and a hash of all of it.
create table organisation.api_key (
    tenant_id          uuid        not null default current_setting('app.tenant_id')::uuid,
    id                 uuid        not null default uuidv7(),
    service_account_id uuid        not null,
    name               text,
    prefix             text        not null,
    hash               text        not null,
    expires_at         timestamptz not null,
    created_by_id      uuid        not null,
    last_used_at       timestamptz,
    version            integer     not null default 1,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    archived_at        timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, service_account_id) references organisation.service_account (tenant_id, id),
    foreign key (tenant_id, created_by_id) references organisation.member (tenant_id, id),
    constraint api_key_prefix unique (tenant_id, prefix),
    constraint api_key_name_length check (char_length(name) between 1 and 100)
);
create index api_key_service_account on organisation.api_key (tenant_id, service_account_id);
create index api_key_created_by on organisation.api_key (tenant_id, created_by_id);
call platform.wall('organisation.api_key', 'select, insert, update');
comment on constraint api_key_prefix on organisation.api_key is 'CONFLICT | serviceAccountId | Two keys were made at the same moment; try again.';
comment on constraint api_key_name_length on organisation.api_key is 'TEXT_LENGTH | name | A name has 1 to 100 characters.';
comment on table organisation.api_key is 'NOT EXPORTED: a key opens the organisation that it was made for, and no other.';
