-- The journal as an audit: whose account did something, in no words of anybody's, and never changed afterwards.

-- Which account of the operating system did something by command; '' for what nobody told Rapport to do, and for what came by mail.
-- A command says its account once for its transaction, and every entry made in it carries it.
alter table journal add column account text not null default coalesce(current_setting('rapport.account', true), '');

-- Why somebody's words were read. It is told in sentences, which may name people, so it stands beside the journal and can be forgotten.
create table look (
    id       bigint generated always as identity primary key,
    raw_id   bigint not null references raw_mail,
    at       timestamptz not null,
    account  text not null default coalesce(current_setting('rapport.account', true), ''),
    because  text not null
);
create index on look (raw_id);
insert into look (raw_id, at, account, because) select raw_id, at, '', detail from journal where what = 'words read' and raw_id is not null order by id;
update journal set detail = '' where what = 'words read';
update journal set account = detail, detail = '' where what = 'entered on the telephone';

-- Enumerated words and ids: no capital as in a name, no address, no sentence.
alter table journal add constraint journal_holds_no_words
    check (length(what) <= 60 and length(detail) <= 100 and what ~ '^[a-z0-9 .,_-]*$' and detail ~ '^[a-z0-9 .,:;_|-]*$') not valid;

-- Entries stay as they are. Those of before a day go all at once, by this one function.
create function journal_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < nullif(current_setting('rapport.journal_before', true), '')::timestamptz then
        return old;
    end if;
    raise exception 'the journal is added to, and never changed';
end $$;
create trigger journal_stays before update or delete on journal for each row execute function journal_stays();
create trigger journal_is_not_emptied before truncate on journal for each statement execute function journal_stays();

create function retire_journal(before timestamptz) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    perform set_config('rapport.journal_before', before::text, true);
    delete from journal where at < before;
    get diagnostics gone = row_count;
    perform set_config('rapport.journal_before', '', true);
    return gone;
end $$;
