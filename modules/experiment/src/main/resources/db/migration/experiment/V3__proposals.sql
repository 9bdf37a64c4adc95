-- What follows from a concluded experiment, until a person confirms or declines it.
create table experiment.proposal (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    experiment_id    uuid        not null,
    kind             text        not null,
    state            text        not null default 'PROPOSED',
    evidence_id      uuid,
    measurement_id   uuid,
    decided_by_id    uuid,
    decided_at       timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, experiment_id) references experiment.experiment (tenant_id, id),
    foreign key (tenant_id, evidence_id) references roadmap.evidence (tenant_id, id),
    foreign key (tenant_id, measurement_id) references strategy.measurement (tenant_id, id),
    foreign key (tenant_id, decided_by_id) references organisation.member (tenant_id, id),
    constraint proposal_kind_known check (kind in ('EVIDENCE', 'ASSESSMENT', 'OBSTACLE_REMOVAL', 'CURRENT_CONDITION')),
    constraint proposal_state_known check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED')),
    constraint proposal_decided check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by_id is null)),
    constraint proposal_once unique (tenant_id, experiment_id, kind)
);
create index proposal_evidence on experiment.proposal (tenant_id, evidence_id);
create index proposal_measurement on experiment.proposal (tenant_id, measurement_id);
create index proposal_decided_by on experiment.proposal (tenant_id, decided_by_id);
create index proposal_state on experiment.proposal (tenant_id, state, created_at);
call platform.wall('experiment.proposal', 'select, insert, update');
