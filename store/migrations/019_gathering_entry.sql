-- What a guest's calendar has of a gathering. Each guest has an entry of their own, which shows nobody else who comes.
create table seat_entry (
    cohort_id       text not null,
    number          int not null,
    participant_id  text not null references participant,
    uid             text not null unique,
    sequence        int not null,         -- of the version that was mailed last (RFC 5545, 3.8.7.4)
    held            boolean not null,     -- their calendar shows it; false once it was taken back or declined there
    starts_at       timestamptz not null, -- as that version says
    answer          text not null default '' check (answer in ('', 'accepted', 'tentative', 'declined')),
    primary key (cohort_id, number, participant_id),
    foreign key (cohort_id, number, participant_id) references seat
);
