-- Who publishes roadmaps, who reads what was published, and who opens it to customers. The owner is bound by the policy
-- too, and a migration acts for no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case level
        when 'ADMIN' then array['PUBLISHED_READ', 'PUBLISHED_INTERNAL_READ']
        when 'TEAM_MEMBER' then array['PUBLISHED_READ', 'PUBLISHED_INTERNAL_READ']
        when 'STAKEHOLDER' then array['PUBLISHED_READ', 'PUBLISHED_INTERNAL_READ']
        when 'SALES' then array['PUBLISHED_READ']
        else array['PUBLISHED_READ', 'PUBLISHED_INTERNAL_READ', 'ROADMAP_PUBLISH', 'PUBLIC_LINK_CHANGE']
    end) order by 1);
alter table organisation.role force row level security;
