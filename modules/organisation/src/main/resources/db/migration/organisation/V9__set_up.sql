create table organisation.set_up (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null default uuidv7(),
    step       text        not null,
    done_at    timestamptz,
    primary key (tenant_id, id),
    constraint set_up_once unique (tenant_id, step),
    constraint set_up_step_known check (step in ('PEOPLE', 'LINES', 'TEAMS', 'VISION'))
);
call platform.wall('organisation.set_up', 'select, insert, update');
