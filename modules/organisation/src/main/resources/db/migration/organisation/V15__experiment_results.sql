-- Who records what experiments count. The owner is bound by the policy too, and a migration acts for no tenant: the force
-- is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || 'EXPERIMENT_RESULT_CREATE'::text) order by 1)
where level in ('PM', 'TEAM_MEMBER');
alter table organisation.role force row level security;
