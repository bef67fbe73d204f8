-- The facts of a programme. Every timestamptz is programme time unless its name ends in _wall.

create table cohort (
    id          text primary key,
    name        text not null,
    spec        jsonb not null, -- mentoring.Cohort
    state       text not null default 'recruiting' check (state in ('recruiting', 'running', 'closed')),
    started_at  timestamptz not null,
    closed_at   timestamptz,
    check ((state = 'closed') = (closed_at is not null))
);
create unique index cohort_name on cohort (lower(name));

create table person (
    id          text primary key,
    email       text not null unique check (email = lower(email)),
    name        text not null,
    language    text not null default '',
    zone        text not null default '',
    mail_state  text not null default 'open' check (mail_state in ('open', 'stopped', 'bounced')),
    away_until  timestamptz
);

-- Other addresses of the same person, each confirmed from the known one.
create table alias (
    address     text primary key check (address = lower(address)),
    person_id   text not null references person
);

create table participant (
    id            text primary key,
    cohort_id     text not null references cohort,
    person_id     text not null references person,
    organisation  text not null,
    role          text not null check (role in ('mentor', 'mentee', 'both')),
    function      text not null default '',
    title         text not null default '',
    manager       text not null default '',
    capacity      int not null default 1 check (capacity > 0),
    state         text not null default 'invited'
        check (state in ('invited', 'later', 'joined', 'ready', 'declined', 'silent', 'stopped')),
    survey        jsonb, -- mentoring.Answer
    unique (cohort_id, person_id)
);
create index participant_person on participant (person_id);

create table officer (
    id            bigint generated always as identity primary key, -- the order of the cohort file
    cohort_id     text not null references cohort,
    person_id     text not null references person,
    organisation  text not null default '',
    office        text not null check (office in ('coordinator', 'sponsor', 'concerns')),
    unique (cohort_id, person_id, organisation, office)
);

create table proposal (
    cohort_id    text not null references cohort,
    round        int not null,
    made_at      timestamptz not null,
    approved_at  timestamptz,
    unmatched    jsonb not null default '[]',
    primary key (cohort_id, round)
);

create table pair (
    id             text primary key,
    cohort_id      text not null references cohort,
    round          int not null,
    number         int not null, -- as the proposal lists it, from 1
    mentor_id      text not null references participant,
    mentee_id      text not null references participant,
    score          int not null,
    reasons        jsonb not null default '[]',
    state          text not null default 'proposed'
        check (state in ('proposed', 'rejected', 'confirming', 'declined', 'running', 'closed', 'ended')),
    introduced_at  timestamptz,
    over_at        timestamptz,
    unique (cohort_id, round, number),
    foreign key (cohort_id, round) references proposal,
    check (mentor_id <> mentee_id),
    check (state not in ('running', 'closed') or introduced_at is not null),
    check ((state in ('rejected', 'declined', 'closed', 'ended')) = (over_at is not null))
);
create index pair_mentor on pair (mentor_id);
create index pair_mentee on pair (mentee_id);

create table ask (
    id              text primary key,
    key             text not null unique, -- what it is about; equal asks are one row
    name            jsonb not null,       -- mentoring.Ask
    kind            text not null,
    cohort_id       text not null references cohort,
    person_id       text not null references person,
    participant_id  text references participant,
    pair_id         text references pair,
    about_id        text references ask, -- a hand-over, a confirmation, or the same question put to the partner
    workflow_id     text not null,
    state           text not null default 'open' check (state in ('open', 'answered', 'silent', 'withdrawn')),
    since           timestamptz not null, -- where its ladder starts; moved by "later" and "postponed"
    lap             int not null default 0, -- how often its ladder was started anew
    rung            int not null default -1, -- the last rung climbed; -1: not yet asked
    asked_back_at   timestamptz,
    answer          jsonb, -- mentoring.Answer
    settled_at      timestamptz,
    check ((state = 'open') = (settled_at is null))
);
create index ask_open on ask (person_id) where state = 'open';
create index ask_pair on ask (pair_id);
create index ask_about on ask (about_id);
create index ask_cohort on ask (cohort_id);

create table session (
    pair_id      text not null references pair,
    number       int not null,
    state        text not null check (state in ('held', 'missed', 'skipped', 'unknown')),
    held_on      date,
    rating       int check (rating between 1 and 5),
    reported_by  text references participant,
    primary key (pair_id, number)
);

create table reflection (
    id          bigint generated always as identity primary key,
    pair_id     text not null references pair,
    session     int not null,
    writer_id   text not null references participant,
    visibility  text not null check (visibility in ('only.me', 'partner', 'programme')),
    words       text not null,
    unique (pair_id, session, writer_id)
);

create table summary (
    cohort_id     text not null references cohort,
    organisation  text not null,
    month         int not null,
    figures       jsonb not null,
    made_at       timestamptz not null,
    primary key (cohort_id, organisation, month)
);
