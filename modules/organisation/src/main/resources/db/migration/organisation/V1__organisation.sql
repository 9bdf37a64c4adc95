grant usage on schema organisation to ${application};

create table organisation.organisation (
    tenant_id                 uuid        not null default current_setting('app.tenant_id')::uuid,
    id                        uuid        not null default current_setting('app.tenant_id')::uuid,
    slug                      text        not null,
    name                      text        not null,
    time_zone                 text        not null,
    fiscal_year_start         integer     not null,
    vision_months_least       integer     not null default 36,
    vision_months_most        integer     not null default 60,
    challenge_months_least    integer     not null default 6,
    challenge_months_most     integer     not null default 36,
    target_months_most        integer     not null default 6,
    check_in_days             integer     not null default 14,
    version                   integer     not null default 1,
    created_at                timestamptz not null default now(),
    updated_at                timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint organisation_itself check (id = tenant_id),
    constraint organisation_slug_form check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    constraint organisation_name_length check (char_length(name) between 1 and 200),
    constraint organisation_fiscal_year_start_month check (fiscal_year_start between 1 and 12),
    constraint organisation_horizons_order check (vision_months_least between 1 and vision_months_most
        and challenge_months_least between 1 and challenge_months_most and target_months_most >= 1),
    constraint organisation_check_in_days_range check (check_in_days between 1 and 366)
);
call platform.wall('organisation.organisation', 'select, insert, update');
comment on constraint organisation_pkey on organisation.organisation is 'TAKEN | keycloakId | This organisation is on board already.';
comment on constraint organisation_slug_form on organisation.organisation is 'INVALID | slug | A slug has 1 to 63 lower-case letters, digits and hyphens, and neither begins nor ends with a hyphen.';
comment on constraint organisation_name_length on organisation.organisation is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint organisation_fiscal_year_start_month on organisation.organisation is 'INVALID | fiscalYearStart | A month is a number from 1 to 12.';
comment on constraint organisation_horizons_order on organisation.organisation is 'INVALID | horizons | Horizons are at least one month long, and the least is not above the most.';
comment on constraint organisation_check_in_days_range on organisation.organisation is 'INVALID | checkInDays | The days between two check-ins are a number from 1 to 366.';

create table organisation.business_line (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    kind        text        not null,
    name        text        not null,
    description text,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    archived_at timestamptz,
    primary key (tenant_id, id),
    constraint business_line_kind_known check (kind in ('BUSINESS_LINE', 'CUSTOMER_JOURNEY')),
    constraint business_line_name_length check (char_length(name) between 1 and 200),
    constraint business_line_description_length check (char_length(description) between 1 and 5000)
);
create unique index business_line_name on organisation.business_line (tenant_id, name) where archived_at is null;
call platform.wall('organisation.business_line', 'select, insert, update');
comment on index organisation.business_line_name is 'TAKEN | name | Another business line or customer journey has this name.';
comment on constraint business_line_name_length on organisation.business_line is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint business_line_description_length on organisation.business_line is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';

create table organisation.product (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    business_line_id uuid,
    name             text        not null,
    description      text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    constraint product_name_length check (char_length(name) between 1 and 200),
    constraint product_description_length check (char_length(description) between 1 and 5000)
);
create unique index product_name on organisation.product (tenant_id, name) where archived_at is null;
create index product_business_line on organisation.product (tenant_id, business_line_id);
call platform.wall('organisation.product', 'select, insert, update');
comment on index organisation.product_name is 'TAKEN | name | Another product has this name.';
comment on constraint product_name_length on organisation.product is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint product_description_length on organisation.product is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';

create table organisation.team (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    business_line_id uuid,
    name             text        not null,
    description      text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    constraint team_name_length check (char_length(name) between 1 and 200),
    constraint team_description_length check (char_length(description) between 1 and 5000)
);
create unique index team_name on organisation.team (tenant_id, name) where archived_at is null;
create index team_business_line on organisation.team (tenant_id, business_line_id);
call platform.wall('organisation.team', 'select, insert, update');
comment on index organisation.team_name is 'TAKEN | name | Another team has this name.';
comment on constraint team_name_length on organisation.team is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint team_description_length on organisation.team is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';

create table organisation.member (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    subject     text        not null,
    name        text        not null,
    email       text        not null,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    archived_at timestamptz,
    primary key (tenant_id, id),
    constraint member_subject unique (tenant_id, subject),
    constraint member_subject_length check (char_length(subject) between 1 and 255),
    constraint member_name_length check (char_length(name) between 1 and 200),
    constraint member_email_form check (char_length(email) between 3 and 320 and email like '%_@_%')
);
create unique index member_email on organisation.member (tenant_id, email) where archived_at is null;
call platform.wall('organisation.member', 'select, insert, update');
comment on constraint member_subject on organisation.member is 'TAKEN | subject | This person is a member already.';
comment on index organisation.member_email is 'TAKEN | email | Another member has this e-mail address.';
comment on constraint member_subject_length on organisation.member is 'TEXT_LENGTH | subject | A subject has 1 to 255 characters.';
comment on constraint member_name_length on organisation.member is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint member_email_form on organisation.member is 'INVALID | email | This is not an e-mail address.';

create table organisation.role (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    level       text        not null,
    title       text        not null,
    permissions text[]      not null,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint role_title unique (tenant_id, title),
    constraint role_level_known check (level in ('ADMIN', 'CPO', 'VP', 'PM', 'TEAM_MEMBER', 'STAKEHOLDER', 'SALES')),
    constraint role_title_length check (char_length(title) between 1 and 100)
);
call platform.wall('organisation.role', 'select, insert, update');
comment on constraint role_title on organisation.role is 'TAKEN | title | Another role has this title.';
comment on constraint role_title_length on organisation.role is 'TEXT_LENGTH | title | A title has 1 to 100 characters.';

create table organisation.role_grant (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    role_id          uuid        not null,
    business_line_id uuid,
    team_id          uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, role_id) references organisation.role (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    constraint role_grant_one_scope check (business_line_id is null or team_id is null)
);
create unique index role_grant_once on organisation.role_grant (tenant_id, member_id, role_id, business_line_id, team_id)
    nulls not distinct where archived_at is null;
create index role_grant_role on organisation.role_grant (tenant_id, role_id);
create index role_grant_business_line on organisation.role_grant (tenant_id, business_line_id);
create index role_grant_team on organisation.role_grant (tenant_id, team_id);
create index role_grant_member on organisation.role_grant (tenant_id, member_id);
call platform.wall('organisation.role_grant', 'select, insert, update');
comment on index organisation.role_grant_once is 'TAKEN | roleId | The member has this role there already.';
comment on constraint role_grant_one_scope on organisation.role_grant is 'INVALID | teamId | A role is granted for one business line or for one team, not for both; leave both out for the whole organisation.';
