\set number random(1, {count})
begin;
select set_config('app.tenant_id', '{tenant}', true);
select c.id, c.version, c.statement, c.description, c.starts_on, c.due_on, c.state, c.origin, c.path_known, c.baseline_at, c.created_at, c.updated_at, t.id, t.name
from strategy.target_condition c join organisation.team t on (t.tenant_id, t.id) = (c.tenant_id, c.team_id)
where c.id = (lpad(to_hex(1735689600000 + :number), 12, '0') || '700a8000{node}')::uuid;
commit;
