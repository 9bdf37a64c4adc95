grant usage on schema reporting to ${application};

-- What a member wants to be told of by mail: of everything, of a line or of a team.
create table reporting.report_digest (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    business_line_id uuid,
    team_id          uuid,
    frequency        text        not null,
    weekday          integer     not null,
    hour             integer     not null,
    created_at       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    constraint report_digest_once unique nulls not distinct (tenant_id, member_id, business_line_id, team_id),
    constraint report_digest_about check (business_line_id is null or team_id is null),
    constraint report_digest_frequency_known check (frequency in ('WEEKLY', 'MONTHLY')),
    constraint report_digest_weekday_range check (weekday between 1 and 7),
    constraint report_digest_hour_range check (hour between 0 and 23)
);
create index report_digest_line on reporting.report_digest (tenant_id, business_line_id);
create index report_digest_team on reporting.report_digest (tenant_id, team_id);
call platform.wall('reporting.report_digest', 'select, insert, update, delete');
comment on table reporting.report_digest is 'NOT EXPORTED: who wants letters of this installation says so here.';
comment on constraint report_digest_once on reporting.report_digest is 'CONFLICT | teamId | This is being set by somebody else at this moment; retry.';
comment on constraint report_digest_about on reporting.report_digest is 'INVALID | teamId | A digest is about a business line or about a team.';
comment on constraint report_digest_weekday_range on reporting.report_digest is 'INVALID | weekday | A week has seven days.';
comment on constraint report_digest_hour_range on reporting.report_digest is 'INVALID | hour | An hour is 0 to 23.';

-- Whether a digest has gone out, so that it goes out once. `told_of` is what it told of, as rules, ids and numbers, so that the
-- next one says what is new: no texts.
create table reporting.report_letter (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    report_digest_id uuid        not null,
    due_at           timestamptz not null,
    state            text        not null default 'WAITING',
    told_of          text,
    link_digest      text,
    sent_at          timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, report_digest_id) references reporting.report_digest (tenant_id, id),
    constraint report_letter_once unique (tenant_id, report_digest_id, due_at),
    constraint report_letter_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'EMPTY', 'REFUSED', 'UNCERTAIN', 'GIVEN_UP'))
);
create index report_letter_link on reporting.report_letter (tenant_id, link_digest);
call platform.wall('reporting.report_letter', 'select, insert, update, delete');
comment on table reporting.report_letter is 'NOT EXPORTED: what this installation''s mail server was given.';
