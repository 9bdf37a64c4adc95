-- A month passes in one organisation: everything that has happened to it was a month earlier. By way of far in the
-- future, so that no day meets another one that has not moved as yet.
do $$
declare
    walled record;
begin
    for walled in
        select format('%I.%I', n.nspname, c.relname) as name,
               string_agg(format('%1$I = %1$I + interval ''4000 years''', a.attname), ', ') as away,
               string_agg(format('%1$I = %1$I - interval ''4000 years 1 month''', a.attname), ', ') as back
        from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                and a.atttypid in ('timestamptz'::regtype, 'date'::regtype)
        where c.relkind = 'r'
        group by 1
    loop
        execute format('update %s set %s', walled.name, walled.away);
        execute format('update %s set %s', walled.name, walled.back);
    end loop;
end
$$;

-- What somebody kept of a report in a month is what the end of that month would have kept.
update reporting.report_snapshot
set by_hand = false, taken_by_id = null, as_of = (date_trunc('month', as_of) + interval '1 month' - interval '1 day')::date;
