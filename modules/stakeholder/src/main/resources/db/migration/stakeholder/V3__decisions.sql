-- What was asked, and what one person decided (S2:10).
create table stakeholder.decision (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    question         text        not null,
    options          text[]      not null default '{}',
    owner_id         uuid        not null,
    state            text        not null default 'OPEN',
    choice           text,
    rationale        text,
    decided_at       timestamptz,
    supersedes_id    uuid,
    challenge_id     uuid,
    target_condition_id uuid,
    theme_id         uuid,
    account_id       uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, supersedes_id) references stakeholder.decision (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    constraint decision_question_length check (char_length(question) between 1 and 2000),
    constraint decision_choice_length check (char_length(choice) between 1 and 2000),
    constraint decision_rationale_length check (char_length(rationale) between 1 and 10000),
    constraint decision_state_known check (state in ('OPEN', 'DECIDED', 'SUPERSEDED', 'DROPPED')),
    constraint decision_made check ((state in ('DECIDED', 'SUPERSEDED')) = (choice is not null)
        and (choice is null) = (rationale is null) and (choice is null) = (decided_at is null))
);
create index decision_owner on stakeholder.decision (tenant_id, owner_id, created_at desc, id desc);
create index decision_supersedes on stakeholder.decision (tenant_id, supersedes_id);
create index decision_challenge on stakeholder.decision (tenant_id, challenge_id, created_at desc, id desc);
create index decision_target_condition on stakeholder.decision (tenant_id, target_condition_id, created_at desc, id desc);
create index decision_theme on stakeholder.decision (tenant_id, theme_id, created_at desc, id desc);
create index decision_account on stakeholder.decision (tenant_id, account_id, created_at desc, id desc);
create index decision_listed on stakeholder.decision (tenant_id, created_at desc, id desc);
call platform.wall('stakeholder.decision', 'select, insert, update');
comment on constraint decision_question_length on stakeholder.decision is 'TEXT_LENGTH | question | A question has 1 to 2,000 characters.';
comment on constraint decision_choice_length on stakeholder.decision is 'TEXT_LENGTH | choice | A choice has 1 to 2,000 characters.';
comment on constraint decision_rationale_length on stakeholder.decision is 'TEXT_LENGTH | rationale | A rationale has 1 to 10,000 characters.';

-- Who was asked before it was decided, or came by themselves, and what they said.
create table stakeholder.advice (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    decision_id      uuid        not null,
    member_id        uuid        not null,
    statement        text,
    given_at         timestamptz,
    created_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, decision_id) references stakeholder.decision (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint advice_once unique (tenant_id, decision_id, member_id),
    constraint advice_statement_length check (char_length(statement) between 1 and 5000),
    constraint advice_given check ((statement is null) = (given_at is null))
);
create index advice_member on stakeholder.advice (tenant_id, member_id, decision_id);
create index advice_decision on stakeholder.advice (tenant_id, decision_id, created_at, id);
call platform.wall('stakeholder.advice', 'select, insert, update');
comment on constraint advice_once on stakeholder.advice is 'TAKEN | memberId | They are asked already.';
comment on constraint advice_statement_length on stakeholder.advice is 'TEXT_LENGTH | statement | What somebody says has 1 to 5,000 characters.';
