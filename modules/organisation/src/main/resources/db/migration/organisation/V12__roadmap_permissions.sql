-- What each level may do with roadmaps, themes and phases. The owner is bound by the policy too, and a migration acts for
-- no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case level
        when 'ADMIN' then array['PHASE_READ', 'PHASE_CHANGE', 'ROADMAP_READ']
        when 'CPO' then array['PHASE_READ', 'PHASE_CHANGE', 'ROADMAP_READ']
        when 'VP' then array['PHASE_READ', 'ROADMAP_READ']
        when 'PM' then array['PHASE_READ', 'ROADMAP_READ', 'ROADMAP_CHANGE', 'THEME_DRAFT', 'THEME_CHANGE', 'THEME_DECIDE']
        when 'TEAM_MEMBER' then array['PHASE_READ', 'ROADMAP_READ', 'THEME_DRAFT']
        else array['PHASE_READ']
    end) order by 1)
where level <> 'STAKEHOLDER';
alter table organisation.role force row level security;
