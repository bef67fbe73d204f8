-- One question to many, and what they answered together. Nobody but the service ever learns who wrote which line.
create table forum (
    cohort_id  text not null references cohort,
    number     int not null, -- within the cohort, from 1
    origin     text not null check (origin in ('halfway', 'coordinator', 'participant')),
    asker_id   text references person, -- who asked; null for what was planned with the cohort
    audience   text not null check (audience in ('all', 'mentors', 'mentees')),
    question   text not null,
    telling    boolean not null default false, -- its words may tell who asks, or whom it is about
    state      text not null default 'draft'
        check (state in ('draft', 'waiting', 'asking', 'reviewing', 'shared', 'few', 'lapsed', 'dropped')),
    opens_at   timestamptz not null, -- goes out no earlier
    asked_at   timestamptz,
    primary key (cohort_id, number)
);

-- The lines of a digest as its coordinator sees them, numbered in an order that tells nothing.
create table forum_line (
    cohort_id  text not null,
    number     int not null,
    line       int not null,
    writer_id  text not null references participant, -- so that the line can be erased with its writer
    words      text not null,
    telling    boolean not null, -- names somebody, or says how to reach them
    left_out   boolean not null default false,
    primary key (cohort_id, number, line),
    foreign key (cohort_id, number) references forum
);

-- A meeting of many: planned by the cohort's file, signed up to by reply.
create table gathering (
    cohort_id  text not null references cohort,
    number     int not null, -- within the cohort, from 1
    spec       jsonb not null, -- mentoring.Gathering
    host_id    text references person, -- null: a coordinator
    starts_at  timestamptz not null,
    state      text not null default 'planned' check (state in ('planned', 'invited', 'cancelled', 'over')),
    held       boolean, -- as its host said; null while nobody has
    notes      text not null default '',
    primary key (cohort_id, number)
);

-- What somebody said of coming, which is a plan and not a fact, and whether they came, which the host says.
create table seat (
    cohort_id       text not null,
    number          int not null,
    participant_id  text not null references participant,
    answer          text not null check (answer in ('yes', 'waiting', 'maybe', 'no')),
    topic           int not null default 0, -- that they voted for
    said_at         timestamptz not null,
    came            boolean,
    primary key (cohort_id, number, participant_id),
    foreign key (cohort_id, number) references gathering
);
