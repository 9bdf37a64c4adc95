-- What reports read of what was told of a roadmap: that it was told, never the words.
create view roadmap.roadmap_version_report with (security_invoker = true) as
select id, roadmap_id, audience, edition, state, created_at from roadmap.roadmap_version;

grant select on roadmap.roadmap_version_report to ${application};
