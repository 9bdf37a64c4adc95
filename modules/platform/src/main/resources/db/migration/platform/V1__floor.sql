grant usage on schema platform to ${application};

-- Every table with tenants' rows is built by this one wall: forced row-level security, one policy, and no more
-- privileges for the application than it needs. Without a tenant, current_setting() fails, and so does the statement.
create procedure platform.wall(walled regclass, privileges text)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy tenant on %s '
        'using (tenant_id = (select current_setting(''app.tenant_id'')::uuid)) '
        'with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))', walled);
    execute format('grant %s on %s to ${application}', privileges, walled);
end
$$;

revoke execute on procedure platform.wall from public;

create table platform.change (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    id           uuid        not null default uuidv7(),
    subject      uuid        not null,
    action       text        not null,
    actor        uuid,
    actor_name   text        not null,
    at           timestamptz not null default clock_timestamp(),
    before       jsonb,
    after        jsonb       not null,
    reason       text,
    request      text        not null,
    primary key (tenant_id, id),
    constraint change_reason_length check (char_length(reason) between 1 and 2000)
);
create index change_subject on platform.change (tenant_id, subject, id);
call platform.wall('platform.change', 'select, insert');
comment on constraint change_reason_length on platform.change is 'TEXT_LENGTH | reason | A reason has 1 to 2,000 characters.';

create table platform.idempotency (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    actor       text        not null,
    key         text        not null,
    fingerprint text        not null,
    node        text        not null,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint idempotency_key unique (tenant_id, actor, key),
    constraint idempotency_key_length check (char_length(key) between 1 and 200)
);
call platform.wall('platform.idempotency', 'select, insert, update, delete');
comment on constraint idempotency_key on platform.idempotency is 'CONFLICT | idempotencyKey | This key is being used by another request at this moment; retry.';
comment on constraint idempotency_key_length on platform.idempotency is 'TEXT_LENGTH | idempotencyKey | An idempotency key has 1 to 200 characters.';
