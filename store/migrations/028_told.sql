-- Whether the sponsors of other organisations may recognise an organisation in figures, as one of its own sponsors said. The last word
-- counts; where nobody said anything, the cohort file does.
create table recognisable (
    id           bigint generated always as identity primary key,
    cohort_id    text not null references cohort,
    organisation text not null,
    may          boolean not null,
    person_id    text not null references person,
    said_at      timestamptz not null
);
create index on recognisable (cohort_id, id);
