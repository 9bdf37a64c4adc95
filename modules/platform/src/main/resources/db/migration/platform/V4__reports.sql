-- What reports read of what was done; whoever reads is bound by the policy of the table. A refused attempt has done nothing.
create view platform.change_report with (security_invoker = true) as
select id, subject, kind, action, actor, actor_kind, at, before, after from platform.change where outcome = 'DONE';

grant select on platform.change_report to ${application};
