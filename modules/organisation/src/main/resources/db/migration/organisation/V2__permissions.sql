-- The owner is bound by the policy too, and a migration acts for no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || case level
        when 'ADMIN' then array['ORGANISATION_EXPORT', 'ORGANISATION_CLOSE', 'ROLE_CHANGE', 'SERVICE_ACCOUNT_CHANGE', 'AUDIT_READ']
        else array['ORGANISATION_EXPORT', 'AUDIT_READ']
    end) order by 1)
where level in ('ADMIN', 'CPO');
alter table organisation.role force row level security;
