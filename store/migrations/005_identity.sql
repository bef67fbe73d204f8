-- Who wrote a mail, and what is no person.

-- Two people may share a mailbox, each beside an address of their own.
alter table alias drop constraint alias_pkey;
alter table alias add primary key (address, person_id);

alter table mail add column revoked_at timestamptz; -- its reply address no longer speaks for its reader
alter table event add column proof int not null default 0; -- the rung of evidence, see programme/proof.go
alter table event add column mark bytea; -- hash of the person's own words without digits and signs, to know a machine by
create index event_mark on event (person_id, mark) where mark is not null;
create index event_review on event (raw_id) where disposition = 'review';

-- Held mail whose writer has said, at their own address, that it is theirs.
create table confirmed (
    raw_id     bigint primary key references raw_mail,
    person_id  text not null references person,
    ask_id     text not null references ask,
    sender     text not null,
    at         timestamptz not null
);
create index confirmed_ask on confirmed (ask_id);

-- Mail of which a coordinator says whose it is. It proves as much as a reply address does, and no more.
create table assigned (
    raw_id     bigint primary key references raw_mail,
    person_id  text not null references person,
    at         timestamptz not null
);

-- The address that a person wants to be written to, until it has said yes as well.
create table moving (
    ask_id   text primary key references ask,
    address  text not null check (address = lower(address))
);

-- Reply addresses that we did not sign.
create table guess (
    raw_id  bigint primary key references raw_mail,
    peer    text not null,
    at      timestamptz not null
);
create index guess_at on guess (at, peer);

-- Mail that came back: at most one score a day and person.
create table bounce (
    person_id  text not null references person,
    day        date not null,
    score      numeric(2,1) not null check (score > 0),
    primary key (person_id, day)
);
alter table person add column bounced_at timestamptz; -- since when their mail does not arrive

-- When answering was stopped because there was too much of it.
create table breaker (
    only_one  boolean primary key default true check (only_one),
    since     timestamptz not null
);
create index mail_answers on mail (made_at) where class = 'reply';
create index mail_answers_to on mail (person_id, made_at) where class = 'reply';
