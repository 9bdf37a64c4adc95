-- What a report came to on a day: at the end of each month, or when somebody took it. Never changed afterwards. What it
-- was about is named as it was called then. Which reports, figures and rules there are, the code knows; there are more of
-- them with each version, so no check lists them.
create table reporting.report_snapshot (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    report_kind      text        not null,
    as_of            date        not null,
    taken_at         timestamptz not null default clock_timestamp(),
    by_hand          boolean     not null,
    taken_by_id      uuid,
    business_line_id uuid,
    team_id          uuid,
    challenge_id     uuid,
    about            text        not null,
    starts_on        date,
    ends_on          date,
    report_verdict   text        not null,
    because          text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, taken_by_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    constraint report_snapshot_verdict_known check (report_verdict in ('SOUND', 'FINDINGS', 'UNKNOWN')),
    constraint report_snapshot_taker check (by_hand or taken_by_id is null),
    constraint report_snapshot_period check ((starts_on is null) = (ends_on is null))
);
create index report_snapshot_taken_by on reporting.report_snapshot (tenant_id, taken_by_id);
create index report_snapshot_line on reporting.report_snapshot (tenant_id, business_line_id, report_kind, as_of);
create index report_snapshot_team on reporting.report_snapshot (tenant_id, team_id, report_kind, as_of);
create index report_snapshot_challenge on reporting.report_snapshot (tenant_id, challenge_id);
create unique index report_snapshot_once on reporting.report_snapshot
    (tenant_id, as_of, report_kind, business_line_id, team_id) nulls not distinct where not by_hand;
call platform.wall('reporting.report_snapshot', 'select, insert');

-- A number as it was: exact, as `1/3` or `0.5`.
create table reporting.snapshot_figure (
    tenant_id          uuid    not null default current_setting('app.tenant_id')::uuid,
    id                 uuid    not null default uuidv7(),
    report_snapshot_id uuid    not null,
    figure_kind        text    not null,
    figure_unit        text    not null,
    counted            integer not null,
    among              integer,
    exact              text,
    unknown_because    text,
    primary key (tenant_id, id),
    foreign key (tenant_id, report_snapshot_id) references reporting.report_snapshot (tenant_id, id),
    constraint snapshot_figure_unit_known check (figure_unit in ('SHARE', 'COUNT', 'DAYS', 'POINTS')),
    constraint snapshot_figure_once unique (tenant_id, report_snapshot_id, figure_kind),
    constraint snapshot_figure_known check ((exact is null) = (unknown_because is not null))
);
call platform.wall('reporting.snapshot_figure', 'select, insert');

-- What was found: the id of what it was about, and what that was called then.
create table reporting.snapshot_finding (
    tenant_id          uuid not null default current_setting('app.tenant_id')::uuid,
    id                 uuid not null default uuidv7(),
    report_snapshot_id uuid not null,
    finding_rule       text not null,
    about              text not null,
    title              text,
    what               text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, report_snapshot_id) references reporting.report_snapshot (tenant_id, id)
);
create index snapshot_finding_snapshot on reporting.snapshot_finding (tenant_id, report_snapshot_id, id);
call platform.wall('reporting.snapshot_finding', 'select, insert');

-- Every organisation has somebody who looks when a month has ended; a new one gets it where it is founded.
alter table organisation.organisation no force row level security;
insert into platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
select 'reporting-snapshots', tenant_id || '/00000000-0000-0000-0000-000000000000', now(), false, 1
from organisation.organisation;
alter table organisation.organisation force row level security;
