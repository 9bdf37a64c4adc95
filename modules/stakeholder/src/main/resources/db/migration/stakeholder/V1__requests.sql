grant usage on schema stakeholder to ${application};

-- Whom the product has to live with, met as customers are: what they are measured by, what they want, what hurts (S1:263).
create table stakeholder.stakeholder (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    name             text        not null,
    function         text,
    measured_by      text,
    goals            text[]      not null default '{}',
    problems         text[]      not null default '{}',
    member_id        uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint stakeholder_name_length check (char_length(name) between 1 and 200),
    constraint stakeholder_function_length check (char_length(function) between 1 and 200),
    constraint stakeholder_measured_by_length check (char_length(measured_by) between 1 and 2000)
);
create index stakeholder_member on stakeholder.stakeholder (tenant_id, member_id);
create index stakeholder_listed on stakeholder.stakeholder (tenant_id, name, id);
create unique index stakeholder_once on stakeholder.stakeholder (tenant_id, member_id) where archived_at is null;
call platform.wall('stakeholder.stakeholder', 'select, insert, update');
comment on constraint stakeholder_name_length on stakeholder.stakeholder is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint stakeholder_function_length on stakeholder.stakeholder is 'TEXT_LENGTH | function | A function has 1 to 200 characters.';
comment on constraint stakeholder_measured_by_length on stakeholder.stakeholder is 'TEXT_LENGTH | measuredBy | How somebody is measured has 1 to 2,000 characters.';
comment on index stakeholder.stakeholder_once is 'TAKEN | memberId | This member is written down as a stakeholder already.';

-- A customer. What it is worth is exact: hundredths of its currency.
create table stakeholder.account (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    name             text        not null,
    description      text,
    fit              text,
    commitment       text,
    value_hundredths bigint,
    value_currency   text,
    signed_on        date,
    owner_id         uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint account_name_length check (char_length(name) between 1 and 200),
    constraint account_description_length check (char_length(description) between 1 and 20000),
    constraint account_fit_known check (fit in ('GOOD', 'PARTIAL', 'POOR')),
    constraint account_commitment_known check (commitment in ('WEAK', 'MODERATE', 'STRONG')),
    constraint account_value_whole check ((value_hundredths is null) = (value_currency is null)),
    constraint account_value_range check (value_hundredths between 0 and 100000000000000),
    constraint account_value_currency_form check (value_currency ~ '^[A-Z]{3}$')
);
create unique index account_name on stakeholder.account (tenant_id, name) where archived_at is null;
create index account_listed on stakeholder.account (tenant_id, name, id);
create index account_owner on stakeholder.account (tenant_id, owner_id);
call platform.wall('stakeholder.account', 'select, insert, update');
comment on constraint account_name_length on stakeholder.account is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint account_description_length on stakeholder.account is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint account_value_currency_form on stakeholder.account is 'INVALID | value.currency | A currency is three capitals, such as EUR.';
comment on constraint account_value_range on stakeholder.account is 'INVALID | value.amount | A value is from 0 to 1,000,000,000,000.';
comment on index stakeholder.account_name is 'TAKEN | name | There is an account of this name already: use that one, so that nobody is counted twice.';

-- What hurts whom, however many ask, and in whatever words.
create table stakeholder.problem (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    statement        text        not null,
    affected         text,
    severity         text,
    frequency        text,
    willingness      text        not null default 'UNKNOWN',
    evidence         text,
    theme_id         uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    constraint problem_statement_length check (char_length(statement) between 1 and 2000),
    constraint problem_affected_length check (char_length(affected) between 1 and 2000),
    constraint problem_evidence_length check (char_length(evidence) between 1 and 20000),
    constraint problem_severity_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint problem_frequency_known check (frequency in ('RARELY', 'MONTHLY', 'WEEKLY', 'DAILY', 'ALWAYS')),
    constraint problem_willingness_known check (willingness in ('UNKNOWN', 'WILLING', 'UNWILLING'))
);
create index problem_theme on stakeholder.problem (tenant_id, theme_id, created_at, id);
create index problem_listed on stakeholder.problem (tenant_id, created_at, id);
call platform.wall('stakeholder.problem', 'select, insert, update');
comment on constraint problem_statement_length on stakeholder.problem is 'TEXT_LENGTH | statement | A problem has 1 to 2,000 characters.';
comment on constraint problem_affected_length on stakeholder.problem is 'TEXT_LENGTH | affected | Who has the problem is said in 1 to 2,000 characters.';
comment on constraint problem_evidence_length on stakeholder.problem is 'TEXT_LENGTH | evidence | Evidence has 1 to 20,000 characters.';

-- What somebody asked for, in their words. It reaches a theme only through a problem (S1:35, S1:265), so it has no column
-- for one.
create table stakeholder.request (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    wording          text        not null,
    kind             text        not null,
    raised_by_id     uuid        not null,
    stakeholder_id   uuid,
    account_id       uuid,
    state            text        not null default 'RECEIVED',
    problem_id       uuid,
    duplicate_of_id  uuid,
    reply            text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, raised_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, stakeholder_id) references stakeholder.stakeholder (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    foreign key (tenant_id, problem_id) references stakeholder.problem (tenant_id, id),
    foreign key (tenant_id, duplicate_of_id) references stakeholder.request (tenant_id, id),
    constraint request_wording_length check (char_length(wording) between 1 and 5000),
    constraint request_reply_length check (char_length(reply) between 1 and 5000),
    constraint request_kind_known check (kind in ('SOLUTION', 'PROBLEM')),
    constraint request_state_known check (state in ('RECEIVED', 'UNDER_STUDY', 'ACCEPTED_AS_PROBLEM', 'DECLINED', 'DUPLICATE')),
    constraint request_understood check ((state = 'ACCEPTED_AS_PROBLEM') = (problem_id is not null)),
    constraint request_merged check ((state = 'DUPLICATE') = (duplicate_of_id is not null)),
    constraint request_itself check (duplicate_of_id <> id)
);
create index request_raised_by on stakeholder.request (tenant_id, raised_by_id, created_at desc, id desc);
create index request_stakeholder on stakeholder.request (tenant_id, stakeholder_id, created_at desc, id desc);
create index request_account on stakeholder.request (tenant_id, account_id, created_at desc, id desc);
create index request_problem on stakeholder.request (tenant_id, problem_id, created_at desc, id desc);
create index request_duplicate_of on stakeholder.request (tenant_id, duplicate_of_id, created_at desc, id desc);
create index request_listed on stakeholder.request (tenant_id, created_at desc, id desc);
call platform.wall('stakeholder.request', 'select, insert, update');
comment on constraint request_wording_length on stakeholder.request is 'TEXT_LENGTH | wording | A request has 1 to 5,000 characters.';
comment on constraint request_reply_length on stakeholder.request is 'TEXT_LENGTH | reply | A reply has 1 to 5,000 characters.';

-- What has to be true for a request to help whoever asked (S1:265).
create table stakeholder.assumption (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    request_id       uuid        not null,
    statement        text        not null,
    validity         text        not null default 'UNVALIDATED',
    shown_by         text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, request_id) references stakeholder.request (tenant_id, id),
    constraint assumption_statement_length check (char_length(statement) between 1 and 2000),
    constraint assumption_shown_by_length check (char_length(shown_by) between 1 and 5000),
    constraint assumption_validity_known check (validity in ('UNVALIDATED', 'VALIDATED', 'INVALIDATED')),
    constraint assumption_shown check ((validity = 'UNVALIDATED') = (shown_by is null))
);
create index assumption_request on stakeholder.assumption (tenant_id, request_id, created_at, id);
call platform.wall('stakeholder.assumption', 'select, insert, update');
comment on constraint assumption_statement_length on stakeholder.assumption is 'TEXT_LENGTH | statement | An assumption has 1 to 2,000 characters.';
comment on constraint assumption_shown_by_length on stakeholder.assumption is 'TEXT_LENGTH | shownBy | What showed it has 1 to 5,000 characters.';
