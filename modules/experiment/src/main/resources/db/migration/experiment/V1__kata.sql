grant usage on schema experiment to ${application};

-- What stands between a team and its target condition. One is worked on at a time.
create table experiment.obstacle (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    target_condition_id uuid     not null,
    team_id          uuid        not null,
    statement        text        not null,
    description      text,
    state            text        not null default 'IDENTIFIED',
    selected_at      timestamptz,
    ended_at         timestamptz,
    removed_by_measurement_id uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, removed_by_measurement_id) references strategy.measurement (tenant_id, id),
    constraint obstacle_statement_length check (char_length(statement) between 1 and 1000),
    constraint obstacle_description_length check (char_length(description) between 1 and 20000),
    constraint obstacle_state_known check (state in ('IDENTIFIED', 'SELECTED', 'REMOVED', 'PARKED', 'REFUTED'))
);
create index obstacle_target_condition on experiment.obstacle (tenant_id, target_condition_id);
create index obstacle_team on experiment.obstacle (tenant_id, team_id);
create index obstacle_removed_by_measurement on experiment.obstacle (tenant_id, removed_by_measurement_id);
create unique index obstacle_one_selected on experiment.obstacle (tenant_id, target_condition_id) where state = 'SELECTED';
call platform.wall('experiment.obstacle', 'select, insert, update');
comment on constraint obstacle_statement_length on experiment.obstacle is 'TEXT_LENGTH | statement | A statement has 1 to 1,000 characters.';
comment on constraint obstacle_description_length on experiment.obstacle is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on index experiment.obstacle_one_selected is 'OBSTACLE_ALREADY_SELECTED | id | Somebody else selected an obstacle of this target condition just now; read it, then decide.';

-- A step on the way: what is expected is frozen before it begins, and stands beside what happened for ever.
create table experiment.experiment (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    obstacle_id      uuid        not null,
    target_condition_id uuid     not null,
    team_id          uuid        not null,
    theme_id         uuid,
    learning_goal    text        not null,
    hypothesis       text,
    method           text        not null,
    expectation      text,
    threshold        text,
    target_id        uuid,
    owner_id         uuid,
    planned_at       timestamptz,
    minutes          integer,
    state            text        not null default 'DESIGNED',
    started_at       timestamptz,
    frozen_by_id     uuid,
    due_at           timestamptz,
    actual           text,
    conclusion       text,
    ended_at         timestamptz,
    removed_obstacle boolean     not null default false,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, obstacle_id) references experiment.obstacle (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, target_id) references strategy.measure_target (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, frozen_by_id) references organisation.member (tenant_id, id),
    constraint experiment_learning_goal_said check (learning_goal ~ '[^[:space:]]'),
    constraint experiment_learning_goal_length check (char_length(learning_goal) <= 1000),
    constraint experiment_hypothesis_length check (char_length(hypothesis) between 1 and 2000),
    constraint experiment_expectation_length check (char_length(expectation) between 1 and 2000),
    constraint experiment_threshold_length check (char_length(threshold) between 1 and 1000),
    constraint experiment_actual_length check (char_length(actual) between 1 and 10000),
    constraint experiment_minutes_range check (minutes between 1 and 527040),
    constraint experiment_method_known check (method in ('INTERVIEW', 'SURVEY', 'PROTOTYPE', 'USABILITY', 'CONCIERGE', 'WIZARD_OF_OZ', 'FAKE_DOOR', 'AB_TEST', 'DATA_ANALYSIS')),
    constraint experiment_state_known check (state in ('DESIGNED', 'RUNNING', 'CONCLUDED', 'CANCELLED')),
    constraint experiment_conclusion_known check (conclusion in ('VALIDATED', 'INVALIDATED', 'INCONCLUSIVE')),
    constraint experiment_frozen check ((started_at is null) = (frozen_by_id is null) and (state not in ('RUNNING', 'CONCLUDED') or started_at is not null and expectation is not null)),
    constraint experiment_concluded check ((state = 'CONCLUDED') = (conclusion is not null) and (state <> 'CONCLUDED' or actual is not null)),
    constraint experiment_ended check ((state in ('CONCLUDED', 'CANCELLED')) = (ended_at is not null))
);
create index experiment_obstacle on experiment.experiment (tenant_id, obstacle_id);
create index experiment_target_condition on experiment.experiment (tenant_id, target_condition_id);
create index experiment_team on experiment.experiment (tenant_id, team_id, state);
create index experiment_theme on experiment.experiment (tenant_id, theme_id);
create index experiment_target on experiment.experiment (tenant_id, target_id);
create index experiment_owner on experiment.experiment (tenant_id, owner_id);
create index experiment_frozen_by on experiment.experiment (tenant_id, frozen_by_id);
create index experiment_due on experiment.experiment (tenant_id, state, due_at);
call platform.wall('experiment.experiment', 'select, insert, update');
comment on constraint experiment_learning_goal_said on experiment.experiment is 'LEARNING_GOAL_MISSING | learningGoal | Say first what you need to learn (S1:156).';
comment on constraint experiment_learning_goal_length on experiment.experiment is 'TEXT_LENGTH | learningGoal | What you need to learn has 1 to 1,000 characters.';
comment on constraint experiment_hypothesis_length on experiment.experiment is 'TEXT_LENGTH | hypothesis | A hypothesis has 1 to 2,000 characters.';
comment on constraint experiment_expectation_length on experiment.experiment is 'TEXT_LENGTH | expectation | An expectation has 1 to 2,000 characters.';
comment on constraint experiment_threshold_length on experiment.experiment is 'TEXT_LENGTH | threshold | A threshold has 1 to 1,000 characters.';
comment on constraint experiment_actual_length on experiment.experiment is 'TEXT_LENGTH | actual | What happened has 1 to 10,000 characters.';
comment on constraint experiment_minutes_range on experiment.experiment is 'INVALID | duration | An experiment takes a minute to 366 days.';

-- What an experiment taught. Never reworded: whoever knows better records another one.
create table experiment.learning (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    experiment_id    uuid        not null,
    target_condition_id uuid     not null,
    team_id          uuid        not null,
    statement        text        not null,
    implication      text,
    recorded_by_id   uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, experiment_id) references experiment.experiment (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, recorded_by_id) references organisation.member (tenant_id, id),
    constraint learning_statement_length check (char_length(statement) between 1 and 5000),
    constraint learning_implication_length check (char_length(implication) between 1 and 5000)
);
create index learning_experiment on experiment.learning (tenant_id, experiment_id);
create index learning_target_condition on experiment.learning (tenant_id, target_condition_id);
create index learning_team on experiment.learning (tenant_id, team_id, created_at);
create index learning_recorded_by on experiment.learning (tenant_id, recorded_by_id);
create index learning_recent on experiment.learning (tenant_id, created_at);
call platform.wall('experiment.learning', 'select, insert, update');
comment on constraint learning_statement_length on experiment.learning is 'TEXT_LENGTH | statement | A learning has 1 to 5,000 characters.';
comment on constraint learning_implication_length on experiment.learning is 'TEXT_LENGTH | implication | What follows has 1 to 5,000 characters.';

-- What was known, unknown or assumed, and from when until when: a change ends one row and begins another one on the same
-- strand, so that the threshold of knowledge can be read as of any moment.
create table experiment.knowledge_item (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    target_condition_id uuid     not null,
    team_id          uuid        not null,
    theme_id         uuid,
    kind             text        not null,
    statement        text        not null,
    since            timestamptz not null,
    until            timestamptz,
    learning_id      uuid,
    ended_by_learning_id uuid,
    former_id        uuid,
    strand           uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, learning_id) references experiment.learning (tenant_id, id),
    foreign key (tenant_id, ended_by_learning_id) references experiment.learning (tenant_id, id),
    foreign key (tenant_id, former_id) references experiment.knowledge_item (tenant_id, id),
    constraint knowledge_item_statement_length check (char_length(statement) between 1 and 1000),
    constraint knowledge_item_kind_known check (kind in ('KNOWN', 'UNKNOWN', 'ASSUMPTION')),
    constraint knowledge_item_ends_after_it_begins check (since <= until),
    constraint knowledge_item_moved_once unique (tenant_id, former_id)
);
create index knowledge_item_target_condition on experiment.knowledge_item (tenant_id, target_condition_id, since);
create index knowledge_item_team on experiment.knowledge_item (tenant_id, team_id);
create index knowledge_item_theme on experiment.knowledge_item (tenant_id, theme_id, since);
create index knowledge_item_learning on experiment.knowledge_item (tenant_id, learning_id);
create index knowledge_item_ended_by_learning on experiment.knowledge_item (tenant_id, ended_by_learning_id);
create index knowledge_item_former on experiment.knowledge_item (tenant_id, former_id);
call platform.wall('experiment.knowledge_item', 'select, insert, update');
comment on constraint knowledge_item_statement_length on experiment.knowledge_item is 'TEXT_LENGTH | statement | What is known or not has 1 to 1,000 characters.';
comment on constraint knowledge_item_ends_after_it_begins on experiment.knowledge_item is 'INVALID | at | This was said of a later moment: it cannot end before it begins.';
comment on constraint knowledge_item_moved_once on experiment.knowledge_item is 'CONFLICT | id | Somebody else moved this just now; read it again, then decide.';
