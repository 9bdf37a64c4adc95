-- Whose an experiment is, so that a report can say what changed for somebody.
create or replace view experiment.experiment_report with (security_invoker = true) as
select id, obstacle_id, target_condition_id, team_id, theme_id, method, state, started_at, due_at, conclusion, ended_at,
    created_at, owner_id
from experiment.experiment;
