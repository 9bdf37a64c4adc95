grant usage on schema roadmap to ${application};

-- What an organisation calls its phases until it has words of its own (S1:98). Here and nowhere else: whoever founds an
-- organisation and whoever finds one without asks for them.
create function roadmap.first_phases()
    returns table (phase text, name text, description text, entry_criteria text[], exit_criteria text[])
    language sql immutable
as
$$
values
    ('DISCOVERY', 'Discovery', 'We find out whether the problem is real and what would solve it.',
        array['The hypothesis is stated.', 'What is known and what is unknown stand apart.'],
        array['The problem is validated with evidence.']),
    ('DELIVERY', 'Delivery', 'We build what is to solve a validated problem, and measure whether it does.',
        array['The problem is validated with evidence; the solution may still be a belief.'],
        array['An outcome is measured.'])
$$;

-- Never reworded: a revision is another row, so that a theme keeps the words under which it entered its phase.
create table roadmap.phase_definition (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    phase            text        not null,
    edition          integer     not null default 1,
    name             text        not null,
    description      text,
    entry_criteria   text[]      not null default '{}',
    exit_criteria    text[]      not null default '{}',
    state            text        not null default 'CURRENT',
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint phase_definition_name_length check (char_length(name) between 1 and 100),
    constraint phase_definition_description_length check (char_length(description) between 1 and 5000),
    constraint phase_definition_phase_known check (phase in ('DISCOVERY', 'DELIVERY')),
    constraint phase_definition_state_known check (state in ('CURRENT', 'SUPERSEDED'))
);
create unique index phase_definition_edition on roadmap.phase_definition (tenant_id, phase, edition);
create unique index phase_definition_current on roadmap.phase_definition (tenant_id, phase) where state = 'CURRENT';
call platform.wall('roadmap.phase_definition', 'select, insert, update');
comment on constraint phase_definition_name_length on roadmap.phase_definition is 'TEXT_LENGTH | name | A name has 1 to 100 characters.';
comment on constraint phase_definition_description_length on roadmap.phase_definition is 'TEXT_LENGTH | description | A description has 1 to 5,000 characters.';
comment on index roadmap.phase_definition_edition is 'CONFLICT | id | Somebody else revised this phase just now; read it again, then decide.';
comment on index roadmap.phase_definition_current is 'CONFLICT | id | Somebody else revised this phase just now; read it again, then decide.';

-- The owner is bound by the policies too, and a migration acts for no tenant: the force is lifted for the one statement.
alter table roadmap.phase_definition no force row level security;
alter table organisation.organisation no force row level security;
insert into roadmap.phase_definition (tenant_id, phase, name, description, entry_criteria, exit_criteria)
select o.tenant_id, p.phase, p.name, p.description, p.entry_criteria, p.exit_criteria
from organisation.organisation o cross join roadmap.first_phases() p;
alter table organisation.organisation force row level security;
alter table roadmap.phase_definition force row level security;

create table roadmap.roadmap (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    team_id          uuid        not null,
    target_condition_id uuid     not null,
    title            text        not null,
    description      text,
    starts_on        date,
    due_on           date,
    owner_id         uuid,
    state            text        not null default 'CURRENT',
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, target_condition_id) references strategy.target_condition (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint roadmap_title_length check (char_length(title) between 1 and 200),
    constraint roadmap_description_length check (char_length(description) between 1 and 20000),
    constraint roadmap_dates_order check (starts_on <= due_on),
    constraint roadmap_state_known check (state in ('CURRENT', 'REVIEW_DUE'))
);
create index roadmap_team on roadmap.roadmap (tenant_id, team_id);
create index roadmap_target_condition on roadmap.roadmap (tenant_id, target_condition_id);
create index roadmap_owner on roadmap.roadmap (tenant_id, owner_id);
call platform.wall('roadmap.roadmap', 'select, insert, update');
comment on constraint roadmap_title_length on roadmap.roadmap is 'TEXT_LENGTH | title | A title has 1 to 200 characters.';
comment on constraint roadmap_description_length on roadmap.roadmap is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint roadmap_dates_order on roadmap.roadmap is 'INVALID | dueOn | The last day is not before the first.';

-- Why somebody shall look at a roadmap again (S1:108), until somebody has.
create table roadmap.review_reason (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    roadmap_id       uuid        not null,
    cause            text        not null,
    subject          text        not null,
    action           text        not null,
    reason           text,
    raised_at        timestamptz not null default clock_timestamp(),
    settlement       text,
    settled_at       timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, roadmap_id) references roadmap.roadmap (tenant_id, id),
    constraint review_reason_cause_known check (cause in ('VISION_CHANGED', 'CHALLENGE_CHANGED', 'INITIATIVE_CHANGED', 'TARGET_CONDITION_CHANGED', 'TARGET_CONDITION_REVISED', 'THEME_INVALIDATED')),
    constraint review_reason_settlement_known check (settlement in ('CONFIRMED', 'REVISED')),
    constraint review_reason_settled check ((settlement is null) = (settled_at is null))
);
create index review_reason_roadmap on roadmap.review_reason (tenant_id, roadmap_id);
call platform.wall('roadmap.review_reason', 'select, insert, update');

create table roadmap.theme (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    roadmap_id       uuid        not null,
    title            text        not null,
    description      text,
    origin           text        not null default 'STRATEGY',
    problem          text,
    hypothesis_statement text,
    problem_validity text        not null default 'UNVALIDATED',
    solution_validity text       not null default 'UNVALIDATED',
    known            text[]      not null default '{}',
    unknown          text[]      not null default '{}',
    in_build         text[]      not null default '{}',
    state            text        not null default 'PROPOSED',
    phase_definition_id uuid,
    phase_since      timestamptz,
    lane             text        not null default 'LATER',
    priority         integer,
    owner_id         uuid,
    learned          text,
    ended_at         timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, roadmap_id) references roadmap.roadmap (tenant_id, id),
    foreign key (tenant_id, phase_definition_id) references roadmap.phase_definition (tenant_id, id),
    foreign key (tenant_id, owner_id) references organisation.member (tenant_id, id),
    constraint theme_title_length check (char_length(title) between 1 and 200),
    constraint theme_description_length check (char_length(description) between 1 and 20000),
    constraint theme_problem_length check (char_length(problem) between 1 and 2000),
    constraint theme_hypothesis_length check (char_length(hypothesis_statement) between 1 and 2000),
    constraint theme_learned_length check (char_length(learned) between 1 and 5000),
    constraint theme_origin_known check (origin in ('STRATEGY', 'REQUEST', 'PROMISE')),
    constraint theme_problem_validity_known check (problem_validity in ('UNVALIDATED', 'VALIDATED', 'INVALIDATED')),
    constraint theme_solution_validity_known check (solution_validity in ('UNVALIDATED', 'VALIDATED', 'INVALIDATED')),
    constraint theme_state_known check (state in ('PROPOSED', 'DISCOVERY', 'DELIVERY', 'OUTCOME_MEASURED', 'INVALIDATED', 'ABANDONED', 'DECLINED')),
    constraint theme_lane_known check (lane in ('NOW', 'NEXT', 'LATER')),
    constraint theme_ended check ((state in ('OUTCOME_MEASURED', 'INVALIDATED', 'ABANDONED', 'DECLINED')) = (ended_at is not null)),
    constraint theme_ordered check ((ended_at is null and archived_at is null) = (priority is not null)),
    constraint theme_learning check (state <> 'INVALIDATED' or learned is not null),
    constraint theme_priority unique (tenant_id, roadmap_id, priority) deferrable initially immediate
);
create index theme_roadmap on roadmap.theme (tenant_id, roadmap_id);
create index theme_phase_definition on roadmap.theme (tenant_id, phase_definition_id);
create index theme_owner on roadmap.theme (tenant_id, owner_id);
call platform.wall('roadmap.theme', 'select, insert, update');
comment on constraint theme_title_length on roadmap.theme is 'TEXT_LENGTH | title | A title has 1 to 200 characters.';
comment on constraint theme_description_length on roadmap.theme is 'TEXT_LENGTH | description | A description has 1 to 20,000 characters.';
comment on constraint theme_problem_length on roadmap.theme is 'TEXT_LENGTH | problem | A problem has 1 to 2,000 characters.';
comment on constraint theme_hypothesis_length on roadmap.theme is 'TEXT_LENGTH | hypothesis | A hypothesis has 1 to 2,000 characters.';
comment on constraint theme_learned_length on roadmap.theme is 'TEXT_LENGTH | learned | What was learned has 1 to 5,000 characters.';

create table roadmap.theme_outcome (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    theme_id         uuid        not null,
    statement        text        not null,
    side             text        not null,
    relation         text        not null,
    target_id        uuid,
    result           text,
    met              boolean,
    measured_at      timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, target_id) references strategy.measure_target (tenant_id, id),
    constraint theme_outcome_statement_length check (char_length(statement) between 1 and 1000),
    constraint theme_outcome_relation_length check (char_length(relation) between 1 and 1000),
    constraint theme_outcome_result_length check (char_length(result) between 1 and 5000),
    constraint theme_outcome_side_known check (side in ('BUSINESS', 'USER')),
    constraint theme_outcome_measured check ((met is null) = (measured_at is null))
);
create index theme_outcome_theme on roadmap.theme_outcome (tenant_id, theme_id);
create index theme_outcome_target on roadmap.theme_outcome (tenant_id, target_id);
call platform.wall('roadmap.theme_outcome', 'select, insert, update');
comment on constraint theme_outcome_statement_length on roadmap.theme_outcome is 'TEXT_LENGTH | statement | A statement has 1 to 1,000 characters.';
comment on constraint theme_outcome_relation_length on roadmap.theme_outcome is 'TEXT_LENGTH | relation | The relation to the target condition has 1 to 1,000 characters.';
comment on constraint theme_outcome_result_length on roadmap.theme_outcome is 'TEXT_LENGTH | result | A result has 1 to 5,000 characters.';

-- Never reworded: whoever was wrong retracts it and adds another.
create table roadmap.evidence (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    theme_id         uuid        not null,
    hypothesis_part  text        not null,
    stance           text        not null,
    statement        text        not null,
    source           text,
    source_team_id   uuid,
    url              text,
    observed_on      date,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, source_team_id) references organisation.team (tenant_id, id),
    constraint evidence_statement_length check (char_length(statement) between 1 and 5000),
    constraint evidence_source_length check (char_length(source) between 1 and 500),
    constraint evidence_url_form check (url ~ '^https://[^ ]+$' and char_length(url) <= 2000),
    constraint evidence_hypothesis_part_known check (hypothesis_part in ('PROBLEM', 'SOLUTION')),
    constraint evidence_stance_known check (stance in ('SUPPORTS', 'CONTRADICTS'))
);
create index evidence_theme on roadmap.evidence (tenant_id, theme_id);
create index evidence_source_team on roadmap.evidence (tenant_id, source_team_id);
call platform.wall('roadmap.evidence', 'select, insert, update');
comment on constraint evidence_statement_length on roadmap.evidence is 'TEXT_LENGTH | statement | A statement has 1 to 5,000 characters.';
comment on constraint evidence_source_length on roadmap.evidence is 'TEXT_LENGTH | source | A source has 1 to 500 characters.';
comment on constraint evidence_url_form on roadmap.evidence is 'INVALID | url | A link begins with https:// and has at most 2,000 characters.';

create table roadmap.theme_dependency (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    theme_id         uuid        not null,
    depends_on_id    uuid        not null,
    created_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    foreign key (tenant_id, depends_on_id) references roadmap.theme (tenant_id, id),
    constraint theme_dependency_once unique (tenant_id, theme_id, depends_on_id),
    constraint theme_dependency_itself check (theme_id <> depends_on_id)
);
create index theme_dependency_depends_on on roadmap.theme_dependency (tenant_id, depends_on_id);
call platform.wall('roadmap.theme_dependency', 'select, insert, delete');
comment on constraint theme_dependency_once on roadmap.theme_dependency is 'TAKEN | dependsOnId | This theme depends on that one already.';
comment on constraint theme_dependency_itself on roadmap.theme_dependency is 'DEPENDENCY_CYCLE | dependsOnId | A theme cannot depend on itself.';
