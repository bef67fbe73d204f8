-- What is known of a participant before they are asked themselves: mentoring.Facts. What they say later wins.
alter table participant add column facts jsonb not null default '{}';

-- Two participants who must not be paired, and who decided so.
create table exclusion (
    cohort_id   text not null references cohort,
    one         text not null references participant, -- the lesser id of the two, so that they are there once
    other       text not null references participant,
    reason      text not null default '',
    decided_by  text not null default '',
    at          timestamptz not null,
    primary key (cohort_id, one, other),
    check (one < other)
);
