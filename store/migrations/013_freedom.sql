-- Whose public holidays a person has: a code that package holidays knows, "" for those of their organisation.
alter table person add column country text not null default '';

-- Whoever wants less mail gets no reminders and no question that a pair does well without.
alter table person add column less_mail boolean not null default false;

-- What somebody does not want to be asked any more: a kind of ask.
create table muted (
    person_id  text not null references person,
    kind       text not null,
    primary key (person_id, kind)
);

-- Times in which a pair rests because one of the two asked for a long pause: its clock, and no other's, moves by them.
create table pair_pause (
    pair_id         text not null references pair,
    participant_id  text not null references participant,
    since           timestamptz not null,
    until           timestamptz not null,
    primary key (pair_id, participant_id, since),
    check (since <= until)
);

-- Whoever was forgotten, and mail that is emptied as soon as it has gone out.
alter table person add column erased_at timestamptz;
alter table mail add column scrub boolean not null default false;
create index mail_scrub on mail (id) where scrub;
