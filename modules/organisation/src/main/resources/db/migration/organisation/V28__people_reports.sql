-- What reports read of people: that somebody is there and in which role, never who they are. Whoever reads is bound by the
-- policies of the tables.
create view organisation.member_report with (security_invoker = true) as
select id, state, created_at, archived_at from organisation.member;

create view organisation.role_report with (security_invoker = true) as
select id, level, permissions, archived_at from organisation.role;

create view organisation.role_grant_report with (security_invoker = true) as
select id, member_id, role_id, business_line_id, team_id, until, created_at, archived_at from organisation.role_grant;

grant select on organisation.member_report, organisation.role_report, organisation.role_grant_report to ${application};
