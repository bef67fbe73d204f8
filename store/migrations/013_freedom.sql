-- Whose public holidays a person has: a code that package holidays knows, "" for those of their organisation.
alter table person add column country text not null default '';
