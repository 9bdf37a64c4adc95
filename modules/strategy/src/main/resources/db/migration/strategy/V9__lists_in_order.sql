-- What an organisation has many of is listed in the order in which it was made. Without these, the first page of the list
-- reads and sorts all that the organisation has.
create index challenge_in_order on strategy.challenge (tenant_id, created_at, id);
create index initiative_in_order on strategy.initiative (tenant_id, created_at, id);
create index target_condition_in_order on strategy.target_condition (tenant_id, created_at, id);
