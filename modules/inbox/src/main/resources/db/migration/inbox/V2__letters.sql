-- When a member wants digests, where that is not the usual way.
create table inbox.digest (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    frequency        text        not null,
    weekday          integer     not null default 1,
    hour             integer     not null default 8,
    time_zone        text,
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint digest_once unique (tenant_id, member_id),
    constraint digest_frequency_known check (frequency in ('DAILY', 'WEEKLY', 'NEVER')),
    constraint digest_weekday_range check (weekday between 1 and 7),
    constraint digest_hour_range check (hour between 0 and 23)
);
call platform.wall('inbox.digest', 'select, insert, update, delete');
comment on constraint digest_once on inbox.digest is 'CONFLICT | frequency | This is being set by somebody else at this moment; retry.';
comment on constraint digest_hour_range on inbox.digest is 'INVALID | hour | An hour is 0 to 23.';
comment on constraint digest_weekday_range on inbox.digest is 'INVALID | weekday | A week has seven days.';

-- Whether a letter has gone out, so that it goes out once: what stood in it is not kept. A digest is named by its day in
-- the member's own time, any other letter by the notification that it is about.
create table inbox.letter (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    kind             text,
    about            uuid,
    due_on           date,
    state            text        not null default 'WAITING',
    link_digest      text,
    created_at       timestamptz not null default clock_timestamp(),
    sent_at          timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint letter_once unique (tenant_id, member_id, due_on),
    constraint letter_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'EMPTY', 'REFUSED', 'UNCERTAIN', 'GIVEN_UP')),
    constraint letter_subject check ((due_on is null) = (about is not null and kind is not null))
);
create unique index letter_waiting on inbox.letter (tenant_id, about) where state = 'WAITING';
create index letter_link on inbox.letter (tenant_id, link_digest);
create index letter_old on inbox.letter (tenant_id, created_at);
call platform.wall('inbox.letter', 'select, insert, update, delete');
comment on table inbox.letter is 'NOT EXPORTED: what this installation''s mail server was given.';

-- Every organisation has somebody who looks when digests are due; a new one gets it where it is founded.
alter table organisation.organisation no force row level security;
insert into platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
select 'inbox-digests', tenant_id || '/00000000-0000-0000-0000-000000000000', now(), false, 1
from organisation.organisation;
alter table organisation.organisation force row level security;
