-- How many strategic talks a month everybody who talks means to hold (S4:9).
alter table organisation.organisation
    add column strategic_talks_a_month integer not null default 3,
    add constraint organisation_strategic_talks_a_month_range check (strategic_talks_a_month between 1 and 31);
comment on constraint organisation_strategic_talks_a_month_range on organisation.organisation is 'INVALID | strategicTalksAMonth | Strategic talks a month are from 1 to 31.';

-- Who takes the name of a customer's contact out for good. The owner is bound by the policy too, and a migration acts for
-- no tenant: the force is lifted for the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || array['ADVISORY_MEMBER_ERASE']) order by 1)
where level in ('CPO', 'VP', 'PM');
alter table organisation.role force row level security;
