alter table organisation.member add column state text not null default 'ACTIVE',
    add constraint member_state_known check (state in ('ACTIVE', 'DEACTIVATED'));
-- Removed here, and the login server does not know as yet.
alter table organisation.member add column leaving boolean not null default false;
create index member_leaving on organisation.member (tenant_id) where leaving;

-- Of the token only a digest is kept: who reads the table can accept nothing.
create table organisation.invitation (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    email            text        not null,
    role_id          uuid        not null,
    business_line_id uuid,
    team_id          uuid,
    state            text        not null default 'OPEN',
    delivery         text        not null default 'LINK',
    sent_at          timestamptz,
    expires_at       timestamptz not null,
    token_digest     text        not null,
    invited_by       uuid        not null,
    accepted_by      uuid,
    version          integer     not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, role_id) references organisation.role (tenant_id, id),
    foreign key (tenant_id, business_line_id) references organisation.business_line (tenant_id, id),
    foreign key (tenant_id, team_id) references organisation.team (tenant_id, id),
    foreign key (tenant_id, invited_by) references organisation.member (tenant_id, id),
    foreign key (tenant_id, accepted_by) references organisation.member (tenant_id, id),
    constraint invitation_state_known check (state in ('OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED')),
    constraint invitation_delivery_known check (delivery in ('EMAIL', 'LINK')),
    constraint invitation_email_form check (char_length(email) <= 320
        and email ~ '^[^[:space:][:cntrl:]<>()\[\]\\,;:"@/]+@[^[:space:][:cntrl:]<>()\[\]\\,;:"@/]+$'),
    constraint invitation_one_scope check (business_line_id is null or team_id is null),
    constraint invitation_accepted check ((state = 'ACCEPTED') = (accepted_by is not null))
);
create unique index invitation_open on organisation.invitation (tenant_id, email) where state = 'OPEN';
create unique index invitation_token on organisation.invitation (tenant_id, token_digest);
create index invitation_role on organisation.invitation (tenant_id, role_id);
create index invitation_business_line on organisation.invitation (tenant_id, business_line_id);
create index invitation_team on organisation.invitation (tenant_id, team_id);
create index invitation_invited_by on organisation.invitation (tenant_id, invited_by);
create index invitation_accepted_by on organisation.invitation (tenant_id, accepted_by);
call platform.wall('organisation.invitation', 'select, insert, update');
comment on index organisation.invitation_open is 'TAKEN | email | There is an open invitation for this e-mail address; resend it, or revoke it first.';
comment on constraint invitation_email_form on organisation.invitation is 'INVALID | email | This is not an e-mail address.';
comment on constraint invitation_one_scope on organisation.invitation is 'INVALID | teamId | A role is granted for one business line or for one team, not for both; leave both out for the whole organisation.';
comment on table organisation.invitation is 'NOT EXPORTED: a link opens the organisation that it was made for, and no other.';
