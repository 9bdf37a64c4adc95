-- Who listens to whom: stakeholders, accounts, requests and promises. The owner is bound by the policy too, and a migration
-- acts for no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case level
        when 'STAKEHOLDER' then array['STAKEHOLDER_OWN_READ', 'REQUEST_OWN_READ', 'REQUEST_CREATE']
        when 'SALES' then array['ACCOUNT_READ', 'ACCOUNT_CREATE', 'REQUEST_OWN_READ', 'REQUEST_CREATE', 'PROMISE_OWN_READ', 'PROMISE_CREATE']
        else array['STAKEHOLDER_READ', 'STAKEHOLDER_OWN_READ', 'ACCOUNT_READ', 'REQUEST_READ', 'REQUEST_OWN_READ', 'PROMISE_READ', 'PROMISE_OWN_READ']
            || case level
                when 'VP' then array['STAKEHOLDER_CHANGE', 'ACCOUNT_CHANGE', 'PROMISE_TRIAGE']
                when 'PM' then array['STAKEHOLDER_CHANGE', 'ACCOUNT_CHANGE', 'REQUEST_CHANGE', 'PROMISE_TRIAGE']
                else array[]::text[]
            end
    end) order by 1);
alter table organisation.role force row level security;
