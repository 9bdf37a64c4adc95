-- A measurement is recorded by a member or by a service account.
alter table strategy.measurement
    alter column recorded_by_id drop not null,
    add column service_account_id uuid,
    add constraint measurement_one_recorder check (num_nonnulls(recorded_by_id, service_account_id) <= 1),
    add foreign key (tenant_id, service_account_id) references organisation.service_account (tenant_id, id) not valid;
comment on constraint measurement_one_recorder on strategy.measurement is 'INVALID | metricId | A measurement is recorded by a member or by a service account.';
create index measurement_service_account on strategy.measurement (tenant_id, service_account_id);
