-- More of what reports read; columns are added at the end of a view, where nobody who reads it notices.
create or replace view roadmap.roadmap_report with (security_invoker = true) as
select id, team_id, target_condition_id, starts_on, due_on, created_at, archived_at, title, state, owner_id
from roadmap.roadmap;

-- The phase is the one that the theme entered last; it keeps it when it ends.
create or replace view roadmap.theme_report with (security_invoker = true) as
select t.id, t.roadmap_id, t.title, t.origin, t.problem_validity, t.solution_validity, t.state, t.ended_at, t.created_at,
    t.archived_at, p.phase, t.phase_since, t.lane, t.priority, t.owner_id
from roadmap.theme t
    left join roadmap.phase_definition p on p.tenant_id = t.tenant_id and p.id = t.phase_definition_id;

create or replace view roadmap.theme_outcome_report with (security_invoker = true) as
select id, theme_id, side, target_id, met, measured_at, archived_at, statement, created_at from roadmap.theme_outcome;

create view roadmap.evidence_report with (security_invoker = true) as
select id, theme_id, hypothesis_part, stance, source, source_team_id, observed_on, created_at, archived_at
from roadmap.evidence;

grant select on roadmap.evidence_report to ${application};
