-- The course of a pair: what the two agreed on half-way, how the mentee sees their own growth, and what comes after.

-- The rhythm and the length that are the pair's own: mentoring.Plan; null: the cohort's.
alter table pair add column plan jsonb;

-- Where somebody sees themselves in a capability of the cohort, from 1 to 5, on the same scale each time.
create table rating (
    participant_id  text not null references participant,
    occasion        int not null check (occasion between 1 and 3), -- at the start, half-way, at the end
    capability      int not null check (capability > 0), -- its place in the cohort file, from 1
    mark            int not null check (mark between 1 and 5),
    at              timestamptz not null,
    primary key (participant_id, occasion, capability)
);
