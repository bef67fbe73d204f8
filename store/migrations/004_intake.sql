-- Mail in: two mails in one place, mailboxes as the server counts them, where kept mail lies now, and the same mail twice.

-- A server that counts anew without saying so gives the number of one mail to another.
alter table raw_mail drop constraint raw_mail_mailbox_uidvalidity_uid_key;
alter table raw_mail add unique (mailbox, uidvalidity, uid, sha256);

create table mailbox (
    name         text not null,
    uidvalidity  bigint not null,
    since        timestamptz not null, -- when it was first seen: of mail from long before, nothing may come
    since_wall   timestamptz not null default now(),
    first_uid    bigint not null, -- the UID of the next mail at that time; 0 when the server did not tell
    next_uid     bigint not null default 1, -- every mail before it that was there is kept
    fetched      bigint not null default 0, -- rows of raw_mail that were made of it, to be held against those there are
    primary key (name, uidvalidity)
);
insert into mailbox (name, uidvalidity, since, since_wall, first_uid, next_uid, fetched)
    select mailbox, uidvalidity, min(internal_date), min(kept_wall), max(uid) + 1, max(uid) + 1, count(*) from raw_mail group by mailbox, uidvalidity;

-- Where the server says that a kept mail lies after it was moved.
create table moved_mail (
    mailbox      text not null,
    uidvalidity  bigint not null,
    uid          bigint not null,
    raw_id       bigint not null references raw_mail,
    primary key (mailbox, uidvalidity, uid)
);

-- How often reading a mail ended the process that read it: a mail is blamed for that, and not for a service that was killed.
alter table raw_mail add column deaths int not null default 0;

-- What makes two mails the same to their reader, whatever way they came.
alter table event add semantic_key bytea;
create index event_semantic_key on event (semantic_key);
create index event_disposition on event (disposition);
