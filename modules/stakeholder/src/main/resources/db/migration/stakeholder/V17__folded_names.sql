-- A customer is counted once, however somebody writes the name; so is an advisory group. Those that differ in their
-- writing only get their own names. The owner is bound by the policy too, and a migration acts for no tenant: the force
-- is lifted for the two statements.
alter table stakeholder.account no force row level security;
update stakeholder.account one
set name = left(name, 160) || ' (' || id || ')'
where archived_at is null
  and exists (select from stakeholder.account other
              where other.tenant_id = one.tenant_id and other.id < one.id and other.archived_at is null
                and platform.folded(other.name) = platform.folded(one.name));
alter table stakeholder.account force row level security;
drop index stakeholder.account_name;
alter table stakeholder.account add column folded_name text not null generated always as (platform.folded(name)) stored;
create unique index account_name on stakeholder.account (tenant_id, folded_name) where archived_at is null;
comment on index stakeholder.account_name is 'TAKEN | name | There is an account of this name already: use that one, so that nobody is counted twice.';

alter table stakeholder.advisory_group no force row level security;
update stakeholder.advisory_group one
set name = left(name, 160) || ' (' || id || ')'
where archived_at is null
  and exists (select from stakeholder.advisory_group other
              where other.tenant_id = one.tenant_id and other.id < one.id and other.archived_at is null
                and platform.folded(other.name) = platform.folded(one.name));
alter table stakeholder.advisory_group force row level security;
drop index stakeholder.advisory_group_name;
alter table stakeholder.advisory_group add column folded_name text not null generated always as (platform.folded(name)) stored;
create unique index advisory_group_name on stakeholder.advisory_group (tenant_id, folded_name) where archived_at is null;
comment on index stakeholder.advisory_group_name is 'TAKEN | name | There is an advisory group of this name already.';

-- Names of stakeholders may be shared; whoever names one in a file means the same, however it is written.
alter table stakeholder.stakeholder add column folded_name text not null generated always as (platform.folded(name)) stored;
