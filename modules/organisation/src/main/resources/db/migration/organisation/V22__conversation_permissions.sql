-- Who talks, and who hears of it. The owner is bound by the policy too, and a migration acts for no tenant: the force is
-- lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case
        when level = 'STAKEHOLDER' then array[]::text[]
        when level = 'SALES' then array['CONVERSATION_OWN_READ', 'CONVERSATION_CREATE', 'INSIGHT_OWN_READ', 'INSIGHT_CREATE']
        else array['CONVERSATION_READ', 'CONVERSATION_OWN_READ', 'INSIGHT_READ', 'INSIGHT_OWN_READ']
            || case when level = 'ADMIN' then array[]::text[] else array['CONVERSATION_CREATE'] end
            || case when level in ('VP', 'PM') then array['INSIGHT_TRIAGE'] else array[]::text[] end
    end) order by 1);
alter table organisation.role force row level security;
