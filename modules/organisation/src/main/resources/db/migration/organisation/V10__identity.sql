create table organisation.email_domain (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    name        text        not null,
    state       text        not null default 'CLAIMED',
    token       uuid        not null default gen_random_uuid(),
    claimed_by  uuid        not null,
    verified_by uuid,
    verified_at timestamptz,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    archived_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, claimed_by) references organisation.member (tenant_id, id),
    foreign key (tenant_id, verified_by) references organisation.member (tenant_id, id),
    constraint email_domain_name_length check (char_length(name) between 3 and 253),
    constraint email_domain_state_known check (state in ('CLAIMED', 'VERIFIED'))
);
create unique index email_domain_name on organisation.email_domain (tenant_id, name) where archived_at is null;
create index email_domain_claimed_by on organisation.email_domain (tenant_id, claimed_by);
create index email_domain_verified_by on organisation.email_domain (tenant_id, verified_by);
call platform.wall('organisation.email_domain', 'select, insert, update');
comment on index organisation.email_domain_name is 'TAKEN | name | Your organisation has claimed this domain already.';
comment on constraint email_domain_name_length on organisation.email_domain is 'INVALID | name | A domain has at most 253 characters.';

create table organisation.identity_provider (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    name        text        not null,
    issuer      text        not null,
    client_id   text        not null,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    archived_at timestamptz,
    primary key (tenant_id, id),
    constraint identity_provider_name_length check (char_length(name) between 1 and 200),
    constraint identity_provider_issuer_length check (char_length(issuer) between 1 and 500),
    constraint identity_provider_client_id_length check (char_length(client_id) between 1 and 255)
);
create unique index identity_provider_one on organisation.identity_provider (tenant_id) where archived_at is null;
call platform.wall('organisation.identity_provider', 'select, insert, update');
comment on index organisation.identity_provider_one is 'TAKEN | issuer | Your organisation has an identity provider; disconnect it before you connect another one.';
comment on constraint identity_provider_name_length on organisation.identity_provider is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint identity_provider_issuer_length on organisation.identity_provider is 'TEXT_LENGTH | issuer | An issuer has 1 to 500 characters.';
comment on constraint identity_provider_client_id_length on organisation.identity_provider is 'TEXT_LENGTH | clientId | A client id has 1 to 255 characters.';

create table organisation.joining_policy (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null default uuidv7(),
    role_id    uuid,
    version    integer     not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, role_id) references organisation.role (tenant_id, id),
    constraint joining_policy_one unique (tenant_id)
);
create index joining_policy_role on organisation.joining_policy (tenant_id, role_id);
call platform.wall('organisation.joining_policy', 'select, insert, update');
comment on constraint joining_policy_one on organisation.joining_policy is 'CONFLICT | roleId | The policy was changed meanwhile; read it again, then decide.';

-- What is proven of a domain is proven to this installation, of this organisation; an archive proves nothing.
comment on table organisation.email_domain is 'NOT EXPORTED: a domain is proven anew wherever it opens something.';
comment on table organisation.identity_provider is 'NOT EXPORTED: it is connected at the login server of this installation.';

-- The owner is bound by the policies too, and a migration acts for no tenant: the force is lifted for the one statement.
alter table organisation.organisation no force row level security;
alter table organisation.joining_policy no force row level security;
insert into organisation.joining_policy (tenant_id) select tenant_id from organisation.organisation;
alter table organisation.joining_policy force row level security;
alter table organisation.organisation force row level security;
