-- A list is read in its usual order from an index, as far as it is asked for, rather than whole and then sorted. The
-- indexes of the foreign keys do it themselves.
drop index strategy.challenge_vision;
create index challenge_vision on strategy.challenge (tenant_id, vision_id, position, id);
drop index strategy.challenge_intent;
create index challenge_intent on strategy.challenge (tenant_id, intent_id, position, id);
drop index strategy.initiative_challenge;
create index initiative_challenge on strategy.initiative (tenant_id, challenge_id, created_at, id);
drop index strategy.target_condition_challenge;
create index target_condition_challenge on strategy.target_condition (tenant_id, challenge_id, created_at, id);
drop index strategy.target_condition_initiative;
create index target_condition_initiative on strategy.target_condition (tenant_id, initiative_id, created_at, id);
drop index strategy.target_condition_team;
create index target_condition_team on strategy.target_condition (tenant_id, team_id, created_at, id);
drop index strategy.measurement_metric;
create index measurement_metric on strategy.measurement (tenant_id, metric_id, observed_at desc, recorded_at desc, id desc);

create index challenge_listed on strategy.challenge (tenant_id, position, id);
create index initiative_listed on strategy.initiative (tenant_id, created_at, id);
create index target_condition_listed on strategy.target_condition (tenant_id, created_at, id);
