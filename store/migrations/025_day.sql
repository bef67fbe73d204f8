-- What a coordinator is to be asked or told in the mail at the start of a day. A question stays until it is answered, a notice
-- until it has been told.
create table matter (
    id              bigint generated always as identity primary key,
    key             text not null unique, -- what it is about: the same key never makes a second one
    cohort_id       text not null references cohort,
    person_id       text not null references person, -- who is asked or told
    ask_id          text references ask,             -- what is asked; null for a notice
    about_id        text references ask,             -- whose answer is passed on
    step            text not null,                   -- the mail that it would be alone
    participant_id  text references participant,     -- whom it is about
    pair_id         text references pair,
    gathered_at     timestamptz not null,
    told_at         timestamptz,                     -- when it was told last
    due             boolean not null default true    -- waits for the next morning
);
create index on matter (person_id, cohort_id) where due;

-- Which number a matter had in a mail, so that “2: I will call her” is understood whenever it is written.
create table morning_line (
    ask_id     text not null references ask, -- the morning
    number     int not null,
    matter_id  bigint not null references matter,
    primary key (ask_id, number)
);
