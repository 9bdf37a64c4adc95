-- What is found by its words: stems of English, and every language's words as they are. No index: a policy would keep
-- PostgreSQL from using it, since matching words is not leakproof.
alter table experiment.learning add column search_words tsvector generated always as (
    to_tsvector('english', statement || ' ' || coalesce(implication, ''))
    || to_tsvector('simple', statement || ' ' || coalesce(implication, ''))) stored;
alter table experiment.experiment add column search_words tsvector generated always as (
    to_tsvector('english', learning_goal || ' ' || coalesce(hypothesis, '') || ' ' || coalesce(expectation, '') || ' ' || coalesce(actual, ''))
    || to_tsvector('simple', learning_goal || ' ' || coalesce(hypothesis, '') || ' ' || coalesce(expectation, '') || ' ' || coalesce(actual, ''))) stored;
comment on column experiment.learning.search_words is 'NOT EXPORTED: it is made of the other columns.';
comment on column experiment.experiment.search_words is 'NOT EXPORTED: it is made of the other columns.';
