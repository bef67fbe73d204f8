-- An erasure that a coordinator entered for somebody, or that is done again after a backup from before it was brought back. Its first
-- step writes the person's id down outside of the database; then their mails are expunged, and everything else is searched.
alter table erasure drop constraint erasure_cause_check;
alter table erasure add constraint erasure_cause_check check (cause in ('asked', 'entered', 'departed', 'restored'));
alter table erasure drop constraint erasure_step_check;
alter table erasure add constraint erasure_step_check check (step in ('record', 'expunge', 'search', 'prove', 'confirm', 'done'));

-- Their address under a key that is not in the database: whether it stands anywhere can still be asked, and which it was cannot.
alter table erasure add column mark bytea not null default '';
alter table erasure add column language text not null default ''; -- in which they are told, should they write again
alter table erasure add column told_again_at timestamptz;
alter table erasure add column next_at timestamptz not null default '-infinity'; -- while something is found, it is searched less and less often
create index on erasure (mark);

create policy reach on erasure using (person_id in (select id from person)) with check (false);
select open_to_reader();
