-- Why a version was published stands in the history of its roadmap, which sales do not read.
alter table roadmap.roadmap_version drop column reason;

-- What the target condition asked for, in words: a revision may keep its statement and ask for something else.
alter table roadmap.roadmap_version add column goal text;

-- Of a version only its state moves, whoever writes the statement.
revoke update on roadmap.roadmap_version from ${application};
grant update (state, version, updated_at) on roadmap.roadmap_version to ${application};

-- What turned out wrong is told with what was learned (S3:59), also where its problem was never worded.
alter table roadmap.published_theme alter column problem drop not null;
