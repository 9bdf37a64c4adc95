-- When a target condition ended, which its last change does not tell: it may be archived or moved to another team later.
-- What ended before this column was there ended, as far as anybody knows, when it was last changed.
alter table strategy.target_condition add column ended_at timestamptz;
alter table strategy.target_condition no force row level security;
update strategy.target_condition set ended_at = coalesce(archived_at, updated_at)
where state in ('ACHIEVED', 'MISSED', 'ABANDONED', 'REVISED');
alter table strategy.target_condition force row level security;

-- What reports read of dates and baselines, behind the columns that they read already.
create or replace view strategy.challenge_report with (security_invoker = true) as
select id, vision_id, intent_id, business_line_id, kind, statement, state, target_id, created_at, updated_at, archived_at,
    starts_on, due_on, baseline_at, baseline_set_at
from strategy.challenge;

create or replace view strategy.target_condition_report with (security_invoker = true) as
select id, team_id, challenge_id, initiative_id, statement, state, target_id, created_at, updated_at, archived_at,
    starts_on, due_on, baseline_at, baseline_set_at, ended_at, path_known, origin
from strategy.target_condition;

-- What reports read of what is measured.
create view strategy.metric_report with (security_invoker = true) as
select id, name, kind, statistic, direction, roll_up, dimension, side, timing, pirate_stage, heart_dimension, created_at,
    archived_at
from strategy.metric;

create view strategy.measure_target_report with (security_invoker = true) as
select id, metric_id, comparator, value, upper, quantifier, share, dimension from strategy.measure_target;

create view strategy.segment_report with (security_invoker = true) as
select id, dimension, key, archived_at from strategy.segment;

-- Whatever was ever recorded; of what was corrected, the correction is a row of its own.
create view strategy.measurement_report with (security_invoker = true) as
select m.id, m.metric_id, m.segment_id, m.observed_at, m.value, m.sample_size, m.recorded_at, m.corrects_id,
    exists (select from strategy.measurement c where c.tenant_id = m.tenant_id and c.corrects_id = m.id) as corrected
from strategy.measurement m;

create view strategy.check_in_report with (security_invoker = true) as
select id, target_condition_id, status, confidence, member_id, created_at from strategy.check_in;

grant select on strategy.metric_report, strategy.measure_target_report, strategy.segment_report,
    strategy.measurement_report, strategy.check_in_report to ${application};
