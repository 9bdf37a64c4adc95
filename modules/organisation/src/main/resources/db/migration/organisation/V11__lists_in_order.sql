-- The list of members is read in its usual order, as far as it is asked for, rather than whole and then sorted.
create index member_listed on organisation.member (tenant_id, name, id);
