-- Whose something is, so that a report can say what changed for somebody; columns are added at the end of a view, where
-- nobody who reads it notices.
create or replace view strategy.vision_report with (security_invoker = true) as
select id, business_line_id, statement, state, created_at, updated_at, archived_at, owner_id from strategy.vision;

create or replace view strategy.challenge_report with (security_invoker = true) as
select id, vision_id, intent_id, business_line_id, kind, statement, state, target_id, created_at, updated_at, archived_at,
    starts_on, due_on, baseline_at, baseline_set_at, owner_id
from strategy.challenge;

create or replace view strategy.initiative_report with (security_invoker = true) as
select id, challenge_id, question, state, created_at, updated_at, archived_at, owner_id from strategy.initiative;

create or replace view strategy.target_condition_report with (security_invoker = true) as
select id, team_id, challenge_id, initiative_id, statement, state, target_id, created_at, updated_at, archived_at,
    starts_on, due_on, baseline_at, baseline_set_at, ended_at, path_known, origin, owner_id
from strategy.target_condition;
