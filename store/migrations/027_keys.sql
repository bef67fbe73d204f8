-- What people wrote and were written is kept under keys that can be destroyed: see package contentkey. This table is the key store. It
-- is left out of long-lived backups, so that what was destroyed stays destroyed when one is brought back.
create table content_key (
    id            text primary key, -- a person's id, or 'installation' for what is not known to be anybody's
    wrapped       bytea,            -- by the root key, which is in a file; null: destroyed
    root          text not null,    -- which root key that was
    made_at       timestamptz not null default now(),
    destroyed_at  timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- The keys with some ids, for whoever may see a sealed value at all: without the root key they are of no use.
create function content_keys(ids text[]) returns table (id text, wrapped bytea) language sql stable security definer as $$
    select id, wrapped from content_key where id = any (ids)
$$;
do $$ begin
    execute format('alter function content_keys(text[]) set search_path = %I', current_schema());
end $$;

-- The key of one mail that came, sealed under those of its writer and of whom it quotes; null: its bytes are plain, or gone.
alter table raw_mail add column raw_key bytea;

-- What is still to be done of each erasure, step by step.
create table erasure (
    person_id   text primary key references person,
    cause       text not null check (cause in ('asked', 'departed')),
    step        text not null check (step in ('expunge', 'prove', 'confirm', 'done')), -- that is to be done next
    subject     text not null,  -- name and address, sealed, while they are searched for; then ''
    began_at    timestamptz not null,
    done_at     timestamptz,
    attempts    int not null default 0,
    answer_id   bigint references mail, -- the mail that confirms it, held until it is proved
    proof       jsonb,                  -- store.Proof
    check ((step = 'done') = (done_at is not null))
);

-- The copies in our mailbox that are still to be expunged: places, and nobody's words.
create table expunging (
    mailbox      text not null,
    uidvalidity  bigint not null,
    uid          bigint not null,
    person_id    text not null references person,
    primary key (mailbox, uidvalidity, uid)
);
