-- What reports read of how teams learn; whoever reads is bound by the policies of the tables.
create view experiment.obstacle_report with (security_invoker = true) as
select id, target_condition_id, team_id, state, selected_at, ended_at, created_at, archived_at from experiment.obstacle;

create view experiment.experiment_report with (security_invoker = true) as
select id, obstacle_id, target_condition_id, team_id, theme_id, method, state, started_at, due_at, conclusion, ended_at,
    created_at
from experiment.experiment;

create view experiment.learning_report with (security_invoker = true) as
select id, experiment_id, target_condition_id, team_id, created_at from experiment.learning;

create view experiment.knowledge_item_report with (security_invoker = true) as
select id, target_condition_id, team_id, theme_id, kind, statement, since, until, learning_id, ended_by_learning_id,
    former_id, strand, created_at
from experiment.knowledge_item;

grant select on experiment.obstacle_report, experiment.experiment_report, experiment.learning_report,
    experiment.knowledge_item_report to ${application};
