-- What reports read of what was heard and promised: never the words of a person, and never who somebody is. Whoever reads
-- is bound by the policies of the tables.
create view stakeholder.stakeholder_report with (security_invoker = true) as
select id, function, created_at, archived_at from stakeholder.stakeholder;

create view stakeholder.problem_report with (security_invoker = true) as
select id, statement, severity, frequency, willingness, theme_id, created_at, archived_at from stakeholder.problem;

create view stakeholder.request_report with (security_invoker = true) as
select id, kind, raised_by_id, stakeholder_id, account_id, state, problem_id, duplicate_of_id, created_at
from stakeholder.request;

create view stakeholder.insight_report with (security_invoker = true) as
select id, kind, source, conversation_channel, raised_by_id, conversation_id, account_id, state, problem_id, theme_id,
    created_at
from stakeholder.insight;

create view stakeholder.promise_report with (security_invoker = true) as
select id, account_id, made_by_id, kind, contractual, signed_on, due_on, theme_id, problem_id, state, exposure,
    exposed_since, created_at, updated_at
from stakeholder.promise;

grant select on stakeholder.stakeholder_report, stakeholder.problem_report, stakeholder.request_report,
    stakeholder.insight_report, stakeholder.promise_report to ${application};
