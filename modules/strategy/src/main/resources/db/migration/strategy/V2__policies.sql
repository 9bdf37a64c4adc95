-- A target condition may need to be accepted for its team (accepted_by_id) and for management, by two persons.
alter table strategy.target_condition
    add column management_accepted_by_id uuid,
    add column management_accepted_at timestamptz,
    add constraint target_condition_management_accepted_by_id_fkey foreign key (tenant_id, management_accepted_by_id)
        references organisation.member (tenant_id, id) not valid,
    add constraint target_condition_two_persons check (accepted_by_id <> management_accepted_by_id);
create index target_condition_management_accepted_by on strategy.target_condition (tenant_id, management_accepted_by_id);
comment on constraint target_condition_two_persons on strategy.target_condition is 'SECOND_PERSON_REQUIRED | id | You have accepted it for the other side: another person accepts it for this one.';

-- Who stands behind the words of a challenge that waits for its activation; unknown for what was proposed before.
alter table strategy.challenge
    add column proposed_by_id uuid,
    add column proposed_at timestamptz,
    add column reworded_by_id uuid,
    add constraint challenge_proposed_by_id_fkey foreign key (tenant_id, proposed_by_id)
        references organisation.member (tenant_id, id) not valid,
    add constraint challenge_reworded_by_id_fkey foreign key (tenant_id, reworded_by_id)
        references organisation.member (tenant_id, id) not valid;
create index challenge_proposed_by on strategy.challenge (tenant_id, proposed_by_id);
create index challenge_reworded_by on strategy.challenge (tenant_id, reworded_by_id);

-- Whoever defines a metric may measure it before it is used anywhere; unknown for what was defined before.
alter table strategy.metric
    add column defined_by_id uuid,
    add constraint metric_defined_by_id_fkey foreign key (tenant_id, defined_by_id)
        references organisation.member (tenant_id, id) not valid;
create index metric_defined_by on strategy.metric (tenant_id, defined_by_id);
