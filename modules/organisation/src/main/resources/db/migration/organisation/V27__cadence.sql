-- How many strategic talks a month everybody who talks means to hold (S4:9).
alter table organisation.organisation
    add column strategic_talks_a_month integer not null default 3,
    add constraint organisation_strategic_talks_a_month_range check (strategic_talks_a_month between 1 and 31);
comment on constraint organisation_strategic_talks_a_month_range on organisation.organisation is 'INVALID | strategicTalksAMonth | Strategic talks a month are from 1 to 31.';
