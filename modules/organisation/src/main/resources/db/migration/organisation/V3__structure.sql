alter table organisation.business_line
    add column parent_id      uuid,
    add column merged_into_id uuid;
alter table organisation.business_line
    add foreign key (tenant_id, parent_id) references organisation.business_line (tenant_id, id) not valid,
    add foreign key (tenant_id, merged_into_id) references organisation.business_line (tenant_id, id) not valid;
create index business_line_parent on organisation.business_line (tenant_id, parent_id);
create index business_line_merged_into on organisation.business_line (tenant_id, merged_into_id);

alter table organisation.product add column merged_into_id uuid;
alter table organisation.product
    add foreign key (tenant_id, merged_into_id) references organisation.product (tenant_id, id) not valid;
create index product_merged_into on organisation.product (tenant_id, merged_into_id);

alter table organisation.team add column merged_into_id uuid;
alter table organisation.team
    add foreign key (tenant_id, merged_into_id) references organisation.team (tenant_id, id) not valid;
create index team_merged_into on organisation.team (tenant_id, merged_into_id);
