-- Who decides, and who is heard. The owner is bound by the policy too, and a migration acts for no tenant: the force is
-- lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case
        when level in ('STAKEHOLDER', 'SALES') then array['DECISION_OWN_READ', 'DECISION_INPUT']
        when level = 'ADMIN' then array['DECISION_READ', 'DECISION_OWN_READ']
        when level = 'TEAM_MEMBER' then array['DECISION_READ', 'DECISION_OWN_READ', 'DECISION_INPUT']
        else array['DECISION_READ', 'DECISION_OWN_READ', 'DECISION_INPUT', 'DECISION_CREATE']
    end) order by 1);
alter table organisation.role force row level security;
