-- A person may ask for the language of their mail, or it is noticed from what they write. What they asked for stays.
alter table person add column language_asked boolean not null default false;
