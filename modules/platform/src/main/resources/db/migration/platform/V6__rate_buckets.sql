-- What a caller and an organisation may still ask for, where all nodes see it. The id is the caller's, or the tenant's.
create table platform.rate_bucket (
    tenant_id uuid  not null default current_setting('app.tenant_id')::uuid,
    id        uuid  not null,
    state     bytea not null,
    primary key (tenant_id, id)
);
call platform.wall('platform.rate_bucket', 'select, insert, update, delete');
comment on table platform.rate_bucket is 'NOT EXPORTED: of this installation; full again within minutes.';
comment on column platform.rate_bucket.id is 'ERASED WITH: the caller, whose it is.';
