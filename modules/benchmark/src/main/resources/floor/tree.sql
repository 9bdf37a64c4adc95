begin;
select set_config('app.tenant_id', '{tenant}', true);
select v.id, v.statement, v.state, v.starts_on, v.due_on, v.owner_id from strategy.vision v where v.state = 'ACTIVE' and v.archived_at is null order by v.created_at, v.id limit 1;
select c.id, c.kind, c.statement, c.description, c.state, c.starts_on, c.due_on, c.owner_id from strategy.challenge c where c.id = any({challenges}) and c.archived_at is null;
select i.id, i.challenge_id, i.question, i.description, i.state, i.starts_on, i.due_on from strategy.initiative i where i.challenge_id = any({challenges}) and i.archived_at is null;
select c.id, c.version, c.initiative_id, c.statement, c.description, c.state, c.starts_on, c.due_on, c.baseline_at, c.team_id, c.owner_id, c.target_id
from strategy.target_condition c where c.initiative_id = any({initiatives}) and c.archived_at is null;
select t.id, t.name from organisation.team t;
select m.id, m.name from organisation.member m;
select t.id, t.comparator, t.quantifier, t.value, t.metric_id from strategy.measure_target t where t.id = any({targets});
select m.id, m.name, m.unit from strategy.metric m where m.id = any({metrics});
select k.id, i.status, i.confidence, i.note, i.created_at from unnest({conditions}) k (id)
cross join lateral (select * from strategy.check_in i where i.target_condition_id = k.id order by i.created_at desc, i.id desc limit 1) i;
select r.id, r.target_condition_id, r.title, r.state from roadmap.roadmap r where r.target_condition_id = any({conditions}) and r.archived_at is null;
select t.id, t.roadmap_id, t.title, t.problem, t.state, t.lane, t.priority, t.hypothesis_statement
from roadmap.theme t where t.roadmap_id = any({roadmaps}) and t.archived_at is null order by t.roadmap_id, t.priority, t.id;
select o.theme_id, o.statement, o.side, o.relation
from roadmap.theme_outcome o where o.theme_id = any({themes}) and o.archived_at is null order by o.theme_id, o.created_at, o.id;
select k.id, e.id, e.method, e.learning_goal, e.expectation, e.state from unnest({themes}) k (id)
cross join lateral (select * from experiment.experiment e where e.theme_id = k.id order by e.created_at, e.id limit 1) e;
commit;
