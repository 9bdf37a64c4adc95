grant usage on schema inbox to ${application};

-- What moved that concerns a member. As long as it is unread, further moves of the same thing become part of it. The
-- thing is named and never copied: what may be shown of it is asked when it is read.
create table inbox.notification (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    kind             text        not null,
    about            text        not null,
    words            text        not null,
    moves            integer     not null default 1,
    since            timestamptz not null default clock_timestamp(),
    moved_at         timestamptz not null default clock_timestamp(),
    read_at          timestamptz,
    mailed_at        timestamptz,
    version          integer     not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id)
);
create index notification_listed on inbox.notification (tenant_id, member_id, moved_at desc, id desc);
create unique index notification_unread on inbox.notification (tenant_id, member_id, kind, about) where read_at is null;
create index notification_old on inbox.notification (tenant_id, moved_at);
call platform.wall('inbox.notification', 'select, insert, update, delete');
comment on index inbox.notification_unread is 'CONFLICT | id | This is being moved by somebody else at this moment; retry.';

-- How a member wants to hear of one kind, where that is not the usual way.
create table inbox.preference (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    member_id        uuid        not null,
    kind             text        not null,
    delivery         text        not null,
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint preference_once unique (tenant_id, member_id, kind),
    constraint preference_delivery_known check (delivery in ('INBOX', 'AT_ONCE', 'DIGEST', 'OFF'))
);
call platform.wall('inbox.preference', 'select, insert, update, delete');
comment on constraint preference_once on inbox.preference is 'CONFLICT | kind | This is being set by somebody else at this moment; retry.';
