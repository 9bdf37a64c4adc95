grant usage on schema strategy to ${application};

-- An exact number as it was given: a decimal, or a fraction of two decimals. Never rounded, never sorted by.
create domain strategy.exact as text
    constraint exact_form check (value ~ '^-?[0-9]{1,60}([.][0-9]{1,24})?(/[0-9]{1,60}([.][0-9]{1,24})?)?$');

create table strategy.metric (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    name             text        not null,
    question         text        not null,
    population       text,
    formula          text,
    kind             text        not null,
    statistic        text        not null,
    unit             text,
    numerator_unit   text,
    denominator_unit text,
    decimals         integer     not null default 12,
    direction        text        not null,
    roll_up          text        not null,
    dimension        text,
    time_window      text,
    source           text,
    side             text        not null,
    timing           text        not null,
    pirate_stage     text,
    heart_dimension  text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    constraint metric_name_length check (char_length(name) between 1 and 200),
    constraint metric_question_length check (char_length(question) between 1 and 500),
    constraint metric_population_length check (char_length(population) between 1 and 500),
    constraint metric_formula_length check (char_length(formula) between 1 and 1000),
    constraint metric_unit_length check (char_length(unit) between 1 and 50),
    constraint metric_numerator_unit_length check (char_length(numerator_unit) between 1 and 50),
    constraint metric_denominator_unit_length check (char_length(denominator_unit) between 1 and 50),
    constraint metric_time_window_length check (char_length(time_window) between 1 and 100),
    constraint metric_source_length check (char_length(source) between 1 and 500),
    constraint metric_dimension_length check (char_length(dimension) between 1 and 100),
    constraint metric_kind_known check (kind in ('SCALAR', 'DURATION', 'PERCENT', 'RATIO', 'QUALITATIVE')),
    constraint metric_statistic_known check (statistic in ('COUNT', 'TOTAL', 'AVERAGE', 'MEDIAN', 'RATE')),
    constraint metric_direction_known check (direction in ('INCREASE', 'DECREASE', 'MAINTAIN')),
    constraint metric_roll_up_known check (roll_up in ('SUM', 'WEIGHTED_MEAN', 'MIN', 'MAX', 'SHARE_OF_SEGMENTS', 'NONE')),
    constraint metric_side_known check (side in ('BUSINESS', 'USER')),
    constraint metric_timing_known check (timing in ('LEADING', 'LAGGING')),
    constraint metric_pirate_stage_known check (pirate_stage in ('ACQUISITION', 'ACTIVATION', 'RETENTION', 'REFERRAL', 'REVENUE')),
    constraint metric_heart_dimension_known check (heart_dimension in ('HAPPINESS', 'ENGAGEMENT', 'ADOPTION', 'RETENTION', 'TASK_SUCCESS')),
    constraint metric_decimals_range check (decimals between 0 and 12)
);
create unique index metric_name on strategy.metric (tenant_id, name) where archived_at is null;
call platform.wall('strategy.metric', 'select, insert, update');
comment on constraint metric_name_length on strategy.metric is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';
comment on constraint metric_question_length on strategy.metric is 'TEXT_LENGTH | question | A question has 1 to 500 characters.';
comment on constraint metric_population_length on strategy.metric is 'TEXT_LENGTH | population | A population has 1 to 500 characters.';
comment on constraint metric_formula_length on strategy.metric is 'TEXT_LENGTH | formula | A formula has 1 to 1,000 characters.';
comment on constraint metric_unit_length on strategy.metric is 'TEXT_LENGTH | unit | A unit has 1 to 50 characters.';
comment on constraint metric_numerator_unit_length on strategy.metric is 'TEXT_LENGTH | numeratorUnit | A unit has 1 to 50 characters.';
comment on constraint metric_denominator_unit_length on strategy.metric is 'TEXT_LENGTH | denominatorUnit | A unit has 1 to 50 characters.';
comment on constraint metric_time_window_length on strategy.metric is 'TEXT_LENGTH | timeWindow | A window has 1 to 100 characters.';
comment on constraint metric_source_length on strategy.metric is 'TEXT_LENGTH | source | A source has 1 to 500 characters.';
comment on constraint metric_dimension_length on strategy.metric is 'TEXT_LENGTH | dimension | A dimension has 1 to 100 characters.';
comment on constraint metric_decimals_range on strategy.metric is 'INVALID | decimals | Decimals are a number from 0 to 12.';
comment on index strategy.metric_name is 'TAKEN | name | Another metric has this name.';

create table strategy.measure_target (
    tenant_id            uuid        not null default current_setting('app.tenant_id')::uuid,
    id                   uuid        not null default uuidv7(),
    metric_id            uuid        not null,
    comparator           text        not null,
    value                strategy.exact not null,
    upper                strategy.exact,
    unit                 text,
    quantifier           text        not null,
    share                strategy.exact,
    dimension            text,
    qualifier_comparator text,
    qualifier_value      strategy.exact,
    primary key (tenant_id, id),
    foreign key (tenant_id, metric_id) references strategy.metric (tenant_id, id),
    constraint measure_target_comparator_known check (comparator in ('LT', 'LTE', 'GT', 'GTE', 'EQ', 'BETWEEN')),
    constraint measure_target_quantifier_known check (quantifier in ('ALL', 'ANY', 'SHARE', 'POOLED')),
    constraint measure_target_qualifier_comparator_known check (qualifier_comparator in ('LT', 'LTE', 'GT', 'GTE', 'EQ', 'BETWEEN')),
    constraint measure_target_unit_length check (char_length(unit) between 1 and 50)
);
create index measure_target_metric on strategy.measure_target (tenant_id, metric_id);
call platform.wall('strategy.measure_target', 'select, insert');
comment on constraint measure_target_unit_length on strategy.measure_target is 'TEXT_LENGTH | target.value.unit | A unit has 1 to 50 characters.';

create table strategy.segment (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    dimension        text        not null,
    key              text        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    constraint segment_dimension_length check (char_length(dimension) between 1 and 100),
    constraint segment_key_length check (char_length(key) between 1 and 200)
);
create unique index segment_key on strategy.segment (tenant_id, dimension, key) where archived_at is null;
call platform.wall('strategy.segment', 'select, insert, update');
comment on index strategy.segment_key is 'TAKEN | key | This dimension has a segment with this key already.';
comment on constraint segment_dimension_length on strategy.segment is 'TEXT_LENGTH | dimension | A dimension has 1 to 100 characters.';
comment on constraint segment_key_length on strategy.segment is 'TEXT_LENGTH | key | A key has 1 to 200 characters.';

create table strategy.measurement (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    metric_id        uuid        not null,
    segment_id       uuid,
    observed_at      timestamptz not null,
    value            strategy.exact not null,
    unit             text,
    sample_size      bigint,
    source           text,
    note             text,
    recorded_by_id   uuid        not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    corrects_id      uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, metric_id) references strategy.metric (tenant_id, id),
    foreign key (tenant_id, segment_id) references strategy.segment (tenant_id, id),
    foreign key (tenant_id, recorded_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, corrects_id) references strategy.measurement (tenant_id, id),
    constraint measurement_source_length check (char_length(source) between 1 and 500),
    constraint measurement_note_length check (char_length(note) between 1 and 2000),
    constraint measurement_sample_size_positive check (sample_size > 0),
    constraint measurement_corrected_once unique (tenant_id, corrects_id)
);
create index measurement_metric on strategy.measurement (tenant_id, metric_id);
create index measurement_segment on strategy.measurement (tenant_id, segment_id);
create index measurement_recorded_by on strategy.measurement (tenant_id, recorded_by_id);
create index measurement_corrects on strategy.measurement (tenant_id, corrects_id);
create index measurement_latest on strategy.measurement (tenant_id, metric_id, segment_id, observed_at desc, recorded_at desc, id desc);
call platform.wall('strategy.measurement', 'select, insert');
comment on constraint measurement_source_length on strategy.measurement is 'TEXT_LENGTH | source | A source has 1 to 500 characters.';
comment on constraint measurement_note_length on strategy.measurement is 'TEXT_LENGTH | note | A note has 1 to 2,000 characters.';
comment on constraint measurement_sample_size_positive on strategy.measurement is 'INVALID | sampleSize | A sample has at least one member.';
comment on constraint measurement_corrected_once on strategy.measurement is 'CONFLICT | id | This measurement has been corrected already; correct the correction.';

create table strategy.vision (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    business_line_id uuid,
    statement        text        not null,
    competitors      text,
    customer_view    text,
    expansion        text,
    starts_on        date,
    due_on           date,
    owner_id         uuid,
    state            text        not null default 'DRAFT',
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint vision_statement_length check (char_length(statement) between 1 and 1000),
    constraint vision_competitors_length check (char_length(competitors) between 1 and 5000),
    constraint vision_customer_view_length check (char_length(customer_view) between 1 and 5000),
    constraint vision_expansion_length check (char_length(expansion) between 1 and 5000),
    constraint vision_dates_order check (starts_on <= due_on),
    constraint vision_state_known check (state in ('DRAFT', 'ACTIVE', 'SUPERSEDED', 'RETIRED'))
);
create index vision_business_line on strategy.vision (tenant_id, business_line_id);
create index vision_owner on strategy.vision (tenant_id, owner_id);
create unique index vision_one_active on strategy.vision (tenant_id, business_line_id) nulls not distinct where state = 'ACTIVE';
call platform.wall('strategy.vision', 'select, insert, update');
comment on constraint vision_statement_length on strategy.vision is 'TEXT_LENGTH | statement | A statement has 1 to 1,000 characters.';
comment on constraint vision_competitors_length on strategy.vision is 'TEXT_LENGTH | competitors | This text has 1 to 5,000 characters.';
comment on constraint vision_customer_view_length on strategy.vision is 'TEXT_LENGTH | customerView | This text has 1 to 5,000 characters.';
comment on constraint vision_expansion_length on strategy.vision is 'TEXT_LENGTH | expansion | This text has 1 to 5,000 characters.';
comment on constraint vision_dates_order on strategy.vision is 'INVALID | dueOn | The last day is not before the first.';
comment on index strategy.vision_one_active is 'VISION_ALREADY_ACTIVE | id | Somebody else activated a vision for this scope just now; read it, then decide.';

create table strategy.challenge (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    vision_id        uuid        not null,
    intent_id        uuid,
    business_line_id uuid,
    kind             text        not null,
    statement        text        not null,
    description      text,
    position         integer     not null default 1,
    starts_on        date,
    due_on           date,
    owner_id         uuid,
    state            text        not null default 'DRAFT',
    decision         text,
    target_id        uuid,
    baseline_at      timestamptz,
    baseline_set_at  timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, vision_id) references strategy.vision (tenant_id, id),
    foreign key (tenant_id, intent_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, target_id) references strategy.measure_target (tenant_id, id),
    constraint challenge_statement_length check (char_length(statement) between 1 and 1000),
    constraint challenge_description_length check (char_length(description) between 1 and 20000),
    constraint challenge_decision_length check (char_length(decision) between 1 and 2000),
    constraint challenge_dates_order check (starts_on <= due_on),
    constraint challenge_kind_known check (kind in ('STRATEGIC_INTENT', 'CHALLENGE')),
    constraint challenge_state_known check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'PAUSED', 'ACHIEVED', 'MISSED', 'ABANDONED')),
    constraint challenge_baseline_whole check ((baseline_at is null) = (baseline_set_at is null)),
    constraint challenge_position_range check (position between 1 and 10000)
);
create index challenge_vision on strategy.challenge (tenant_id, vision_id);
create index challenge_intent on strategy.challenge (tenant_id, intent_id);
create index challenge_business_line on strategy.challenge (tenant_id, business_line_id);
create index challenge_owner on strategy.challenge (tenant_id, owner_id);
create index challenge_target on strategy.challenge (tenant_id, target_id);
call platform.wall('strategy.challenge', 'select, insert, update');
comment on constraint challenge_statement_length on strategy.challenge is 'TEXT_LENGTH | statement | A statement has 1 to 1,000 characters.';
comment on constraint challenge_description_length on strategy.challenge is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint challenge_decision_length on strategy.challenge is 'TEXT_LENGTH | decision | A decision has 1 to 2,000 characters.';
comment on constraint challenge_dates_order on strategy.challenge is 'INVALID | dueOn | The last day is not before the first.';
comment on constraint challenge_position_range on strategy.challenge is 'INVALID | position | A position is a number from 1 to 10,000.';

create table strategy.initiative (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    challenge_id     uuid        not null,
    question         text        not null,
    description      text,
    starts_on        date,
    due_on           date,
    owner_id         uuid,
    state            text        not null default 'DRAFT',
    evidence         text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint initiative_question_length check (char_length(question) between 1 and 1000),
    constraint initiative_description_length check (char_length(description) between 1 and 20000),
    constraint initiative_evidence_length check (char_length(evidence) between 1 and 5000),
    constraint initiative_dates_order check (starts_on <= due_on),
    constraint initiative_state_known check (state in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'INVALIDATED', 'ABANDONED')),
    constraint initiative_question_asks check (question like '%?')
);
create index initiative_challenge on strategy.initiative (tenant_id, challenge_id);
create index initiative_owner on strategy.initiative (tenant_id, owner_id);
call platform.wall('strategy.initiative', 'select, insert, update');
comment on constraint initiative_question_length on strategy.initiative is 'TEXT_LENGTH | question | A question has 1 to 1,000 characters.';
comment on constraint initiative_description_length on strategy.initiative is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint initiative_evidence_length on strategy.initiative is 'TEXT_LENGTH | evidence | Evidence has 1 to 5,000 characters.';
comment on constraint initiative_dates_order on strategy.initiative is 'INVALID | dueOn | The last day is not before the first.';
comment on constraint initiative_question_asks on strategy.initiative is 'INITIATIVE_NOT_A_QUESTION | question | Word the initiative as the customer''s problem, in a question that ends with a question mark (S3:35).';

create table strategy.target_condition (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    team_id          uuid        not null,
    challenge_id     uuid,
    initiative_id    uuid,
    statement        text        not null,
    description      text,
    starts_on        date,
    due_on           date,
    owner_id         uuid,
    origin           text        not null,
    path_known       boolean     not null default false,
    state            text        not null default 'DRAFT',
    accepted_by_id   uuid,
    accepted_at      timestamptz,
    revises_id       uuid,
    target_id        uuid,
    baseline_at      timestamptz,
    baseline_set_at  timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, initiative_id) references strategy.initiative (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, accepted_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, revises_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, target_id) references strategy.measure_target (tenant_id, id),
    constraint target_condition_statement_length check (char_length(statement) between 1 and 1000),
    constraint target_condition_description_length check (char_length(description) between 1 and 20000),
    constraint target_condition_dates_order check (starts_on <= due_on),
    constraint target_condition_origin_known check (origin in ('MANAGEMENT', 'JOINT', 'TEAM')),
    constraint target_condition_state_known check (state in ('DRAFT', 'BASELINED', 'ACTIVE', 'ACHIEVED', 'MISSED', 'ABANDONED', 'REVISED')),
    constraint target_condition_baseline_whole check ((baseline_at is null) = (baseline_set_at is null)),
    constraint target_condition_one_parent check (num_nonnulls(challenge_id, initiative_id) = 1)
);
create index target_condition_team on strategy.target_condition (tenant_id, team_id);
create index target_condition_challenge on strategy.target_condition (tenant_id, challenge_id);
create index target_condition_initiative on strategy.target_condition (tenant_id, initiative_id);
create index target_condition_owner on strategy.target_condition (tenant_id, owner_id);
create index target_condition_accepted_by on strategy.target_condition (tenant_id, accepted_by_id);
create index target_condition_revises on strategy.target_condition (tenant_id, revises_id);
create index target_condition_target on strategy.target_condition (tenant_id, target_id);
call platform.wall('strategy.target_condition', 'select, insert, update');
comment on constraint target_condition_statement_length on strategy.target_condition is 'TEXT_LENGTH | statement | A statement has 1 to 1,000 characters.';
comment on constraint target_condition_description_length on strategy.target_condition is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint target_condition_dates_order on strategy.target_condition is 'INVALID | dueOn | The last day is not before the first.';
comment on constraint target_condition_one_parent on strategy.target_condition is 'TARGET_CONDITION_ONE_PARENT | initiativeId | A target condition hangs under a challenge or under an initiative: name exactly one of them.';

create table strategy.check_in (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    target_condition_id uuid     not null,
    status           text        not null,
    confidence       integer     not null,
    note             text,
    member_id        uuid        not null,
    created_at       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint check_in_note_length check (char_length(note) between 1 and 5000),
    constraint check_in_status_known check (status in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
    constraint check_in_confidence_range check (confidence between 0 and 10)
);
create index check_in_target_condition on strategy.check_in (tenant_id, target_condition_id, created_at desc, id desc);
create index check_in_member on strategy.check_in (tenant_id, member_id);
call platform.wall('strategy.check_in', 'select, insert');
comment on constraint check_in_note_length on strategy.check_in is 'TEXT_LENGTH | note | A note has 1 to 5,000 characters.';
comment on constraint check_in_confidence_range on strategy.check_in is 'INVALID | confidence | Confidence is a number from 0 (none) to 10 (certain).';

create table strategy.product_vision (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    product_id        uuid       not null,
    value_proposition text       not null,
    problems_solved   text,
    positioning       text,
    owner_id          uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, product_id) references organisation.product (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint product_vision_value_proposition_length check (char_length(value_proposition) between 1 and 5000),
    constraint product_vision_problems_solved_length check (char_length(problems_solved) between 1 and 5000),
    constraint product_vision_positioning_length check (char_length(positioning) between 1 and 5000)
);
create index product_vision_product on strategy.product_vision (tenant_id, product_id);
create index product_vision_owner on strategy.product_vision (tenant_id, owner_id);
create unique index product_vision_once on strategy.product_vision (tenant_id, product_id) where archived_at is null;
call platform.wall('strategy.product_vision', 'select, insert, update');
comment on index strategy.product_vision_once is 'TAKEN | productId | This product has a vision already; change that one.';
comment on constraint product_vision_value_proposition_length on strategy.product_vision is 'TEXT_LENGTH | valueProposition | A value proposition has 1 to 5,000 characters.';
comment on constraint product_vision_problems_solved_length on strategy.product_vision is 'TEXT_LENGTH | problemsSolved | This text has 1 to 5,000 characters.';
comment on constraint product_vision_positioning_length on strategy.product_vision is 'TEXT_LENGTH | positioning | A positioning has 1 to 5,000 characters.';

create table strategy.positioning_agreement (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    product_vision_id uuid       not null,
    member_id         uuid       not null,
    side              text       not null,
    positioning       text       not null,
    agreed_at         timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, product_vision_id) references strategy.product_vision (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint positioning_agreement_side_known check (side in ('PRODUCT', 'MARKETING'))
);
create index positioning_agreement_product_vision on strategy.positioning_agreement (tenant_id, product_vision_id);
create index positioning_agreement_member on strategy.positioning_agreement (tenant_id, member_id);
call platform.wall('strategy.positioning_agreement', 'select, insert');

create table strategy.strategy_document (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    vision_id        uuid,
    challenge_id     uuid,
    title            text        not null,
    body             text,
    url              text,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, vision_id) references strategy.vision (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    constraint strategy_document_title_length check (char_length(title) between 1 and 200),
    constraint strategy_document_body_length check (char_length(body) between 1 and 100000),
    constraint strategy_document_url_form check (url ~ '^https://[^ ]+$' and char_length(url) <= 2000),
    constraint strategy_document_one_owner check (num_nonnulls(vision_id, challenge_id) = 1),
    constraint strategy_document_one_content check (num_nonnulls(body, url) = 1)
);
create index strategy_document_vision on strategy.strategy_document (tenant_id, vision_id);
create index strategy_document_challenge on strategy.strategy_document (tenant_id, challenge_id);
call platform.wall('strategy.strategy_document', 'select, insert, update');
comment on constraint strategy_document_one_owner on strategy.strategy_document is 'INVALID | challengeId | A document belongs to a vision or to a challenge: name exactly one of them.';
comment on constraint strategy_document_one_content on strategy.strategy_document is 'INVALID | url | A document is a text or a link: give exactly one of them.';
comment on constraint strategy_document_url_form on strategy.strategy_document is 'INVALID | url | A link begins with https:// and has at most 2,000 characters.';
comment on constraint strategy_document_title_length on strategy.strategy_document is 'TEXT_LENGTH | title | A title has 1 to 200 characters.';
comment on constraint strategy_document_body_length on strategy.strategy_document is 'TEXT_LENGTH | body | A text has 1 to 100,000 characters.';
