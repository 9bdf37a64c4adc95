-- Colleagues who talk too; whose talk it is stands in the conversation.
create table stakeholder.conversation_participant (
    tenant_id        uuid        not null default current_setting('app.tenant_id')::uuid,
    id               uuid        not null default uuidv7(),
    conversation_id  uuid        not null,
    member_id        uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, conversation_id) references stakeholder.conversation (tenant_id, id),
    foreign key (tenant_id, member_id) references organisation.member (tenant_id, id),
    constraint conversation_participant_once unique (tenant_id, conversation_id, member_id)
);
create index conversation_participant_member on stakeholder.conversation_participant (tenant_id, member_id, conversation_id);
call platform.wall('stakeholder.conversation_participant', 'select, insert, delete');

comment on column stakeholder.conversation_note.author_id is 'ERASED WITH: a note is nobody''s once its author is forgotten.';
