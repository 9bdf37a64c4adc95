-- What each level may do with obstacles, experiments and learnings. The owner is bound by the policy too, and a migration
-- acts for no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case
        when level in ('PM', 'TEAM_MEMBER') then array['EXPERIMENT_READ', 'EXPERIMENT_CHANGE', 'LEARNING_READ']
        when level in ('STAKEHOLDER', 'SALES') then array['LEARNING_READ']
        else array['EXPERIMENT_READ', 'LEARNING_READ']
    end) order by 1);
alter table organisation.role force row level security;
