-- Which way target conditions come about (S1:241): the organisation's default, and a team's own, null where it follows
-- the organisation. ANY is how it was before there was a choice.
alter table organisation.organisation
    add column target_condition_policy text not null default 'ANY',
    add column challenges_need_second_person boolean not null default false,
    add constraint organisation_target_condition_policy_known
        check (target_condition_policy in ('ANY', 'HANDED_DOWN', 'PROPOSED', 'JOINT'));

alter table organisation.team
    add column target_condition_policy text,
    add constraint team_target_condition_policy_known
        check (target_condition_policy in ('ANY', 'HANDED_DOWN', 'PROPOSED', 'JOINT'));
