-- What reports read of who there is; whoever reads is bound by the policies of the tables.
create view organisation.business_line_report with (security_invoker = true) as
select id, parent_id, archived_at from organisation.business_line;

create view organisation.team_report with (security_invoker = true) as
select id, business_line_id, created_at, archived_at from organisation.team;

grant select on organisation.business_line_report, organisation.team_report to ${application};
