-- A moment that no client can read is none; what was planned so far away before stays until somebody changes it.
alter table experiment.experiment add constraint experiment_due_readable check (due_at < '10000-01-01 00:00:00Z') not valid;
comment on constraint experiment_due_readable on experiment.experiment is 'INVALID | plannedAt | An experiment is due by the year 9999.';
