-- What another system holds is known here by its name there, so that whoever brings it in again changes it and doubles
-- nothing. An id means nothing without the system that gave it.
alter table stakeholder.account
    add column source text,
    add column external_id text,
    add constraint account_source_length check (char_length(source) between 1 and 100),
    add constraint account_external_id_length check (char_length(external_id) between 1 and 200),
    add constraint account_origin_whole check ((source is null) = (external_id is null));
create unique index account_origin on stakeholder.account (tenant_id, source, external_id);
comment on index stakeholder.account_origin is 'TAKEN | externalId | Another account has this id of this source already.';
comment on constraint account_source_length on stakeholder.account is 'TEXT_LENGTH | source | A source has 1 to 100 characters.';
comment on constraint account_external_id_length on stakeholder.account is 'TEXT_LENGTH | externalId | An id of a source has 1 to 200 characters.';
comment on constraint account_origin_whole on stakeholder.account is 'INVALID | externalId | A source and the id that it gave are named together.';

alter table stakeholder.request
    add column source text,
    add column external_id text,
    add constraint request_source_length check (char_length(source) between 1 and 100),
    add constraint request_external_id_length check (char_length(external_id) between 1 and 200),
    add constraint request_origin_whole check ((source is null) = (external_id is null));
create unique index request_origin on stakeholder.request (tenant_id, source, external_id);
comment on index stakeholder.request_origin is 'TAKEN | externalId | Another request has this id of this source already.';
comment on constraint request_source_length on stakeholder.request is 'TEXT_LENGTH | source | A source has 1 to 100 characters.';
comment on constraint request_external_id_length on stakeholder.request is 'TEXT_LENGTH | externalId | An id of a source has 1 to 200 characters.';
comment on constraint request_origin_whole on stakeholder.request is 'INVALID | externalId | A source and the id that it gave are named together.';
