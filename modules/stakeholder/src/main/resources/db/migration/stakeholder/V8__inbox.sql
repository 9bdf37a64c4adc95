-- What waits for somebody is found among what has long been answered.
create index promise_logged on stakeholder.promise (tenant_id, created_at, id) where state = 'LOGGED';
create index request_waiting on stakeholder.request (tenant_id, created_at, id) where state in ('RECEIVED', 'UNDER_STUDY');
create index decision_open on stakeholder.decision (tenant_id, owner_id, created_at, id) where state = 'OPEN';
