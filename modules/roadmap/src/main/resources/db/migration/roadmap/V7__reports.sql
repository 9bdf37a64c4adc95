-- What reports read of how it is said; whoever reads is bound by the policies of the tables.
create view roadmap.roadmap_report with (security_invoker = true) as
select id, team_id, target_condition_id, starts_on, due_on, created_at, archived_at from roadmap.roadmap;

create view roadmap.theme_report with (security_invoker = true) as
select id, roadmap_id, title, origin, problem_validity, solution_validity, state, ended_at, created_at, archived_at
from roadmap.theme;

create view roadmap.theme_outcome_report with (security_invoker = true) as
select id, theme_id, side, target_id, met, measured_at, archived_at from roadmap.theme_outcome;

-- What is told today, once however many audiences hear it.
create view roadmap.published_theme_report with (security_invoker = true) as
select distinct p.theme_id
from roadmap.published_theme p
    join roadmap.roadmap_version v on v.tenant_id = p.tenant_id and v.id = p.roadmap_version_id
where v.state = 'PUBLISHED';

grant select on roadmap.roadmap_report, roadmap.theme_report, roadmap.theme_outcome_report,
    roadmap.published_theme_report to ${application};
