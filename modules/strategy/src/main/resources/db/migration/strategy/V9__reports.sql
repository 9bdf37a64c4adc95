-- What reports read of what is wanted; whoever reads is bound by the policies of the tables.
create view strategy.vision_report with (security_invoker = true) as
select id, business_line_id, statement, state, created_at, updated_at, archived_at from strategy.vision;

create view strategy.challenge_report with (security_invoker = true) as
select id, vision_id, intent_id, business_line_id, kind, statement, state, target_id, created_at, updated_at, archived_at
from strategy.challenge;

create view strategy.initiative_report with (security_invoker = true) as
select id, challenge_id, question, state, created_at, updated_at, archived_at from strategy.initiative;

create view strategy.target_condition_report with (security_invoker = true) as
select id, team_id, challenge_id, initiative_id, statement, state, target_id, created_at, updated_at, archived_at
from strategy.target_condition;

grant select on strategy.vision_report, strategy.challenge_report, strategy.initiative_report,
    strategy.target_condition_report to ${application};
