begin;
select set_config('app.tenant_id', '{tenant}', true);
select c.id, c.statement, c.state, c.due_on, t.metric_id from strategy.target_condition c
left join strategy.measure_target t on (t.tenant_id, t.id) = (c.tenant_id, c.target_id)
where c.archived_at is null order by c.created_at, c.id limit 50;
select k.id, m.id, m.observed_at, m.sample_size, m.value from unnest({first metrics}) k (id)
cross join lateral (select * from strategy.measurement m where m.metric_id = k.id and m.segment_id is null
    order by m.observed_at desc, m.recorded_at desc, m.id desc limit 1) m;
commit;
