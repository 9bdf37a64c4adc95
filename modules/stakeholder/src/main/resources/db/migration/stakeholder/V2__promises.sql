-- What somebody told a customer (S1:7). How far it binds the product is computed from what stands behind it. It is never
-- deleted: nobody may.
create table stakeholder.promise (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    account_id       uuid        not null,
    made_by_id       uuid        not null,
    wording          text        not null,
    first_wording    text        not null,
    kind             text        not null,
    contractual      boolean     not null default false,
    signed_on        date,
    due_on           date,
    theme_id         uuid,
    problem_id       uuid,
    state            text        not null default 'LOGGED',
    exposure         text        not null,
    exposed_because  text        not null,
    exposed_since    timestamptz not null default clock_timestamp(),
    verdict          text,
    triaged_by_id    uuid,
    reply            text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    foreign key (tenant_id, made_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, problem_id) references stakeholder.problem (tenant_id, id),
    foreign key (tenant_id, triaged_by_id) references organisation.member (tenant_id, id),
    constraint promise_wording_length check (char_length(wording) between 1 and 5000),
    constraint promise_verdict_length check (char_length(verdict) between 1 and 5000),
    constraint promise_reply_length check (char_length(reply) between 1 and 5000),
    constraint promise_due_after_signing check (signed_on <= due_on),
    constraint promise_kind_known check (kind in ('FEATURE', 'PROBLEM_HELP')),
    constraint promise_state_known check (state in ('LOGGED', 'TRIAGED', 'RENEGOTIATED', 'ACCEPTED', 'DECLINED', 'KEPT', 'BROKEN', 'WITHDRAWN')),
    constraint promise_exposure_known check (exposure in ('HIJACK', 'UNVALIDATED', 'PLANNED', 'SAFE')),
    constraint promise_contract check (not contractual or state <> 'WITHDRAWN')
);
create index promise_account on stakeholder.promise (tenant_id, account_id, created_at desc, id desc);
create index promise_made_by on stakeholder.promise (tenant_id, made_by_id, created_at desc, id desc);
create index promise_theme on stakeholder.promise (tenant_id, theme_id, created_at desc, id desc);
create index promise_problem on stakeholder.promise (tenant_id, problem_id, created_at desc, id desc);
create index promise_triaged_by on stakeholder.promise (tenant_id, triaged_by_id);
create index promise_exposure on stakeholder.promise (tenant_id, exposure, due_on, id);
create index promise_listed on stakeholder.promise (tenant_id, created_at desc, id desc);
call platform.wall('stakeholder.promise', 'select, insert, update');
comment on constraint promise_wording_length on stakeholder.promise is 'TEXT_LENGTH | wording | A promise has 1 to 5,000 characters.';
comment on constraint promise_verdict_length on stakeholder.promise is 'TEXT_LENGTH | verdict | What was decided has 1 to 5,000 characters.';
comment on constraint promise_reply_length on stakeholder.promise is 'TEXT_LENGTH | reply | A reply has 1 to 5,000 characters.';
comment on constraint promise_due_after_signing on stakeholder.promise is 'DUE_BEFORE_SIGNED | dueOn | Nothing is due before it is signed.';

-- Why a promise was exposed as it was, and since when: never altered.
create table stakeholder.exposure_change (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    promise_id       uuid        not null,
    former_exposure  text,
    exposure         text        not null,
    because          text        not null,
    action           text        not null,
    subject          text,
    reason           text,
    changed_at       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, promise_id) references stakeholder.promise (tenant_id, id),
    constraint exposure_change_former_exposure_known check (former_exposure in ('HIJACK', 'UNVALIDATED', 'PLANNED', 'SAFE')),
    constraint exposure_change_exposure_known check (exposure in ('HIJACK', 'UNVALIDATED', 'PLANNED', 'SAFE'))
);
create index exposure_change_promise on stakeholder.exposure_change (tenant_id, promise_id, changed_at desc, id desc);
call platform.wall('stakeholder.exposure_change', 'select, insert');
