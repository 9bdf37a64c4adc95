-- A refused attempt at configuration is an entry like a change, without a row that it left behind.
alter table platform.change
    alter column subject drop not null,
    alter column after drop not null,
    add column kind text,
    add column actor_kind text not null default 'MEMBER',
    add column outcome text not null default 'DONE',
    add column codes text[] not null default '{}',
    add column input jsonb;

-- The owner is bound by the policy too, and a migration acts for no tenant: the force is lifted for the one statement.
alter table platform.change no force row level security;
update platform.change
set kind = substring(after ->> 'id' from '^(.*)_[0-9a-f]{32}$'),
    actor_kind = case when actor is null then 'OPERATOR' else 'MEMBER' end;
alter table platform.change force row level security;

alter table platform.change
    alter column actor_kind drop default,
    alter column outcome drop default,
    add constraint change_actor_kind_known check (actor_kind in ('MEMBER', 'SERVICE_ACCOUNT', 'OPERATOR', 'VISITOR')),
    add constraint change_outcome_known check (outcome in ('DONE', 'REFUSED')),
    add constraint change_done_leaves_something
        check (outcome = 'REFUSED' or subject is not null and kind is not null and after is not null);
comment on constraint change_done_leaves_something on platform.change is 'INVALID | id | What was done has left something behind.';

create index change_at on platform.change (tenant_id, at, id);
create index change_actor on platform.change (tenant_id, actor, at, id);
create index change_action on platform.change (tenant_id, action, at, id);
create index change_kind on platform.change (tenant_id, kind, at, id);
create index change_request on platform.change (tenant_id, request);
create index change_refused on platform.change (tenant_id, at, id) where outcome = 'REFUSED';
