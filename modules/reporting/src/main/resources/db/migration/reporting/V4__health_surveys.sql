-- The six questions (S3:58-63), asked of everybody who works on the product.
create table reporting.health_survey (
    tenant_id    uuid        not null default current_setting('app.tenant_id')::uuid,
    id           uuid        not null default uuidv7(),
    state        text        not null default 'OPEN',
    opened_by_id uuid        not null,
    closes_at    timestamptz not null,
    closed_by_id uuid,
    closed_at    timestamptz,
    asked        integer,
    answered     integer,
    version      integer     not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, opened_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, closed_by_id) references organisation.member (tenant_id, id),
    constraint health_survey_state_known check (state in ('OPEN', 'CLOSED')),
    constraint health_survey_closed check ((state = 'CLOSED') = (closed_at is not null)
        and (closed_at is null) = (asked is null) and (closed_at is null) = (answered is null)
        and (closed_at is not null or closed_by_id is null))
);
create index health_survey_opened_by on reporting.health_survey (tenant_id, opened_by_id);
create index health_survey_closed_by on reporting.health_survey (tenant_id, closed_by_id);
create index health_survey_listed on reporting.health_survey (tenant_id, created_at desc, id desc);
create unique index health_survey_one_open on reporting.health_survey (tenant_id) where state = 'OPEN';
call platform.wall('reporting.health_survey', 'select, insert, update');
comment on index reporting.health_survey_one_open is 'HEALTH_SURVEY_OPEN | closesAt | One survey is open already: close it first.';

-- What somebody answers, as long as the survey is open and they may change it; none of it outlives that.
create table reporting.health_ballot (
    tenant_id               uuid not null default current_setting('app.tenant_id')::uuid,
    id                      uuid not null default uuidv7(),
    health_survey_id        uuid not null,
    member_id               uuid not null,
    business_line_id        uuid,
    team_id                 uuid,
    who_decides             integer,
    says_goodbye            integer,
    talks_to_users          integer,
    knows_the_goal          integer,
    solves_big_problems     integer,
    respects_product_people integer,
    remark                  text,
    primary key (tenant_id, id),
    foreign key (tenant_id, health_survey_id) references reporting.health_survey (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    constraint health_ballot_once unique (tenant_id, health_survey_id, member_id),
    constraint health_ballot_points_range check (who_decides between 1 and 5 and says_goodbye between 1 and 5
        and talks_to_users between 1 and 5 and knows_the_goal between 1 and 5 and solves_big_problems between 1 and 5
        and respects_product_people between 1 and 5),
    constraint health_ballot_remark_length check (char_length(remark) between 1 and 1000)
);
create index health_ballot_member on reporting.health_ballot (tenant_id, member_id);
create index health_ballot_line on reporting.health_ballot (tenant_id, business_line_id);
create index health_ballot_team on reporting.health_ballot (tenant_id, team_id);
call platform.wall('reporting.health_ballot', 'select, insert, update, delete');
comment on table reporting.health_ballot is 'NOT EXPORTED: as long as a survey is open, what somebody answers is theirs alone.';
comment on column reporting.health_ballot.member_id is 'ERASED WITH: an answer is nobody''s once who gave it is forgotten.';
comment on constraint health_ballot_once on reporting.health_ballot is 'CONFLICT | id | You are answering from elsewhere at this moment; retry.';
comment on constraint health_ballot_points_range on reporting.health_ballot is 'INVALID | answers | An answer is 1 to 5, or none where you cannot say.';
comment on constraint health_ballot_remark_length on reporting.health_ballot is 'TEXT_LENGTH | remark | A remark has 1 to 1,000 characters.';

-- What all of a group answered, counted when the survey is closed: of the organisation where neither a line nor a team is
-- named. A group that is too small to be shown has no rows. Nothing here is one person's.
create table reporting.health_tally (
    tenant_id        uuid    not null default current_setting('app.tenant_id')::uuid,
    id               uuid    not null default uuidv7(),
    health_survey_id uuid    not null,
    business_line_id uuid,
    team_id          uuid,
    health_question  text    not null,
    points           integer,
    answers          integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, health_survey_id) references reporting.health_survey (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    constraint health_tally_once unique nulls not distinct
        (tenant_id, health_survey_id, business_line_id, team_id, health_question, points),
    constraint health_tally_question_known check (health_question in ('WHO_DECIDES', 'SAYS_GOODBYE', 'TALKS_TO_USERS',
        'KNOWS_THE_GOAL', 'SOLVES_BIG_PROBLEMS', 'RESPECTS_PRODUCT_PEOPLE')),
    constraint health_tally_points_range check (points between 1 and 5),
    constraint health_tally_answers_some check (answers > 0)
);
create index health_tally_line on reporting.health_tally (tenant_id, business_line_id);
create index health_tally_team on reporting.health_tally (tenant_id, team_id);
call platform.wall('reporting.health_tally', 'select, insert');

-- What somebody added in words, once the survey is closed: nobody's. Its id is no UUIDv7, so that it tells no order.
create table reporting.health_remark (
    tenant_id        uuid not null default current_setting('app.tenant_id')::uuid,
    id               uuid not null default gen_random_uuid(),
    health_survey_id uuid not null,
    remark           text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, health_survey_id) references reporting.health_survey (tenant_id, id)
);
create index health_remark_survey on reporting.health_remark (tenant_id, health_survey_id, id);
call platform.wall('reporting.health_remark', 'select, insert');

-- What members answered is kept with the other numbers of a month.
alter table reporting.snapshot_figure
    drop constraint snapshot_figure_unit_known,
    add constraint snapshot_figure_unit_known check (figure_unit in ('SHARE', 'COUNT', 'DAYS', 'POINTS', 'ANSWER'));
