-- What an experiment's method needs: with whom, what is asked or done, and what is counted. Decimals are exact text.
create table experiment.experiment_plan (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    experiment_id    uuid        not null,
    participants     integer,
    population       text,
    script           text,
    url              text,
    measure          text,
    measure_kind     text,
    metric_id        uuid,
    better           text        not null default 'HIGHER',
    guardrails       text,
    baseline         text,
    minimum_effect   text,
    standard_deviation text,
    alpha            text        not null default '0.05',
    power            text        not null default '0.8',
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, experiment_id) references experiment.experiment (tenant_id, id),
    foreign key (tenant_id, metric_id) references strategy.metric (tenant_id, id),
    constraint experiment_plan_one unique (tenant_id, experiment_id),
    constraint experiment_plan_participants_range check (participants between 1 and 1000000000),
    constraint experiment_plan_population_length check (char_length(population) between 1 and 2000),
    constraint experiment_plan_script_length check (char_length(script) between 1 and 20000),
    constraint experiment_plan_url_form check (url ~ '^https://[^[:space:]]+$' and char_length(url) <= 2000),
    constraint experiment_plan_measure_length check (char_length(measure) between 1 and 500),
    constraint experiment_plan_guardrails_length check (char_length(guardrails) between 1 and 2000),
    constraint experiment_plan_measure_kind_known check (measure_kind in ('RATE', 'MEAN')),
    constraint experiment_plan_better_known check (better in ('HIGHER', 'LOWER'))
);
create index experiment_plan_metric on experiment.experiment_plan (tenant_id, metric_id);
call platform.wall('experiment.experiment_plan', 'select, insert, update');
comment on constraint experiment_plan_one on experiment.experiment_plan is 'CONFLICT | experimentId | Somebody else planned this experiment just now; read the plan, then decide.';
comment on constraint experiment_plan_participants_range on experiment.experiment_plan is 'INVALID | participants | There is at least one participant, and at most 1,000,000,000.';
comment on constraint experiment_plan_population_length on experiment.experiment_plan is 'TEXT_LENGTH | population | Who takes part has 1 to 2,000 characters.';
comment on constraint experiment_plan_script_length on experiment.experiment_plan is 'TEXT_LENGTH | script | A script has 1 to 20,000 characters.';
comment on constraint experiment_plan_url_form on experiment.experiment_plan is 'INVALID | url | A link begins with https:// and has at most 2,000 characters.';
comment on constraint experiment_plan_measure_length on experiment.experiment_plan is 'TEXT_LENGTH | measure | What is counted has 1 to 500 characters.';
comment on constraint experiment_plan_guardrails_length on experiment.experiment_plan is 'TEXT_LENGTH | guardrails | Guardrails have 1 to 2,000 characters.';

-- What people are shown, one of them the control.
create table experiment.variant (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    experiment_id    uuid        not null,
    name             text        not null,
    description      text,
    control          boolean     not null default false,
    weight           integer     not null default 1,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, experiment_id) references experiment.experiment (tenant_id, id),
    constraint variant_name_length check (char_length(name) between 1 and 100),
    constraint variant_description_length check (char_length(description) between 1 and 5000),
    constraint variant_weight_range check (weight between 1 and 1000)
);
create index variant_experiment on experiment.variant (tenant_id, experiment_id);
create unique index variant_name on experiment.variant (tenant_id, experiment_id, name) where archived_at is null;
create unique index variant_one_control on experiment.variant (tenant_id, experiment_id) where control and archived_at is null;
call platform.wall('experiment.variant', 'select, insert, update');
comment on constraint variant_name_length on experiment.variant is 'TEXT_LENGTH | name | A name has 1 to 100 characters.';
comment on constraint variant_description_length on experiment.variant is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';
comment on constraint variant_weight_range on experiment.variant is 'INVALID | weight | A weight is between 1 and 1,000.';
comment on index experiment.variant_name is 'TAKEN | name | Another variant of this experiment has this name.';
comment on index experiment.variant_one_control is 'TAKEN | control | Another variant of this experiment is the control; an experiment has one.';

-- What was counted of a variant on a day. Appended only: a correction is another row, and the latest counts.
create table experiment.variant_result (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    variant_id       uuid        not null,
    day              date        not null,
    exposures        integer     not null,
    successes        integer,
    total            text,
    squares          text,
    recorded_by_id   uuid,
    service_account_id uuid,
    recorded_at      timestamptz not null default clock_timestamp(),
    corrects_id      uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, variant_id) references experiment.variant (tenant_id, id),
    foreign key (tenant_id, recorded_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, service_account_id) references organisation.service_account (tenant_id, id),
    foreign key (tenant_id, corrects_id) references experiment.variant_result (tenant_id, id),
    constraint variant_result_exposures_positive check (exposures > 0),
    constraint variant_result_successes_range check (successes between 0 and exposures),
    constraint variant_result_rate_or_mean check ((successes is null) = (total is not null) and (total is null) = (squares is null)),
    constraint variant_result_one_recorder check (num_nonnulls(recorded_by_id, service_account_id) <= 1),
    constraint variant_result_corrected_once unique (tenant_id, corrects_id)
);
create index variant_result_variant on experiment.variant_result (tenant_id, variant_id, day, recorded_at);
create unique index variant_result_first on experiment.variant_result (tenant_id, variant_id, day) where corrects_id is null;
create index variant_result_recorded_by on experiment.variant_result (tenant_id, recorded_by_id);
create index variant_result_service_account on experiment.variant_result (tenant_id, service_account_id);
call platform.wall('experiment.variant_result', 'select, insert');
comment on constraint variant_result_exposures_positive on experiment.variant_result is 'COUNT_IMPOSSIBLE | results | A day without exposures has no result: leave it out.';
comment on constraint variant_result_successes_range on experiment.variant_result is 'COUNT_IMPOSSIBLE | results | Successes are between 0 and the exposures.';
comment on constraint variant_result_rate_or_mean on experiment.variant_result is 'INVALID | results | Give successes, or the total with the total of squares.';
comment on constraint variant_result_one_recorder on experiment.variant_result is 'INVALID | results | A result is recorded by a member or by a service account.';
comment on constraint variant_result_corrected_once on experiment.variant_result is 'CONFLICT | results | Somebody else corrected this just now; read it, then decide.';
comment on index experiment.variant_result_first is 'CONFLICT | results | Somebody else recorded this day just now; read it, then decide.';
