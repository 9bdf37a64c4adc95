-- A meeting with stakeholders, and what it is for (S1:267).
create table stakeholder.engagement (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    purpose          text        not null,
    state            text        not null default 'PLANNED',
    takes_place_at   timestamptz not null,
    to_learn         text,
    learned          text,
    held_at          timestamptz,
    business_line_id uuid,
    team_id          uuid,
    challenge_id     uuid,
    host_id          uuid        not null,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, challenge_id) references strategy.challenge (tenant_id, id),
    foreign key (tenant_id, host_id) references organisation.member (tenant_id, id),
    constraint engagement_purpose_known check (purpose in ('LEARN_THE_BUSINESS', 'SHARE_LEARNING', 'DECIDE',
        'COLLECT_REQUIREMENTS', 'REPORT_DEADLINES')),
    constraint engagement_state_known check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint engagement_to_learn_length check (char_length(to_learn) between 1 and 2000),
    constraint engagement_learned_length check (char_length(learned) between 1 and 10000),
    constraint engagement_held check ((state = 'HELD') = (held_at is not null) and (held_at is not null or learned is null))
);
create index engagement_line on stakeholder.engagement (tenant_id, business_line_id, takes_place_at desc, id desc);
create index engagement_team on stakeholder.engagement (tenant_id, team_id, takes_place_at desc, id desc);
create index engagement_challenge on stakeholder.engagement (tenant_id, challenge_id, takes_place_at desc, id desc);
create index engagement_host on stakeholder.engagement (tenant_id, host_id);
create index engagement_listed on stakeholder.engagement (tenant_id, takes_place_at desc, id desc);
call platform.wall('stakeholder.engagement', 'select, insert, update');
comment on constraint engagement_to_learn_length on stakeholder.engagement is 'TEXT_LENGTH | toLearn | What is to be learned has 1 to 2,000 characters.';
comment on constraint engagement_learned_length on stakeholder.engagement is 'TEXT_LENGTH | learned | What was learned has 1 to 10,000 characters.';

-- Who takes part: somebody written down as a stakeholder, or a member.
create table stakeholder.participant (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    engagement_id    uuid        not null,
    stakeholder_id   uuid,
    member_id        uuid,
    created_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, engagement_id) references stakeholder.engagement (tenant_id, id),
    constraint participant_stakeholder_known foreign key (tenant_id, stakeholder_id) references stakeholder.stakeholder (tenant_id, id),
    constraint participant_member_known foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint participant_stakeholder unique (tenant_id, stakeholder_id, engagement_id),
    constraint participant_member unique (tenant_id, member_id, engagement_id),
    constraint participant_one check ((stakeholder_id is null) <> (member_id is null))
);
create index participant_engagement on stakeholder.participant (tenant_id, engagement_id, created_at, id);
call platform.wall('stakeholder.participant', 'select, insert, delete');
comment on constraint participant_member_known on stakeholder.participant is 'NOT_FOUND | memberIds | Nothing with this id exists, or you may not see it.';
comment on constraint participant_stakeholder_known on stakeholder.participant is 'NOT_FOUND | stakeholderIds | Nothing with this id exists, or you may not see it.';
comment on constraint participant_stakeholder on stakeholder.participant is 'TAKEN | stakeholderIds | They take part already.';
comment on constraint participant_member on stakeholder.participant is 'TAKEN | memberIds | They take part already.';
