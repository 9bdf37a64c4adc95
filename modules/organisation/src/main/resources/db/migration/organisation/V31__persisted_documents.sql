-- Documents that clients name by the hash of their text.
create table organisation.persisted_document (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null default uuidv7(),
    sha256      text        not null,
    text        text        not null,
    name        text,
    version     integer     not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    archived_at timestamptz,
    primary key (tenant_id, id),
    constraint persisted_document_text_length check (char_length(text) between 1 and 100000),
    constraint persisted_document_name_length check (char_length(name) between 1 and 200)
);
create unique index persisted_document_sha256 on organisation.persisted_document (tenant_id, sha256);
create index persisted_document_created_at on organisation.persisted_document (tenant_id, created_at);
call platform.wall('organisation.persisted_document', 'select, insert, update');
comment on index organisation.persisted_document_sha256 is 'CONFLICT | text | Somebody is registering this document at this moment; retry.';
comment on constraint persisted_document_text_length on organisation.persisted_document is 'TEXT_LENGTH | text | A document has 1 to 100,000 characters.';
comment on constraint persisted_document_name_length on organisation.persisted_document is 'TEXT_LENGTH | name | A name has 1 to 200 characters.';

alter table organisation.organisation add column registered_documents_only boolean not null default false;

-- Who registers them. The owner is bound by the policy too, and a migration acts for no tenant: the force is lifted for
-- the one statement.
alter table organisation.role no force row level security;
update organisation.role
set permissions = array(select distinct unnest(permissions || array['DOCUMENT_REGISTER']) order by 1)
where level = 'ADMIN';
alter table organisation.role force row level security;
