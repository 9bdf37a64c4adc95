-- What reports read of customers and of talks: what something is worth, when it was held, and whose it was. Never what was
-- said, and never a note; whoever reads is bound by the policies of the tables.
create view stakeholder.account_report with (security_invoker = true) as
select id, owner_id, value_hundredths, value_currency, created_at, archived_at from stakeholder.account;

create view stakeholder.conversation_report with (security_invoker = true) as
select id, kind, conversation_channel, member_id, account_id, stakeholder_id, state, planned_on, held_on, created_at
from stakeholder.conversation;

create view stakeholder.conversation_participant_report with (security_invoker = true) as
select id, conversation_id, member_id from stakeholder.conversation_participant;

create view stakeholder.engagement_report with (security_invoker = true) as
select id, purpose, state, takes_place_at, held_at, business_line_id, team_id, challenge_id, host_id, created_at
from stakeholder.engagement;

create view stakeholder.participant_report with (security_invoker = true) as
select id, engagement_id, stakeholder_id, member_id from stakeholder.participant;

grant select on stakeholder.account_report, stakeholder.conversation_report, stakeholder.conversation_participant_report,
    stakeholder.engagement_report, stakeholder.participant_report to ${application};
