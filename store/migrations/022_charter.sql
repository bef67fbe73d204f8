-- Who decides for the organisations of a cohort together.
alter table officer drop constraint officer_office_check;
alter table officer add constraint officer_office_check check (office in ('coordinator', 'sponsor', 'concerns', 'steering'));

-- The versions of a cohort's charter. A change makes a new one; none is ever worded otherwise.
create table charter (
    cohort_id    text not null references cohort,
    version      int not null, -- within the cohort, from 1
    words        jsonb not null, -- mentoring.Charter
    proposed_by  text references person, -- null: drafted from the cohort's file
    wish         text not null default '', -- the change in its proposer's own words
    against      int, -- the version that it changes
    at           timestamptz not null,
    state        text not null default 'asked' check (state in ('asked', 'overtaken', 'agreed', 'dropped')),
    settled_at   timestamptz,
    primary key (cohort_id, version)
);

-- What a member said to a version, in their own words. The last word counts; none is ever taken out.
create table charter_word (
    id           bigint generated always as identity primary key,
    cohort_id    text not null,
    version      int not null,
    person_id    text not null references person,
    answer       text not null check (answer in ('agree', 'change', 'cannot', 'silent')),
    words        text not null default '',
    at           timestamptz not null,
    foreign key (cohort_id, version) references charter
);
create index on charter_word (cohort_id, version);

-- What is put to a steering group.
create table motion (
    cohort_id    text not null references cohort,
    number       int not null, -- within the cohort, from 1
    motion       jsonb not null, -- mentoring.Motion
    words        text not null, -- as it was put
    mover_id     text references person, -- null: by a command of somebody whom nobody named
    state        text not null default 'draft' check (state in ('draft', 'open', 'carried', 'lost', 'lapsed', 'withdrawn', 'dropped')),
    put_at       timestamptz not null,
    decided_at   timestamptz,
    tally        jsonb, -- mentoring.Tally, as it stands or was decided
    effect       text not null default '' check (effect in ('', 'done', 'to do', 'nothing')), -- what became of a motion that was carried
    primary key (cohort_id, number)
);

-- Who voted what, in their own words. The last vote counts until the motion is decided; none is ever taken out.
create table vote (
    id            bigint generated always as identity primary key,
    cohort_id     text not null,
    number        int not null,
    person_id     text not null references person,
    organisation  text not null, -- for which they had their seat
    vote          text not null check (vote in ('yes', 'no', 'abstain', 'talk')),
    words         text not null default '',
    at            timestamptz not null,
    foreign key (cohort_id, number) references motion
);
create index on vote (cohort_id, number);

-- What somebody answered to the pledge, word for word: with the agreement, and once more half-way. A breach is a concern and not
-- kept here.
create table pledge (
    id              bigint generated always as identity primary key,
    participant_id  text not null references participant,
    pair_id         text not null references pair,
    occasion        text not null check (occasion in ('agreement', 'checkin')),
    pledge          text not null, -- as they read it
    words           text not null, -- as they answered
    at              timestamptz not null,
    unique (participant_id, pair_id, occasion)
);
