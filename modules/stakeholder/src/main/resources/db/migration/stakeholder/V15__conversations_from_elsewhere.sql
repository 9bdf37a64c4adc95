-- Talks that a CRM or a spreadsheet holds, known again as accounts and requests are.
alter table stakeholder.conversation
    add column source text,
    add column external_id text,
    add constraint conversation_source_length check (char_length(source) between 1 and 100),
    add constraint conversation_external_id_length check (char_length(external_id) between 1 and 200),
    add constraint conversation_origin_whole check ((source is null) = (external_id is null));
create unique index conversation_origin on stakeholder.conversation (tenant_id, source, external_id);
comment on index stakeholder.conversation_origin is 'TAKEN | externalId | Another conversation has this id of this source already.';
comment on constraint conversation_source_length on stakeholder.conversation is 'TEXT_LENGTH | source | A source has 1 to 100 characters.';
comment on constraint conversation_external_id_length on stakeholder.conversation is 'TEXT_LENGTH | externalId | An id of a source has 1 to 200 characters.';
comment on constraint conversation_origin_whole on stakeholder.conversation is 'INVALID | externalId | A source and the id that it gave are named together.';

-- Which service account brings in what a source holds, so that no other one changes it by claiming to be that source.
create table stakeholder.source (
    tenant_id          uuid        not null default current_setting('app.tenant_id')::uuid,
    id                 uuid        not null default uuidv7(),
    kind               text        not null,
    name               text        not null,
    service_account_id uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, service_account_id) references organisation.service_account (tenant_id, id),
    constraint source_once unique (tenant_id, kind, name),
    constraint source_kind_known check (kind in ('ACCOUNT', 'REQUEST', 'CONVERSATION'))
);
create index source_service_account on stakeholder.source (tenant_id, service_account_id);
call platform.wall('stakeholder.source', 'select, insert, update');
comment on constraint source_once on stakeholder.source is 'CONFLICT | externalId | Two service accounts brought in this source at the same moment; try again.';

-- What somebody is to do is found among what has long been done.
create index conversation_action_open on stakeholder.conversation_action (tenant_id, owner_id, created_at, id) where done_at is null;
