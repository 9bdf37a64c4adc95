-- What was said to an audience at a moment. The words are copied, since they stay as they were said; what an audience
-- shall not see is not in its version at all.
create table roadmap.roadmap_version (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    roadmap_id       uuid        not null,
    audience         text        not null,
    edition          integer     not null,
    title            text,
    vision_statement text,
    challenge_statements text[]  not null default '{}',
    initiative_question text,
    target_condition_statement text,
    notice           text,
    state            text        not null default 'PUBLISHED',
    reason           text,
    published_by_id  uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, roadmap_id) references roadmap.roadmap (tenant_id, id),
    foreign key (tenant_id, published_by_id) references organisation.member (tenant_id, id),
    constraint roadmap_version_reason_length check (char_length(reason) between 1 and 2000),
    constraint roadmap_version_audience_known check (audience in ('INTERNAL', 'SALES', 'CUSTOMER')),
    constraint roadmap_version_state_known check (state in ('PUBLISHED', 'SUPERSEDED'))
);
create index roadmap_version_roadmap on roadmap.roadmap_version (tenant_id, roadmap_id);
create index roadmap_version_published_by on roadmap.roadmap_version (tenant_id, published_by_id);
create unique index roadmap_version_edition on roadmap.roadmap_version (tenant_id, roadmap_id, audience, edition);
create unique index roadmap_version_published on roadmap.roadmap_version (tenant_id, roadmap_id, audience) where state = 'PUBLISHED';
call platform.wall('roadmap.roadmap_version', 'select, insert, update');
comment on constraint roadmap_version_reason_length on roadmap.roadmap_version is 'TEXT_LENGTH | reason | A reason has 1 to 2,000 characters.';
comment on index roadmap.roadmap_version_edition is 'CONFLICT | roadmapId | Somebody else published this roadmap just now; read it again, then decide.';
comment on index roadmap.roadmap_version_published is 'CONFLICT | roadmapId | Somebody else published this roadmap just now; read it again, then decide.';

create table roadmap.published_theme (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    roadmap_version_id uuid      not null,
    theme_id         uuid        not null,
    place            integer     not null,
    problem          text        not null,
    theme_state      text,
    phase_name       text,
    in_build         text[]      not null default '{}',
    title            text,
    lane             text,
    hypothesis_statement text,
    problem_validity text,
    solution_validity text,
    known            text[]      not null default '{}',
    unknown          text[]      not null default '{}',
    learned          text,
    created_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, roadmap_version_id) references roadmap.roadmap_version (tenant_id, id),
    foreign key (tenant_id, theme_id) references roadmap.theme (tenant_id, id),
    constraint published_theme_theme_state_known check (theme_state in ('PROPOSED', 'DISCOVERY', 'DELIVERY', 'OUTCOME_MEASURED', 'INVALIDATED', 'ABANDONED', 'DECLINED')),
    constraint published_theme_lane_known check (lane in ('NOW', 'NEXT', 'LATER')),
    constraint published_theme_problem_validity_known check (problem_validity in ('UNVALIDATED', 'VALIDATED', 'INVALIDATED')),
    constraint published_theme_solution_validity_known check (solution_validity in ('UNVALIDATED', 'VALIDATED', 'INVALIDATED'))
);
create index published_theme_roadmap_version on roadmap.published_theme (tenant_id, roadmap_version_id);
create index published_theme_theme on roadmap.published_theme (tenant_id, theme_id);
call platform.wall('roadmap.published_theme', 'select, insert');

create table roadmap.published_outcome (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    published_theme_id uuid      not null,
    theme_outcome_id uuid        not null,
    place            integer     not null,
    statement        text        not null,
    theme_outcome_side text      not null,
    relation         text        not null,
    goal             text,
    result           text,
    met              boolean,
    created_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, published_theme_id) references roadmap.published_theme (tenant_id, id),
    foreign key (tenant_id, theme_outcome_id) references roadmap.theme_outcome (tenant_id, id),
    constraint published_outcome_theme_outcome_side_known check (theme_outcome_side in ('BUSINESS', 'USER'))
);
create index published_outcome_published_theme on roadmap.published_outcome (tenant_id, published_theme_id);
create index published_outcome_theme_outcome on roadmap.published_outcome (tenant_id, theme_outcome_id);
call platform.wall('roadmap.published_outcome', 'select, insert');

-- Which version of a roadmap for an audience a member saw last.
create table roadmap.roadmap_look (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    roadmap_id       uuid        not null,
    audience         text        not null,
    roadmap_version_id uuid      not null,
    looked_at        timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, roadmap_id) references roadmap.roadmap (tenant_id, id),
    foreign key (tenant_id, roadmap_version_id) references roadmap.roadmap_version (tenant_id, id),
    constraint roadmap_look_once unique (tenant_id, member_id, roadmap_id, audience),
    constraint roadmap_look_audience_known check (audience in ('INTERNAL', 'SALES', 'CUSTOMER'))
);
create index roadmap_look_roadmap on roadmap.roadmap_look (tenant_id, roadmap_id);
create index roadmap_look_roadmap_version on roadmap.roadmap_look (tenant_id, roadmap_version_id);
call platform.wall('roadmap.roadmap_look', 'select, insert, update');
comment on constraint roadmap_look_once on roadmap.roadmap_look is 'CONFLICT | id | You looked at two versions at the same moment; try again.';

-- Of the address there is only a digest: who reads the table can open nothing.
create table roadmap.public_link (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    roadmap_id       uuid        not null,
    label            text,
    token_digest     text        not null,
    expires_at       timestamptz not null,
    created_by_id    uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, roadmap_id) references roadmap.roadmap (tenant_id, id),
    foreign key (tenant_id, created_by_id) references organisation.member (tenant_id, id),
    constraint public_link_token unique (tenant_id, token_digest),
    constraint public_link_label_length check (char_length(label) between 1 and 200)
);
create index public_link_roadmap on roadmap.public_link (tenant_id, roadmap_id);
create index public_link_created_by on roadmap.public_link (tenant_id, created_by_id);
call platform.wall('roadmap.public_link', 'select, insert, update');
comment on constraint public_link_token on roadmap.public_link is 'CONFLICT | roadmapId | Two links were made at the same moment; try again.';
comment on constraint public_link_label_length on roadmap.public_link is 'TEXT_LENGTH | label | A label has 1 to 200 characters.';
comment on table roadmap.public_link is 'NOT EXPORTED: a link opens the organisation that it was made for, and no other.';
