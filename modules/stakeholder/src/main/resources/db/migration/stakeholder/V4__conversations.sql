-- Talks with customers, users and stakeholders (S4:9-13, S2:11). The day on which one was held is a day of the
-- organisation.
create table stakeholder.conversation (
    tenant_id            uuid        not null default current_setting('app.tenant_id')::uuid,
    id                   uuid        not null default uuidv7(),
    kind                 text        not null,
    conversation_channel text        not null,
    member_id            uuid        not null,
    account_id           uuid,
    stakeholder_id       uuid,
    counterpart          text,
    learning_goal        text,
    jobs                 text[]      not null default '{}',
    agreement            text,
    state                text        not null default 'PLANNED',
    planned_on           date,
    held_on              date,
    version              integer     not null default 1,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    foreign key (tenant_id, stakeholder_id) references stakeholder.stakeholder (tenant_id, id),
    constraint conversation_kind_known check (kind in ('STRATEGIC', 'REACTIVE', 'SUPPORT', 'HANDS_ON')),
    constraint conversation_channel_known check (conversation_channel in ('IN_PERSON', 'CALL', 'IN_APP', 'SUPPORT_DESK', 'SALES_ENGINEER', 'SURVEY')),
    constraint conversation_state_known check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint conversation_counterpart_length check (char_length(counterpart) between 1 and 500),
    constraint conversation_learning_goal_length check (char_length(learning_goal) between 1 and 2000),
    constraint conversation_agreement_length check (char_length(agreement) between 1 and 10000),
    constraint conversation_somebody check (num_nonnulls(account_id, stakeholder_id, counterpart) > 0),
    constraint conversation_goal check (kind <> 'STRATEGIC' or learning_goal is not null),
    constraint conversation_held check ((state = 'HELD') = (held_on is not null) and (state = 'HELD' or planned_on is not null))
);
create index conversation_listed on stakeholder.conversation (tenant_id, created_at desc, id desc);
create index conversation_member on stakeholder.conversation (tenant_id, member_id, created_at desc, id desc);
create index conversation_account on stakeholder.conversation (tenant_id, account_id, created_at desc, id desc);
create index conversation_stakeholder on stakeholder.conversation (tenant_id, stakeholder_id, created_at desc, id desc);
call platform.wall('stakeholder.conversation', 'select, insert, update');
comment on constraint conversation_counterpart_length on stakeholder.conversation is 'TEXT_LENGTH | counterpart | Whom you talk with has 1 to 500 characters.';
comment on constraint conversation_learning_goal_length on stakeholder.conversation is 'TEXT_LENGTH | learningGoal | What to learn has 1 to 2,000 characters.';
comment on constraint conversation_agreement_length on stakeholder.conversation is 'TEXT_LENGTH | agreement | An agreement has 1 to 10,000 characters.';
comment on constraint conversation_somebody on stakeholder.conversation is 'INVALID | accountId | Say with whom: an account, a stakeholder, or somebody else in words.';
comment on constraint conversation_goal on stakeholder.conversation is 'CONVERSATION_GOAL_MISSING | learningGoal | A strategic talk has something to learn (S4:9): say what.';

-- What is to be done after a conversation, and by whom.
create table stakeholder.conversation_action (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    conversation_id  uuid        not null,
    statement        text        not null,
    owner_id         uuid        not null,
    due_on           date,
    done_at          timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, conversation_id) references stakeholder.conversation (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint conversation_action_statement_length check (char_length(statement) between 1 and 2000)
);
create index conversation_action_conversation on stakeholder.conversation_action (tenant_id, conversation_id, created_at, id);
create index conversation_action_owner on stakeholder.conversation_action (tenant_id, owner_id);
call platform.wall('stakeholder.conversation_action', 'select, insert, update');
comment on constraint conversation_action_statement_length on stakeholder.conversation_action is 'TEXT_LENGTH | statement | What is to be done has 1 to 2,000 characters.';

-- What somebody wrote down for themselves: a table of its own, so that no history, audit log or export has it.
create table stakeholder.conversation_note (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    conversation_id  uuid        not null,
    author_id        uuid        not null,
    private_note     text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, conversation_id) references stakeholder.conversation (tenant_id, id),
    foreign key (tenant_id, author_id) references organisation.member (tenant_id, id),
    constraint conversation_note_once unique (tenant_id, conversation_id, author_id),
    constraint conversation_note_private_note_length check (char_length(private_note) between 1 and 20000)
);
create index conversation_note_author on stakeholder.conversation_note (tenant_id, author_id);
call platform.wall('stakeholder.conversation_note', 'select, insert, update, delete');
comment on table stakeholder.conversation_note is 'NOT EXPORTED: only its author ever reads a note.';
comment on constraint conversation_note_private_note_length on stakeholder.conversation_note is 'TEXT_LENGTH | privateNote | A note has 1 to 20,000 characters.';

-- What was heard, until somebody understands it or sets it aside (S1:41).
create table stakeholder.insight (
    tenant_id            uuid        not null default current_setting('app.tenant_id')::uuid,
    id                   uuid        not null default uuidv7(),
    kind                 text        not null,
    source               text        not null,
    conversation_channel text,
    statement            text        not null,
    raised_by_id         uuid        not null,
    conversation_id      uuid,
    account_id           uuid,
    state                text        not null default 'NEW',
    problem_id           uuid,
    theme_id             uuid,
    set_aside_because    text,
    version              integer     not null default 1,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, raised_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, conversation_id) references stakeholder.conversation (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    foreign key (tenant_id, problem_id) references stakeholder.problem (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    constraint insight_kind_known check (kind in ('PROBLEM', 'COMPETITOR', 'MARKET_TREND', 'SATISFACTION', 'VALUE_PROPOSITION')),
    constraint insight_source_known check (source in ('CONVERSATION', 'SALES', 'FEEDBACK')),
    constraint insight_channel_known check (conversation_channel in ('IN_PERSON', 'CALL', 'IN_APP', 'SUPPORT_DESK', 'SALES_ENGINEER', 'SURVEY')),
    constraint insight_state_known check (state in ('NEW', 'UNDERSTOOD', 'SET_ASIDE')),
    constraint insight_statement_length check (char_length(statement) between 1 and 5000),
    constraint insight_set_aside_because_length check (char_length(set_aside_because) between 1 and 2000),
    constraint insight_heard check ((source = 'CONVERSATION') = (conversation_id is not null)
        and (source = 'SALES') = (conversation_channel is null)),
    constraint insight_understood check ((state = 'UNDERSTOOD') = (num_nonnulls(problem_id, theme_id) > 0)
        and (state = 'SET_ASIDE') = (set_aside_because is not null))
);
create index insight_listed on stakeholder.insight (tenant_id, created_at desc, id desc);
create index insight_queue on stakeholder.insight (tenant_id, created_at desc, id desc) where state = 'NEW';
create index insight_raised_by on stakeholder.insight (tenant_id, raised_by_id, created_at desc, id desc);
create index insight_conversation on stakeholder.insight (tenant_id, conversation_id, created_at desc, id desc);
create index insight_account on stakeholder.insight (tenant_id, account_id, created_at desc, id desc);
create index insight_problem on stakeholder.insight (tenant_id, problem_id, created_at desc, id desc);
create index insight_theme on stakeholder.insight (tenant_id, theme_id, created_at desc, id desc);
call platform.wall('stakeholder.insight', 'select, insert, update');
comment on constraint insight_statement_length on stakeholder.insight is 'TEXT_LENGTH | statement | An insight has 1 to 5,000 characters.';
comment on constraint insight_set_aside_because_length on stakeholder.insight is 'TEXT_LENGTH | because | Why it is set aside has 1 to 2,000 characters.';
