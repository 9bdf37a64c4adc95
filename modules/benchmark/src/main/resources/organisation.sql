-- One organisation, as its members would have built it: everything active, measured and checked in on. Set by set, as
-- the application's role and within the tenant's wall. Founding made the organisation itself and its roles before.
create or replace function pg_temp.id(kind integer, ordinal bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1735689600000 + ordinal), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000'
        || right(current_setting('app.tenant_id'), 12))::uuid
$$;
create or replace function pg_temp.at(ordinal bigint) returns timestamptz language sql immutable as $$
    select timestamptz '2025-01-01 08:00:00+00' + ordinal * interval '1 second'
$$;

insert into organisation.business_line (id, kind, name, description)
select pg_temp.id(1, n), 'BUSINESS_LINE', 'Line ' || n, 'What line ' || n || ' sells, to whom, and why they stay.'
from generate_series(1, 2) n;

insert into organisation.team (id, business_line_id, name, description)
select pg_temp.id(2, n), pg_temp.id(1, 1 + n % 2), 'Team ' || n, 'The people around part ' || n || ' of the journey.'
from generate_series(1, {teams}) n;

insert into organisation.member (id, subject, name, email)
select pg_temp.id(3, n), 'member-{organisation}-' || n, 'Member ' || n, 'member-' || n || '@benchmark-{organisation}.example'
from generate_series(1, {people}) n;

insert into organisation.role_grant (id, member_id, role_id)
select pg_temp.id(12, n), pg_temp.id(3, n), r.id
from generate_series(1, {people}) n, organisation.role r where r.level = 'PM';

-- Whoever founded it leads the product, too, and looks at its dashboard.
insert into organisation.role_grant (id, member_id, role_id)
select pg_temp.id(12, {people} + 1), m.id, r.id
from organisation.member m, organisation.role r
where m.subject = 'member-{organisation}-0' and r.level = 'CPO';

insert into strategy.vision (id, statement, competitors, customer_view, expansion, starts_on, due_on, owner_id, state, version, created_at, updated_at)
values (pg_temp.id(7, 1), 'The cheap and reliable way to get anywhere, for everybody who does without a car of their own',
    'Everybody who sells or leases cars, and public transport where it is good.', 'They find us before they think of a car.',
    'Further cities, one after the other.', '2025-01-01', '2029-12-31', pg_temp.id(3, 1), 'ACTIVE', 2, pg_temp.at(0), pg_temp.at(60));

-- One metric for each challenge and each target condition, with a target and what was measured.
insert into strategy.metric (id, name, question, population, kind, statistic, unit, decimals, direction, roll_up, source, side, timing, created_at, updated_at)
select pg_temp.id(4, n), 'Metric ' || n, 'How many orders of kind ' || n || ' arrive on time?', 'All orders of a week',
    'SCALAR', 'COUNT', 'orders', 2, 'INCREASE', 'SUM', 'Warehouse', case n % 2 when 0 then 'USER' else 'BUSINESS' end, 'LEADING', pg_temp.at(n), pg_temp.at(n)
from generate_series(1, {conditions} + {challenges}) n;

insert into strategy.measure_target (id, metric_id, comparator, value, quantifier)
select pg_temp.id(5, n), pg_temp.id(4, n), 'GTE', (500 + n % 97)::text, 'ALL'
from generate_series(1, {conditions} + {challenges}) n;

insert into strategy.measurement (id, metric_id, observed_at, value, sample_size, source, recorded_by_id, recorded_at)
select pg_temp.id(6, (n - 1) * {measurements} + m), pg_temp.id(4, n), pg_temp.at(m * 604800), (100 + (n * 7 + m * 13) % 389)::text,
    1000 + n % 50, 'Weekly count', pg_temp.id(3, 1 + n % {people}), pg_temp.at(m * 604800 + 60)
from generate_series(1, {conditions} + {challenges}) n, generate_series(1, {measurements}) m;

insert into strategy.challenge (id, vision_id, kind, statement, description, position, starts_on, due_on, owner_id, state, target_id,
    baseline_at, baseline_set_at, version, created_at, updated_at)
select pg_temp.id(8, n), pg_temp.id(7, 1), 'CHALLENGE', 'Challenge ' || n || ': orders of this kind arrive on time, everywhere and on every day',
    'Half of those who leave us name a late order as the reason; where we are on time, they stay for years.', n, '2025-02-01', '2027-06-30',
    pg_temp.id(3, 1 + n % {people}), 'ACTIVE', pg_temp.id(5, {conditions} + n), pg_temp.at(1209600), pg_temp.at(1209660), 3, pg_temp.at(100 + n), pg_temp.at(1300000 + n)
from generate_series(1, {challenges}) n;

insert into strategy.initiative (id, challenge_id, question, description, starts_on, due_on, owner_id, state, version, created_at, updated_at)
select pg_temp.id(9, n), pg_temp.id(8, 1 + (n - 1) / {initiativesEach}), 'What keeps customers of kind ' || n || ' from ordering a second time?',
    'They wait, and nobody tells them for how long.', '2025-02-15', '2027-03-31', pg_temp.id(3, 1 + n % {people}), 'ACTIVE', 2, pg_temp.at(1000 + n), pg_temp.at(1300000 + n)
from generate_series(1, {challenges} * {initiativesEach}) n;

insert into strategy.target_condition (id, team_id, initiative_id, statement, description, starts_on, due_on, owner_id, origin, state, target_id,
    baseline_at, baseline_set_at, version, created_at, updated_at)
select pg_temp.id(10, n), pg_temp.id(2, 1 + n % {teams}), pg_temp.id(9, 1 + (n - 1) / {conditionsEach}),
    'At least ' || (500 + n % 97) || ' orders of kind ' || n || ' arrive on time in a week',
    'Counted at the door, in every city of the line, on working days and weekends alike; what was cancelled by the customer does not count. '
    || 'We get there by small steps, each of which shows whether the next one is worth its while (number ' || n || ').',
    '2025-03-01', '2026-12-31', pg_temp.id(3, 1 + n % {people}), 'TEAM', 'ACTIVE', pg_temp.id(5, n), pg_temp.at(1209600), pg_temp.at(1209660), 3, pg_temp.at(10000 + n), pg_temp.at(1310000 + n)
from generate_series(1, {conditions}) n;

insert into strategy.check_in (id, target_condition_id, status, confidence, note, member_id, created_at)
select pg_temp.id(11, (n - 1) * 2 + c), pg_temp.id(10, n), (array ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'])[1 + (n + c) % 3], (n + c) % 11,
    'Two of three cities are there; the third one has a new depot from next month on.', pg_temp.id(3, 1 + (n + c) % {people}), pg_temp.at(2000000 + (n - 1) * 2 + c)
from generate_series(1, {conditions}) n, generate_series(1, 2) c;

-- A roadmap for one target condition of each initiative, among its first four, so that each size shows as many.
insert into roadmap.roadmap (id, team_id, target_condition_id, title, starts_on, due_on, owner_id, version, created_at, updated_at)
select pg_temp.id(13, i.n), c.team_id, c.id, 'Orders of kind ' || i.n || ' in the first half', '2025-03-01', '2025-08-31', c.owner_id, 1,
    pg_temp.at(3000000 + i.n), pg_temp.at(3000000 + i.n)
from generate_series(1, {challenges} * {initiativesEach}) i (n)
join strategy.target_condition c on c.id = pg_temp.id(10, (i.n - 1) * {conditionsEach} + 1 + i.n % 4);

insert into roadmap.theme (id, roadmap_id, title, problem, hypothesis_statement, problem_validity, known, unknown, state, phase_definition_id,
    phase_since, lane, priority, owner_id, version, created_at, updated_at)
select pg_temp.id(14, (r.n - 1) * 2 + t.n), pg_temp.id(13, r.n), t.title || r.n, t.problem, t.hypothesis, t.validity, array[t.known], array[t.unknown],
    t.state, p.id, pg_temp.at(3200000 + r.n), t.lane, t.n, pg_temp.id(3, 1 + r.n % {people}), 3, pg_temp.at(3100000 + (r.n - 1) * 2 + t.n), pg_temp.at(3200000 + r.n)
from generate_series(1, {challenges} * {initiativesEach}) r (n)
cross join (values
    (1, 'Honest times ', 'Customers are told a time that nobody can keep.',
        'We believe that a time learned from the last hundred orders is one that we keep.', 'VALIDATED',
        'Two of three late orders were late before they left.', 'Whether drivers trust such a time.', 'DELIVERY', 'NOW'),
    (2, 'A word in time ', 'Who waits hears nothing until the order is there.',
        'We believe that a word before they ask keeps them.', 'UNVALIDATED',
        'Half of those who call ask where their order is.', 'Whether they want to know earlier, or want it earlier.', 'DISCOVERY', 'NEXT'))
    t (n, title, problem, hypothesis, validity, known, unknown, state, lane)
left join roadmap.phase_definition p on p.phase = t.state and p.state = 'CURRENT';

insert into roadmap.theme_outcome (id, theme_id, statement, side, relation, created_at, updated_at)
select pg_temp.id(15, (t.n - 1) * 2 + o.n), pg_temp.id(14, t.n), o.statement, o.side, o.relation, pg_temp.at(3300000 + (t.n - 1) * 2 + o.n), pg_temp.at(3300000 + (t.n - 1) * 2 + o.n)
from generate_series(1, {challenges} * {initiativesEach} * 2) t (n)
cross join (values
    (1, 'Fewer ask where their order is', 'USER', 'Who need not ask was served on time.'),
    (2, 'Fewer orders are paid back', 'BUSINESS', 'We pay late orders back.'))
    o (n, statement, side, relation);

-- What each roadmap's team works on, and an experiment about each of its themes.
insert into experiment.obstacle (id, target_condition_id, team_id, statement, state, selected_at, version, created_at, updated_at)
select pg_temp.id(16, r.n), m.target_condition_id, m.team_id, 'Nobody knows how long a kitchen needs for an order of kind ' || r.n || '.', 'SELECTED',
    pg_temp.at(3400000 + r.n), 2, pg_temp.at(3350000 + r.n), pg_temp.at(3400000 + r.n)
from generate_series(1, {challenges} * {initiativesEach}) r (n)
join roadmap.roadmap m on m.id = pg_temp.id(13, r.n);

insert into experiment.experiment (id, obstacle_id, target_condition_id, team_id, theme_id, learning_goal, hypothesis, method, expectation, owner_id,
    minutes, state, started_at, due_at, frozen_by_id, version, created_at, updated_at)
select pg_temp.id(17, t.n), o.id, o.target_condition_id, o.team_id, pg_temp.id(14, t.n), 'How much do drivers trust a time that was learned?',
    'We believe that they do when they see why.', (array ['INTERVIEW', 'PROTOTYPE'])[1 + t.n % 2], 'Six of eight say what the time is made of.',
    pg_temp.id(3, 1 + t.n % {people}), 10080, 'RUNNING', pg_temp.at(3600000 + t.n), pg_temp.at(3600000 + t.n + 604800), pg_temp.id(3, 1 + t.n % {people}), 2,
    pg_temp.at(3500000 + t.n), pg_temp.at(3600000 + t.n)
from generate_series(1, {challenges} * {initiativesEach} * 2) t (n)
join experiment.obstacle o on o.id = pg_temp.id(16, (t.n + 1) / 2);
