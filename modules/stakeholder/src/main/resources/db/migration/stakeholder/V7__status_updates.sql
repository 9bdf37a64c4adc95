-- What was learned, how goals progress and what was decided; drafted from the data, edited and sent by a person
-- (S1:269). When it was sent is for the next draft to begin from; nobody reads it.
create table stakeholder.status_update (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    title            text        not null,
    state            text        not null default 'DRAFT',
    author_id        uuid        not null,
    engagement_id    uuid,
    business_line_id uuid,
    team_id          uuid,
    challenge_id     uuid,
    supersedes_id    uuid,
    sent_at          timestamptz,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, author_id) references organisation.member (tenant_id, id),
    foreign key (tenant_id, engagement_id) references stakeholder.engagement (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, supersedes_id) references stakeholder.status_update (tenant_id, id),
    constraint status_update_title_length check (char_length(title) between 1 and 200),
    constraint status_update_state_known check (state in ('DRAFT', 'SENT', 'SUPERSEDED', 'DROPPED')),
    constraint status_update_sent check ((state in ('SENT', 'SUPERSEDED')) = (sent_at is not null))
);
create index status_update_author on stakeholder.status_update (tenant_id, author_id);
create index status_update_engagement on stakeholder.status_update (tenant_id, engagement_id);
create index status_update_line on stakeholder.status_update (tenant_id, business_line_id);
create index status_update_team on stakeholder.status_update (tenant_id, team_id);
create index status_update_challenge on stakeholder.status_update (tenant_id, challenge_id);
create index status_update_supersedes on stakeholder.status_update (tenant_id, supersedes_id);
create index status_update_last on stakeholder.status_update (tenant_id, sent_at desc, id desc);
create index status_update_listed on stakeholder.status_update (tenant_id, created_at desc, id desc);
call platform.wall('stakeholder.status_update', 'select, insert, update');
comment on constraint status_update_title_length on stakeholder.status_update is 'TEXT_LENGTH | title | A title has 1 to 200 characters.';

-- One sentence each, with the text of the id of the node that it came from.
create table stakeholder.sentence (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    status_update_id uuid        not null,
    position         integer     not null,
    section          text        not null,
    statement        text        not null,
    origin           text        not null,
    source           text,
    primary key (tenant_id, id),
    foreign key (tenant_id, status_update_id) references stakeholder.status_update (tenant_id, id),
    constraint sentence_section_known check (section in ('LEARNED', 'PROGRESS', 'DECISIONS')),
    constraint sentence_origin_known check (origin in ('DATA', 'ABSENCE', 'PERSON')),
    constraint sentence_statement_length check (char_length(statement) between 1 and 20000)
);
create index sentence_position on stakeholder.sentence (tenant_id, status_update_id, position);
call platform.wall('stakeholder.sentence', 'select, insert, delete');
comment on constraint sentence_statement_length on stakeholder.sentence is 'TEXT_LENGTH | sentences | A sentence has 1 to 20,000 characters.';

-- To whom it was sent, and when they read it first.
create table stakeholder.recipient (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    status_update_id uuid        not null,
    stakeholder_id   uuid,
    member_id        uuid,
    read_at          timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, status_update_id) references stakeholder.status_update (tenant_id, id),
    constraint recipient_stakeholder_known foreign key (tenant_id, stakeholder_id) references stakeholder.stakeholder (tenant_id, id),
    constraint recipient_member_known foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint recipient_stakeholder unique (tenant_id, stakeholder_id, status_update_id),
    constraint recipient_member unique (tenant_id, member_id, status_update_id),
    constraint recipient_one check ((stakeholder_id is null) <> (member_id is null))
);
create index recipient_status_update on stakeholder.recipient (tenant_id, status_update_id, id);
call platform.wall('stakeholder.recipient', 'select, insert, update');
comment on constraint recipient_member_known on stakeholder.recipient is 'NOT_FOUND | memberIds | Nothing with this id exists, or you may not see it.';
comment on constraint recipient_stakeholder_known on stakeholder.recipient is 'NOT_FOUND | stakeholderIds | Nothing with this id exists, or you may not see it.';
comment on constraint recipient_stakeholder on stakeholder.recipient is 'TAKEN | stakeholderIds | It is sent to them already.';
comment on constraint recipient_member on stakeholder.recipient is 'TAKEN | memberIds | It is sent to them already.';
