-- The queue of db-scheduler, in the library's own shape. It is the one table without a tenant: whoever looks for what is
-- due looks for all organisations at once. It holds no content, only names of tasks, ids and times.
create table platform.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_task to ${application};

create table platform.job (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    kind        text        not null,
    input       jsonb       not null default '{}',
    state       text        not null default 'QUEUED',
    attempts    integer     not null default 0,
    done        integer     not null default 0,
    total       integer,
    message     text,
    findings    jsonb       not null default '[]',
    actor       uuid,
    actor_name  text        not null,
    file_name   text,
    media_type  text,
    started_at  timestamptz,
    finished_at timestamptz,
    expires_at  timestamptz,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint job_state_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
call platform.wall('platform.job', 'select, insert, update');

-- A file that goes into a job or comes out of it, in pieces that fit into memory.
create table platform.job_chunk (
    tenant_id uuid    not null default current_setting('app.tenant_id')::uuid,
    id        uuid    not null default uuidv7(),
    job_id    uuid    not null,
    position  integer not null,
    bytes     bytea   not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, job_id) references platform.job (tenant_id, id),
    constraint job_chunk_position unique (tenant_id, job_id, position)
);
call platform.wall('platform.job_chunk', 'select, insert, delete');
comment on constraint job_chunk_position on platform.job_chunk is 'CONFLICT | id | This file is being written by somebody else at this moment; retry.';

-- What such a comment stands on is left out of an organisation's archive; on a column, it is the column alone.
comment on table platform.job is 'NOT EXPORTED: work of this installation, not knowledge of the organisation.';
comment on table platform.job_chunk is 'NOT EXPORTED: files of this installation''s jobs, which expire.';
comment on table platform.idempotency is 'NOT EXPORTED: retry keys, which are void after 24 hours.';
