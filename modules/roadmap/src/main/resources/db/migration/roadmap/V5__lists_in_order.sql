-- A list is read in its usual order from an index, as far as it is asked for: a sort for each parent costs the database
-- more than the rows do.
drop index roadmap.roadmap_team;
create index roadmap_team on roadmap.roadmap (tenant_id, team_id, created_at, id);
drop index roadmap.roadmap_target_condition;
create index roadmap_target_condition on roadmap.roadmap (tenant_id, target_condition_id, created_at, id);
drop index roadmap.review_reason_roadmap;
create index review_reason_roadmap on roadmap.review_reason (tenant_id, roadmap_id, raised_at desc, id desc);
drop index roadmap.theme_roadmap;
create index theme_roadmap on roadmap.theme (tenant_id, roadmap_id, priority, id);
drop index roadmap.theme_outcome_theme;
create index theme_outcome_theme on roadmap.theme_outcome (tenant_id, theme_id, created_at, id);
drop index roadmap.evidence_theme;
create index evidence_theme on roadmap.evidence (tenant_id, theme_id, created_at, id);
drop index roadmap.roadmap_version_roadmap;
create index roadmap_version_roadmap on roadmap.roadmap_version (tenant_id, roadmap_id, created_at desc, id desc);
drop index roadmap.public_link_roadmap;
create index public_link_roadmap on roadmap.public_link (tenant_id, roadmap_id, created_at desc, id desc);

create index roadmap_listed on roadmap.roadmap (tenant_id, created_at, id);
