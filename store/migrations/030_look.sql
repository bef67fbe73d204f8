-- A look may be at everything held on a person, and not at one mail alone; whose words they are is known by the person.
alter table look alter column raw_id drop not null;
alter table look add column person_id text references person; -- null where it is not known whose
update look set person_id = e.person_id from event e where e.raw_id = look.raw_id;
create index on look (person_id);
