-- When the two of a pair meet, as they said it. Only what they report afterwards is a session.
create table meeting (
    id           bigint generated always as identity primary key,
    pair_id      text not null references pair,
    session      int not null check (session > 0),
    state        text not null check (state in ('offered', 'proposed', 'agreed', 'declined', 'cancelled')),
    starts_at    timestamptz, -- null while several times are on offer and none was chosen before
    offers       timestamptz[] not null default '{}', -- what the other half may choose from
    sequence     int not null default 0, -- of the calendar entry (RFC 5545, 3.8.7.4)
    uid          text not null unique,
    proposed_by  text not null references participant,
    ask_id       text not null references ask, -- in whose answer it was proposed
    words        text not null default '', -- what the other half wrote about the times, to be passed on
    made_at      timestamptz not null,
    check (state not in ('proposed', 'agreed') or starts_at is not null)
);
create unique index meeting_living on meeting (pair_id, session) where state in ('offered', 'proposed', 'agreed');
create index meeting_pair on meeting (pair_id);

-- What the calendar of each of the two has of it.
create table meeting_entry (
    meeting_id      bigint not null references meeting,
    participant_id  text not null references participant,
    organiser       text not null, -- the reply address that their calendar answers to: that of the first mail
    told            int not null,  -- the sequence that was mailed last
    answer          text not null default '' check (answer in ('', 'accepted', 'tentative', 'declined')),
    primary key (meeting_id, participant_id)
);

-- What somebody said they would do until the next talk, in their own words.
create table action (
    pair_id    text not null references pair,
    session    int not null,
    writer_id  text not null references participant,
    words      text not null,
    primary key (pair_id, session, writer_id)
);

-- The preparation note is a new second rung of a session's ladder.
update ask set rung = rung + 1 where kind = 'session' and state = 'open' and rung > 0;
