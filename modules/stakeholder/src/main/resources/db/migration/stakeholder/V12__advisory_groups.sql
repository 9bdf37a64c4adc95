-- Customers who are asked again and again, for a purpose.
create table stakeholder.advisory_group (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    id           uuid        not null default uuidv7(),
    name         text        not null,
    purpose      text        not null,
    version      integer     not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    archived_at  timestamptz,
    primary key (tenant_id, id),
    constraint advisory_group_name_length check (char_length(name) between 1 and 200),
    constraint advisory_group_purpose_length check (char_length(purpose) between 1 and 2000)
);
create unique index advisory_group_name on stakeholder.advisory_group (tenant_id, name) where archived_at is null;
create index advisory_group_listed on stakeholder.advisory_group (tenant_id, name, id);
call platform.wall('stakeholder.advisory_group', 'select, insert, update');
comment on index stakeholder.advisory_group_name is 'TAKEN | name | There is an advisory group of this name already.';
comment on constraint advisory_group_name_length on stakeholder.advisory_group is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint advisory_group_purpose_length on stakeholder.advisory_group is 'TEXT_LENGTH | purpose | A purpose has 1 to 2,000 characters.';

-- People of customers. The days are days of the organisation. Who was erased is archived, and has no name.
create table stakeholder.advisory_member (
    tenant_id          uuid        not null default current_setting('app.tenant_id')::uuid,
    id                 uuid        not null default uuidv7(),
    advisory_group_id  uuid        not null,
    account_id         uuid        not null,
    name               text        not null,
    role               text,
    joined_on          date        not null,
    left_on            date,
    version            integer     not null default 1,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    archived_at        timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, advisory_group_id) references stakeholder.advisory_group (tenant_id, id),
    foreign key (tenant_id, account_id) references stakeholder.account (tenant_id, id),
    constraint advisory_member_name_length check (char_length(name) between 1 and 200),
    constraint advisory_member_role_length check (char_length(role) between 1 and 200),
    constraint advisory_member_left_after_joined check (left_on >= joined_on)
);
create index advisory_member_group on stakeholder.advisory_member (tenant_id, advisory_group_id, joined_on, id);
create index advisory_member_account on stakeholder.advisory_member (tenant_id, account_id, joined_on, id);
call platform.wall('stakeholder.advisory_member', 'select, insert, update');
comment on constraint advisory_member_name_length on stakeholder.advisory_member is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint advisory_member_role_length on stakeholder.advisory_member is 'TEXT_LENGTH | role | A role has 1 to 200 characters.';
comment on constraint advisory_member_left_after_joined on stakeholder.advisory_member is 'INVALID | leftOn | Nobody leaves before they join.';

-- A session of a group is a conversation with it; what is heard there is heard from the group.
alter table stakeholder.conversation
    add column advisory_group_id uuid,
    add constraint conversation_advisory_group foreign key (tenant_id, advisory_group_id)
        references stakeholder.advisory_group (tenant_id, id) not valid,
    drop constraint conversation_somebody,
    add constraint conversation_somebody check (num_nonnulls(account_id, stakeholder_id, advisory_group_id, counterpart) > 0) not valid;
create index conversation_advisory_group on stakeholder.conversation (tenant_id, advisory_group_id, created_at desc, id desc);
comment on constraint conversation_somebody on stakeholder.conversation is 'INVALID | accountId | Say with whom: an account, a stakeholder, an advisory group, or somebody else in words.';
alter table stakeholder.insight
    add column advisory_group_id uuid,
    add constraint insight_advisory_group foreign key (tenant_id, advisory_group_id)
        references stakeholder.advisory_group (tenant_id, id) not valid;
create index insight_advisory_group on stakeholder.insight (tenant_id, advisory_group_id, created_at desc, id desc);
