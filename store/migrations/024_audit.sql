-- Which account of the operating system did something by command; '' for what nobody told Rapport to do, and for what came by mail.
-- A command says its account once for its transaction, and every entry made in it carries it.
alter table journal add column account text not null default coalesce(current_setting('rapport.account', true), '');
