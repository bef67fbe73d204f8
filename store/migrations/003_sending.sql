-- Mail out, the rules above single mails: whether mail goes out at all and from which installation, what the limits of
-- the provider count, and what is tried again or set aside.

-- One row: the side of the fence that a copy of the database carries along. The other side is a file in the data folder.
create table sending (
    only_one            boolean primary key default true check (only_one),
    instance            text not null default '', -- the installation that may send; '' until one has
    mark                bigint not null default 0, -- raised with every claim; the file is never ahead of it, but after a restore
    state               text not null default 'open' check (state in ('open', 'paused', 'stopped')),
    why                 text not null default '',
    since               timestamptz, -- programme time of the state
    seen_at             timestamptz, -- programme time of the last look for mail: after a restore, the moment gone back to
    seen_wall           timestamptz,
    back_at             timestamptz, -- programme time at which sending went on after a gap
    trouble             text not null default '', -- why the mail server takes nothing, in an enumerated word
    trouble_since_wall  timestamptz,
    next_login_wall     timestamptz -- after a refused login no sender tries before
);
insert into sending default values;

-- What the limits count: one row for each handing over, at its moment; infinity while it is claimed and not yet there.
create table sending_slot (
    mail_id  bigint not null references mail,
    wall     timestamptz not null default 'infinity'
);
create index sending_slot_wall on sending_slot (wall);
create index sending_slot_mail on sending_slot (mail_id);

alter table mail
    add column tried_at timestamptz, -- programme time of the first attempt
    add column deferrals int not null default 0, -- how often a server said "later"
    drop constraint mail_state_check,
    add constraint mail_state_check
        check (state in ('ready', 'claimed', 'handed_over', 'sent', 'refused', 'ambiguous', 'dropped', 'aside'));

-- What matters goes before reminders.
drop index mail_ready;
create index mail_due on mail ((class = 'nudge'), not_before, id) where state = 'ready';
create index mail_ask_waiting on mail (ask_id, id) where state = 'ready';
drop index mail_claimed;
