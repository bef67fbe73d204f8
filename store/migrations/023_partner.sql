-- Partner organisations: who waits to take part, who finishes a pair after their organisation has left, which ones left, and
-- two that find out whether they fit before there is any cohort.

-- Who said yes and waits: for a place of their organisation, or for its coordinator to look whether they may take part.
create table waiting (
    participant_id  text primary key references participant,
    why             text not null check (why in ('place', 'eligibility')),
    since           timestamptz not null
);

-- Somebody whose organisation has left, and who finishes a pair. They are matched no more.
alter table participant add column guest boolean not null default false;

-- What is known of an organisation that left.
create table departed (
    cohort_id     text not null references cohort,
    organisation  text not null,
    left_at       timestamptz not null,
    erase_at      timestamptz not null, -- what its people wrote, or when their pair is over, if that is later
    primary key (cohort_id, organisation)
);

-- A meeting of organisations is a row like a cohort's that is closed from the start: nobody takes part and nothing is matched. Its
-- asks and mails have a place, and both go with it.
alter table cohort add column meeting boolean not null default false;
